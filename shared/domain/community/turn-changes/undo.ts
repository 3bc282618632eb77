import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { TurnNumber, TurnsChange, TurnsChangeKind, TurnsEvent } from "../turns/part.ts";
import type { TurnChangesCommand, TurnChangesState, TurnChangesUses } from "./part.ts";

/** The turns and the members that something names. */
export interface Named {
  readonly turns?: readonly TurnNumber[];
  readonly members?: readonly (MemberRef | null)[];
}

const namedBy = ({ turns, queued }: Pick<TurnsChange, "turns" | "queued">): Required<Named> => ({
  turns: turns.map(({ turn }) => turn),
  members: [
    ...turns.flatMap(({ was, now }) => [was.holder, now.holder]),
    ...(queued === null ? [] : moved(queued.was, queued.now)),
  ],
});

/** The members of a queue whose place has changed: all but those at its ends who stay there. */
function moved(was: readonly MemberRef[], now: readonly MemberRef[]): readonly MemberRef[] {
  const shorter = Math.min(was.length, now.length);
  let start = 0;
  while (start < shorter && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [was, now].flatMap((queue) => queue.slice(start, queue.length - end));
}

/** What can still be undone once something else has named these: nothing that names one of them too (SPEC TURN-7). */
export function withoutNamed(state: TurnChangesState, { turns = [], members = [] }: Named): TurnChangesState {
  const undoable = state.undoable.filter((change) => {
    const named = namedBy(change);
    return !(
      named.turns.some((turn) => turns.includes(turn)) ||
      named.members.some((member) => member !== null && members.includes(member))
    );
  });
  return undoable.length === state.undoable.length ? state : { ...state, undoable };
}

/** The order by hand is one: of two that somebody made only the later can be undone; what undid a change cannot be. */
export function withChange(
  state: TurnChangesState,
  { kind, ...change }: TurnsChange<TurnsChangeKind | "undo">,
): TurnChangesState {
  const older = withoutNamed(state, namedBy(change));
  if (kind === "undo") return older;
  const rest = kind === "order" ? older.undoable.filter((each) => each.kind !== "order") : older.undoable;
  return { ...older, undoable: [...rest, { ...change, kind }] };
}

/** The queue without what a change did to it; what others have put in front of it since stays. */
function queueWithout(
  { kind, turns, queued }: TurnsChange,
  now: readonly MemberRef[],
): TurnsChange["queued"] {
  if (queued === null) return null;
  const [holder] = turns.map(({ was }) => was.holder);
  const at = kind === "guest" ? now.findIndex((member) => member === holder) : now.length - queued.now.length;
  return { was: now, now: [...now.slice(0, at), ...(kind === "guest" ? now.slice(at + 1) : queued.was)] };
}

/** Everything that one change named is as it was before it; a swap is undone as a pair. */
export function undoTurns(
  { change: number }: OfType<TurnChangesCommand, "undoTurns">,
  { undoable }: TurnChangesState,
  { uses, actor }: GivenByMember<TurnChangesUses>,
): Decision<TurnsEvent> {
  const change = undoable.find((each) => each.number === number);
  if (change === undefined) return refuse({ code: "tooLateToUndo" });
  const { queued, turnChanges } = uses.turns;
  return ok([
    {
      ...{ type: "TurnsChanged", number: turnChanges + 1, kind: "undo", by: [actor.ref] },
      turns: change.turns.map(({ turn, was, now }) => ({ turn, was: now, now: was })),
      queued: queueWithout(change, queued),
    },
  ]);
}
