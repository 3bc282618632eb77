import { createHash } from "node:crypto";
import { memberRef } from "../domain/ids.ts";
import type { CommunityId, MemberRef } from "../domain/ids.ts";
import type { Directory, DirectoryEntry, Person } from "../ports/directory.ts";
import { StorageError } from "../ports/storage-error.ts";
import { freshId } from "./fresh-id.ts";
import { wholePartition } from "./ranges.ts";
import { textOf } from "./rows.ts";
import type { FoundRow, Row } from "./rows.ts";
import type { Tables } from "./tables.ts";

const rowsPerTransaction = 100;
/** Each failed try has found somebody whom another server entered meanwhile. */
const mostTries = 10;

/**
 * One row per person in the table `Directory`, partition = community. The row's key is derived from the person, so that
 * a person cannot have two, whoever enters them; it is a hash only to be short and free of forbidden characters.
 */
const rowKeyOf = ({ tenant, objectId }: Person): string =>
  createHash("sha256")
    .update(JSON.stringify([tenant, objectId]))
    .digest("base64url");

export function azureDirectory({ directory }: Tables): Directory {
  /** The refs of these people as far as they are known: by a point read for one, by one query for more. */
  async function known(
    community: CommunityId,
    rowKeys: ReadonlySet<string>,
  ): Promise<Map<string, MemberRef>> {
    const [only] = rowKeys;
    const rows =
      rowKeys.size === 1 && only !== undefined
        ? [await directory.get(community, only, ["ref"])].filter((row) => row !== null)
        : await directory.all(wholePartition(community), ["ref"]);
    return new Map(rows.map((row) => [row.rowKey, memberRef(textOf(row, "ref"))]));
  }

  /** Inserts new people; false when somebody else entered one of them meanwhile. */
  async function insert(rows: readonly Row[]): Promise<boolean> {
    for (let at = 0; at < rows.length; at += rowsPerTransaction) {
      const steps = rows.slice(at, at + rowsPerTransaction).map((row) => ({ do: "create", row }) as const);
      const [only] = steps;
      const outcome =
        steps.length === 1 && only ? await directory.create(only.row) : await directory.transaction(steps);
      if (outcome.kind === "conflict") return false;
    }
    return true;
  }

  return {
    async all(community) {
      return (await directory.all(wholePartition(community))).map(entryOf);
    },

    async enter(community, people) {
      if (people.length === 0) return [];
      const keyed = new Map(people.map((person) => [rowKeyOf(person), person]));
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const refs = await known(community, new Set(keyed.keys()));
        const rows: Row[] = [];
        for (const [rowKey, { tenant, objectId }] of keyed) {
          if (refs.has(rowKey)) continue;
          const ref = memberRef(freshId());
          refs.set(rowKey, ref);
          rows.push({ partitionKey: community, rowKey, values: { ref, tenant, objectId } });
        }
        // After a conflict all are read again: what is stored holds, whether it was ours or another server's.
        if (await insert(rows)) return people.map((person) => refOf(refs, person));
      }
      throw new StorageError("Too many servers enter the same people at once", true);
    },

    async erase(community, ref) {
      for await (const row of directory.rows(wholePartition(community), ["ref"]))
        if (textOf(row, "ref") === ref) await directory.remove(community, row.rowKey);
    },
  };
}

function refOf(refs: ReadonlyMap<string, MemberRef>, person: Person): MemberRef {
  const ref = refs.get(rowKeyOf(person));
  if (ref === undefined) throw new StorageError("A person was not entered", false);
  return ref;
}

const entryOf = (row: FoundRow): DirectoryEntry => ({
  ref: memberRef(textOf(row, "ref")),
  person: { tenant: textOf(row, "tenant"), objectId: textOf(row, "objectId") },
});
