import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { readReview } from "@guildhall/shared/reading/logistics";
import { heading, line, run, typed, words } from "../elements.ts";
import { buttons, notice } from "./parts.ts";
import { button } from "./press.ts";
import type { CardContext, Drawing } from "./card-context.ts";

/** Asks whether a decision still fits. Anybody can start a new vote with one tap; then the card stops asking. */
export function reviewDrawing(
  { element, version }: Extract<CardSubject, { kind: "review" }>,
  context: CardContext,
): Drawing | null {
  const { reader, texts } = context;
  const review = readReview(reader, element, version);
  if (review === null) return null;
  const { choice, at } = review.decision;
  return {
    summary: texts.review.summary,
    rows: 0,
    body: () => [
      heading(texts.review.title),
      ...notice(context.notice),
      line([run(texts.review.decided[element]), typed(texts.choice(choice), { weight: "Bolder" })]),
      words(texts.review.since(at), { isSubtle: true, spacing: "Small" }),
      ...(review.is === "asking"
        ? buttons([button("voteAgain", context, {}, { title: texts.review.again })])
        : [words(review.is === "votedOn" ? texts.review.votedOn : texts.review.decidedAnew)]),
    ],
  };
}
