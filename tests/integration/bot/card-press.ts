import type { Pressed, CardPress } from "../../teams-stand-in/card-actions.ts";
import type { AdaptiveCardJson, ChatMessage } from "../../teams-stand-in/model.ts";
import type { Guild } from "./guild.ts";

/** A node of a card, reduced to what tests need. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every nested object, outermost first. */
export function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

/** All text on a card, in order. */
export const wordsOn = (card: unknown): string =>
  nodesIn(card)
    .flatMap(({ type, text }) =>
      (type === "TextBlock" || type === "TextRun") && typeof text === "string" ? [text] : [],
    )
    .join("\n");

export interface Button extends CardPress {
  readonly verb: string;
  readonly data: Node;
}

/** The card's content, including what unfolds on it, but not the view that Teams requests by itself. */
export const shownOn = (card: unknown): readonly Node[] =>
  isNode(card) ? nodesIn([card["body"], card["actions"]]) : [];

export const buttonsOn = (card: unknown): readonly Button[] =>
  shownOn(card).flatMap((node) =>
    node["type"] === "Action.Execute"
      ? [{ verb: String(node["verb"]), title: String(node["title"]), data: node["data"] as Node }]
      : [],
  );

/** The first button with this title after these words, in a row or at a field. */
export function buttonAfter(card: unknown, words: string, title: string): Button {
  let found = false;
  for (const node of shownOn(card)) {
    if (typeof node["text"] === "string" && node["text"].includes(words)) found = true;
    if (found && node["type"] === "Action.Execute" && node["title"] === title)
      return { verb: String(node["verb"]), title, data: node["data"] as Node };
  }
  throw new Error(`There is no button ${title} after ${words} on ${wordsOn(card)}`);
}

/** A person's current view of a message: their own view, or else the shared one. */
export function seen(guild: Guild, id: string, by?: string): AdaptiveCardJson {
  const message = guild.teams.chat().find((each) => each.id === id);
  const card = (by === undefined ? undefined : message?.views[by]) ?? message?.cards[0];
  if (card === undefined) throw new Error(`There is no card ${id}`);
  return card;
}

/** Presses a button of the card as this person sees it. */
export async function tap(
  guild: Guild,
  by: string,
  id: string,
  words: string,
  title: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Pressed> {
  const button = buttonAfter(seen(guild, id, by), words, title);
  return guild.teams.press(by, id, { ...button, data: { ...button.data, ...fields } });
}

/** Waits for a card in the chat with these words. */
export function cardSaying(guild: Guild, words: string | RegExp): Promise<ChatMessage> {
  const says = (text: string) => (typeof words === "string" ? text.includes(words) : words.test(text));
  return guild.teams.untilChat(
    (messages) => messages.findLast(({ cards }) => cards.some((card) => says(wordsOn(card)))),
    { timeoutMs: 60_000 },
  );
}
