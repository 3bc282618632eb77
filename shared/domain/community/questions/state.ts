import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Instant } from "../../kernel/time.ts";
import type { NotedQuestion } from "../../noted-question.ts";

export interface Answer {
  readonly text: string;
  readonly by: MemberRef;
  readonly at: Instant;
}

/** Something that nobody in a session knew. */
export interface Question extends NotedQuestion {
  /** the session that it was noted in */
  readonly session: SessionId;
  readonly number: number;
  readonly answer: Answer | null;
  /** when it was taken back, after which nobody finds it; null: it was not */
  readonly removedAt: Instant | null;
}

export interface QuestionsState {
  /** in the order in which they were noted: those that are open, and the last that are not */
  readonly questions: readonly Question[];
}

export const isOpenQuestion = ({ answer, removedAt }: Question): boolean =>
  answer === null && removedAt === null;

const overAt = ({ answer, removedAt }: Question): Instant => removedAt ?? answer?.at ?? 0;

/**
 * Without the oldest, if there are too many: of the open ones, which then come up no more, and of those that are not. The
 * latter are kept so that one that a reopened session reports again is recognised.
 */
export function withoutForgotten(all: readonly Question[]): readonly Question[] {
  const open = all.filter(isOpenQuestion);
  const over = all.filter((question) => !isOpenQuestion(question)).toSorted((a, b) => overAt(a) - overAt(b));
  const forgotten = new Set([
    ...open.slice(0, Math.max(0, open.length - LIMITS.questions)),
    ...over.slice(0, Math.max(0, over.length - LIMITS.questions)),
  ]);
  return forgotten.size === 0 ? all : all.filter((question) => !forgotten.has(question));
}
