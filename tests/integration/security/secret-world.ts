import { azureStorage } from "@guildhall/shared/azure/storage";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import { communityId, type CommunityId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { StoredEntry } from "../../chaos/stored-log.ts";
import type { DumpedRow } from "../../chaos/table-dump.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { withoutChance } from "./two-worlds.ts";
import { watched } from "./watched.ts";

/** A community in tables of its own, all of whose secrets a test knows. */
export interface SecretWorld {
  readonly tablePrefix: string;
  readonly real: Storage;
  /** the same, watched: `quiet` waits until no request to it is pending */
  readonly storage: Storage;
  readonly quiet: () => Promise<void>;
  readonly community: CommunityId;
  readonly refOf: (person: string) => MemberRef;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
}

/** Opens tables and enters these people into the directory, in this order. */
export async function secretWorld(
  { connectionString }: Pick<TableService, "connectionString">,
  people: readonly string[],
): Promise<SecretWorld> {
  const tablePrefix = freshPrefix();
  const real = await azureStorage({ connectionString, tablePrefix, wrappingKeys: [freshWrappingKey()] });
  const { storage, quiet } = watched(real);
  const community = communityId("the-guild-of-this-test");
  const persons = people.map((name) => ({ tenant: "tenant", objectId: `object-id-of-${name}` }));
  const refs = await storage.directory.enter(community, persons);
  const refOf = (name: string): MemberRef => {
    const ref = refs[people.indexOf(name)];
    if (ref === undefined) throw new Error(`${name} is no member`);
    return ref;
  };
  const names = new Map(
    people.flatMap((name) => [
      [refOf(name) as string, name],
      [`object-id-of-${name}`, `${name}'s id`],
    ]),
  );
  return { tablePrefix, real, storage, quiet, community, refOf, names };
}

interface Stored {
  readonly rows: readonly DumpedRow[];
  readonly log: readonly StoredEntry<CommunityEvent>[];
}

/** The events of this type, as they are stored. */
export const eventsIn = ({ log }: Pick<Stored, "log">, type: CommunityEvent["type"]) =>
  log.flatMap(({ events }) => events).filter((event) => event.type === type);

const isCommit = ({ rowKey }: DumpedRow): boolean => rowKey.startsWith("c-");

/** Rows normalised so that they read the same in both worlds; commits in their order, all others have random keys. */
export function comparableRows(
  { names }: { readonly names: ReadonlyMap<string, string> },
  { rows }: Pick<Stored, "rows">,
) {
  const texts = (some: readonly DumpedRow[]) =>
    some.map((row) => withoutChance(row, names).replace(/id-\d{8}-manual(-\d+)?/g, "<id>"));
  return {
    commits: texts(rows.filter(isCommit)),
    rest: texts(rows.filter((row) => !isCommit(row))).toSorted(),
  };
}
