import type { MemberRef } from "./ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "./sealed.ts";
import { DAY, type Instant, type Millis } from "./time.ts";

/** Answers that are gathered under a seal until there are enough to be published together (SPEC WORTH-4, WORTH-5). */
export interface Pool {
  readonly number: number;
  readonly since: Instant;
}

/** So many people must have answered before anything is published. */
const PUBLISHED_FROM = 5;
/** Answers to which too few others came are kept no longer than this. */
export const KEPT_FOR: Millis = 90 * DAY;

/** What stands for an id where the size of what is sealed is computed. */
export const LONGEST_ID = "-".repeat(32);

/** What each member answered, by what it is about. */
type Answers<Id extends string, Answer> = {
  readonly [member: MemberRef]: { readonly [about in Id]?: Answer };
};

interface Kept<Id extends string, Answer> extends Secret {
  readonly by: Answers<Id, Answer>;
}

/** What becomes of a pool: its answers are published, or it is forgotten. */
type PoolEnd<Answer> =
  { readonly kind: "published"; readonly answers: readonly Answer[] } | { readonly kind: "forgotten" };

/** The pools of one question: how they are kept in a state's secrets, and when they end. `kind`: that of the secret. */
export function answerPool<Id extends string, Answer>(kind: string, scopeOf: (pool: number) => SealScope) {
  const answersIn = (state: WithSecrets, pool: Pool | null): Answers<Id, Answer> =>
    (pool === null ? null : secretIn<Kept<Id, Answer>>(state, scopeOf(pool.number), kind))?.by ?? {};

  function withAnswers<State extends WithSecrets>(state: State, pool: Pool, by: Answers<Id, Answer>): State {
    const kept: Kept<Id, Answer> = { kind, by };
    return { ...state, secrets: { ...state.secrets, [scopeOf(pool.number)]: kept } };
  }

  return {
    /** The state with the seal of a new pool, which exists until it ends, whether anybody answers or not. */
    withSeal: <State extends WithSecrets>(state: State, pool: Pool): State => withAnswers(state, pool, {}),

    withAnswer<State extends WithSecrets>(
      state: State,
      pool: Pool,
      by: MemberRef,
      about: Id,
      answer: Answer,
    ): State {
      const all = answersIn(state, pool);
      const own = { ...all[by], [about]: answer };
      return withAnswers(state, pool, { ...all, [by]: own });
    },

    /** What somebody answered about this; undefined if nothing. */
    answerOf: (state: WithSecrets, pool: Pool | null, member: MemberRef, about: Id): Answer | undefined =>
      answersIn(state, pool)[member]?.[about],

    /** Everybody who has answered since something was last published. */
    whoAnswered: (state: WithSecrets, pool: Pool | null): readonly MemberRef[] =>
      Object.keys(answersIn(state, pool)) as MemberRef[],

    /**
     * What becomes of a pool while nothing is asked: it is published if enough people have answered, and forgotten if they
     * have not for so long that they will not. Otherwise (null) it waits for the next question.
     */
    endOf(state: WithSecrets, pool: Pool, at: Instant): PoolEnd<Answer> | null {
      const all = Object.values(answersIn(state, pool));
      if (all.length >= PUBLISHED_FROM)
        return {
          kind: "published",
          answers: all.flatMap((own) => Object.values<Answer | undefined>(own) as Answer[]),
        };
      return at >= pool.since + KEPT_FOR ? { kind: "forgotten" } : null;
    },
  };
}
