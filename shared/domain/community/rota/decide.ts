import { isNear, tooFar } from "../../kernel/calendar/named-dates.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { OffersOf } from "../../kernel/feature.ts";
import { declinedScope, type TurnsEvent } from "../turns/part.ts";
import { rotaEvolved } from "./evolve.ts";
import { isAway } from "./likely.ts";
import type { Away, Place, RotaCommand, RotaEvent, RotaState, RotaUses } from "./part.ts";
import { dateOf, passOn, turnsDue } from "./turns-due.ts";

type Command<Type> = OfType<RotaCommand, Type>;
type Given = GivenByMember<RotaUses>;
type Decided = Decision<RotaEvent | TurnsEvent>;
type Around = { readonly meta: Meta; readonly uses: OffersOf<RotaUses> };

export const placeOf = ({ places }: RotaState, member: MemberRef): Place | null =>
  places.find((place) => place.member === member) ?? null;

/** An event of the rota, with what becomes of the turns because of it. */
const withTurnsDue = (event: RotaEvent, state: RotaState, { meta, uses }: Around): Decided =>
  ok([event, ...turnsDue(rotaEvolved(state, event), uses, meta.at)]);

/** The event by which somebody drops out, with their turns that it concerns handed on. */
export function withTurnsPassed(
  event: Extract<RotaEvent, { readonly member: MemberRef }>,
  state: RotaState,
  { meta, uses }: Around,
): readonly (RotaEvent | TurnsEvent)[] {
  const after = rotaEvolved(state, event);
  const place = placeOf(after, event.member);
  const held = uses.turns.turns.filter(
    ({ holder, session }) =>
      holder === event.member &&
      (place === null || !place.on || isAway(place, dateOf(session, uses, meta.at))),
  );
  return [event, ...held.map((turn) => passOn(turn, after, uses, meta.at, event.member))];
}

export function joinRota(_command: Command<"joinRota">, state: RotaState, given: Given): Decided {
  const member = given.actor.ref;
  const place = placeOf(state, member);
  if (place === null)
    return withTurnsDue({ type: "RotaJoined", member, newcomer: state.counted !== null }, state, given);
  return place.on ? ok([]) : withTurnsDue({ type: "RotaRejoined", member }, state, given);
}

export function leaveRota(_command: Command<"leaveRota">, state: RotaState, given: Given): Decided {
  const member = given.actor.ref;
  if (placeOf(state, member)?.on !== true) return ok([]);
  return ok(withTurnsPassed({ type: "RotaLeft", member }, state, given));
}

export function setAway({ from, to }: Command<"setAway">, state: RotaState, given: Given): Decided {
  const now = given.meta.at;
  if (placeOf(state, given.actor.ref)?.on !== true) return refuse({ code: "notOnRota" });
  if (!isNear(from, now) || !isNear(to, now) || to < from || to <= now) return refuse(tooFar);
  const away: Away = { from, to };
  return ok(withTurnsPassed({ type: "RotaAwaySet", member: given.actor.ref, away }, state, given));
}

export function endAway(_command: Command<"endAway">, state: RotaState, given: Given): Decided {
  const member = given.actor.ref;
  if ((placeOf(state, member)?.away ?? null) === null) return ok([]);
  return withTurnsDue({ type: "RotaAwaySet", member, away: null }, state, given);
}

/** The turn passes to the next in line, or to nobody; who declined it is sealed (SPEC ROTA-6). */
export function declineTurn(
  { turn: number }: Command<"declineTurn">,
  state: RotaState,
  { meta, uses, actor }: Given,
): Decided {
  const turn = uses.turns.turns.find((each) => each.number === number);
  if (turn === undefined) return refuse({ code: "noSuchTurn" });
  const sealed = { scope: declinedScope(number), value: { by: actor.ref } };
  return ok([{ type: "TurnDeclined", turn: number, sealed }, passOn(turn, state, uses, meta.at, actor.ref)]);
}

export function takeTurn(
  { turn: number }: Command<"takeTurn">,
  state: RotaState,
  { uses, actor }: Given,
): Decided {
  const turn = uses.turns.turns.find((each) => each.number === number);
  if (turn === undefined) return refuse({ code: "noSuchTurn" });
  if (turn.holder === actor.ref) return ok([]);
  if (turn.holder !== null || turn.guest !== null) return refuse({ code: "turnTaken" });
  if (placeOf(state, actor.ref)?.on !== true) return refuse({ code: "notOnRota" });
  return ok([
    { type: "TurnPassed", turn: number, to: actor.ref },
    { type: "TurnConfirmed", turn: number },
  ]);
}
