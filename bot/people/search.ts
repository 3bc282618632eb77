import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { RosterAnswer } from "@guildhall/shared/protocol/messages";
import type { Members } from "./members.ts";
import type { RosterBook } from "./roster-book.ts";

const MOST = 20;

/** Without case and diacritics: `zoe` finds `Zoë`. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Up to 20 people in the conversation whose name contains the text, each as a member. */
export type Search = (
  community: CommunityId,
  conversation: Conversation,
  text: string,
) => Promise<RosterAnswer>;

export const createSearch =
  (members: Members, roster: RosterBook): Search =>
  async (community, conversation, text) => {
    const wanted = plain(text);
    const { value: everybody } = await roster.everybody(conversation);
    const found = [...everybody.values()]
      .filter(({ name }) => plain(name).includes(wanted))
      .sort((a, b) => a.name.localeCompare(b.name))
      .slice(0, MOST);
    const people = await Promise.all(
      found.map(async ({ person, name }) => ({ ref: await members.name(community, person), name })),
    );
    return { people };
  };
