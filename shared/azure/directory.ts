import { createHash } from "node:crypto";
import { memberRef } from "../domain/kernel/ids.ts";
import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { Directory, DirectoryEntry, Person } from "../ports/directory.ts";
import { StorageError } from "../ports/storage-error.ts";
import { freshId } from "../ports/fresh-id.ts";
import { removePartition } from "./removal.ts";
import { wholePartition } from "./ranges.ts";
import { textOf } from "./rows.ts";
import type { Step } from "./gateway.ts";
import type { FoundRow, Row } from "./rows.ts";
import type { Tables } from "./tables.ts";

const rowsPerTransaction = 100;
/** Each failed try has met a person whom another server entered meanwhile. */
const mostTries = 10;

/**
 * One row per person in the table `Directory`, partition = community. The row key is derived from the person, so that
 * nobody gets two rows, whichever servers enter them; it is a hash only to be short and free of forbidden characters.
 */
const rowKeyOf = ({ tenant, objectId }: Person): string =>
  createHash("sha256")
    .update(JSON.stringify([tenant, objectId]))
    .digest("base64url");

/** What is stored of a member. */
interface Known {
  readonly ref: MemberRef;
  readonly tookPart: boolean;
  /** null for a row that is not written yet */
  readonly etag: string | null;
}

export function azureDirectory({ directory }: Tables): Directory {
  /** Those of these people who are known: one by a point read, more by one query. */
  async function known(community: CommunityId, rowKeys: ReadonlySet<string>): Promise<Map<string, Known>> {
    const [only] = rowKeys;
    const rows =
      rowKeys.size === 1 && only !== undefined
        ? [await directory.get(community, only, ["ref", "named"])].filter((row) => row !== null)
        : await directory.all(wholePartition(community), ["ref", "named"]);
    return new Map(
      rows.map((row) => [
        row.rowKey,
        { ref: memberRef(textOf(row, "ref")), tookPart: tookPart(row), etag: row.etag },
      ]),
    );
  }

  /** Writes these rows; false if another server wrote one of them meanwhile. */
  async function write(steps: readonly Step[]): Promise<boolean> {
    for (let at = 0; at < steps.length; at += rowsPerTransaction) {
      const part = steps.slice(at, at + rowsPerTransaction);
      const [only] = part;
      const outcome = await (part.length > 1 || only === undefined
        ? directory.transaction(part)
        : only.do === "update"
          ? directory.update(only.row, only.etag, "Replace")
          : directory.create(only.row));
      if (outcome.kind === "conflict") return false;
    }
    return true;
  }

  /** Writes rows again; those for which `anew` gives null stay as they are. */
  async function rewrite(community: CommunityId, anew: (row: FoundRow) => Row | null): Promise<void> {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const steps = (await directory.all(wholePartition(community))).flatMap((found): Step[] => {
        const row = anew(found);
        return row === null ? [] : [{ do: "update", row, etag: found.etag }];
      });
      // False on a conflict: somebody was added or erased meanwhile.
      if (await write(steps)) return;
    }
    throw new StorageError("Too many people are added or erased at once", true);
  }

  return {
    async all(community) {
      return (await directory.all(wholePartition(community))).map(entryOf);
    },

    async find(community, person) {
      const row = await directory.get(community, rowKeyOf(person));
      return row && entryOf(row);
    },

    async enter(community, people, how = "takesPart") {
      if (people.length === 0) return [];
      const keyed = new Map(people.map((person) => [rowKeyOf(person), person]));
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const members = await known(community, new Set(keyed.keys()));
        const steps: Step[] = [];
        for (const [rowKey, person] of keyed) {
          const member = members.get(rowKey) ?? { ref: memberRef(freshId()), tookPart: false, etag: null };
          members.set(rowKey, member);
          if (member.etag !== null && (member.tookPart || how === "isNamed")) continue;
          const row = rowOf(community, rowKey, member.ref, person, how === "takesPart");
          steps.push(member.etag === null ? { do: "create", row } : { do: "update", row, etag: member.etag });
        }
        // After a conflict all are read again: whatever is stored counts, whoever wrote it.
        if (await write(steps)) return people.map((person) => refOf(members, person));
      }
      throw new StorageError("Too many servers enter the same people at once", true);
    },

    noteTookPart(community, refs) {
      const took = new Set(refs);
      return rewrite(community, (row) => {
        const { ref, person, tookPart: already } = entryOf(row);
        return already || !took.has(ref) ? null : rowOf(community, row.rowKey, ref, person, true);
      });
    },

    forgetTimes: (community) => rewrite(community, (row) => rowAgain(community, row)),

    eraseCommunity: (community) => removePartition(directory, community),

    async erase(community, ref) {
      for await (const row of directory.rows(wholePartition(community), ["ref"]))
        if (textOf(row, "ref") === ref) await directory.remove(community, row.rowKey);
    },
  };
}

function refOf(members: ReadonlyMap<string, Known>, person: Person): MemberRef {
  const ref = members.get(rowKeyOf(person))?.ref;
  if (ref === undefined) throw new StorageError("A person was not entered", false);
  return ref;
}

/** A member's row with the same content. */
function rowAgain(community: CommunityId, row: FoundRow): Row {
  const { ref, person, tookPart: took } = entryOf(row);
  return rowOf(community, row.rowKey, ref, person, took);
}

const rowOf = (
  community: CommunityId,
  rowKey: string,
  ref: MemberRef,
  { tenant, objectId }: Person,
  took: boolean,
): Row => ({
  partitionKey: community,
  rowKey,
  values: { ref, tenant, objectId, ...(took ? {} : { named: true }) },
});

const entryOf = (row: FoundRow): DirectoryEntry => ({
  ref: memberRef(textOf(row, "ref")),
  person: { tenant: textOf(row, "tenant"), objectId: textOf(row, "objectId") },
  tookPart: tookPart(row),
});

/** set only for members who were named and have not taken part */
const tookPart = (row: FoundRow): boolean => row.values["named"] !== true;
