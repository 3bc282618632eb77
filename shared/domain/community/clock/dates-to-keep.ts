import { instantOfWritten, writtenWallTime } from "../../kernel/calendar/wall-time.ts";
import { type Instant, MINUTE } from "../../kernel/time.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import { agree, type Dated, noted } from "./noted.ts";
import type { ClockEvent, ClockState } from "./state.ts";

/**
 * What has to happen so that coming sessions stay at their times on the community's clock by these rules of time zones:
 * the dates that are no longer at their wall times, and the wall times that nobody noted (SPEC TIME-2).
 */
export function datesToKeep(
  { wallTimes, zoneRules }: ClockState,
  { upcoming, rhythm }: Dated,
  rules: string,
  now: Instant,
): readonly (SessionsEvent | ClockEvent)[] {
  // During a deployment older servers must not undo what newer ones have computed.
  if (zoneRules !== null && rules < zoneRules) return [];
  const { timeZone } = rhythm;
  const known = wallTimes.timeZone === timeZone;
  const kept = (at: Instant, wall: string | null | undefined): Instant => {
    if (!known || wall === null || wall === undefined || at <= now) return at;
    return writtenWallTime(at, timeZone) === wall ? at : instantOfWritten(wall, timeZone) + (at % MINUTE);
  };
  const taken = new Set(upcoming.map(({ at }) => at));
  const moves = upcoming.flatMap(({ id, at, due }): SessionsEvent[] => {
    if (at === null) return [];
    const wall = wallTimes.sessions[id];
    const to = { at: kept(at, wall?.at), due: due === null ? null : kept(due, wall?.due) };
    if ((to.at === at && to.due === due) || (to.at !== at && taken.has(to.at))) return [];
    return [{ type: "SessionMoved", session: id, ...to }];
  });
  const anchor = rhythm.anchor === null ? null : kept(rhythm.anchor, wallTimes.anchor);
  const rhythmSet: readonly SessionsEvent[] =
    anchor === null || anchor === rhythm.anchor ? [] : [{ type: "RhythmSet", timeZone, anchor }];
  if (moves.length + rhythmSet.length === 0) {
    const complete = noted({ upcoming, rhythm }, wallTimes);
    return agree(complete, wallTimes) ? [] : [{ type: "WallTimesNoted", wallTimes: complete, rules }];
  }
  return [...rhythmSet, ...moves, { type: "WallTimesNoted", wallTimes, rules }];
}
