import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { type LearnedText, textsIn } from "@guildhall/shared/domain/search/learned";
import { type TextIndex, indexed } from "@guildhall/shared/domain/search/search";
import { learned } from "@guildhall/shared/projections/learned";
import {
  CHUNK_LIST,
  type ChunkListRow,
  type ChunkEntry,
  type ChunkRow,
  CHUNKS,
  chunkKey,
} from "@guildhall/shared/projections/text-chunks";
import { Turns } from "@guildhall/shared/projections/turns";
import { LRUCache } from "lru-cache";
import type { ProjectionService } from "../ops/projection-service.ts";

/** Everything that can be found in a community. */
export interface TextIndexes {
  readonly indexes: readonly TextIndex[];
  /** whether that is everything that has happened */
  readonly current: boolean;
}

/** Null if nothing can be read at the moment. Rejects if storage cannot be read. */
export type TextIndexesOf = (community: CommunityId) => Promise<TextIndexes | null>;

export interface TextIndexesDeps {
  readonly projections: Pick<ProjectionService, "read">;
  /** how far this server knows a community's stream */
  readonly versionOf: (community: CommunityId) => Promise<number>;
  /** what a text reads as */
  readonly wording: () => Promise<(text: LearnedText) => string>;
}

interface Held {
  readonly chunks: ReadonlyMap<number, HeldChunk>;
  readonly indexes: readonly TextIndex[];
  /** the version of the community up to which they are complete */
  readonly version: number;
  readonly characters: number;
}

interface HeldChunk extends ChunkEntry {
  readonly index: TextIndex;
}

/** What all communities together may take in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What a character of a row comes to in bytes, with its words in order: 3.9 as measured. */
const BYTES_PER_CHARACTER = 5;
/** The newest of a community that are searched, in characters of their rows: some forty thousand texts. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const CHUNKS_AT_ONCE = 50;
/** Up to so many are read one by one. */
const FEW = 3;

/**
 * The texts of the communities that search, with their words in order, in a cache of bounded size. They are filled from rows
 * and read again where these have changed; while nothing has happened in a community, storage is not asked at all.
 */
export function createTextIndexes({ projections, versionOf, wording }: TextIndexesDeps): TextIndexesOf {
  const held = new LRUCache<CommunityId, Held>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ characters }) => 1024 + characters * BYTES_PER_CHARACTER,
  });
  const turns = new Turns<TextIndexes | null>();

  const read = (community: CommunityId, list: string, prefix: string, after: string | null, most: number) =>
    projections.read(learned.name, community, { list, prefix, after, most });

  /** The chunks that are wanted; null if they cannot be read. Only the projector writes these rows. */
  async function chunksOf(
    community: CommunityId,
    wanted: readonly ChunkEntry[],
  ): Promise<readonly ChunkRow[] | null> {
    const rows: ChunkRow[] = [];
    const oldest = wanted[0];
    if (oldest === undefined) return rows;
    if (wanted.length <= FEW) {
      for (const { from } of wanted) {
        const page = await read(community, CHUNKS, chunkKey(from), null, 1);
        if (page === null) return null;
        rows.push(...(page.rows as unknown as readonly ChunkRow[]));
      }
      return rows;
    }
    let after: string | null = null;
    do {
      const page = await read(community, CHUNKS, "", after, CHUNKS_AT_ONCE);
      if (page === null) return null;
      rows.push(...(page.rows as unknown as readonly ChunkRow[]));
      after = page.next;
    } while (after !== null && after < chunkKey(oldest.from));
    return rows;
  }

  async function fill(community: CommunityId): Promise<TextIndexes | null> {
    const known = held.get(community);
    const page = await read(community, CHUNK_LIST, "", null, 1);
    if (page === null) return null;
    const [list] = page.rows as unknown as readonly ChunkListRow[];
    const entries = newestOf(list?.chunks ?? []);
    const chunks = new Map<number, HeldChunk>();
    const missing: ChunkEntry[] = [];
    for (const entry of entries) {
      const chunk = known?.chunks.get(entry.from);
      if (chunk?.revision === entry.revision) chunks.set(entry.from, chunk);
      else missing.push(entry);
    }
    const rows = await chunksOf(community, missing);
    if (rows === null) return null;
    const words = await wording();
    for (const entry of missing) {
      const row = rows.find(({ from }) => from === entry.from);
      if (row === undefined) continue;
      chunks.set(entry.from, { ...entry, revision: row.revision, index: indexed(textsIn(row), words) });
      // Many take a while, in which others are to be answered.
      await new Promise(setImmediate);
    }
    const indexes = [...chunks.values()].toSorted((a, b) => b.from - a.from).map(({ index }) => index);
    const characters = entries.reduce((sum, { size }) => sum + size, 0);
    const { version, current } = page;
    held.set(community, { chunks, indexes, version, characters });
    return { indexes, current };
  }

  return async (community) => {
    const known = held.get(community);
    if (known !== undefined && known.version === (await versionOf(community)))
      return { indexes: known.indexes, current: true };
    return turns.run(community, () => fill(community));
  };
}

/** As many of the last ones as are searched. */
function newestOf(chunks: readonly ChunkEntry[]): readonly ChunkEntry[] {
  let characters = 0;
  const isBeyond = ({ size }: ChunkEntry): boolean => (characters += size) > MOST_CHARACTERS;
  const last = chunks.findLastIndex(isBeyond);
  return chunks.slice(last + 1);
}
