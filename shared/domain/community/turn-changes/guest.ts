import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { parseLine } from "../../kernel/text.ts";
import type { TurnsEvent } from "../turns/part.ts";
import { moveOf, turnIn } from "./move-of.ts";
import type { TurnChangesCommand, TurnChangesState, TurnChangesUses } from "./part.ts";

/** Somebody who is no member facilitates a session; whoever had the turn stays next in line (SPEC TURN-5). */
export function nameGuest(
  { turn: number, name }: OfType<TurnChangesCommand, "nameGuest">,
  _state: TurnChangesState,
  { uses, actor }: GivenByMember<TurnChangesUses>,
): Decision<TurnsEvent> {
  const turn = turnIn(uses.turns, number);
  if (turn === null) return refuse({ code: "noSuchTurn" });
  const line = name === null ? ok(null) : parseLine(name, "name", LIMITS.name);
  if (!line.ok) return line;
  const guest = line.value;
  if (guest === turn.guest) return ok([]);
  const { queued: was, turnChanges } = uses.turns;
  return ok([
    {
      ...{ type: "TurnsChanged", number: turnChanges + 1, kind: "guest", by: [actor.ref] },
      turns: [moveOf(turn, { holder: null, confirmed: guest !== null, guest })],
      queued: turn.holder === null ? null : { was, now: [turn.holder, ...was] },
    },
  ]);
}
