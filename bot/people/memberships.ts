import { conversationKey, type Bindings, type Conversation } from "@guildhall/shared/ports/bindings";
import { type Directory, type Person, personKey } from "@guildhall/shared/ports/directory";
import { atMost } from "../concurrency/at-most.ts";
import type { Facts } from "./facts.ts";
import { keyOf } from "./kept.ts";
import type { Place } from "./place.ts";

/**
 * The communities whose directories have a person, and that of the chat in which they are, with the chats that these are in
 * now. Whether they are members still is for Teams to say. Rejects if storage cannot be read.
 */
export type Memberships = (person: Person, here: Conversation | null) => Promise<readonly Place[]>;

/** There is no index by person: it would be a second place that tells who is a member of what. One row of each community is read. */
const ROWS_AT_ONCE = 50;

export function createMemberships(
  facts: Pick<Facts, "memberships">,
  bindings: Pick<Bindings, "communities" | "byCommunity" | "byConversation">,
  directory: Pick<Directory, "find">,
): Memberships {
  async function look(person: Person, here: Conversation | null): Promise<readonly Place[]> {
    const found = await atMost(ROWS_AT_ONCE, await bindings.communities(), async (community) =>
      (await directory.find(community, person)) === null ? null : bindings.byCommunity(community),
    );
    const bound = [...found, here === null ? null : await bindings.byConversation(here)].filter(
      (each) => each !== null,
    );
    const places = bound.map(({ community, conversation }): Place => ({ community, conversation }));
    return [...new Map(places.map((place) => [place.community, place])).values()];
  }

  return async (person, here) => {
    const key = keyOf(personKey(person), here === null ? null : conversationKey(here));
    return (await facts.memberships.ask(key, () => look(person, here))).value;
  };
}
