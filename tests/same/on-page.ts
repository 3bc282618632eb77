import { Claiming, type Claims, readable } from "./claims.ts";

// What the panel and the details tab say, by what a person reads there and by the names of the controls.

const textOf = (element: Element | null | undefined): string => readable(element?.textContent ?? "");
const all = (within: ParentNode, selector: string): readonly Element[] => [
  ...within.querySelectorAll(selector),
];
const paragraphs = (within: ParentNode): readonly string[] => all(within, "p").map(textOf);
const nameOf = (control: Element): string =>
  readable(control.getAttribute("aria-label") ?? control.textContent);
const buttons = (within: ParentNode): readonly string[] => all(within, "button").map(nameOf);
const isOff = (control: Element): boolean =>
  control.getAttribute("aria-disabled") === "true" || control.hasAttribute("disabled");
const headingOf = (section: Element): Element | null =>
  section.querySelector(`[id="${section.getAttribute("aria-labelledby") ?? ""}"]`);
const sectionOf = (page: ParentNode, id: string): Element | null =>
  page.querySelector(`[id="${id}"]`)?.closest("section") ?? null;

/** The activities shown in the sections of the tab: their headings take the focus. */
const activitiesIn = (within: ParentNode): readonly Element[] =>
  all(within, "section[aria-labelledby]").filter(
    (each) => headingOf(each)?.matches('h3[tabindex="-1"]') === true,
  );

const IS_NEXT = /^(Next|Now): /;

/** The line that says what is next, and the one below it. */
function sayNext(within: ParentNode, saying: Claiming, said: string): void {
  const line = all(within, "p").find((each) => IS_NEXT.test(textOf(each)));
  if (line === undefined) return;
  const facts = textOf(line.nextElementSibling);
  saying.say("next", textOf(line));
  saying.say("next: facts", facts === said ? "" : facts);
}

const SIGNS: Readonly<Record<string, string>> = {
  "Not begun": "to do",
  Begun: "to do",
  "Under way": "under way",
  Done: "done",
};

/** What the panel says while no session runs. `bring`: puts another open activity in the first place. */
export function claimsOfPanel(page: ParentNode, bring: (button: Element) => void): Claims {
  const saying = new Claiming();
  const path = all(page, "section").find((each) => textOf(headingOf(each)) === "Found your community");
  saying.say("founding", path !== undefined);
  if (path !== undefined) sayPath(path, saying);
  const others = all(page, 'section[aria-label="Also open"] button, section[aria-label="Open now"] button');
  const look = () => {
    const first = page.querySelector("#first-place > section");
    if (first !== null) sayActivity(first, saying);
    return first;
  };
  look();
  for (const { id } of others) {
    const button = page.querySelector(`[id="${id}"]`);
    if (button !== null) bring(button);
    if (look() === null) throw new Error(`${id} does not open`);
  }
  const folded = all(page, "details").find(
    (each) => textOf(each.querySelector("summary")) === "Social contract",
  );
  if (folded !== undefined) sayContract(folded, saying);
  return saying.claims();
}

function sayPath(path: Element, saying: Claiming): void {
  saying.say("achieved", textOf(headingOf(path)?.nextElementSibling));
  const started = buttons(path);
  for (const step of all(path, "li")) {
    const [name = "", ...lines] = paragraphs(step);
    const [detail = "Not begun"] = lines.filter((line, index) => index === 0 && !IS_NEXT.test(line));
    const sign = step.querySelector("svg")?.getAttribute("aria-label") ?? "";
    saying.say(`step ${name}`, SIGNS[sign] ?? sign);
    saying.say(`step ${name}: how far`, detail);
    sayNext(step, saying, detail);
  }
  const below = [...path.children].slice(2);
  const isPlanNext = below.some((each) => paragraphs(each).some((line) => IS_NEXT.test(line)));
  for (const each of below)
    if (isPlanNext) sayNext(each, saying, "");
    else saying.say("planning", textOf(each));
  sayStartOfNext(saying, started);
}

function sayStartOfNext(saying: Claiming, started: readonly string[]): void {
  const next = saying.claims().get("next");
  if (next === undefined) return;
  const start = STARTS[next];
  if (start !== undefined)
    saying.say(
      `may start ${start}`,
      started.some((name) => STARTERS.has(name)),
    );
}

/** What has to be started for what is next. A plan is proposed in the tab. */
const STARTS: Readonly<Record<string, string>> = {
  "Next: write your social contract": "the workshop",
  "Next: decide how you meet": "the vote on how you meet",
  "Next: collect topics": "asking for topics",
  "Next: vote on the topics": "the vote on the topics",
};
const STARTERS: ReadonlySet<string> = new Set(["Start the workshop", "Start the vote", "Ask for topics"]);

/** What the details tab says. */
export function claimsOfTab(page: ParentNode): Claims {
  const saying = new Claiming();
  const intro = all(page, "section").find((each) =>
    textOf(headingOf(each)).startsWith("Found your community"),
  );
  saying.say("founding", intro !== undefined);
  const facts = Object.entries({
    "Social contract": "contract",
    "How we meet": "logistics",
    Topics: "topics",
  }).map(([name, id]) => sayStep(name, sectionOf(page, `step-${id}`), saying));
  if (intro !== undefined) {
    saying.say("achieved", textOf(headingOf(intro)?.parentElement?.nextElementSibling).replace(" done", ""));
    const next = all(intro, "p").find((each) => IS_NEXT.test(textOf(each)));
    sayNext(
      intro,
      saying,
      facts.find((fact) => fact !== "" && fact === textOf(next?.nextElementSibling)) ?? "",
    );
  }
  for (const activity of activitiesIn(page)) sayActivity(activity, saying);
  const contract = sectionOf(page, "step-contract");
  if (contract !== null && paragraphs(contract).some((line) => VERSION.test(line)))
    sayContract(contract, saying);
  const planner = sectionOf(page, "planner");
  if (planner !== null) sayPlan(planner, saying);
  sayStarts(page, saying);
  const organisers = all(page, 'ul[aria-label="Organisers"] bdi').map(textOf);
  saying.say("organisers", organisers.sort().join(", "));
  return saying.claims();
}

function sayStep(name: string, section: Element | null, saying: Claiming): string {
  if (section === null) throw new Error(`There is no section ${name}`);
  const title = headingOf(section)?.parentElement;
  const fact = textOf(title?.nextElementSibling?.matches("span") === true ? title.nextElementSibling : null);
  const running = activitiesIn(section).length > 0;
  const mark = headingOf(section)?.previousElementSibling ?? null;
  if (running) saying.say(`step ${name}`, "under way");
  // The mark of a step that is done has no number.
  else if (mark !== null) saying.say(`step ${name}`, textOf(mark) === "" ? "done" : "to do");
  if (fact !== "") saying.say(`step ${name}: how far`, fact);
  return fact;
}

/** What can be started, whether or not it is next. */
function sayStarts(page: ParentNode, saying: Claiming): void {
  const names = buttons(page);
  const starts = (what: string) => names.includes(`Start live: ${what}`);
  saying.say("may start the workshop", starts("Social contract"));
  // Once it has been decided, or while it is decided again, each of its questions is voted on again by itself.
  const again = names.some((name) => name.startsWith("Vote again in the chat"));
  if (starts("How we meet") || !again || saying.last("step How we meet") === "to do")
    saying.say("may start the vote on how you meet", starts("How we meet"));
  saying.say("may start asking for topics", starts("Ask for topics"));
  saying.say("may start the vote on the topics", starts("Vote on the topics"));
  saying.say("may start planning", names.includes("Propose a plan"));
}

const TURNOUT = /voted at the last count$/;
const VERSION = /^Version (\d+), adopted on/;

/** What an open activity says; its kind is told by the line above its heading. */
function sayActivity(section: Element, saying: Claiming): void {
  const question = textOf(headingOf(section));
  const kicker = textOf(section.querySelector("p"));
  if (kicker.startsWith("Social contract ·")) sayWorkshop(section, question, saying);
  else if (kicker === "Social contract") sayContract(section, saying);
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

const DRAFTED = /^(\d+) principles?$/;

function sayDraft(section: Element, saying: Claiming): void {
  const taken = paragraphs(section).find((line) => DRAFTED.test(line));
  saying.say("workshop: principles", taken === undefined ? "0" : (DRAFTED.exec(taken)?.[1] ?? ""));
}

/** One vote on one question. */
function sayPoll(section: Element, question: string, saying: Claiming): void {
  const what = `vote “${question}”`;
  const lines = paragraphs(section);
  const turnout = lines.find((line) => TURNOUT.test(line));
  saying.say(`${what}: open`, turnout !== undefined);
  if (turnout === undefined) return;
  saying.say(`${what}: turnout`, turnout);
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
  saying.say(
    `${what}: votes so far`,
    options
      .flatMap(({ text, facts }) =>
        facts.filter((fact) => /^\d+ votes?$/.test(fact)).map((fact) => `${text}: ${fact}`),
      )
      .join(" / "),
  );
  saying.say(
    `${what}: current choice`,
    options
      .filter(({ facts }) => facts.includes("current choice"))
      .map(({ text }) => text)
      .join(" / "),
  );
}

interface SeenOption {
  readonly text: string;
  readonly facts: readonly string[];
  readonly given: number;
  readonly takesMore: boolean;
}

function optionsIn(section: Element): readonly SeenOption[] {
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

const ENTRIES =
  /^(\d+ of \d+ turned around · )?\d+ (entry|entries|topics?|good ones?)( so far)?$|^\d+ so far$/;

function sayList(section: Element, question: string, saying: Claiming): void {
  const what = `list “${question}”`;
  const lines = paragraphs(section);
  const count = lines.find((line) => ENTRIES.test(line));
  if (count !== undefined) saying.say(`${what}: entries`, count);
  if (lines.some((line) => line.startsWith("Nothing yet.")))
    saying.say(`${what}: entries`, "0 entries so far");
}

function sayContract(within: Element, saying: Claiming): void {
  const lines = paragraphs(within);
  const version = lines.find((line) => VERSION.test(line)) ?? "";
  saying.say("contract: version", VERSION.exec(version)?.[1] ?? "");
  saying.say("contract: signed", lines.find((line) => /\bsigned$|^\d+ signatures?$/.test(line)) ?? "");
  saying.say("contract: signed by me", lines.includes("You have signed it."));
  saying.say("contract: may sign", buttons(within).includes("Sign it"));
}

function sayPlan(planner: Element, saying: Claiming): void {
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
