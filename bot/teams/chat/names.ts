import type { CardTexts } from "@guildhall/shared/messages/bot";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { Members } from "../../people/members.ts";
import { namesIn } from "../../people/names.ts";
import type { RosterBook } from "../../people/roster-book.ts";

/**
 * The names of a community's members for a message in the chat, isolated from the text around them. A member who has left is
 * *somebody*.
 */
export type Names = (
  community: CommunityId,
  conversation: Conversation,
  members: readonly MemberRef[],
  texts: Pick<CardTexts, "somebody">,
) => Promise<(ref: MemberRef) => string>;

interface NamesParts {
  readonly members: Pick<Members, "entries">;
  readonly roster: Pick<RosterBook, "shown">;
}

export const createNames =
  ({ members, roster }: NamesParts): Names =>
  async (community, conversation, refs, { somebody }) => {
    if (refs.length === 0) return () => somebody;
    const [entries, everybody] = await Promise.all([
      members.entries(community, refs),
      roster.shown(conversation),
    ]);
    const names = namesIn(entries, everybody, refs);
    return (ref) => {
      const name = names.get(ref);
      return name === undefined ? somebody : isolated(name);
    };
  };

/** The same, but everybody is *somebody* while Teams cannot be asked. */
export const orSomebody =
  (names: Names): Names =>
  (community, conversation, members, texts) =>
    names(community, conversation, members, texts).catch((error: unknown) => {
      if (error instanceof RosterError) return () => texts.somebody;
      throw error;
    });
