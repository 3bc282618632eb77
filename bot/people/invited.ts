import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import type { Facts } from "./facts.ts";
import type { Members } from "./members.ts";
import type { RosterBook } from "./roster-book.ts";

/** Nobody reads a longer list; the number of the others is shown. */
const MOST = 100;

/** The people in a conversation who have not taken part in its community (SPEC LOG-8). Rejects if Teams or storage fails. */
export type Invited = (community: CommunityId, conversation: Conversation) => Promise<InvitedAnswer>;

export function createInvited(facts: Facts, members: Members, roster: RosterBook): Invited {
  async function look(community: CommunityId, conversation: Conversation): Promise<InvitedAnswer> {
    // Another server, or a card in the chat, may have added somebody.
    const [{ value: people }, entries] = await Promise.all([
      roster.everybody(conversation),
      members.entriesNow(community),
    ]);
    const names = [...people.values()]
      .filter(({ person }) => entries.for(person)?.tookPart !== true)
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b));
    return { count: names.length, names: names.slice(0, MOST) };
  }

  return async (community, conversation) =>
    (await facts.invited.ask(community, () => look(community, conversation))).value;
}
