import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { en } from "./en.ts";

/** Why something was refused, in plain words. */
function rejectionText(rejection: Rejection): string {
  const text: (given: never) => string = en.rejections[rejection.code];
  // Each text takes the rejection of its own code, which is the one that it was looked up by.
  return text(rejection as never);
}

/** Why something that a person did is not stored, in plain words. */
export const answerText = (answer: Exclude<Answer, { kind: "done" }>): string =>
  answer.kind === "refused" ? rejectionText(answer.rejection) : en.failures[answer.reason];
