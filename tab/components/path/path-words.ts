import { isolated } from "@guildhall/shared/domain/isolated";
import type { PathPlan } from "@guildhall/shared/reading/path-plan";
import type { PathStep, StepDetail } from "@guildhall/shared/reading/path-steps";
import { choiceText } from "../../messages/en/community-life.ts";
import { en } from "../../messages/en.ts";

const words = en.setup.steps;

/** How far a step is, in words. */
export const stepText = ({ detail }: Pick<PathStep, "detail">): string => detailText(detail);

function detailText(detail: StepDetail): string {
  switch (detail.kind) {
    case "nothing":
      return words.notBegun;
    case "workshop":
      return detail.voted === null
        ? words.workshop(detail.place, detail.of, en.workshop.steps[detail.step])
        : en.activity.vote.turnout(detail.voted.count, detail.voted.of);
    case "contract":
      return words.contractDone(detail.version, detail.principles, detail.signed);
    case "vote":
      return en.activity.vote.turnout(detail.voted.count, detail.voted.of);
    case "decided":
      return detail.choices.length < detail.of
        ? words.someDecided(detail.choices.length, detail.of)
        : detail.choices.map((choice) => isolated(choiceText(choice))).join(" · ");
    case "asked":
      return en.backlog.soFar(detail.topics);
    case "offered":
      return words.topicsOffered(detail.topics);
    case "chosen":
      return words.topicsRanked(detail.topics, detail.unvoted);
  }
}

/** What is said about planning, which comes after the steps. */
export function planText({ detail }: Pick<PathPlan, "detail">): string {
  switch (detail.kind) {
    case "nothing":
    case "begun":
      return en.path.then;
    case "proposed":
      return en.path.proposed(detail.sessions);
    case "planned":
      return en.path.planned(detail.first, detail.more);
  }
}
