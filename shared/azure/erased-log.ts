import { communityId, memberRef } from "../domain/kernel/ids.ts";
import type { Erased, ErasedLog, Erasure } from "../ports/erased-log.ts";
import { StorageError } from "../ports/storage-error.ts";
import { encodeKey, sortableInstant } from "./keys.ts";
import { wholePartition } from "./ranges.ts";
import { type FoundRow, instantOf, textOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

const partitionKey = "erased";
const underWay = "under-way";

const rowKeyOf = (erased: Erased): string =>
  [
    erased.kind,
    encodeKey(erased.community),
    ...(erased.kind === "member" ? [encodeKey(erased.member)] : []),
  ].join("~");

/**
 * One row per erased member or community in the table `Erased`, all in one partition, which are never changed; and in another
 * one per community whose erasure is under way.
 */
export function azureErasedLog({ erased: table }: Tables): ErasedLog {
  return {
    async note(erased, at) {
      if (erased.kind === "community") {
        const { community } = erased;
        const values = { community, since: sortableInstant(at) };
        await table.create({ partitionKey: underWay, rowKey: encodeKey(community), values });
      }
      // A conflict is with an earlier note, or with an attempt of this one whose acknowledgement was lost.
      await table.create({
        partitionKey,
        rowKey: rowKeyOf(erased),
        values: { ...erased, at: sortableInstant(at) },
      });
    },
    async underWay() {
      return (await table.all(wholePartition(underWay))).map((row) => ({
        community: communityId(textOf(row, "community")),
        since: instantOf(row, "since"),
      }));
    },
    finished: (community) => table.remove(underWay, encodeKey(community)),
    async hasCommunity(community) {
      return (await table.get(partitionKey, rowKeyOf({ kind: "community", community }), [])) !== null;
    },
    async all() {
      return (await table.all(wholePartition(partitionKey))).map(erasureOf);
    },
  };
}

function erasureOf(row: FoundRow): Erasure {
  const at = instantOf(row, "at");
  const community = communityId(textOf(row, "community"));
  const kind = textOf(row, "kind");
  switch (kind) {
    case "community":
      return { erased: { kind, community }, at };
    case "member":
      return { erased: { kind, community, member: memberRef(textOf(row, "member")) }, at };
    default:
      throw new StorageError(`The row ${row.rowKey} is of an unknown kind`, false);
  }
}
