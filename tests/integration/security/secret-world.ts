import { azureStorage } from "@guildhall/shared/azure/storage";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { communityId, type CommunityId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Storage } from "@guildhall/shared/ports/storage";
import { communityLog, type StoredEntry } from "../../chaos/stored-log.ts";
import { type DumpedRow, dumpTables } from "../../chaos/table-dump.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import { withoutChance } from "./two-worlds.ts";
import { watched } from "./watched.ts";

/** Everything that can be read at one moment with the deployment's own key. */
export interface Observation {
  readonly rows: readonly DumpedRow[];
  /** the scopes whose keys exist */
  readonly keys: readonly string[];
  /** the community's log, decrypted with these keys */
  readonly log: readonly StoredEntry<CommunityEvent>[];
  /** what everybody's screen shows */
  readonly view: string;
}

/** A community in tables of its own, all of whose secrets a test knows. */
export interface SecretWorld {
  readonly real: Storage;
  /** the same, watched: `quiet` waits until no request to it is pending */
  readonly storage: Storage;
  readonly quiet: () => Promise<void>;
  readonly community: CommunityId;
  readonly refOf: (person: string) => MemberRef;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
  readonly observe: (state: CommunityState) => Promise<Observation>;
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
  const observe = async (state: CommunityState): Promise<Observation> => ({
    rows: await dumpTables(connectionString, tablePrefix),
    keys: [...(await real.sealKeys.all(communityStream(community))).keys()],
    log: await communityLog(real, community),
    view: JSON.stringify(viewCommunity(state)),
  });
  return { real, storage, quiet, community, refOf, names, observe };
}

/** The events of this type, as they are stored. */
export const eventsIn = ({ log }: Pick<Observation, "log">, type: CommunityEvent["type"]) =>
  log.flatMap(({ events }) => events).filter((event) => event.type === type);

const isCommit = ({ rowKey }: DumpedRow): boolean => rowKey.startsWith("c-");

/** Rows normalised so that they read the same in both worlds; commits in their order, all others have random keys. */
export function comparableRows(
  { names }: { readonly names: ReadonlyMap<string, string> },
  { rows }: Pick<Observation, "rows">,
) {
  const texts = (some: readonly DumpedRow[]) =>
    some.map((row) => withoutChance(row, names).replace(/id-\d{8}-manual(-\d+)?/g, "<id>"));
  return {
    commits: texts(rows.filter(isCommit)),
    rest: texts(rows.filter((row) => !isCommit(row))).toSorted(),
  };
}
