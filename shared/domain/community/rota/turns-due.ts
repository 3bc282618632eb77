import type { OffersOf } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { isExtra } from "../sessions/part.ts";
import type { Turn, TurnsEvent } from "../turns/part.ts";
import { nextInLine } from "./fair.ts";
import { ENOUGH, isAway, lineAfter } from "./likely.ts";
import type { RotaState, RotaUses } from "./part.ts";

type Uses = OffersOf<RotaUses>;

/** How many turns are announced ahead. */
const ANNOUNCED = 2;

/** The regular upcoming sessions, the next one first. */
const regular = ({ sessions }: Uses) => sessions.upcoming.filter((session) => !isExtra(session));

/** Turns in the order of their sessions, the one that has no session yet last. */
export const inOrderOfSessions = (
  turns: readonly Turn[],
  upcoming: readonly { readonly id: Turn["session"] }[],
): readonly Turn[] => {
  const place = ({ session }: Turn): number => {
    const at = upcoming.findIndex(({ id }) => id === session);
    return at < 0 ? upcoming.length : at;
  };
  return turns.toSorted((a, b) => place(a) - place(b));
};

/** When the session of a turn is, as far as that is known; otherwise now. */
export function dateOf(session: Turn["session"], { sessions }: Uses, now: Instant): Instant {
  const { upcoming } = sessions;
  if (session !== null) return upcoming.find(({ id }) => id === session)?.at ?? now;
  const dates = sessions.comingDates(upcoming.length + 1, now);
  return dates.find((date) => !upcoming.some(({ at }) => at === date)) ?? now;
}

/** What becomes of the turns as the sessions and the rota are now (SPEC ROTA-5). */
export function turnsDue(state: RotaState, uses: Uses, now: Instant): readonly TurnsEvent[] {
  const events: TurnsEvent[] = [];
  const upcoming = regular(uses);
  let turns = uses.turns.turns.filter((turn) => {
    const over = turn.session !== null && !uses.sessions.upcoming.some(({ id }) => id === turn.session);
    if (over) events.push({ type: "TurnOver", turn: turn.number });
    return !over;
  });
  const free = () => upcoming.filter(({ id }) => !turns.some(({ session }) => session === id));
  turns = turns.map((turn) => {
    const [first] = free();
    if (turn.session !== null || first === undefined) return turn;
    events.push({ type: "TurnBound", turn: turn.number, session: first.id });
    return { ...turn, session: first.id };
  });
  if (!isSettled(state, uses) || state.places.filter(({ on }) => on).length < ENOUGH) return events;
  const next = upcoming.slice(0, ANNOUNCED).map(({ id }): Turn["session"] => id);
  const wanted = next.length < ANNOUNCED ? [...next, null] : next;
  let number = uses.turns.turnsGiven;
  let { queued } = uses.turns;
  for (const session of wanted) {
    if (turns.some((turn) => turn.session === session)) continue;
    const at = dateOf(session, uses, now);
    const can = (member: MemberRef): boolean => isHere(state, member, at);
    const byHand = queued.findIndex(can);
    const holder = queued[byHand] ?? nextHolder(state, turns, can);
    if (holder === null) continue;
    number += 1;
    events.push({ type: "TurnGiven", turn: number, session, holder });
    turns = [...turns, { number, session, holder, confirmed: false, guest: null }];
    if (byHand < 0) continue;
    queued = queued.toSpliced(byHand, 1);
    events.push({ type: "TurnsQueued", queued });
  }
  return events;
}

/** Hands a turn on to the next in line who can, or to nobody; `but`: they cannot. */
export function passOn(turn: Turn, state: RotaState, uses: Uses, now: Instant, but: MemberRef): TurnsEvent {
  const others = uses.turns.turns.filter((each) => each !== turn);
  const at = dateOf(turn.session, uses, now);
  const out = new Set([but, ...uses.turns.declinedBy(turn.number), ...others.map(({ holder }) => holder)]);
  const to = nextHolder(state, others, (member) => !out.has(member) && isHere(state, member, at));
  return { type: "TurnPassed", turn: turn.number, to };
}

/** Whether all sessions so far are counted: only then is it known who is next. */
const isSettled = ({ over }: RotaState, { sessions }: Uses): boolean =>
  sessions.running === null && (over === null || over.attendance);

const nextHolder = (state: RotaState, turns: readonly Turn[], can: (member: MemberRef) => boolean) =>
  nextInLine(
    lineAfter(
      state,
      turns.map(({ holder }) => holder),
    ),
    can,
  );

export const isHere = ({ places }: RotaState, member: MemberRef, at: Instant): boolean =>
  places.some((place) => place.member === member && !isAway(place, at));
