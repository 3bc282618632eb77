import { type Claiming, readable } from "./claims.ts";
import { all, headingOf, paragraphs, textOf } from "./page-text.ts";

// What the home page of the tab says, and what the panel says of the same.

/** So many lines of an agenda are compared: the home page shows no more of a long one. */
export const LINES = 4;

const titled = (page: ParentNode, heading: RegExp): Element | undefined =>
  all(page, "section").find((each) => {
    const own = headingOf(each);
    return own?.matches("h2") === true && heading.test(textOf(own));
  });

/** The next session: its number, when it is, and what is on. */
export function sayNextSession(page: ParentNode, heading: RegExp, saying: Claiming): void {
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

/** The turns for which this person is asked, wherever the page says so. */
export function sayAsked(page: ParentNode, saying: Claiming): void {
  const questions = paragraphs(page).filter((line) =>
    /^Can you facilitate .*\?$| asks to swap turns: /.test(line),
  );
  saying.say("asked for turns", [...new Set(questions)].sort().join(" / "));
}

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
