import { answerPool, LONGEST_ID } from "../../kernel/answer-pool.ts";
import type { MemberRef, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { HelpedEvent } from "./part.ts";
import { helpedScope } from "./scope.ts";
import { type ByTakeaway, HELPED, type Helped, type HelpedState, type Used } from "./state.ts";

/** What members answered since something was last published (SPEC HELPED-4). */
export const answers = answerPool<TakeawayId, Helped>("helped", helpedScope);

/** The bytes to which an answer is padded, so that its size tells nothing of what it is. */
export const ANSWER_BYTES = JSON.stringify({
  ...{ by: LONGEST_ID, takeaway: LONGEST_ID, helped: "notForUs" satisfies Helped },
}).length;

/** What somebody answered about what is asked about. */
export function answersOf(state: HelpedState, member: MemberRef): ByTakeaway {
  const { pool, question } = state.helped;
  const own = (question?.lessons ?? []).flatMap(({ id }) => {
    const answer = answers.answerOf(state, pool, member, id);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return Object.fromEntries(own);
}

export const whoAnswered = (state: HelpedState): readonly MemberRef[] =>
  answers.whoAnswered(state, state.helped.pool);

/** How many have used what is asked about, where anybody has. */
export function usedBy(state: HelpedState): readonly Used[] {
  const all = whoAnswered(state).map((member) => answersOf(state, member));
  return (state.helped.question?.lessons ?? [])
    .map(({ id }) => ({ takeaway: id, people: all.filter((each) => each[id] === "used").length }))
    .filter(({ people }) => people > 0);
}

/** What becomes of the pool while nothing is asked (SPEC HELPED-6). */
export function poolEnds(state: HelpedState, at: Instant): readonly HelpedEvent[] {
  const { pool } = state.helped;
  if (pool === null) return [];
  const end = answers.endOf(state, pool, at);
  if (end === null) return [];
  if (end.kind === "forgotten") return [{ type: "HelpedForgotten", pool: pool.number }];
  const count = (helped: Helped): number => end.answers.filter((one) => one === helped).length;
  const said = Object.fromEntries(HELPED.map((helped) => [helped, count(helped)])) as Record<Helped, number>;
  return [{ type: "HelpedPublished", pool: pool.number, figure: { at, said } }];
}
