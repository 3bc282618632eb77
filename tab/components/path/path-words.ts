import { isolated } from "@guildhall/shared/domain/isolated";
import type { PathPlan } from "@guildhall/shared/reading/path-plan";
import type { PathStep } from "@guildhall/shared/reading/path-steps";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";

/** How far a step is, in words. */
export function stepText({ detail }: Pick<PathStep, "detail">, words: ActivityTexts): string {
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
    case "chosen":
      return words.path.detail.topicsRanked(detail.topics, detail.unvoted);
  }
}

/** What is said about planning, which comes after the steps. */
export function planText({ detail }: Pick<PathPlan, "detail">, words: ActivityTexts): string {
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
