import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { type AdaptiveCard, card, type Element, line, run, typed, words } from "./elements.ts";
import { plain } from "./plain.ts";

/** What was found, and where. */
export interface FoundOnCard {
  readonly text: LearnedText;
  /** the community's name */
  readonly community: string;
  /** of the page where members read more */
  readonly address: string;
}

/**
 * The preview of a result in Teams' list: a Thumbnail card, because Teams shows an Adaptive Card in the list by one alone.
 * A line of it may be cut, or left out by some clients: `text` has what nobody may miss.
 */
export interface Preview {
  readonly title: string;
  readonly subtitle: string;
  readonly text: string;
}

/** What it says, in its own words: of a decision, what was chosen, and of a question its answer, if it has one. */
function saying({ kind, text, answer, choice }: LearnedText, texts: CardTexts): string | null {
  if (choice !== null) return texts.choice(choice);
  return kind === "question" ? answer : text;
}

/** What it is about: the topic of an outcome, what was decided or what was asked; null if it speaks for itself. */
function aboutIn({ kind, text, title, choice }: LearnedText, { found }: CardTexts): Element | null {
  if (choice !== null) return words(found.decided[choice.element], { weight: "Bolder" });
  const about = kind === "question" ? text : title;
  return about === null ? null : line([typed(about, { weight: "Bolder" })]);
}

function saidIn(text: LearnedText, texts: CardTexts, stands: { readonly alone: boolean }): Element {
  const said = saying(text, texts);
  if (said === null) return words(texts.found.unanswered, { isSubtle: true, spacing: "Small" });
  return line([typed(said, stands.alone ? { weight: "Bolder" } : {})], { spacing: "Small" });
}

/**
 * The card that somebody inserts into a chat (SPEC EXT-4). It stays as it is, in a chat where the bot may not be: Teams sends
 * nothing back from it, so it has no other action than a link. It says nobody's name.
 */
export function foundCard({ text, community, address }: FoundOnCard, texts: CardTexts): AdaptiveCard {
  const { found } = texts;
  const { kind, at, session } = text;
  const about = aboutIn(text, texts);
  const from = session === null ? "" : ` · ${found.session(session)}`;
  const body: readonly Element[] = [
    words(found.kindAndDay(kind, at), { isSubtle: true }),
    ...(about === null ? [] : [about]),
    saidIn(text, texts, { alone: about === null }),
    line([typed(community), run(from, { isSubtle: true })], { spacing: "Medium" }),
  ];
  const title = session === null ? found.openAgreements : found.openSession(session);
  return card(texts, body, { actions: [{ type: "Action.OpenUrl", title, url: address }] });
}

/** @param warns whether to say that people outside the community will be able to read it */
export function foundPreview(
  { text, community }: Pick<FoundOnCard, "text" | "community">,
  warns: boolean,
  texts: CardTexts,
): Preview {
  const { found } = texts;
  const { kind, at, title, choice, session } = text;
  const about = kind === "question" ? text.text : choice === null ? title : found.decided[choice.element];
  const said = plain([about, saying(text, texts)].filter((each) => each !== null).join(" · "));
  const kindAndDate = found.kindAndDate(kind, at);
  return {
    title: said === "" ? kindAndDate : said,
    subtitle: session === null ? kindAndDate : `${kindAndDate} · ${found.session(session)}`,
    text: warns ? `${plain(community)} · ${found.outsiders}` : plain(community),
  };
}

/** What stands first in the list if some communities did not answer. Inserted, it says the same. */
export const lateCard = (texts: CardTexts): AdaptiveCard =>
  card(texts, [words(texts.found.someLate, { weight: "Bolder" }), words(texts.found.searchAgain)]);

export const latePreview = ({ found }: CardTexts): Preview => ({
  ...{ title: found.someLate, subtitle: "", text: found.searchAgain },
});
