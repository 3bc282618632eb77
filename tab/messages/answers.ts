import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { en } from "./en.ts";

/** Why something was refused, in plain words. */
function rejectionText(rejection: Rejection): string {
  const text: (given: never) => string = en.rejections[rejection.code];
  // Each text receives the rejection that its code belongs to.
  return text(rejection as never);
}

/** Why a person's command was not stored, in plain words. */
export const answerText = (answer: Exclude<Answer, { kind: "done" }>): string =>
  answer.kind === "refused" ? rejectionText(answer.rejection) : en.failures[answer.reason];
