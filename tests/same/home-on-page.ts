import { type Claiming, readable } from "./claims.ts";
import { all, buttons, headingOf, paragraphs, textOf } from "./page-text.ts";

// What the home page of the tab says, and what the panel says of the same.

/** So many lines of an agenda are compared: the home page shows no more of a long one. */
export const LINES = 4;

const titled = (page: ParentNode, heading: RegExp): Element | undefined =>
  all(page, "section").find((each) => {
    const own = headingOf(each);
    return own?.matches("h2") === true && heading.test(textOf(own));
  });

/** The next session: its number, when it is, and what is on. */
export function sayNextSession(page: ParentNode, heading: RegExp, saying: Claiming, me: string): void {
  const section = titled(page, heading);
  if (section === undefined) return;
  saying.say("next session: number", /\d+$/.exec(textOf(headingOf(section)))?.[0] ?? "");
  const lines = paragraphs(section);
  saying.say("next session: when", lines.map(dateIn).find((at) => at !== null) ?? "no date");
  saying.say("next session: in Outlook", lines.filter((line) => line.endsWith(" in Outlook.")).join(" / "));
  saying.say(
    "next session: moved",
    lines.some((line) => line.startsWith("Moved from ")),
  );
  saying.say(
    "next session: cancelled before",
    lines.filter((line) => line.endsWith(" is cancelled.")).length,
  );
  sayFacilitator(lines, saying, me);
  // The open actions are in a list further in.
  const agenda = [...section.children].find((each) => each.matches("ol"));
  const items = agenda === undefined ? [] : all(agenda, "li");
  const more = lines.map((line) => /^and (\d+) more items?$/.exec(line)?.[1]).find((each) => each);
  saying.say("next session: items", items.length + Number(more ?? 0));
  saying.say(
    "next session: agenda",
    items
      .slice(0, LINES)
      .map((item) => textOf(item.querySelector('bdi, [dir="auto"]')))
      .join(" / "),
  );
}

const dateIn = (line: string): string | null =>
  /^(?:Planned for |It was due on )?(\w{3},? \d+ \w+, \d\d:\d\d)\.?$/.exec(line)?.[1] ?? null;

const NOBODYS = /^Nobody has this turn yet\./;
const MINE = /^(It’s your turn to facilitate this session|You said you can’t facilitate)\./;
const THEIRS = /^(?:It’s (.+)’s turn to facilitate this session|(.+), a guest, facilitates this session)\./;

/** Whose turn the next session is. */
function sayFacilitator(lines: readonly string[], saying: Claiming, me: string): void {
  for (const line of lines) {
    const [, holder, guest] = THEIRS.exec(line) ?? [];
    const who = NOBODYS.test(line) ? "nobody" : MINE.test(line) ? me : (holder ?? guest);
    if (who !== undefined) saying.say("next session: facilitator", who);
  }
}

const PRIVATELY =
  /^Can you facilitate .*\?$| asks to swap turns: |^Would you look after .*\?$| is happy to be your buddy: |^You missed two of your turns\./;

/** What is asked of this person alone, wherever the page says so: turns, swaps, buddies, a pause. */
export function sayAsked(page: ParentNode, saying: Claiming): void {
  const questions = paragraphs(page).filter((line) => PRIVATELY.test(line));
  saying.say("asked privately", [...new Set(questions)].sort().join(" / "));
}

/** Whether this person is asked if a session was worth their time, and what all answers say. */
export function sayWorth(page: ParentNode, saying: Claiming): void {
  const asked = all(page, 'section[aria-label^="Was session "]').filter(
    (each) => !paragraphs(each).some((line) => line.startsWith("You: ")),
  );
  const numbers = asked.map((each) => /\d+/.exec(each.getAttribute("aria-label") ?? "")?.[0] ?? "");
  saying.say("worth: asked", [...new Set(numbers)].join(" / ") || "no");
}

/** What is drafted for the next agenda. */
export function sayDraft(page: ParentNode, saying: Claiming): void {
  const section = page.querySelector('section[aria-label="Draft for the next agenda"]');
  if (section === null) return;
  saying.say("draft: topics", all(section, "li bdi").map(textOf).join(" / "));
  saying.say("draft: may take", buttons(section).includes("Put it on the agenda"));
}

/** Open actions, each with its owner and when it is due. A list may show the first of them alone. */
export function sayActions(page: ParentNode, saying: Claiming, me: string): void {
  const seen = new Set<string>();
  for (const fact of all(page, "li p + p")) {
    const [owner = "", since = "", ...due] = textOf(fact).split(" · ");
    const what = textOf(fact.previousElementSibling);
    // What somebody has taken on is listed on two pages.
    if (!/^since session \d+$/.test(since) || seen.has(what + since)) continue;
    seen.add(what + since);
    const who = owner === "You" ? me : owner === "No owner yet" ? "nobody yet" : owner;
    saying.say(`action “${what}”`, `${who}, ${due.join() || "no date yet"}`);
  }
}

/** What only whoever facilitates for the first time is told, in the panel of their session. */
const PROMPTED = "Your first time facilitating?";
export const sayPrompted = (page: Element, saying: Claiming): void =>
  saying.say("prompted", textOf(page).includes(PROMPTED));

/** What is wanted of this person. */
export function sayWanted(page: ParentNode, saying: Claiming): void {
  const section = titled(page, /^For you$/);
  if (section === undefined) return;
  const wanted = all(section, 'ul[aria-label="For you"] > li').map(textOf);
  saying.say("wanted: to sign", wanted.includes("Sign the social contract"));
  saying.say("wanted: votes", wanted.filter((line) => line.startsWith("Vote: ")).length);
  const asked = wanted.filter((line) => line.startsWith("Take part: ") && !line.endsWith(TOPICS));
  saying.say("wanted: entries", asked.length);
}

/** The session to which this person is asked whether they were at it. */
export function sayCheckIn(page: ParentNode, saying: Claiming): void {
  const asked = paragraphs(page).map((line) => /^(?:Were|Are) you (?:at|in) session (\d+)/.exec(line)?.[1]);
  saying.say("check in: asked", asked.find((each) => each !== undefined) ?? "no");
}

/** Whoever has a topic that is planned already may be asked for another one, which a card cannot tell. */
const TOPICS = readable(": Ask for topics");
