import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { AnswerTexts } from "@guildhall/shared/messages/answers";
import type { Answer } from "@guildhall/shared/protocol/messages";

/** Why something was refused, in plain words. */
function rejectionText(rejection: Rejection, words: AnswerTexts): string {
  const text: (given: never) => string = words.rejections[rejection.code];
  // Each text receives the rejection that its code belongs to.
  return text(rejection as never);
}

/** Why a person's command was not stored, in plain words. */
export const answerText = (answer: Exclude<Answer, { kind: "done" }>, words: AnswerTexts): string =>
  answer.kind === "refused" ? rejectionText(answer.rejection, words) : words.failures[answer.reason];
