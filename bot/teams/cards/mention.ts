import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { AdaptiveCard } from "./elements.ts";
import { plain } from "./activity/parts.ts";

/** A person in the chat who is mentioned on a card, so that Teams tells them. */
export interface Mention {
  /** null: they have done nothing in the community yet */
  readonly ref: MemberRef | null;
  readonly id: string;
  readonly name: string;
}

/** The mentions of a card in words of ours, which Teams replaces by names. */
const markOf = (mentions: readonly Mention[], mention: Mention): string => {
  const name = plain(mention.name);
  // Two people of the same name are told apart by something that nobody sees.
  const same = mentions.slice(0, mentions.indexOf(mention)).filter((each) => plain(each.name) === name);
  return `<at>${name}${"\u2060".repeat(same.length)}</at>`;
};

/** Each of these mentions as it is written in a text. `all`: every mention of the card. */
export const marks = (all: readonly Mention[], mentions: readonly Mention[] = all): readonly string[] =>
  mentions.map((mention) => markOf(all, mention));

/** What tells Teams whom the texts of a card mention. */
export const mentioning = (all: readonly Mention[]): Pick<AdaptiveCard, "msteams"> =>
  all.length === 0
    ? {}
    : {
        msteams: {
          entities: all.map((mention) => ({
            type: "mention",
            text: markOf(all, mention),
            mentioned: { id: mention.id, name: mention.name },
          })),
        },
      };
