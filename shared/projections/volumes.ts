import type { DecidedText, LeftBySession, Volume } from "../domain/search/learned.ts";
import { largestFirst } from "./keys.ts";
import type { Rows } from "./projector.ts";

/** The rows with texts, those of the newest sessions first. */
export const VOLUMES = "volumes";
/** What volumes there are. */
export const CONTENTS = "contents";
const ALL = "all";

/** One volume, as the contents tell of it. */
export interface VolumeEntry {
  /** the number of the first session whose texts belong in it; the next volume says up to where */
  readonly from: number;
  /** how often it was changed: another number, another volume */
  readonly revision: number;
  /** characters, as JSON */
  readonly size: number;
}

export interface ContentsRow {
  /** in order; each begins after all sessions of the one before */
  readonly volumes: readonly VolumeEntry[];
}

/** A volume as it is stored. */
export interface VolumeRow extends Volume {
  readonly from: number;
  readonly revision: number;
}

/** A volume that has become this large gets no further session. Most then compress into few KiB; none exceeds a row's 1 MiB. */
const FULL = 32 * 1024;

export const volumeKey = (from: number): string => largestFirst(from);

const EMPTY: Volume = { sessions: [], decisions: [] };

/** The rows of the texts of one community, as they are written. */
export class Volumes {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Changes what a session left; null: nothing. */
  async change(number: number, to: (left: LeftBySession | null) => LeftBySession | null): Promise<void> {
    const entries = await this.#entries();
    const entry = entries.findLast(({ from }) => from <= number) ?? { from: 0, revision: 0, size: 0 };
    const volume = await this.#volume(entry);
    const before = volume.sessions.find((each) => each.number === number) ?? null;
    const after = to(before);
    if (before === null && (after === null || after.texts.length === 0)) return;
    if (
      before === null &&
      after !== null &&
      entry === entries.at(-1) &&
      entry.size >= FULL &&
      isAfter(number, volume)
    )
      return this.#put({ from: number, revision: 0, size: 0 }, { ...EMPTY, sessions: [after] });
    const others = volume.sessions.filter((each) => each.number !== number);
    const sessions = [...others, ...(after === null ? [] : [after])].toSorted((a, b) => a.number - b.number);
    await this.#put(entry, { ...volume, sessions });
  }

  /** Adds what was decided to the last volume. */
  async decided(decision: DecidedText): Promise<void> {
    const entry = (await this.#entries()).at(-1) ?? { from: 0, revision: 0, size: 0 };
    const volume = await this.#volume(entry);
    await this.#put(entry, { ...volume, decisions: [...volume.decisions, decision] });
  }

  /** Only this class writes these rows. */
  async #entries(): Promise<readonly VolumeEntry[]> {
    return ((await this.#rows.get(CONTENTS, ALL)) as ContentsRow | null)?.volumes ?? [];
  }

  async #volume({ from }: VolumeEntry): Promise<Volume> {
    return ((await this.#rows.get(VOLUMES, volumeKey(from))) as VolumeRow | null) ?? EMPTY;
  }

  async #put({ from, revision: before }: VolumeEntry, { sessions, decisions }: Volume): Promise<void> {
    const revision = before + 1;
    const row: VolumeRow = { from, revision, sessions, decisions };
    this.#rows.put(VOLUMES, volumeKey(from), row);
    const entry = { from, revision, size: JSON.stringify(row).length };
    const others = (await this.#entries()).filter((each) => each.from !== from);
    const volumes = [...others, entry].toSorted((a, b) => a.from - b.from);
    this.#rows.put(CONTENTS, ALL, { volumes } satisfies ContentsRow);
  }
}

const isAfter = (number: number, { sessions }: Volume): boolean =>
  sessions.every((each) => each.number < number);
