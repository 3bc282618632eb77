import { numberOf, textOf } from "./rows.ts";
import type { FoundRow } from "./rows.ts";
import type { TableGateway } from "./gateway.ts";

/** The version of a stream, and the commit that led to it. */
export interface Head {
  readonly version: number;
  /** null when there is no head row yet */
  readonly etag: string | null;
  readonly commitId: string;
}

export const headKey = "head";
export const noHead: Head = { version: 0, etag: null, commitId: "" };

export const headOf = (row: FoundRow): Head => ({
  version: numberOf(row, "version"),
  etag: row.etag,
  commitId: textOf(row, "commitId"),
});

export async function readHead(streams: TableGateway, key: string): Promise<Head> {
  const row = await streams.get(key, headKey);
  return row ? headOf(row) : noHead;
}

export interface HeadCache {
  get(key: string): Head | undefined;
  keep(key: string, head: Head): void;
  forget(key: string): void;
}

/**
 * The heads seen last, so that the next append to a stream need not read its head first. Only a cache: with a stale
 * ETag the write fails, and the head is read then.
 */
export function headCache(most = 5000): HeadCache {
  const heads = new Map<string, Head>();
  return {
    get: (key) => heads.get(key),
    keep: (key, head) => {
      heads.delete(key);
      heads.set(key, head);
      if (heads.size <= most) return;
      const [oldest] = heads.keys();
      if (oldest !== undefined) heads.delete(oldest);
    },
    forget: (key) => void heads.delete(key),
  };
}
