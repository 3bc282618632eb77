import { destroySeal } from "../../kernel/effect.ts";
import type { EventDefinitions, Feature, Given } from "../../kernel/feature.ts";
import { isExtra } from "../sessions/part.ts";
import { declinedScope } from "../turns/part.ts";
import { balancesScope, isBalancesScope, MIN_BALANCES_BYTES } from "./balances.ts";
import { countSession, keepBalancesAlone } from "./count-session.ts";
import {
  askNextIfOverdue,
  askNextWhenDue,
  declineTurn,
  endAway,
  joinRota,
  leaveRota,
  placeOf,
  setAway,
  takeTurn,
  withTurnsGivenUp,
} from "./decide.ts";
import { NO_ROTA, rotaEvolved } from "./evolve.ts";
import { nextInLine } from "./fair.ts";
import { leadingIn, lineAfter, likelyNext, likelyTurns } from "./likely.ts";
import type { MyRota, RotaEvent, RotaPart, RotaState, RotaUses } from "./part.ts";
import { turnOfCaller } from "./turn-of-caller.ts";
import { inOrderOfSessions, turnsDue } from "./turns-due.ts";

const event = { version: 1, evolve: rotaEvolved };

const events: EventDefinitions<RotaPart, RotaUses> = {
  RotaJoined: event,
  RotaLeft: event,
  RotaRejoined: event,
  RotaPlaceGivenUp: event,
  TenureOrderMade: event,
  RotaAwaySet: event,
  SessionCounted: event,
  BalancesRecorded: {
    ...event,
    effects: (_event, { before }) =>
      before.records === 0 ? [] : [destroySeal(balancesScope(before.records), [])],
  },
};

const due = (_event: unknown, state: RotaState, { uses, meta }: Given<RotaUses>) =>
  turnsDue(state, uses, meta.at);

/** Who facilitates when, in fair turns among people who attend unevenly (SPEC ROTA-1). */
export const rota: Feature<RotaPart, RotaUses> = {
  uses: { membership: true, life: true, turns: true, sessions: true, pastSessions: true },
  initial: NO_ROTA,
  fold: 2,
  commands: { joinRota, leaveRota, setAway, endAway, declineTurn, takeTurn },
  about(command, _state, { member, uses }) {
    if (command.type !== "declineTurn") return {};
    const turn = uses.turns.turns.find(({ number }) => number === command.turn);
    if (turn === undefined) return {};
    return { own: turn.holder === member || uses.turns.asking(turn.number).now?.member === member };
  },
  authorScope: (command) => (command.type === "declineTurn" ? declinedScope(command.turn) : null),
  paddedSize: (_state, scope) => (isBalancesScope(scope) ? MIN_BALANCES_BYTES : null),
  systemCommands: { askNextWhenDue },
  events,
  follows: {
    SessionBegun: {
      // Its turn is only over after this event.
      evolve: (state, { session }, _occurrence, { turns }) =>
        turns.guestOf(session) === null ? state : { ...state, guestIn: session },
    },
    TurnAsked: {
      effects: ({ turn, until }) => [
        { kind: "tellSelf", command: { type: "askNextWhenDue", turn, until }, due: until },
      ],
    },
    SessionEndRecorded: {
      evolve: (state, { session, led }) => ({ ...state, over: { session, led, attendance: false } }),
    },
    AttendanceRecorded: {
      evolve: (state, { session }) =>
        state.over?.session === session ? { ...state, over: { ...state.over, attendance: true } } : state,
    },
  },
  settle(state, { turns, sessions }) {
    const holders = inOrderOfSessions(turns.turns, sessions.upcoming).map(({ holder }) => holder);
    const leading = leadingIn(state, sessions.running);
    const { queued: queue } = turns;
    const same =
      leading === state.leading &&
      queue === state.queue &&
      holders.length === state.holders.length &&
      holders.every((each, at) => each === state.holders[at]);
    return same ? state : { ...state, holders, queue, leading };
  },
  reactions: {
    CommunityWentOn: (_event, state, given) => askNextIfOverdue(state, given),
    SessionAdded: ({ session }, state, given) =>
      isExtra(session) ? turnOfCaller(session, given) : due(session, state, given),
    SessionsPlanned: due,
    SessionMoved: due,
    SessionCancelled: due,
    SessionBegun: due,
    AttendanceRecorded({ session }, state, { uses, meta }) {
      const counted = countSession(state, session, uses);
      return [...counted, ...turnsDue(counted.reduce(rotaEvolved, state), uses, meta.at)];
    },
    AttendanceForgotten: ({ session }, state) => keepBalancesAlone(state, session),
    MemberLeft({ member }, state, given) {
      const [givenUp, ...passed] = withTurnsGivenUp({ type: "RotaPlaceGivenUp", member }, state, given);
      // Whoever is not on the rota may still have the turn of a session that they called.
      return placeOf(state, member) === null || givenUp === undefined ? passed : [givenUp, ...passed];
    },
  },
  offers: (state, uses) => ({
    nextOf: (can) => nextInLine(lineAfter(state, []), can),
    members: state.places.filter(({ on }) => on).map(({ member }) => member),
    orderByTenure(order, at) {
      const made: RotaEvent = { type: "TenureOrderMade", order };
      return [made, ...turnsDue(rotaEvolved(state, made), uses, at)];
    },
  }),
  view: (state) => ({
    rota: state.places
      .filter(({ on }) => on)
      .map(({ member, led }) => ({ member, led }))
      .toSorted((a, b) => (a.member < b.member ? -1 : 1)),
    likely: likelyNext(state),
  }),
  mine: (state, member) => ({ rota: mine(state, likelyTurns(state), member) }),
  *mineChanged({ before, after }) {
    if (
      before.places === after.places &&
      before.holders === after.holders &&
      before.leading === after.leading &&
      before.queue === after.queue &&
      before.records === after.records
    )
      return;
    const [was, is] = [likelyTurns(before), likelyTurns(after)];
    for (const member of new Set([...before.places, ...after.places].map((place) => place.member)))
      if (JSON.stringify(mine(before, was, member)) !== JSON.stringify(mine(after, is, member))) yield member;
  },
};

function mine(
  state: RotaState,
  likely: ReturnType<typeof likelyTurns>,
  member: RotaState["places"][number]["member"],
): MyRota | null {
  const place = placeOf(state, member);
  if (place?.on !== true) return null;
  return { away: place.away, inSessions: likely.get(member) ?? null };
}
