import type { AnswerTexts } from "@guildhall/shared/messages/answers";
import type { Answer } from "@guildhall/shared/protocol/messages";

/** Why a person's command was not stored, in plain words. */
export const answerText = (answer: Exclude<Answer, { kind: "done" }>, words: AnswerTexts): string =>
  answer.kind === "refused" ? words.refusal(answer.rejection) : words.failures[answer.reason];
