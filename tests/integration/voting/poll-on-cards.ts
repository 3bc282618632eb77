import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot } from "@guildhall/shared/domain/community/polls/part";
import { within } from "../../chaos/eventually.ts";
import type { AdaptiveCardJson, ChatMessage } from "../../teams-stand-in/model.ts";
import type { TeamsStandIn } from "../../teams-stand-in/start.ts";
import { buttonsOn, wordsOn } from "../bot/card-press.ts";

const pattern = (words: string | RegExp): RegExp =>
  typeof words === "string" ? new RegExp(RegExp.escape(words)) : words;

/** The message whose card says this, once it is in the chat. */
export const cardOf = (teams: TeamsStandIn, words: string | RegExp): Promise<ChatMessage> =>
  within(
    teams.untilChat((messages) =>
      messages.find(({ cards }) => cards.some((card) => wordsOn(card).search(pattern(words)) >= 0)),
    ),
    `a card that says ${String(words)}`,
  );

/** The card as a person sees it now: their own view, or the shared one. */
export function seenBy(teams: TeamsStandIn, who: string, id: string): AdaptiveCardJson {
  const message = teams.chat().find((each) => each.id === id);
  const card = message?.views[who] ?? message?.cards[0];
  if (card === undefined) throw new Error(`There is no card ${id}`);
  return card;
}

export const voteButtonsOn = (card: unknown): ReturnType<typeof buttonsOn> =>
  buttonsOn(card).filter(({ verb }) => verb === "vote");

/** The ballot on a person's own card: each of its buttons says how many votes its option would get. */
export function ballotOn(card: unknown): Ballot {
  const ballot: Record<OptionId, number> = {};
  for (const { title, data } of voteButtonsOn(card)) {
    const votes = Number(data["votes"]);
    const given = title === "−1" ? votes + 1 : title === "+1" ? votes - 1 : 1 - votes;
    if (given > 0) ballot[data["option"] as OptionId] = given;
  }
  return ballot;
}

/** Presses the button that gives an option one vote; returns what the card in the answer shows, or the text. */
export async function pressFor(
  teams: TeamsStandIn,
  who: string,
  card: string,
  option: OptionId,
): Promise<{ readonly shown: Ballot; readonly says: string | undefined }> {
  const button = voteButtonsOn(seenBy(teams, who, card)).find(
    ({ data }) => data["option"] === option && data["votes"] === 1,
  );
  if (button === undefined) throw new Error(`${who} finds no button for ${option}`);
  const pressed = await teams.press(who, card, button);
  return { shown: ballotOn(pressed.card), says: pressed.says };
}

/** When the bot edited a message, oldest first. */
export const editsOf = (teams: TeamsStandIn, message: string): readonly number[] =>
  teams.requests
    .filter(({ direction, method, path }) => direction === "in" && method === "PUT" && path.includes(message))
    .map(({ at }) => at);
