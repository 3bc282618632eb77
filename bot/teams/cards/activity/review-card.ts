import { decisionOn } from "@guildhall/shared/domain/community/logistics/part";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { activities, choiceText } from "../../../messages/activities.ts";
import { heading, line, run, typed, words } from "../elements.ts";
import { buttons, notice } from "./parts.ts";
import { button } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

const text = activities.review;

/** Asks whether a decision still fits. Anybody can start a new vote with one tap; then the card stops asking. */
export function reviewDrawing(
  { element, version }: Extract<CardSubject, { kind: "review" }>,
  context: CardContext,
): Drawing | null {
  const { logistics, polls } = context.state;
  const decision = logistics.decisions[element].find((each) => each.version === version);
  if (decision === undefined) return null;
  const votedOn = polls
    .filter(isOpen)
    .some(({ subject }) => subject.kind === "logistics" && subject.element === element);
  const holds = decisionOn(logistics, element)?.version === version;
  return {
    summary: text.summary,
    rows: 0,
    body: () => [
      heading(text.title),
      ...notice(context.viewer?.notice),
      line([run(text.decided[element]), typed(choiceText(decision.choice), { weight: "Bolder" })]),
      words(text.since(decision.at), { isSubtle: true, spacing: "Small" }),
      ...(votedOn
        ? [words(text.votedOn)]
        : holds
          ? buttons([button("voteAgain", context, {}, { title: text.again })])
          : [words(text.decidedAnew)]),
    ],
  };
}
