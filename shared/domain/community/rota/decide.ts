import { isNear, tooFar } from "../../kernel/calendar/named-dates.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { OffersOf } from "../../kernel/feature.ts";
import type { TurnsEvent } from "../turns/part.ts";
import { askNext, declined, giveUp, standIn, vacate } from "./asking.ts";
import { rotaEvolved } from "./evolve.ts";
import type { AskNextWhenDue, Away, Place, RotaCommand, RotaEvent, RotaState, RotaUses } from "./part.ts";
import { dateOf, isHere, turnsDue } from "./turns-due.ts";

type Command<Type> = OfType<RotaCommand, Type>;
type Given = GivenByMember<RotaUses>;
type Decided = Decision<RotaEvent | TurnsEvent>;
type Around = { readonly meta: Meta; readonly uses: OffersOf<RotaUses> };

export const placeOf = ({ places }: RotaState, member: MemberRef): Place | null =>
  places.find((place) => place.member === member) ?? null;

/** An event of the rota, with what becomes of the turns because of it. */
const withTurnsDue = (event: RotaEvent, state: RotaState, { meta, uses }: Around): Decided =>
  ok([event, ...turnsDue(rotaEvolved(state, event), uses, meta.at)]);

/** The event by which somebody drops out, and what becomes of the turns that it concerns (SPEC ROTA-14). */
export function withTurnsGivenUp(
  event: Extract<RotaEvent, { readonly member: MemberRef }>,
  state: RotaState,
  { meta, uses }: Around,
): readonly (RotaEvent | TurnsEvent)[] {
  const { member } = event;
  const after = rotaEvolved(state, event);
  const on = placeOf(after, member)?.on === true;
  const { turns } = uses;
  const given = turns.turns.flatMap((turn) => {
    if (on && isHere(after, member, dateOf(turn.session, uses, meta.at))) return [];
    if (turns.asking(turn.number).now?.member === member) return askNext(turn, after, uses, meta.at, member);
    if (turn.holder !== member) return [];
    return (on ? giveUp : vacate)(turn, after, uses, meta.at);
  });
  return [event, ...given];
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
  return ok(withTurnsGivenUp({ type: "RotaLeft", member }, state, given));
}

export function setAway({ from, to }: Command<"setAway">, state: RotaState, given: Given): Decided {
  const now = given.meta.at;
  if (placeOf(state, given.actor.ref)?.on !== true) return refuse({ code: "notOnRota" });
  if (!isNear(from, now) || !isNear(to, now) || to < from || to <= now) return refuse(tooFar);
  const away: Away = { from, to };
  return ok(withTurnsGivenUp({ type: "RotaAwaySet", member: given.actor.ref, away }, state, given));
}

export function endAway(_command: Command<"endAway">, state: RotaState, given: Given): Decided {
  const member = given.actor.ref;
  if ((placeOf(state, member)?.away ?? null) === null) return ok([]);
  return withTurnsDue({ type: "RotaAwaySet", member, away: null }, state, given);
}

/** Its holder, or whoever is asked for it, cannot do a turn; who declined it is sealed (SPEC ROTA-6, ROTA-13). */
export function declineTurn(
  { turn: number }: Command<"declineTurn">,
  state: RotaState,
  { meta, uses, actor }: Given,
): Decided {
  const turn = uses.turns.turns.find((each) => each.number === number);
  if (turn === undefined) return refuse({ code: "noSuchTurn" });
  if (turn.holder === actor.ref && uses.turns.isGivenUp(turn)) return ok([]);
  return ok([declined(turn, actor.ref), ...askNext(turn, state, uses, meta.at, actor.ref)]);
}

export function takeTurn(
  { turn: number }: Command<"takeTurn">,
  state: RotaState,
  { meta, uses, actor }: Given,
): Decided {
  const turn = uses.turns.turns.find((each) => each.number === number);
  if (turn === undefined) return refuse({ code: "noSuchTurn" });
  const by = actor.ref;
  if (turn.holder === by)
    return ok(uses.turns.isGivenUp(turn) ? [{ type: "TurnConfirmed", turn: number }] : []);
  if (turn.guest !== null) return refuse({ code: "turnTaken" });
  if (turn.holder !== null && uses.turns.asking(number).now?.member !== by)
    return refuse({ code: "turnTaken" });
  if (placeOf(state, by)?.on !== true) return refuse({ code: "notOnRota" });
  return ok(standIn(by, turn, state, uses, meta.at));
}

/** Whoever was asked has not answered: the next one is. */
export function askNextWhenDue(
  { turn: number, until }: AskNextWhenDue,
  state: RotaState,
  { meta, uses }: Around,
): Decided {
  const turn = uses.turns.turns.find((each) => each.number === number);
  if (turn === undefined || uses.turns.asking(number).now?.until !== until) return ok([]);
  return ok(askNext(turn, state, uses, meta.at));
}

/** Whoever was asked when it began to say nothing by itself has had their time (SPEC LIFE-3). */
export const askNextIfOverdue = (state: RotaState, { meta, uses }: Around): readonly TurnsEvent[] =>
  uses.turns.turns.flatMap((turn) => {
    const until = uses.turns.asking(turn.number).now?.until;
    return until === undefined || until > meta.at ? [] : askNext(turn, state, uses, meta.at);
  });
