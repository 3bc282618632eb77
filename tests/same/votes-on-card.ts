import type { AdaptiveCard } from "../../bot/teams/cards/elements.ts";
import { closesItself, type Row, rowsIn, sayRunning, type Seen } from "./card-rows.ts";
import { sayFacts } from "./claims.ts";

const TURNOUT = /voted at the last count$/;
const QUORUM = / for a decision$/;
const PROLONGED = "Too few had voted when it was to close, so it stays open";

/** A card of votes. */
export function sayPolls(seen: Seen, inWorkshop: boolean): void {
  const { card, saying } = seen;
  const rows = rowsIn(card.body);
  const question = rows[0]?.text ?? "";
  const isLogistics = LOGISTICS.has(question);
  for (const [asked, below] of questionsOn(rows)) sayPoll(seen, asked, below);
  if (inWorkshop) sayRunning(seen, rows, "workshop", "may go on");
  else {
    const what = isLogistics ? "the vote on how you meet" : `vote “${question}”`;
    sayRunning(seen, rows, what, "may close");
    saying.say(`${what}: closes by itself`, closesItself(rows));
  }
}

/** The questions on a card of votes, each with the lines below it. */
function questionsOn(rows: readonly Row[]): readonly (readonly [question: string, below: readonly Row[]])[] {
  const places = rows.flatMap(({ text }, place) => (QUESTIONS.has(text) ? [place] : []));
  const questions = LOGISTICS.has(rows[0]?.text ?? "") ? places : [0];
  return questions.map((place, index) => [
    rows[place]?.text ?? "",
    rows.slice(place + 1, questions[index + 1]),
  ]);
}

/** Whether somebody's own card of votes says that they have voted on every question. */
export const hasVoted = (card: AdaptiveCard): boolean =>
  questionsOn(rowsIn(card.body)).every(([, below]) =>
    below.some(
      ({ runs: [mark], buttons }) => mark === "✓" || buttons.some((title) => title.startsWith("✓ ")),
    ),
  );

const QUESTIONS: ReadonlySet<string> = new Set([
  "How often do we meet?",
  "How long is a session?",
  "Who is invited?",
]);
const LOGISTICS: ReadonlySet<string> = new Set([...QUESTIONS, "How do we want to meet?"]);

function sayPoll({ own, saying, card }: Seen, question: string, rows: readonly Row[]): void {
  const what = `vote “${question}”`;
  const turnout = rows.find(({ text }) => TURNOUT.test(text));
  saying.say(`${what}: open`, turnout !== undefined);
  if (turnout === undefined) return;
  saying.say(`${what}: turnout`, turnout.text);
  saying.say(`${what}: quorum`, rows.find(({ text }) => QUORUM.test(text))?.text ?? "none");
  saying.say(
    `${what}: stays open`,
    rows.some(({ text }) => text === PROLONGED),
  );
  // What is asked about is numbered there.
  const isOption = question === "Can you live with this wording?" ? /^(✓|○)$/ : /^(✓|\d+\.)$/;
  const options = rows.flatMap(({ runs: [mark = "", text = "", ...more], buttons }, place) =>
    !isOption.test(mark)
      ? []
      : LOOK === question
        ? [lookedAt(text, rows[place + 2])]
        : [{ text, facts: more.map((each) => each.replace("· ", "")), buttons }],
  );
  saying.say(`${what}: options`, options.map(({ text }) => text).join(" / "));
  sayFacts(what, options, saying);
  if (!own) return;
  const left = rows
    .map(({ text }) => /^You have (\d+) of (\d+) votes? left\.$/.exec(text))
    .find((found) => found !== null);
  if (left !== undefined) saying.say(`${what}: left`, `${left?.[1] ?? ""} of ${left?.[2] ?? ""}`);
  saying.say(
    `${what}: given`,
    options
      .flatMap(({ text, facts }) => {
        const [given] = facts.flatMap((fact) =>
          fact === "your choice" ? ["1"] : (/^your (\d+) votes?$/.exec(fact)?.slice(1) ?? []),
        );
        return given === undefined ? [] : [`${text}: ${given}`];
      })
      .join(" / "),
  );
  saying.say(
    `${what}: may vote for`,
    options
      .filter(({ buttons }) => buttons.some((title) => GIVES.has(title)))
      .map(({ text }) => text)
      .join(" / "),
  );
  saying.say(
    `${what}: may add an option`,
    rowsIn(card.body).some(({ buttons }) => buttons.includes("Add an option")),
  );
}

export const LOOK = "An honest look: do we do today what our contract stands against?";
const ANSWERS = ["Hardly ever", "Sometimes", "Often"];

/** A principle that is looked at: below it stands what is asked about it, and then the answers. */
function lookedAt(text: string, answers: Row | undefined) {
  const buttons = answers?.buttons ?? [];
  const given = buttons.find((title) => title.startsWith("✓ "));
  const votes = given === undefined ? 0 : ANSWERS.indexOf(given.slice(2)) + 1;
  return { text, facts: votes === 0 ? [] : [`your ${votes} ${votes === 1 ? "vote" : "votes"}`], buttons };
}

const GIVES: ReadonlySet<string> = new Set(["Vote", "Say why", "👍", "+1", ...ANSWERS]);
