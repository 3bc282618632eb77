import type { Arrival } from "../../domain/community/arrivals/part.ts";
import { LOOKS_BACK } from "../../domain/community/health/part.ts";
import type { MemberRef } from "../../domain/kernel/ids.ts";
import type { HealthRow } from "../../domain/rows.ts";

/** What is known of a session by itself, and who gave something to it. Nobody outside this folder reads it. */
export interface SessionFigures extends Pick<
  HealthRow,
  "number" | "begunAt" | "minutes" | "planned" | "people" | "counts" | "topics" | "openActions"
> {
  /** a session in which nothing was done and that nobody attended is not counted */
  readonly listed: boolean;
  /** who led it, and whether they were one of so many organisers */
  readonly led: MemberRef | null;
  readonly ledByOrganiser: boolean;
  readonly organisers: number;
  /** who presented a topic that was on, once for each */
  readonly presented: readonly MemberRef[];
  /** the new members who contributed */
  readonly gave: readonly MemberRef[];
}

/** A session with what follows from it and those before it. */
export interface SessionInContext extends SessionFigures {
  readonly joined: number;
  readonly joinedAndGave: number;
  /** the fewest who gave more than half of all that was led and presented; with whoever gave as much as one of them */
  readonly core: number;
  readonly coreMembers: readonly MemberRef[];
  /** for so many sessions the core has been the same */
  readonly coreFor: number;
  readonly signs: HealthRow["signs"];
}

/** What is carried from session to session: it does not grow with their number. */
export interface Kept {
  /** topics offered since the last session */
  readonly offered: number;
  /** who joined, at least within the last six sessions */
  readonly arrivals: readonly Arrival[];
  /** the last sessions, oldest first */
  readonly sessions: readonly SessionInContext[];
}

export const NOTHING_KEPT: Kept = { offered: 0, arrivals: [], sessions: [] };

/** One more than are looked at, because the last one can still change. */
const KEPT_SESSIONS = LOOKS_BACK + 1;
const KEPT_ARRIVALS = 200;

/** Whoever joined too long ago to be new is forgotten. */
export const withArrival = (kept: Kept, arrival: Arrival): Kept => ({
  ...kept,
  arrivals: [...kept.arrivals.filter(({ after }) => after >= arrival.after - LOOKS_BACK), arrival].slice(
    -KEPT_ARRIVALS,
  ),
});

export const withoutArrival = (kept: Kept, member: MemberRef): Kept => ({
  ...kept,
  arrivals: kept.arrivals.filter((each) => each.member !== member),
});

/** The sessions before this one that count. */
export const before = ({ sessions }: Kept, number: number): readonly SessionInContext[] =>
  sessions.filter((each) => each.listed && each.number < number);

/** With a session that is over, in place of what was known of it. */
export const withSession = (kept: Kept, session: SessionInContext): Kept => ({
  ...kept,
  sessions: [
    ...before(kept, session.number),
    session,
    ...kept.sessions.filter((each) => each.number > session.number),
  ].slice(-KEPT_SESSIONS),
});

/** It runs again: what was offered before it is offered before its next end. */
export function withoutSession(kept: Kept, number: number): Kept {
  const again = kept.sessions.find((each) => each.number === number);
  return {
    ...kept,
    offered: kept.offered + (again?.topics.offered ?? 0),
    sessions: kept.sessions.filter((each) => each !== again),
  };
}
