import type { Instant } from "../domain/kernel/time.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Away, RotaMember } from "../domain/community/rota/part.ts";
import type { Turn } from "../domain/community/turns/part.ts";
import type { CommunityReader, Lasting } from "./reader.ts";
import { readDates, readUpcoming } from "./upcoming.ts";

/** An announced turn. */
export interface TurnReading extends Turn {
  /** when its session is; null while that is not known */
  readonly at: Instant | null;
  /** whether whoever reads has it */
  readonly mine: boolean;
  /** whether nobody has it, and whoever reads may take it */
  readonly free: boolean;
  /** until when whoever reads is asked for it; null if they are not */
  readonly askedUntil: Instant | null;
  /** whether whoever reads has it and cannot do it, so that others are asked */
  readonly givenUp: boolean;
}

/** A turn that is not announced yet: it is worked out again at every change. */
export interface LikelyTurn {
  readonly holder: MemberRef;
  /** whether an order by hand put them there */
  readonly byHand: boolean;
  /** null: a session after the last upcoming one, which has no id yet */
  readonly session: Turn["session"];
  /** when its session is; null while that is not known */
  readonly at: Instant | null;
}

/** Who facilitates when. */
export interface RotaReading {
  /** in the order of their sessions */
  readonly turns: readonly TurnReading[];
  /** those after them, in the order of their sessions */
  readonly likely: readonly LikelyTurn[];
  /** everybody on the rota, in no telling order */
  readonly members: readonly RotaMember[];
}

export function readRota(reader: CommunityReader): RotaReading {
  const { slices, mine, me } = reader;
  const upcoming = readUpcoming(reader);
  const place = (session: Turn["session"]): number => {
    const at = upcoming.findIndex(({ id }) => id === session);
    return at < 0 ? upcoming.length : at;
  };
  const turns = (slices.turns ?? []).toSorted((a, b) => place(a.session) - place(b.session));
  return {
    turns: turns.map((turn) => ({
      ...turn,
      at: upcoming[place(turn.session)]?.at ?? (turn.session === null ? dateAfter(reader) : null),
      mine: turn.holder !== null && turn.holder === me?.ref,
      free: turn.holder === null && turn.guest === null && mine.rota !== null,
      askedUntil: mine.turns.asked.find((each) => each.turn === turn.number)?.until ?? null,
      givenUp: mine.turns.givenUp.includes(turn.number),
    })),
    likely: likelyIn(reader),
    members: slices.rota ?? [],
  };
}

/** The likely turns, each with the next regular session that nobody's turn is announced for. */
function likelyIn(reader: CommunityReader): readonly LikelyTurn[] {
  const { turns = [], likely = [], queued = [] } = reader.slices;
  const upcoming = readUpcoming(reader);
  const free = upcoming.filter(({ id, extra }) => !extra && !turns.some(({ session }) => session === id));
  const beyond = turns.filter(({ session }) => session === null).length;
  const dates = readDates(reader, upcoming.length + beyond + likely.length, 0)
    .filter((date) => !upcoming.some(({ at }) => at === date))
    .slice(beyond);
  return likely.map((holder, index) => {
    const session = free[index];
    const who = { holder, byHand: index < queued.length };
    return session === undefined
      ? { ...who, session: null, at: dates[index - free.length] ?? null }
      : { ...who, session: session.id, at: session.at };
  });
}

/** The date of the session after the upcoming ones, as far as it is known. */
function dateAfter(reader: CommunityReader): Instant | null {
  const upcoming = readUpcoming(reader);
  const dates = readDates(reader, upcoming.length + 1, 0);
  return dates.find((date) => !upcoming.some(({ at }) => at === date)) ?? null;
}

/** The turn of the next session, and the one after it; null without. */
export function nextTurns(reader: CommunityReader): {
  readonly now: TurnReading | null;
  readonly after: TurnReading | null;
} {
  const [next] = readUpcoming(reader);
  const { turns } = readRota(reader);
  const now = turns.find(({ session }) => session === next?.id) ?? null;
  return { now, after: turns.find((turn) => turn !== now) ?? null };
}

/** Whether somebody is away, or will be. */
export function staysAway(away: Away | null, now: Instant): Lasting<boolean> {
  const value = away !== null && now <= away.to;
  return { value, until: value ? away.to + 1 : null };
}

/** Whoever has missed this many turns in a row is asked whether they pause. */
const MISSED_IN_A_ROW = 2;

/**
 * Whether somebody is asked if they pause, because they missed their last turns (SPEC MISSED-2). `kept`: the last one that
 * they had missed when they said that they keep their turns.
 */
export function askedToPause({ mine }: Pick<CommunityReader, "mine">, kept: string | null): boolean {
  const { missedTurns, rota } = mine;
  const since = missedTurns.slice(missedTurns.findIndex((session) => session === kept) + 1);
  return rota !== null && since.length >= MISSED_IN_A_ROW;
}
