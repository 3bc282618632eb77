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
