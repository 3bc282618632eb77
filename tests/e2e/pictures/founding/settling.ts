import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import type { Company } from "./company.ts";
import { voteOnAll } from "./logistics.ts";
import { all, closeVotes, nextStep, startWorkshop, turnRound, vote, writeBad } from "./steps.ts";

/** What a community does until its first sessions are planned. */

const nextAt = (): number => Math.ceil(Date.now() / DAY) * DAY + 9 * HOUR;

export const makeContract = all(
  startWorkshop(),
  writeBad(7),
  nextStep("bad"),
  turnRound(7),
  nextStep("good"),
  vote(8),
  nextStep("vote"),
  (company) => company.tell("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } }),
  (company) => company.tell("priya", { type: "adoptContract", elmo: null }),
  (company) =>
    company.tellAll(
      company.keys.filter((who) => who !== "tom").map((who) => [who, { type: "signContract", version: 1 }]),
    ),
);
export const decide = all(voteOnAll(), vote(8), closeVotes);

export const schedule = (company: Company): Promise<void> =>
  company.tell("priya", { type: "setRhythm", timeZone: "Europe/London", at: nextAt() });

export async function propose(company: Company): Promise<void> {
  const dates = [0, 7, 14].map((days) => new Date(nextAt() + days * DAY).toISOString().slice(0, 10));
  await company.tellAll([
    [
      "tom",
      {
        type: "offerTopic",
        title: "Everything that ever went wrong",
        details: { why: "", kind: "present", minutes: 120 },
      },
    ],
    ["amara", { type: "setUnavailableDates", dates }],
    [
      "priya",
      {
        type: "proposePlan",
        sessions: 2,
        dates: null,
        opening: { title: "Welcome", minutes: 5 },
        closing: { title: "Closing", minutes: 5 },
      },
    ],
  ]);
}

/** A topic is moved to a date on which its author cannot present, and a session is too long. */
export async function crowd(company: Company): Promise<void> {
  for (const { topic } of company.sees().plan?.left ?? [])
    await company.tell("priya", { type: "movePlannedTopic", topic, session: 0, to: 0 });
}

export const accept = (company: Company): Promise<void> => company.tell("priya", { type: "acceptPlan" });
