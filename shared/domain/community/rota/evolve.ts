import type { MemberRef } from "../../kernel/ids.ts";
import { unreachable } from "../../kernel/never.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { balancesOf, balancesBefore, balancesScope, type BalancesSecret, withoutMember } from "./balances.ts";
import type { Place, RotaEvent, RotaState } from "./part.ts";

export const NO_ROTA: RotaState = {
  places: [],
  lastLeader: null,
  counted: null,
  over: null,
  records: 0,
  holders: [],
  queue: [],
  guestIn: null,
  leading: null,
  secrets: {},
};

/** The state after an event of the rota itself. */
export function rotaEvolved(state: RotaState, event: RotaEvent): RotaState {
  switch (event.type) {
    case "RotaJoined":
      return { ...state, places: [joined(state, event.member, event.newcomer), ...state.places] };
    case "RotaLeft":
      return withPlace(state, event.member, (place) => ({
        ...{ on: false, away: null },
        before: beforeChange(state, place),
      }));
    case "RotaRejoined":
      return withPlace(state, event.member, (place) => ({ on: true, before: beforeChange(state, place) }));
    case "TenureOrderMade":
      return { ...state, places: ordered(state, event.order) };
    case "RotaAwaySet":
      return withPlace(state, event.member, () => ({ away: event.away }));
    case "RotaPlaceGivenUp":
      return givenUp(state, event.member);
    case "SessionCounted":
      return counted(state, event);
    case "BalancesRecorded": {
      const older = withoutSecret(state, balancesScope(state.records));
      const next = { ...older, records: event.record };
      if (event.sealed === undefined) return next;
      const secret: BalancesSecret = { kind: "balances", ...event.sealed.value };
      return { ...next, secrets: { ...next.secrets, [event.sealed.scope]: secret } };
    }
    default:
      return unreachable(event);
  }
}

const beforeChange = ({ counted: last }: RotaState, { on, before }: Place): Place["before"] => {
  if (last === null) return null;
  return before?.session === last.session ? before : { session: last.session, on };
};

function joined(state: RotaState, member: MemberRef, newcomer: boolean): Place {
  const place: Place = { member, on: false, away: null, newcomer, led: 0, before: null };
  return { ...place, on: true, before: beforeChange(state, place) };
}

/** Whoever has a place already keeps what belongs to it; those who are off the rota come after the others. */
function ordered(state: RotaState, order: readonly MemberRef[]): readonly Place[] {
  const known = new Map(state.places.map((place) => [place.member, place]));
  const first = order.map((member) => {
    const place = known.get(member);
    if (place === undefined) return joined(state, member, state.counted !== null);
    return place.on ? place : { ...place, on: true, before: beforeChange(state, place) };
  });
  return [...first, ...state.places.filter(({ member }) => !order.includes(member))];
}

const withPlace = (
  state: RotaState,
  member: Place["member"],
  change: (place: Place) => Partial<Place>,
): RotaState => ({
  ...state,
  places: state.places.map((place) => (place.member === member ? { ...place, ...change(place) } : place)),
});

function givenUp(state: RotaState, member: Place["member"]): RotaState {
  const scope = balancesScope(state.records);
  const places = state.places.filter((place) => place.member !== member);
  if (!(scope in state.secrets)) return { ...state, places };
  const before = balancesBefore(state);
  const secret: BalancesSecret = {
    kind: "balances",
    now: withoutMember(balancesOf(state), member),
    before: before === null ? null : withoutMember(before, member),
  };
  return { ...state, places, secrets: { ...state.secrets, [scope]: secret } };
}

/** A session that was reopened is counted anew, so its first count is taken back. */
function counted(
  state: RotaState,
  { session, leader }: Extract<RotaEvent, { type: "SessionCounted" }>,
): RotaState {
  const again = state.counted?.session === session ? state.counted.leader : null;
  const less = again === null ? state : withPlace(state, again, ({ led }) => ({ led: Math.max(0, led - 1) }));
  const place = less.places.find(({ member }) => member === leader);
  if (leader === null || place === undefined) return { ...less, counted: { session, leader } };
  return {
    ...withPlace(less, leader, ({ led }) => ({ led: led + 1 })),
    counted: { session, leader },
    lastLeader: { member: leader, newcomer: place.newcomer && place.led === 0 },
  };
}
