import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import { type DirectoryEntry, personKey } from "@guildhall/shared/ports/directory";
import type { Facts } from "./facts.ts";
import type { Members } from "./members.ts";
import type { RosterBook } from "./roster-book.ts";

/** Those in a community's directory who are not in a conversation, as Teams says now. Rejects if Teams or storage fails. */
export type NotIn = (
  community: CommunityId,
  conversation: Conversation,
) => Promise<readonly DirectoryEntry[]>;

export const createNotIn =
  (
    facts: Pick<Facts, "roster">,
    members: Pick<Members, "entriesNow">,
    roster: Pick<RosterBook, "everybody">,
  ): NotIn =>
  async (community, conversation) => {
    // Somebody who has just been added must not count as away.
    facts.roster.forget(conversationKey(conversation));
    const [{ value: people }, entries] = await Promise.all([
      roster.everybody(conversation),
      members.entriesNow(community),
    ]);
    return [...entries.all().values()].filter(({ person }) => !people.has(personKey(person)));
  };
