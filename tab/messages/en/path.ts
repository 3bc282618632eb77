import type { NextThing, StartCode } from "@guildhall/shared/reading/path-next";
import type { PathStep } from "@guildhall/shared/reading/path-steps";
import type { StepName } from "@guildhall/shared/reading/steps";
import type { Named } from "@guildhall/shared/messages/named";
import { count, date, either, number } from "./words.ts";

const names = (people: readonly Named[]): string => either(people.map(({ name }) => name));

/** What everybody votes on in each step. */
const votes: Record<StepName, string> = {
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
  writeGood: "Now: turn each one round",
  offerTopics: "Now: offer topics",
  wordPrinciples: "Now: word the principles",
  acceptPlan: "Now: accept the plan",
};

/** The way from a new community to its first session. */
export const path = {
  heading: "Found your community",
  done: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  states: {
    notBegun: "Not begun",
    begun: "Begun",
    running: "Under way",
    done: "Done",
  } satisfies Record<PathStep["is"], string>,
  next: ({ code, step }: Pick<NextThing, "code" | "step">): string =>
    code === "vote" ? (step === "plan" ? "" : votes[step]) : things[code],
  start: {
    startWorkshop: "Start the workshop",
    voteOnLogistics: "Start the vote",
    askForTopics: "Ask for topics",
    openBacklogVote: "Start the vote",
  } satisfies Record<Exclude<StartCode, "proposePlan">, string>,
  canStart: (people: readonly Named[]) =>
    people.length === 0
      ? "Organisers start it, and nobody looks after this community just now."
      : `${names(people)} can start it.`,
  does: (people: readonly Named[]) => `${names(people)} can do it.`,
  goesOn: (people: readonly Named[]) => `${names(people)} takes it on from there.`,
  doneByMe: "You have done it.",
  then: "Then: plan your first sessions",
  proposed: (sessions: number) => `A plan for ${count(sessions, "session")} is proposed.`,
  planned: (first: number | null, more: number) =>
    first === null
      ? "The next agenda is planned."
      : more === 0
        ? `The session of ${date(first)} is planned.`
        : `The session of ${date(first)} is planned, and ${number(more)} more.`,
  inTab: "It is made in the details tab of this meeting.",
};
