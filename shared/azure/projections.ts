import { freshId } from "../ports/fresh-id.ts";
import {
  type Generations,
  MAX_ROW_CHANGES,
  NO_GENERATIONS,
  type Projections,
  type RowChange,
  type Shelf,
} from "../ports/projections.ts";
import type { Json } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { bodyAsValues, bodyFromValues, jsonBytes } from "./bodies.ts";
import type { Step, TableGateway } from "./gateway.ts";
import { checkKey } from "./keys.ts";
import { withPrefix, wholePartition } from "./ranges.ts";
import { removePartition } from "./removal.ts";
import { numberOf, textOf, type FoundRow, type Row } from "./rows.ts";
import type { Tables } from "./tables.ts";

const generationsPartition = "generations";
const headKey = "head";
const rowPrefix = "r~";

const partitionOf = ({ projection, generation, community }: Shelf): string =>
  [projection, generation, community].join("~");
const listPrefix = (list: string): string => `${rowPrefix}${list}~`;

/**
 * The table `Projections`: a row per projection with its generations, and a partition per shelf with its rows and a
 * `head` with its checkpoint. Every write of a shelf is guarded by the ETag of its head, so that of two servers that read
 * the same events into it one starts over.
 */
export function azureProjections({ projections: table }: Tables): Projections {
  return {
    async generations(projection) {
      const row = await table.get(generationsPartition, projection);
      if (row === null) return { value: NO_GENERATIONS, token: null };
      return { value: await generationsOf(row), token: row.etag };
    },

    async allGenerations() {
      const rows = await table.all(wholePartition(generationsPartition));
      return new Map(
        await Promise.all(rows.map(async (row) => [row.rowKey, await generationsOf(row)] as const)),
      );
    },

    async setGenerations(projection, value, token) {
      const writeId = freshId();
      const body = await bodyAsValues(jsonBytes(value as unknown as Json));
      const row: Row = {
        partitionKey: generationsPartition,
        rowKey: projection,
        values: { ...body, writeId },
      };
      const outcome = await (token === null ? table.create(row) : table.update(row, token, "Replace"));
      return outcome.kind === "written" || (await wasWritten(table, row, writeId));
    },

    async checkpoint(shelf) {
      const head = await table.get(partitionOf(shelf), headKey, ["version"]);
      return head === null
        ? { version: 0, token: null }
        : { version: numberOf(head, "version"), token: head.etag };
    },

    async write(shelf, changes, version, { token }) {
      if (changes.length > MAX_ROW_CHANGES)
        throw new StorageError("Too many rows are changed at once", false);
      const partitionKey = partitionOf(shelf);
      const writeId = freshId();
      const head: Row = { partitionKey, rowKey: headKey, values: { version, writeId } };
      const rows = await Promise.all(changes.map((change) => stepOf(table, partitionKey, change)));
      const outcome = await table.transaction([
        token === null ? { do: "create", row: head } : { do: "update", row: head, etag: token },
        ...rows.filter((step) => step !== null),
      ]);
      return outcome.kind === "written" || (await wasWritten(table, head, writeId));
    },

    async row(shelf, list, key) {
      const found = await table.get(partitionOf(shelf), listPrefix(list) + key);
      return found === null ? null : bodyFromValues(found);
    },

    async rows(shelf, list, { prefix, after, most }) {
      const range = withPrefix(partitionOf(shelf), listPrefix(list) + prefix);
      // `!` sorts before everything that a key may contain.
      const from = after === null ? range.from : `${listPrefix(list)}${after}!`;
      const found: FoundRow[] = [];
      const pages = table.rows({ ...range, from: from < range.from ? range.from : from }, undefined, most);
      for await (const row of pages) {
        found.push(row);
        if (found.length >= most) break;
      }
      return Promise.all(
        found.map(async (row) => ({
          list,
          key: textOf(row, "key"),
          body: await bodyFromValues(row),
        })),
      );
    },

    async clear(shelf) {
      const partitionKey = partitionOf(shelf);
      // The head first: whoever still writes to the shelf meets a conflict.
      await table.remove(partitionKey, headKey);
      await removePartition(table, partitionKey);
    },
  };
}

/** Only `setGenerations` writes these rows. */
const generationsOf = async (row: FoundRow): Promise<Generations> =>
  (await bodyFromValues(row)) as unknown as Generations;

/** A conflict may be with an earlier attempt of the same write whose acknowledgement was lost. */
async function wasWritten(
  table: TableGateway,
  { partitionKey, rowKey }: Row,
  writeId: string,
): Promise<boolean> {
  const found = await table.get(partitionKey, rowKey, ["writeId"]);
  return found !== null && textOf(found, "writeId") === writeId;
}

/** A transaction fails if it removes a row that is not there; null if there is nothing to do. */
async function stepOf(
  table: TableGateway,
  partitionKey: string,
  { list, key, body }: RowChange,
): Promise<Step | null> {
  const rowKey = listPrefix(list) + key;
  checkKey(rowKey);
  if (body !== null) {
    const values = { key, ...(await bodyAsValues(jsonBytes(body))) };
    return { do: "put", row: { partitionKey, rowKey, values } };
  }
  const found = await table.get(partitionKey, rowKey, ["key"]);
  return found === null ? null : { do: "remove", row: { partitionKey, rowKey, values: {} } };
}
