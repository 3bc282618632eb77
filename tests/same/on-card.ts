import type { AdaptiveCard } from "../../bot/teams/cards/elements.ts";
import { localeOf } from "@guildhall/shared/messages/locale";
import { ANSWERED, SAID } from "./activities-on-page.ts";
import { LINES } from "./home-on-page.ts";
import { closesItself, type Row, rowsIn, sayRunning, type Seen } from "./card-rows.ts";
import type { Claiming } from "./claims.ts";

// What cards say, by what a person reads on them and by the titles of their buttons.

const IS_NEXT = /^(Next|Now): /;
const STEP = /^([○●✓]) (Social contract|How we meet|Topics|Rota) · (.*)$/;
const SIGNS: Readonly<Record<string, string>> = { "○": "to do", "●": "under way", "✓": "done" };

export function saySetup({ card, own, saying }: Seen): void {
  const heading =
    rowsIn(card.body).find(({ text }) => text.startsWith("Found your community · "))?.text ?? "";
  const founding = heading !== "";
  saying.say("founding", founding);
  if (founding) saying.say("achieved", heading.replace("Found your community · ", ""));
  for (const element of card.body) {
    if (element.type !== "Container") continue;
    const [first, ...rest] = rowsIn([element]);
    const [, sign = "", name = "", detail = ""] = STEP.exec(first?.text ?? "") ?? [];
    if (sign !== "") {
      saying.say(`step ${name}`, SIGNS[sign] ?? sign);
      saying.say(`step ${name}: how far`, detail);
    } else if (/\bplan/.test(first?.text ?? "")) saying.say("planning", first?.text ?? "");
    const next = rest.findIndex(({ text }) => IS_NEXT.test(text));
    if (next < 0) continue;
    saying.say("next", rest[next]?.text ?? "");
    if (own) saying.say("next: facts", rest[next + 1]?.text ?? "");
  }
  const organisers = rowsIn(card.body).find(({ text }) => text.startsWith("Organisers: "))?.text ?? "";
  saying.say("organisers", organisers.replace("Organisers: ", "").split(", ").sort().join(", "));
  if (!own) return;
  const starts = rowsIn(card.body).flatMap(({ buttons }) => buttons);
  for (const [what, titles] of Object.entries(STARTS))
    saying.say(
      `may start ${what}`,
      starts.some((title) => titles.includes(title)),
    );
}

const STARTS: Readonly<Record<string, readonly string[]>> = {
  "the workshop": ["Start the contract", "Revise the contract"],
  "the vote on how you meet": ["Vote on how we meet", "Vote again on how we meet"],
  "asking for topics": ["Ask for topics"],
  "the vote on the topics": ["Vote on the topics"],
  "the scale": ["Open the scale"],
  planning: ["Plan the next sessions", "Plan again"],
};

const EMPTY = /^(Nothing yet|No topics yet|No topics are waiting)\. /;
const ENTRIES = /^(\d+ of \d+ turned around · )?\d+ (entry|entries|topics?|good ones?)( so far)?$/;

/** The card of a list. */
export function sayList(seen: Seen, inWorkshop: boolean): void {
  const { card, saying } = seen;
  const rows = rowsIn(card.body);
  const what = `list “${rows[0]?.text ?? ""}”`;
  const empty = rows.find(({ text }) => EMPTY.test(text));
  if (empty !== undefined) saying.say(`${what}: empty`, empty.text);
  const count = rows.find(({ text }) => ENTRIES.test(text));
  // On pages an empty list only says that it is empty; the good list shows its bad entries, and counts.
  if (count !== undefined && (empty === undefined || count.text.includes("good ones")))
    saying.say(`${what}: entries`, count.text);
  if (inWorkshop) return sayRunning(seen, rows, "workshop", "may go on");
  sayRunning(seen, rows, what, "may close");
  saying.say(`${what}: closes by itself`, closesItself(rows));
}

/** The card on which principles are worded. */
export function sayWording(seen: Seen): void {
  const rows = rowsIn(seen.card.body);
  const worded = rows.some(({ text }) => text.startsWith("This is the current wording."));
  const principles = rows.filter(({ text }) => /^\d+\. .* · (\d+ votes?|Added by hand)$/.test(text)).length;
  seen.saying.say("workshop: principles", worded ? principles : 0);
  sayRunning(seen, rows, "workshop", "may go on");
}

export function sayScale(seen: Seen): void {
  const rows = rowsIn(seen.card.body);
  const line = (is: RegExp) => rows.find(({ text }) => is.test(text))?.text ?? "";
  seen.saying.say("scale: answered", line(ANSWERED));
  if (seen.own) seen.saying.say("scale: said by me", line(SAID));
  sayRunning(seen, rows, "scale", "may close");
  seen.saying.say("scale: closes by itself", closesItself(rows));
}

export function sayContract({ card, own, saying }: Seen): void {
  const rows = rowsIn(card.body);
  const lines = rows.map(({ text }) => text);
  saying.say(
    "contract: version",
    lines.map((line) => /^Version (\d+), adopted on/.exec(line)?.[1]).find((each) => each !== undefined) ??
      "",
  );
  saying.say("contract: signed", lines.find((line) => /\bsigned$|^\d+ signatures?$/.test(line)) ?? "");
  saying.say(
    "contract: not counted",
    lines.find((line) => /more (person|people) in the chat/.test(line)) ?? "",
  );
  if (!own) return;
  saying.say("contract: signed by me", lines.includes("You have signed it."));
  saying.say(
    "contract: may sign",
    rows.some(({ buttons }) => buttons.includes("Sign")),
  );
}

const FILLED = /\d+ min of \d+ min( · \d+ min too long)?$/;

export function sayPlan(seen: Seen): void {
  const { card, saying } = seen;
  const rows = rowsIn(card.body);
  const end = rows.findIndex(({ text }) => text === "Left out");
  const sessions = rows.flatMap(({ text }, place) =>
    FILLED.test(text) && !/^\d+\. /.test(text) ? [place] : [],
  );
  const isTopic = ({ runs: [mark = ""] }: Row): boolean => /^\d+\.$/.test(mark);
  saying.say(
    "plan: sessions",
    sessions.map((place) => FILLED.exec(rows[place]?.text ?? "")?.[0] ?? "").join(" / "),
  );
  saying.say(
    "plan: topics",
    sessions
      .map(
        (place, index) =>
          rows.slice(place + 1, sessions[index + 1] ?? (end < 0 ? undefined : end)).filter(isTopic).length,
      )
      .join(" / "),
  );
  saying.say("plan: left out", end < 0 ? 0 : rows.slice(end).filter(isTopic).length);
  sayRunning(seen, rows, "plan", "may accept");
}

const TIME = /\{\{TIME\(([^)]+)\)\}\}/;
const ITEMS = /^(\d+) items? on its agenda\.$/;

/** The date in these lines that is that of a session. */
export function whenIn(lines: readonly string[]): string {
  const [, written] =
    lines
      .filter((line) => !/^Moved from | is cancelled\.$/.test(line))
      .map((line) => TIME.exec(line))
      .find((found) => found !== null) ?? [];
  const { date, time } = localeOf("en-GB");
  const at = Date.parse(written ?? "");
  return Number.isNaN(at) ? "no date" : `${date(at)}, ${time(at)}`;
}

/** What is read out of the next session: when it is, and what is on. */
export function sayNextReadOut(next: AdaptiveCard, agenda: AdaptiveCard, saying: Claiming): void {
  const lines = rowsIn(next.body).map(({ text }) => text);
  saying.say("next session: number", /\d+$/.exec(lines[0] ?? "")?.[0] ?? "");
  saying.say("next session: when", whenIn(lines));
  saying.say("next session: in Outlook", lines.filter((line) => line.endsWith(" in Outlook.")).join(" / "));
  saying.say(
    "next session: moved",
    lines.some((line) => line.startsWith("Moved from ")),
  );
  saying.say(
    "next session: cancelled before",
    lines.filter((line) => line.endsWith(" is cancelled.")).length,
  );
  saying.say(
    "next session: items",
    lines.map((line) => ITEMS.exec(line)?.[1]).find((each) => each !== undefined) ?? 0,
  );
  const items = rowsIn(agenda.body.slice(1)).filter(({ runs }) => runs.length > 1);
  saying.say(
    "next session: agenda",
    items
      .slice(0, LINES)
      .map(({ runs }) => runs.at(-2) ?? "")
      .join(" / "),
  );
}
