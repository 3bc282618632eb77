import type { MemberRef, TakeawayId } from "../../kernel/ids.ts";
import { type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { HelpedEvent } from "./part.ts";
import { helpedScope } from "./scope.ts";
import { type ByTakeaway, HELPED, type Helped, type HelpedState, type Used } from "./state.ts";

/** What members answered since something was last published. Sealed, and forgotten for good when the pool ends (SPEC HELPED-4). */
interface Answers extends Secret {
  readonly kind: "helped";
  readonly by: { readonly [member: MemberRef]: ByTakeaway };
}

/** So many people must have answered before anything is published (SPEC HELPED-6). */
const PUBLISHED_FROM = 5;
/** Answers to which too few others came are kept no longer than this. */
export const KEPT_FOR: Millis = 90 * DAY;

const LONGEST_ID = 32;

/** The bytes to which an answer is padded, so that its size tells nothing of what it is. */
export const ANSWER_BYTES = JSON.stringify({
  ...{ by: "-".repeat(LONGEST_ID), takeaway: "-".repeat(LONGEST_ID), helped: "notForUs" satisfies Helped },
}).length;

const answersIn = (state: WithSecrets, pool: number): Answers["by"] =>
  secretIn<Answers>(state, helpedScope(pool), "helped")?.by ?? {};

function withAnswers(state: HelpedState, pool: number, by: Answers["by"]): HelpedState {
  const answers: Answers = { kind: "helped", by };
  return { ...state, secrets: { ...state.secrets, [helpedScope(pool)]: answers } };
}

/** The state with the seal of a new pool, which exists until it ends, whether anybody answers or not. */
export const withSeal = (state: HelpedState, pool: number): HelpedState => withAnswers(state, pool, {});

export function withAnswer(
  state: HelpedState,
  pool: number,
  {
    by,
    takeaway,
    helped,
  }: { readonly by: MemberRef; readonly takeaway: TakeawayId; readonly helped: Helped },
): HelpedState {
  const all = answersIn(state, pool);
  return withAnswers(state, pool, { ...all, [by]: { ...all[by], [takeaway]: helped } });
}

const NOTHING: ByTakeaway = {};

/** What somebody answered about what is asked about. */
export function answersOf(state: HelpedState, member: MemberRef): ByTakeaway {
  const { pool, question } = state.helped;
  const all = pool === null ? undefined : answersIn(state, pool.number)[member];
  if (question === null || all === undefined) return NOTHING;
  const own = question.lessons.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]] as const]));
  return Object.fromEntries(own);
}

/** Everybody who has answered since something was last published. */
export const whoAnswered = (state: HelpedState): readonly MemberRef[] => {
  const { pool } = state.helped;
  return pool === null ? [] : (Object.keys(answersIn(state, pool.number)) as MemberRef[]);
};

/** How many have used what is asked about, where anybody has. */
export function usedBy(state: HelpedState): readonly Used[] {
  const { question } = state.helped;
  const answers = whoAnswered(state).map((member) => answersOf(state, member));
  return (question?.lessons ?? [])
    .map(({ id }) => ({ takeaway: id, people: answers.filter((each) => each[id] === "used").length }))
    .filter(({ people }) => people > 0);
}

/**
 * What becomes of the pool while nothing is asked: it is published if enough people have answered, and forgotten if they
 * have not for so long that they will not. Otherwise it waits for the next session.
 */
export function poolEnds(state: HelpedState, at: Instant): readonly HelpedEvent[] {
  const { pool } = state.helped;
  if (pool === null) return [];
  const all = Object.values(answersIn(state, pool.number)) as readonly ByTakeaway[];
  if (all.length >= PUBLISHED_FROM) {
    const answers = all.flatMap((by) => Object.values(by) as readonly Helped[]);
    const count = (helped: Helped): number => answers.filter((each) => each === helped).length;
    const said = Object.fromEntries(HELPED.map((helped) => [helped, count(helped)])) as Record<
      Helped,
      number
    >;
    return [{ type: "HelpedPublished", pool: pool.number, figure: { at, said } }];
  }
  return at >= pool.since + KEPT_FOR ? [{ type: "HelpedForgotten", pool: pool.number }] : [];
}
