import { answerPool, LONGEST_ID } from "../../kernel/answer-pool.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { WorthEvent } from "./part.ts";
import { worthScope } from "./scope.ts";
import type { Worth, WorthState } from "./state.ts";

/** What members answered since something was last published (SPEC WORTH-4). */
export const answers = answerPool<SessionId, Worth>("worths", worthScope);

/** The bytes to which an answer is padded, so that its size tells nothing of what it is. */
export const ANSWER_BYTES = JSON.stringify({ by: LONGEST_ID, session: LONGEST_ID, worth: 0 }).length;

/** What somebody answered about the session that is asked about; null if nothing. */
export function answerOf(state: WorthState, member: MemberRef): Worth | null {
  const { pool, question } = state.worth;
  return (question && answers.answerOf(state, pool, member, question.session)) ?? null;
}

export const whoAnswered = (state: WorthState): readonly MemberRef[] =>
  answers.whoAnswered(state, state.worth.pool);

/** What becomes of the pool while nothing is asked (SPEC WORTH-5). */
export function poolEnds(state: WorthState, at: Instant): readonly WorthEvent[] {
  const { pool } = state.worth;
  if (pool === null) return [];
  const end = answers.endOf(state, pool, at);
  if (end === null) return [];
  if (end.kind === "forgotten") return [{ type: "WorthForgotten", pool: pool.number }];
  const sum = end.answers.reduce<number>((total, worth) => total + worth, 0);
  return [{ type: "WorthPublished", pool: pool.number, figure: { at, answers: end.answers.length, sum } }];
}
