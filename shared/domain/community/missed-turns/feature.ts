import { destroySeal } from "../../kernel/effect.ts";
import type { Feature, OffersOf } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import {
  isMissedScope,
  MIN_MISSED_BYTES,
  type Missed,
  missedIn,
  missedScope,
  type MissedTurns,
  onlyKnown,
  withMissed,
  withoutMember,
} from "./missed.ts";
import type { MissedTurnsPart, MissedTurnsRecorded, MissedTurnsState, MissedTurnsUses } from "./part.ts";

type State = MissedTurnsState;
type Uses = OffersOf<MissedTurnsUses>;

const changed = (state: State, changes: Partial<State["missing"]>): State => ({
  ...state,
  missing: { ...state.missing, ...changes },
});

/** Who has missed turns once a session has been counted. Whoever led begins anew, and whoever was there. */
function afterSession(
  state: State,
  session: SessionId,
  before: Missed,
  { pastSessions, rota }: Uses,
): Missed {
  const { held, led } = state.missing;
  const leader = led?.session === session ? led.by : null;
  // Nobody led it, so nobody was missed.
  if (leader === null) return before;
  const others = withoutMember(before, leader);
  const holder = held?.session === session ? held.holder : null;
  if (holder === null || holder === leader) return others;
  const wasThere = pastSessions.whoAttended(session).some(({ member }) => member === holder);
  if (wasThere || !rota.members.includes(holder)) return withoutMember(others, holder);
  return { ...others, [holder]: [...(others[holder] ?? []), session] };
}

/** Made at every session, whether or not anybody missed a turn, so that it reveals nothing. */
function recorded(state: State, session: SessionId | null, value: MissedTurns): MissedTurnsRecorded {
  const record = state.missing.records + 1;
  return { type: "MissedTurnsRecorded", record, session, sealed: { scope: missedScope(record), value } };
}

/** Whoever leaves the rota begins anew when they come back. */
function withoutMissed(state: State, member: MemberRef): State {
  if (!(missedScope(state.missing.records) in state.secrets)) return state;
  const { now, before } = missedIn(state);
  return withMissed(state, {
    now: withoutMember(now, member),
    before: before === null ? null : withoutMember(before, member),
  });
}

const mine = (state: State, member: MemberRef): readonly SessionId[] => missedIn(state).now[member] ?? [];

const membersIn = (state: State): readonly MemberRef[] => Object.keys(missedIn(state).now) as MemberRef[];

/** Whoever misses two turns in a row without a word is asked, and they alone, whether they pause (SPEC MISSED-1). */
export const missedTurns: Feature<MissedTurnsPart, MissedTurnsUses> = {
  uses: { turns: true, sessions: true, pastSessions: true, rota: true },
  initial: { missing: { held: null, led: null, records: 0, counted: null }, secrets: {} },
  fold: 1,
  commands: {},
  systemCommands: {},
  paddedSize: (_state, scope) => (isMissedScope(scope) ? MIN_MISSED_BYTES : null),
  events: {
    MissedTurnsRecorded: {
      version: 1,
      evolve(state, { record: records, session: counted, sealed }) {
        const older = withoutSecret(state, missedScope(state.missing.records));
        const next = changed(older, { records, counted });
        return sealed === undefined ? next : withMissed(next, sealed.value);
      },
      effects: (_event, { before: { missing } }) =>
        missing.records === 0 ? [] : [destroySeal(missedScope(missing.records), [])],
    },
  },
  follows: {
    SessionBegun: {
      // Its turn is only over after this event.
      evolve(state, { session }, _occurrence, { turns }) {
        const holder = turns.holderOf(session);
        return changed(state, { held: holder === null ? null : { session, holder } });
      },
    },
    SessionEndRecorded: {
      evolve: (state, { session, led: by }) => changed(state, { led: { session, by } }),
    },
    RotaLeft: { evolve: (state, { member }) => withoutMissed(state, member) },
    RotaPlaceGivenUp: { evolve: (state, { member }) => withoutMissed(state, member) },
  },
  reactions: {
    SessionCounted({ session }, state, { uses }) {
      const { now, before } = missedIn(state);
      const again = state.missing.counted === session ? before : null;
      const was = onlyKnown(again ?? now, (each) => uses.pastSessions.whoAttended(each).length > 0);
      return [recorded(state, session, { now: afterSession(state, session, was, uses), before: was })];
    },
    AttendanceForgotten({ session }, state, { uses }) {
      const { counted, records } = state.missing;
      if (records === 0) return [];
      const { now, before } = missedIn(state);
      const known = (missed: Missed): Missed =>
        onlyKnown(missed, (each) => uses.pastSessions.whoAttended(each).length > 0);
      const isLast = counted === session;
      return [
        recorded(state, isLast ? null : counted, {
          now: known(now),
          before: isLast || before === null ? null : known(before),
        }),
      ];
    },
  },
  offers: () => ({}),
  view: () => ({}),
  mine: (state, member) => ({ missedTurns: mine(state, member) }),
  *mineChanged({ before, after }) {
    if (before.secrets === after.secrets) return;
    for (const member of new Set([...membersIn(before), ...membersIn(after)]))
      if (JSON.stringify(mine(before, member)) !== JSON.stringify(mine(after, member))) yield member;
  },
};
