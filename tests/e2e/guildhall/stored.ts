import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Storage } from "@guildhall/shared/ports/storage";
import { communityLog, freshLoad, type StoredEntry } from "../../chaos/stored-log.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";

/** The stored community, read through the product's own store, bypassing the server. */
export interface Stored {
  readonly state: FoundedCommunity;
  readonly log: readonly StoredEntry<CommunityEvent>[];
  /** the person's key in the test, by their reference */
  readonly who: (ref: MemberRef) => string;
}

/** Reads a conversation's community. */
export async function readStored(
  storage: Storage,
  teams: TeamsStandIn,
  conversation: string,
): Promise<Stored> {
  const { id, memberKeys } = teams.conversation(conversation);
  const people = memberKeys.map((key) => teams.person(key));
  const tenant = people[0]?.tenantId ?? "";
  const binding = await storage.bindings.byConversation({ tenant, id });
  if (binding === null) throw new Error(`No community is stored for ${id}`);
  const { state } = await freshLoad(storage).community(binding.community);
  if (state.status !== "founded") throw new Error("The community is not founded");
  const directory = await storage.directory.all(binding.community);
  return {
    state,
    log: await communityLog(storage, binding.community),
    who(ref) {
      const objectId = directory.find((entry) => entry.ref === ref)?.person.objectId;
      return people.find(({ aadObjectId }) => aadObjectId === objectId)?.key ?? "nobody";
    },
  };
}
