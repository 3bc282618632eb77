import { type Claiming, readable, sayFacts } from "./claims.ts";
import { textOf, all, paragraphs, buttons, isOff, headingOf } from "./page-text.ts";

// What the panel and the details tab say of the activities, in the same parts.

const TURNOUT = /voted at the last count$/;
const QUORUM = / for a decision$/;
const PROLONGED = "Too few had voted when it was to close, so it stays open";
export const VERSION = /^Version (\d+), adopted on/;

/** What an open activity says; its kind is told by the line above its heading. */
export function sayActivity(section: Element, saying: Claiming): void {
  const question = textOf(headingOf(section));
  const kicker = textOf(section.querySelector("p"));
  if (kicker.startsWith("Social contract ·")) sayWorkshop(section, question, saying);
  else if (kicker === "Social contract") sayContract(section, saying);
  else if (question === SCALE) sayScale(section, saying);
  else if (kicker === "How we meet") {
    for (const each of all(section, "section[aria-label]"))
      sayPoll(each, readable(each.getAttribute("aria-label") ?? ""), saying);
    sayRunning(section, "the vote on how you meet", saying, ["Close the vote"]);
  } else if (paragraphs(section).some((line) => TURNOUT.test(line))) {
    sayPoll(section, question, saying);
    sayRunning(section, `vote “${question}”`, saying, ["Close the vote"]);
  } else {
    sayList(section, question, saying);
    sayRunning(section, `list “${question}”`, saying, ["Close the list", "Stop asking"]);
  }
}

const SCALE = "How long have you been in this organisation?";
export const ANSWERED = /have answered$/;
export const SAID = /^(You: .+|You’re not on the scale yet\.|You join without saying\.)$/;

function sayScale(section: Element, saying: Claiming): void {
  const lines = paragraphs(section);
  saying.say("scale: answered", lines.find((line) => ANSWERED.test(line)) ?? "");
  saying.say("scale: said by me", lines.find((line) => SAID.test(line)) ?? "");
  sayRunning(section, "scale", saying, ["Make the order"]);
}

/** Who can close it, and when it closes by itself. */
function sayRunning(section: Element, what: string, saying: Claiming, closers: readonly string[]): void {
  const lines = paragraphs(section);
  saying.say(
    `${what}: may close`,
    buttons(section).some((name) => closers.includes(name)),
  );
  saying.say(
    `${what}: closes by itself`,
    lines.some((line) => line.startsWith("Closes ")),
  );
  sayRunBy(lines, what, saying);
}

function sayRunBy(lines: readonly string[], what: string, saying: Claiming): void {
  const runBy = lines.find((line) => line.startsWith("Run by "));
  const runs = ["may close", "may go on", "may accept"].some(
    (may) => saying.last(`${what}: ${may}`) === "yes",
  );
  if (runBy !== undefined && !runs) saying.say(`${what}: run by`, runBy);
}

function sayWorkshop(section: Element, question: string, saying: Claiming): void {
  const lines = paragraphs(section);
  const what = "workshop";
  saying.say(`${what}: may go on`, buttons(section).includes("Stop without a contract"));
  sayRunBy(lines, what, saying);
  if (lines.some((line) => TURNOUT.test(line))) sayPoll(section, question, saying);
  else if (
    section.querySelector("textarea, input") !== null &&
    question.endsWith("?") &&
    !question.startsWith("Which")
  )
    sayList(section, question, saying);
  else sayDraft(section, saying);
}

function sayDraft(section: Element, saying: Claiming): void {
  saying.say("workshop: principles", all(section, 'ol[aria-label="Principles"] > li').length);
}

/** One vote on one question. */
function sayPoll(section: Element, question: string, saying: Claiming): void {
  const what = `vote “${question}”`;
  const lines = paragraphs(section);
  const turnout = lines.find((line) => TURNOUT.test(line));
  saying.say(`${what}: open`, turnout !== undefined);
  if (turnout === undefined) return;
  saying.say(`${what}: turnout`, turnout);
  saying.say(`${what}: quorum`, lines.find((line) => QUORUM.test(line)) ?? "none");
  saying.say(`${what}: stays open`, lines.includes(PROLONGED));
  const left = lines.find((line) => /^\d+ of \d+ votes? left$/.test(line));
  if (left !== undefined)
    saying.say(
      `${what}: left`,
      left
        .replaceAll(/[^\d ]/g, "")
        .trim()
        .split(/ +/)
        .join(" of "),
    );
  saying.say(`${what}: may add an option`, textOf(section).includes("Add an option"));
  const options = optionsIn(section).filter(({ facts }) => !facts.includes("Withdrawn"));
  saying.say(`${what}: options`, options.map(({ text }) => text).join(" / "));
  saying.say(
    `${what}: given`,
    options
      .map(({ text, given }) => (given === 0 ? "" : `${text}: ${given}`))
      .filter(Boolean)
      .join(" / "),
  );
  saying.say(
    `${what}: may vote for`,
    options
      .filter(({ takesMore }) => takesMore)
      .map(({ text }) => text)
      .join(" / "),
  );
  sayFacts(what, options, saying);
}

interface SeenOption {
  readonly text: string;
  readonly facts: readonly string[];
  readonly given: number;
  readonly takesMore: boolean;
}

function optionsIn(section: Element): readonly SeenOption[] {
  const looked = all(section, "li").filter((each) => each.querySelector('[role="group"]') !== null);
  if (looked.length > 0) return looked.map(lookedAt);
  const list = section.querySelector('[role="radiogroup"], ul[aria-label^="Options: "]');
  if (list === null) return [];
  const rows = list.matches("ul") ? all(list, "li") : [...list.children];
  return rows.map((row) => {
    const words = row.querySelector('[dir="auto"]');
    const facts = textOf(
      words?.nextElementSibling?.matches("span") === true ? words.nextElementSibling : null,
    ).split(" · ");
    const seen = { text: textOf(words), facts };
    const box = row.querySelector<HTMLInputElement>("input");
    if (box !== null)
      return { ...seen, given: box.checked ? 1 : 0, takesMore: !box.checked && !box.disabled };
    const thumb = row.querySelector("button[aria-pressed]");
    if (thumb !== null) {
      const pressed = thumb.getAttribute("aria-pressed") === "true";
      return { ...seen, given: pressed ? 1 : 0, takesMore: !pressed && !isOff(thumb) };
    }
    const more = all(row, "button").at(-1);
    return {
      ...seen,
      given: Number(textOf(row.querySelector('[aria-live="polite"]'))),
      takesMore: more !== undefined && !isOff(more),
    };
  });
}

/** A principle that is looked at, and which of the answers was given. */
function lookedAt(row: Element): SeenOption {
  const answers = all(row, "button[aria-pressed]");
  return {
    text: textOf(row.querySelector('[dir="auto"]')),
    facts: [""],
    given: answers.findIndex((answer) => answer.getAttribute("aria-pressed") === "true") + 1,
    takesMore: answers.some((answer) => !isOff(answer)),
  };
}

const EMPTY = /^(Nothing yet|No topics yet|No topics are waiting)\. /;
const ENTRIES =
  /^(\d+ of \d+ turned around · )?\d+ (entry|entries|topics?|good ones?)( so far)?$|^\d+ so far$/;

function sayList(section: Element, question: string, saying: Claiming): void {
  const what = `list “${question}”`;
  const lines = paragraphs(section);
  const count = lines.find((line) => ENTRIES.test(line));
  if (count !== undefined) saying.say(`${what}: entries`, count);
  const empty = lines.find((line) => EMPTY.test(line));
  if (empty !== undefined) saying.say(`${what}: empty`, empty);
}

export function sayContract(within: Element, saying: Claiming): void {
  const lines = paragraphs(within);
  const version = lines.find((line) => VERSION.test(line)) ?? "";
  saying.say("contract: version", VERSION.exec(version)?.[1] ?? "");
  saying.say("contract: signed", lines.find((line) => /\bsigned$|^\d+ signatures?$/.test(line)) ?? "");
  saying.say(
    "contract: not counted",
    lines.find((line) => /more (person|people) in the chat/.test(line)) ?? "",
  );
  saying.say("contract: signed by me", lines.includes("You have signed it."));
  saying.say("contract: may sign", buttons(within).includes("Sign it"));
}

export function sayPlan(planner: Element, saying: Claiming): void {
  const sessions = all(planner, "section[aria-label]").filter(
    (each) => each.getAttribute("aria-label") !== "Did not fit",
  );
  if (sessions.length === 0) return;
  saying.say(
    "plan: sessions",
    sessions.map((each) => textOf(each.querySelector("h3")?.nextElementSibling)).join(" / "),
  );
  saying.say("plan: topics", sessions.map((each) => all(each, "ol > li").length).join(" / "));
  saying.say("plan: left out", all(planner, 'ul[aria-label="Did not fit"] > li').length);
  saying.say("plan: may accept", buttons(planner).includes("Accept the plan"));
  sayRunBy(paragraphs(planner), "plan", saying);
}
