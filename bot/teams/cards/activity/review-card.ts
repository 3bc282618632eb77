import { decisionOn } from "@guildhall/shared/domain/community/logistics/part";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { heading, line, run, typed, words } from "../elements.ts";
import { buttons, notice } from "./parts.ts";
import { button } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

/** Asks whether a decision still fits. Anybody can start a new vote with one tap; then the card stops asking. */
export function reviewDrawing(
  { element, version }: Extract<CardSubject, { kind: "review" }>,
  context: CardContext,
): Drawing | null {
  const { texts } = context;
  const { logistics, polls } = context.state;
  const decision = logistics.decisions[element].find((each) => each.version === version);
  if (decision === undefined) return null;
  const votedOn = polls
    .filter(isOpen)
    .some(({ subject }) => subject.kind === "logistics" && subject.element === element);
  const holds = decisionOn(logistics, element)?.version === version;
  return {
    summary: texts.review.summary,
    rows: 0,
    body: () => [
      heading(texts.review.title),
      ...notice(context.viewer?.notice),
      line([run(texts.review.decided[element]), typed(texts.choice(decision.choice), { weight: "Bolder" })]),
      words(texts.review.since(decision.at), { isSubtle: true, spacing: "Small" }),
      ...(votedOn
        ? [words(texts.review.votedOn)]
        : holds
          ? buttons([button("voteAgain", context, {}, { title: texts.review.again })])
          : [words(texts.review.decidedAnew)]),
    ],
  };
}
