import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import { type Conversation, conversationKey } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { Conversations } from "./conversations.ts";
import { countPeople } from "./count-people.ts";
import type { Book, Facts } from "./facts.ts";
import type { Members } from "./members.ts";
import type { RosterBook } from "./roster-book.ts";

/** How long the commands of a community wait for Teams to say who is in the chat. */
const PATIENCE: Millis = 3 * SECOND;

/** How many members of a community take part; null if Teams has never said who is in the chat, or there is none. */
export type TakingPart = (community: FoundedCommunity) => Promise<number | null>;

export function createTakingPart(
  facts: Facts,
  parts: {
    readonly conversations: Pick<Conversations, "whereIs">;
    readonly members: Pick<Members, "entriesNow">;
    readonly roster: Pick<RosterBook, "shown">;
    readonly environment: Pick<Environment, "later">;
  },
): TakingPart {
  const { conversations, members, roster, environment } = parts;

  /** As last known if Teams does not answer soon. */
  const inChat = (conversation: Conversation): Promise<Book | null> =>
    new Promise((resolve, reject) => {
      const asKnown = (): void => resolve(facts.roster.last(conversationKey(conversation)));
      const stop = environment.later(PATIENCE, asKnown);
      void roster
        .shown(conversation)
        .then(resolve, (error: unknown) => (error instanceof RosterError ? asKnown() : reject(error)))
        .finally(stop);
    });

  return async (community) => {
    const bound = await conversations.whereIs(community.id);
    if (bound === null) return null;
    const book = await inChat(bound.conversation);
    // Those who wrote or voted on a card are entered when that is over, by any server (SPEC LOG-11).
    return book && countPeople(community, await members.entriesNow(community.id), book).takingPart;
  };
}
