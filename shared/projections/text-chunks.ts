import type { DecidedText, LeftBySession, TextChunk } from "../domain/search/learned.ts";
import { largestFirst } from "./keys.ts";
import type { Rows } from "./projector.ts";

/** The rows with texts, those of the newest sessions first. */
export const CHUNKS = "chunks";
/** What chunks there are. */
export const CHUNK_LIST = "chunk-list";
const ALL = "all";

/** One chunk, as the list names it. */
export interface ChunkEntry {
  /** the number of the first session whose texts belong in it; the next chunk says up to where */
  readonly from: number;
  /** how often it was changed: another number, another chunk */
  readonly revision: number;
  /** characters, as JSON */
  readonly size: number;
}

export interface ChunkListRow {
  /** in order; each begins after all sessions of the one before */
  readonly chunks: readonly ChunkEntry[];
}

/** A chunk as it is stored. */
export interface ChunkRow extends TextChunk {
  readonly from: number;
  readonly revision: number;
}

/** A chunk that has become this large gets no further session. Most then compress into few KiB; none exceeds a row's 1 MiB. */
const FULL = 32 * 1024;

export const chunkKey = (from: number): string => largestFirst(from);

const EMPTY: TextChunk = { sessions: [], decisions: [] };

/** The rows of the texts of one community, as they are written. */
export class TextChunks {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Changes what a session left; null: nothing. */
  async change(number: number, to: (left: LeftBySession | null) => LeftBySession | null): Promise<void> {
    const entries = await this.#entries();
    const entry = entries.findLast(({ from }) => from <= number) ?? { from: 0, revision: 0, size: 0 };
    const chunk = await this.#chunk(entry);
    const before = chunk.sessions.find((each) => each.number === number) ?? null;
    const after = to(before);
    if (before === null && (after === null || after.texts.length === 0)) return;
    if (
      before === null &&
      after !== null &&
      entry === entries.at(-1) &&
      entry.size >= FULL &&
      isAfter(number, chunk)
    )
      return this.#put({ from: number, revision: 0, size: 0 }, { ...EMPTY, sessions: [after] });
    const others = chunk.sessions.filter((each) => each.number !== number);
    const sessions = [...others, ...(after === null ? [] : [after])].toSorted((a, b) => a.number - b.number);
    await this.#put(entry, { ...chunk, sessions });
  }

  /** Adds what was decided to the last chunk. */
  async decided(decision: DecidedText): Promise<void> {
    const entry = (await this.#entries()).at(-1) ?? { from: 0, revision: 0, size: 0 };
    const chunk = await this.#chunk(entry);
    await this.#put(entry, { ...chunk, decisions: [...chunk.decisions, decision] });
  }

  /** Only this class writes these rows. */
  async #entries(): Promise<readonly ChunkEntry[]> {
    return ((await this.#rows.get(CHUNK_LIST, ALL)) as ChunkListRow | null)?.chunks ?? [];
  }

  async #chunk({ from }: ChunkEntry): Promise<TextChunk> {
    return ((await this.#rows.get(CHUNKS, chunkKey(from))) as ChunkRow | null) ?? EMPTY;
  }

  async #put({ from, revision: before }: ChunkEntry, { sessions, decisions }: TextChunk): Promise<void> {
    const revision = before + 1;
    const row: ChunkRow = { from, revision, sessions, decisions };
    this.#rows.put(CHUNKS, chunkKey(from), row);
    const entry = { from, revision, size: JSON.stringify(row).length };
    const others = (await this.#entries()).filter((each) => each.from !== from);
    const chunks = [...others, entry].toSorted((a, b) => a.from - b.from);
    this.#rows.put(CHUNK_LIST, ALL, { chunks } satisfies ChunkListRow);
  }
}

const isAfter = (number: number, { sessions }: TextChunk): boolean =>
  sessions.every((each) => each.number < number);
