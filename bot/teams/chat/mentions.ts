import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Members } from "../../people/members.ts";
import type { RosterBook } from "../../people/roster-book.ts";
import type { Mention } from "../cards/mention.ts";

/** Those of these members who are in the chat, for a message that mentions them. */
export type Mentions = (
  community: CommunityId,
  conversation: Conversation,
  members: readonly MemberRef[],
) => Promise<readonly Mention[]>;

interface MentionsParts {
  readonly members: Pick<Members, "entries">;
  readonly roster: Pick<RosterBook, "shown">;
}

export const createMentions =
  ({ members, roster }: MentionsParts): Mentions =>
  async (community, conversation, refs) => {
    const [entries, everybody] = await Promise.all([
      members.entries(community, refs),
      roster.shown(conversation),
    ]);
    return refs.flatMap((ref) => {
      const entry = entries.of(ref);
      const found = entry && everybody.get(personKey(entry.person));
      if (found === undefined || found.teamsId === null || found.name === "") return [];
      return [{ ref, id: found.teamsId, name: found.name }];
    });
  };
