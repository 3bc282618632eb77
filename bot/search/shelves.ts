import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { type LearnedText, textsIn } from "@guildhall/shared/domain/search/learned";
import { type Shelf, shelved } from "@guildhall/shared/domain/search/search";
import { learned } from "@guildhall/shared/projections/learned";
import {
  CONTENTS,
  type ContentsRow,
  type VolumeEntry,
  type VolumeRow,
  VOLUMES,
  volumeKey,
} from "@guildhall/shared/projections/volumes";
import { Turns } from "@guildhall/shared/projections/turns";
import { LRUCache } from "lru-cache";
import type { ProjectionService } from "../ops/projection-service.ts";

/** Everything that can be found in a community. */
export interface Shelves {
  readonly shelves: readonly Shelf[];
  /** whether that is everything that has happened */
  readonly current: boolean;
}

/** Null if nothing can be read at the moment. Rejects if storage cannot be read. */
export type ShelvesOf = (community: CommunityId) => Promise<Shelves | null>;

export interface ShelvesDeps {
  readonly projections: Pick<ProjectionService, "read">;
  /** how far this server knows a community's stream */
  readonly versionOf: (community: CommunityId) => Promise<number>;
  /** what a text reads as */
  readonly wording: () => Promise<(text: LearnedText) => string>;
}

interface Held {
  readonly volumes: ReadonlyMap<number, HeldVolume>;
  readonly shelves: readonly Shelf[];
  /** the version of the community up to which they are complete */
  readonly version: number;
  readonly characters: number;
}

interface HeldVolume extends VolumeEntry {
  readonly shelf: Shelf;
}

/** What all communities together may take in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What a character of a row comes to in bytes, with its words in order: 3.9 as measured. */
const BYTES_PER_CHARACTER = 5;
/** The newest of a community that are searched, in characters of their rows: some forty thousand texts. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const VOLUMES_AT_ONCE = 50;
/** Up to so many are read one by one. */
const FEW = 3;

/**
 * The texts of the communities that search, with their words in order, in a cache of bounded size. They are filled from rows
 * and read again where these have changed; while nothing has happened in a community, storage is not asked at all.
 */
export function createShelves({ projections, versionOf, wording }: ShelvesDeps): ShelvesOf {
  const held = new LRUCache<CommunityId, Held>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ characters }) => 1024 + characters * BYTES_PER_CHARACTER,
  });
  const turns = new Turns<Shelves | null>();

  const read = (community: CommunityId, list: string, prefix: string, after: string | null, most: number) =>
    projections.read(learned.name, community, { list, prefix, after, most });

  /** The volumes that are wanted; null if they cannot be read. Only the projector writes these rows. */
  async function volumesOf(
    community: CommunityId,
    wanted: readonly VolumeEntry[],
  ): Promise<readonly VolumeRow[] | null> {
    const rows: VolumeRow[] = [];
    const oldest = wanted[0];
    if (oldest === undefined) return rows;
    if (wanted.length <= FEW) {
      for (const { from } of wanted) {
        const page = await read(community, VOLUMES, volumeKey(from), null, 1);
        if (page === null) return null;
        rows.push(...(page.rows as unknown as readonly VolumeRow[]));
      }
      return rows;
    }
    let after: string | null = null;
    do {
      const page = await read(community, VOLUMES, "", after, VOLUMES_AT_ONCE);
      if (page === null) return null;
      rows.push(...(page.rows as unknown as readonly VolumeRow[]));
      after = page.next;
    } while (after !== null && after < volumeKey(oldest.from));
    return rows;
  }

  async function fill(community: CommunityId): Promise<Shelves | null> {
    const known = held.get(community);
    const page = await read(community, CONTENTS, "", null, 1);
    if (page === null) return null;
    const [contents] = page.rows as unknown as readonly ContentsRow[];
    const entries = newestOf(contents?.volumes ?? []);
    const volumes = new Map<number, HeldVolume>();
    const missing: VolumeEntry[] = [];
    for (const entry of entries) {
      const volume = known?.volumes.get(entry.from);
      if (volume?.revision === entry.revision) volumes.set(entry.from, volume);
      else missing.push(entry);
    }
    const rows = await volumesOf(community, missing);
    if (rows === null) return null;
    const words = await wording();
    for (const entry of missing) {
      const row = rows.find(({ from }) => from === entry.from);
      if (row === undefined) continue;
      volumes.set(entry.from, { ...entry, revision: row.revision, shelf: shelved(textsIn(row), words) });
      // Many take a while, in which others are to be answered.
      await new Promise(setImmediate);
    }
    const shelves = [...volumes.values()].toSorted((a, b) => b.from - a.from).map(({ shelf }) => shelf);
    const characters = entries.reduce((sum, { size }) => sum + size, 0);
    const { version, current } = page;
    held.set(community, { volumes, shelves, version, characters });
    return { shelves, current };
  }

  return async (community) => {
    const known = held.get(community);
    if (known !== undefined && known.version === (await versionOf(community)))
      return { shelves: known.shelves, current: true };
    return turns.run(community, () => fill(community));
  };
}

/** As many of the last ones as are searched. */
function newestOf(volumes: readonly VolumeEntry[]): readonly VolumeEntry[] {
  let characters = 0;
  const isBeyond = ({ size }: VolumeEntry): boolean => (characters += size) > MOST_CHARACTERS;
  const last = volumes.findLastIndex(isBeyond);
  return volumes.slice(last + 1);
}
