import type { Around } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { askingOf, isGivenUp } from "./asking.ts";
import type { TurnNumber, TurnsState } from "./state.ts";

/** What only a member sees of the turns. */
export interface MyTurns {
  /** the turns for which they are asked */
  readonly asked: readonly { readonly turn: TurnNumber; readonly until: Instant }[];
  /** the turns of theirs for which others are asked */
  readonly givenUp: readonly TurnNumber[];
}

export function mine(state: TurnsState, member: MemberRef): MyTurns {
  const asked: { turn: TurnNumber; until: Instant }[] = [];
  const givenUp: TurnNumber[] = [];
  for (const turn of state.turns) {
    const { now } = askingOf(state, turn.number);
    if (now?.member === member) asked.push({ turn: turn.number, until: now.until });
    if (turn.holder === member && isGivenUp(state, turn)) givenUp.push(turn.number);
  }
  return { asked, givenUp };
}

/** Those whom the turns concern, before or after. */
const concerned = (state: TurnsState): readonly MemberRef[] =>
  state.turns
    .flatMap(({ number, holder }) => [holder, askingOf(state, number).now?.member ?? null])
    .filter((member) => member !== null);

export function* mineChanged({ before, after }: Around<TurnsState>): Iterable<MemberRef> {
  if (before.turns === after.turns && before.secrets === after.secrets) return;
  for (const member of new Set([...concerned(before), ...concerned(after)]))
    if (JSON.stringify(mine(before, member)) !== JSON.stringify(mine(after, member))) yield member;
}
