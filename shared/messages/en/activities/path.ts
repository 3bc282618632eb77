import type { NextThing, StartCode } from "../../../reading/path-next.ts";
import type { PathStep } from "../../../reading/path-steps.ts";
import type { Share } from "../../../reading/share.ts";
import type { StepName } from "../../../reading/steps.ts";
import type { Named } from "../../named.ts";
import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";
import { words } from "../common/words.ts";
import { contract } from "./contract.ts";
import { logistics } from "./logistics.ts";

/** What everybody votes on in each step. */
const votes: Record<Exclude<StepName, "rota">, string> = {
  contract: "Now: vote on the principles",
  logistics: "Now: vote on how you meet",
  topics: "Now: vote on the topics",
};

const things: Record<Exclude<NextThing["code"], "vote">, string> = {
  startWorkshop: "Next: write your social contract",
  voteOnLogistics: "Next: decide how you meet",
  askForTopics: "Next: collect topics",
  openBacklogVote: "Next: vote on the topics",
  proposePlan: "Next: plan your first sessions",
  writeBad: "Now: what would go wrong?",
  writeGood: "Now: turn the bad list into good ideas",
  offerTopics: "Now: offer topics",
  wordPrinciples: "Now: word the principles",
  acceptPlan: "Now: accept the plan",
  answer: "Now: can you live with the wording?",
  openScale: "Next: who facilitates when?",
  sayOnScale: "Now: place yourself on the scale",
};

const plan = { proposePlan: "Plan the sessions", acceptPlan: "Look at the plan" };

/** The way from a new community to its first session. */
export const path = (locale: Locale) => {
  const { date, either, number } = locale;
  const { signedBy } = activityWords(locale);
  const { count } = words(locale);
  const names = (people: readonly Named[]): string => either(people.map(({ name }) => name));

  return {
    heading: "Found your community",
    names: {
      contract: contract(locale).heading,
      logistics: logistics(locale).heading,
      topics: "Topics",
      rota: "Rota",
    } satisfies Record<StepName, string>,
    done: (done: number, of: number) => `${number(done)} of ${number(of)}`,
    states: {
      notBegun: "Not begun",
      begun: "Begun",
      running: "Under way",
      done: "Done",
    } satisfies Record<PathStep["is"], string>,
    detail: {
      notBegun: "Not begun",
      workshop: (place: number, of: number, step: string) =>
        `Step ${number(place)} of ${number(of)}: ${step}`,
      contractDone: (version: number, principles: number, signed: Share) =>
        `Version ${number(version)} · ${count(principles, "principle")} · ${signedBy(signed.count, signed.of)}`,
      someDecided: (decided: number, of: number) => `${number(decided)} of ${number(of)} decided`,
      topicsOffered: (howMany: number) => `${count(howMany, "topic")}, not voted on yet`,
      onRota: (people: number) => `${number(people)} on the rota`,
      topicsRanked: (howMany: number, unvoted: number) =>
        unvoted === 0
          ? `${count(howMany, "topic")}, voted on`
          : `${count(howMany, "topic")}, ${number(unvoted)} not voted on yet`,
    },
    next: ({ code, step }: Pick<NextThing, "code" | "step">): string =>
      code === "vote" ? (step === "plan" || step === "rota" ? "" : votes[step]) : things[code],
    start: {
      startWorkshop: "Start the workshop",
      voteOnLogistics: "Start the vote",
      askForTopics: "Ask for topics",
      openBacklogVote: "Start the vote",
      openScale: "Open the scale",
    } satisfies Record<Exclude<StartCode, "proposePlan">, string>,
    canStart: (people: readonly Named[]) =>
      people.length === 0
        ? "An organiser starts it, but this community has none at the moment."
        : `Waiting for ${names(people)} to start it.`,
    does: (people: readonly Named[]) => `Waiting for ${names(people)}.`,
    goesOn: (people: readonly Named[]) =>
      people.some(({ isMe }) => isMe)
        ? "Go on when you are all ready."
        : `Waiting for ${names(people)} to go on.`,
    whatNext: "What comes next",
    takePart: "Take part",
    doneByMe: "You have done it.",
    planNext: "Then: plan your first sessions",
    proposed: (sessions: number) => `A plan for ${count(sessions, "session")} is proposed.`,
    planned: (first: number | null, more: number) =>
      first === null
        ? "The next agenda is planned."
        : more === 0
          ? `The session of ${date(first)} is planned.`
          : `The session of ${date(first)} is planned, and ${number(more)} more.`,
    plan,
    goTo: { ...plan, takePart: "Take part", wordPrinciples: "Word the principles" },
  };
};
