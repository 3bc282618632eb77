import { isolated } from "../domain/isolated.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { NextThing } from "../reading/path-next.ts";
import type { PathPlan } from "../reading/path-plan.ts";
import type { PathStep } from "../reading/path-steps.ts";
import type { RenewalReading } from "../reading/renewal.ts";
import type { ActivityTexts } from "./activities.ts";
import type { Named } from "./named.ts";

/** What the path is put into words with. */
export interface PathTexts extends Pick<ActivityTexts, "path"> {
  readonly workshop: Pick<ActivityTexts["workshop"], "steps">;
  readonly vote: Pick<ActivityTexts["vote"], "turnout">;
  readonly logistics: Pick<ActivityTexts["logistics"], "choice">;
  readonly scale: Pick<ActivityTexts["scale"], "said">;
  readonly backlog: Pick<ActivityTexts["backlog"], "soFar">;
}

/** How far a step is; may contain what people typed. */
export function stepText({ detail }: Pick<PathStep, "detail">, words: PathTexts): string {
  switch (detail.kind) {
    case "nothing":
      return words.path.detail.notBegun;
    case "workshop":
      return detail.voted === null
        ? words.path.detail.workshop(detail.place, detail.of, words.workshop.steps[detail.step])
        : words.vote.turnout(detail.voted.count, detail.voted.of);
    case "contract":
      return words.path.detail.contractDone(detail.version, detail.principles, detail.signed);
    case "vote":
      return words.vote.turnout(detail.voted.count, detail.voted.of);
    case "decided":
      return detail.choices.length < detail.of
        ? words.path.detail.someDecided(detail.choices.length, detail.of)
        : detail.choices.map((choice) => isolated(words.logistics.choice(choice))).join(" · ");
    case "asked":
      return words.backlog.soFar(detail.topics);
    case "offered":
      return words.path.detail.topicsOffered(detail.topics);
    case "scale":
      return words.scale.said(detail.said.count, detail.said.of);
    case "onRota":
      return words.path.detail.onRota(detail.people);
    case "chosen":
      return words.path.detail.topicsRanked(detail.topics, detail.unvoted);
  }
}

/** What is said about planning, which comes after the steps. */
export function planText({ detail }: Pick<PathPlan, "detail">, words: Pick<PathTexts, "path">): string {
  switch (detail.kind) {
    case "nothing":
    case "begun":
      return words.path.planNext;
    case "proposed":
      return words.path.proposed(detail.sessions);
    case "planned":
      return words.path.planned(detail.first, detail.more);
  }
}

/** Whom a renewal waits for; null if that is whoever reads, or everybody. */
export function renewalWaits(
  { next }: Pick<RenewalReading, "next">,
  named: (member: MemberRef) => Named,
  { path }: Pick<PathTexts, "path">,
): string | null {
  if (next === null || next.mine || next.code === "vote") return null;
  const who = next.who.map(named);
  return next.code === "statePurpose" && who.length > 0 ? path.does(who) : path.canStart(who);
}

/** How far the next thing is, and who does it if whoever reads does not; null if there is nothing to add to what is `said`. */
export function nextFacts(
  next: NextThing,
  named: (member: MemberRef) => Named,
  { path, vote, scale }: Pick<PathTexts, "path" | "vote" | "scale">,
  said: string | null = null,
): string | null {
  const who = next.who.map(named);
  if (!next.everybody) {
    if (next.mine) return null;
    return next.code === "wordPrinciples" || next.code === "acceptPlan" ? path.does(who) : path.canStart(who);
  }
  const facts = [
    ...(next.done === null
      ? []
      : [(next.code === "sayOnScale" ? scale.said : vote.turnout)(next.done.count, next.done.of)]),
    ...(next.doneByMe ? [path.doneByMe] : []),
    ...(next.doneByMe && who.length > 0 ? [path.goesOn(who)] : []),
  ].filter((fact) => fact !== said);
  return facts.length === 0 ? null : facts.join(" · ");
}
