import { sayActivity, sayContract, sayPlan, VERSION } from "./activities-on-page.ts";
import { Claiming, type Claims } from "./claims.ts";
import {
  sayActions,
  sayAsked,
  sayCheckIn,
  sayDraft,
  sayNextSession,
  sayPrompted,
  sayWanted,
  sayWorth,
} from "./home-on-page.ts";
import { textOf, all, paragraphs, buttons, headingOf } from "./page-text.ts";
import { LOOK } from "./votes-on-card.ts";

// What the panel and the details tab say, by what a person reads there and by the names of the controls.

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
  const more = facts.split(" · ").filter((fact) => fact !== said);
  saying.say("next: facts", more.join(" · "));
}

const SIGNS: Readonly<Record<string, string>> = {
  "Not begun": "to do",
  Begun: "to do",
  "Under way": "under way",
  Done: "done",
};

/** What the panel says to `me` while no session runs. `bring`: puts another open activity in the first place. */
export function claimsOfPanel(page: Element, me: string, bring: (button: Element) => void): Claims {
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
  sayNextSession(page, /^Session \d+$/, saying, me);
  sayBetween(page, saying, me);
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
  "Next: who facilitates when?": "the scale",
};
const STARTERS: ReadonlySet<string> = new Set([
  "Start the workshop",
  "Start the vote",
  "Ask for topics",
  "Open the scale",
]);

/** What the details tab says to `me`. */
export function claimsOfTab(page: Element, me: string): Claims {
  const saying = new Claiming();
  const intro = all(page, "section").find((each) =>
    textOf(headingOf(each)).startsWith("Found your community"),
  );
  saying.say("founding", intro !== undefined);
  const facts = Object.entries({
    "Social contract": "contract",
    "How we meet": "logistics",
    Topics: "topics",
    Rota: "rota",
  }).map(([name, id]) => sayStep(name, sectionOf(page, `step-${id}`), saying));
  if (intro !== undefined) {
    saying.say("achieved", textOf(headingOf(intro)?.parentElement?.nextElementSibling).replace(" done", ""));
    const next = all(intro, "p").find((each) => IS_NEXT.test(textOf(each)));
    sayNext(
      intro,
      saying,
      textOf(next?.nextElementSibling)
        .split(" · ")
        .find((fact) => facts.includes(fact)) ?? "",
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
  sayNextSession(page, /^Next session: \d+$/, saying, me);
  sayWanted(page, saying);
  sayBetween(page, saying, me);
  return saying.claims();
}

/** What stands between one session and the next. */
function sayBetween(page: Element, saying: Claiming, me: string): void {
  sayAsked(page, saying);
  sayCheckIn(page, saying);
  sayWorth(page, saying);
  sayDraft(page, saying);
  sayActions(page, saying, me);
  sayPrompted(page, saying);
}

function sayStep(name: string, section: Element | null, saying: Claiming): string {
  if (section === null) throw new Error(`There is no section ${name}`);
  const title = headingOf(section)?.parentElement;
  const fact = textOf(title?.nextElementSibling?.matches("span") === true ? title.nextElementSibling : null);
  // An honest look stands beside the contract, and is no step of the path.
  const running = activitiesIn(section).some((activity) => textOf(headingOf(activity)) !== LOOK);
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
  saying.say("may start the scale", starts("Who facilitates when?"));
  saying.say("may start planning", names.includes("Propose a plan"));
}
