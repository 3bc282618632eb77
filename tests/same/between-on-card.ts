import type { AdaptiveCard } from "../../bot/teams/cards/elements.ts";
import type { Claiming } from "./claims.ts";
import { LINES } from "./home-on-page.ts";
import { offers, rowsIn } from "./card-rows.ts";
import { whenIn } from "./on-card.ts";

// What cards say between one session and the next.

const FACILITATOR = /^Facilitator: (.+?)( \(not confirmed yet\)| \(guest\))?$/;
const NOBODY = "nobody yet. Anybody on the rota can take the turn.";

/** The reminder of the next session for everybody. `open`: the open actions; one of two with the same words is told apart by nothing. */
export function sayReminder({ body }: AdaptiveCard, open: readonly string[], saying: Claiming): void {
  const rows = rowsIn(body);
  const lines = rows.map(({ text }) => text);
  const when = whenIn(lines);
  saying.say("next session: when", when);
  const who = lines.map((line) => FACILITATOR.exec(line)?.[1]).find((each) => each !== undefined);
  if (who !== undefined) saying.say("next session: facilitator", who === NOBODY ? "nobody" : who);
  const items = rows.filter(({ runs: [first = ""] }) => first.startsWith("{{TIME("));
  saying.say("next session: items", items.length);
  saying.say(
    "next session: agenda",
    items
      .slice(0, LINES)
      .map(({ runs }) => runs[1] ?? "")
      .join(" / "),
  );
  const due = lines.indexOf("To be done by then");
  for (const { runs } of due < 0 ? [] : rows.slice(due + 1)) {
    const [text = "", owner] = runs;
    if (owner?.startsWith("· ") === true && open.filter((each) => each === text).length === 1)
      saying.say(`action “${text}”`, `${owner.replace("· ", "")}, due ${when.replace(/, [\d:]+$/, "")}`);
  }
}

/** What the chat is told when it asks for the rota: whose turn is first. */
export function sayTurnReadOut({ body }: AdaptiveCard, saying: Claiming): void {
  const [, first] = rowsIn(body);
  const who = first?.text.replace(/ · .*$/, "").replace(/(, not confirmed yet| \(guest\))$/, "");
  saying.say("next session: facilitator", who === "Nobody yet" ? "nobody" : (who ?? ""));
}

/** Whether a card asks this person if a session was worth their time, and they have not answered. */
export const asksForWorth = (card: AdaptiveCard): boolean =>
  offers(card, "0") && rowsIn(card.body).every(({ text }) => !text.startsWith("You: "));
