import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { WorthEvent } from "./part.ts";
import type { Worth, WorthState } from "./state.ts";
import { worthScope } from "./scope.ts";

type BySession = { readonly [session: SessionId]: Worth };

/** What members answered since something was last published. Sealed, and forgotten for good when the pool ends (SPEC WORTH-4). */
interface Answers extends Secret {
  readonly kind: "worths";
  readonly by: { readonly [member: MemberRef]: BySession };
}

/** So many people must have answered before anything is published (SPEC WORTH-5). */
const PUBLISHED_FROM = 5;
/** Answers to which too few others came are kept no longer than this. */
export const KEPT_FOR: Millis = 90 * DAY;

const LONGEST_ID = 32;

/** The bytes to which an answer is padded, so that its size tells nothing of what it is. */
export const ANSWER_BYTES = JSON.stringify({
  ...{ by: "-".repeat(LONGEST_ID), session: "-".repeat(LONGEST_ID), worth: 0 },
}).length;

const answersIn = (state: WithSecrets, pool: number): Answers["by"] =>
  secretIn<Answers>(state, worthScope(pool), "worths")?.by ?? {};

function withAnswers(state: WorthState, pool: number, by: Answers["by"]): WorthState {
  const answers: Answers = { kind: "worths", by };
  return { ...state, secrets: { ...state.secrets, [worthScope(pool)]: answers } };
}

/** The state with the seal of a new pool, which exists until it ends, whether anybody answers or not. */
export const withSeal = (state: WorthState, pool: number): WorthState => withAnswers(state, pool, {});

export function withAnswer(
  state: WorthState,
  pool: number,
  { by, session, worth }: { readonly by: MemberRef; readonly session: SessionId; readonly worth: Worth },
): WorthState {
  const all = answersIn(state, pool);
  return withAnswers(state, pool, { ...all, [by]: { ...all[by], [session]: worth } });
}

/** What somebody answered about the session that is asked about; null if nothing. */
export function answerOf(state: WorthState, member: MemberRef): Worth | null {
  const { pool, question } = state.worth;
  if (pool === null || question === null) return null;
  return answersIn(state, pool.number)[member]?.[question.session] ?? null;
}

/** Everybody who has answered since something was last published. */
export const whoAnswered = (state: WorthState): readonly MemberRef[] => {
  const { pool } = state.worth;
  return pool === null ? [] : (Object.keys(answersIn(state, pool.number)) as MemberRef[]);
};

/**
 * What becomes of the pool while nothing is asked: it is published if enough people have answered, and forgotten if they
 * have not for so long that they will not. Otherwise it waits for the next session.
 */
export function poolEnds(state: WorthState, at: Instant): readonly WorthEvent[] {
  const { pool } = state.worth;
  if (pool === null) return [];
  const all = Object.values(answersIn(state, pool.number)) as readonly BySession[];
  if (all.length >= PUBLISHED_FROM) {
    const worths = all.flatMap((by) => Object.values(by) as readonly Worth[]);
    const sum = worths.reduce<number>((total, worth) => total + worth, 0);
    return [{ type: "WorthPublished", pool: pool.number, figure: { at, answers: worths.length, sum } }];
  }
  return at >= pool.since + KEPT_FOR ? [{ type: "WorthForgotten", pool: pool.number }] : [];
}
