import { instantOfWritten, writtenWallTime } from "../../kernel/calendar/wall-time.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionsState } from "../sessions/part.ts";
import type { WallTimes } from "./state.ts";

export type Dated = Pick<SessionsState, "upcoming" | "rhythm">;

/** The wall times of all dates as they are now; those that still hold stay as they were noted. */
export function noted({ upcoming, rhythm }: Dated, before: WallTimes): WallTimes {
  const { timeZone } = rhythm;
  const same = before.timeZone === timeZone;
  const note = (at: Instant | null, was: string | null | undefined): string | null => {
    if (at === null) return null;
    const known = same ? (was ?? null) : null;
    // A time that the clocks skip is shown as a later one, but it is what was agreed.
    if (known !== null && instantOfWritten(known, timeZone) === at) return known;
    return writtenWallTime(at, timeZone);
  };
  return {
    timeZone,
    anchor: note(rhythm.anchor, before.anchor),
    sessions: Object.fromEntries(
      upcoming
        .filter(({ at }) => at !== null)
        .map(({ id, at, due }) => {
          const was = before.sessions[id];
          return [id, { at: note(at, was?.at), due: note(due, was?.due) }];
        }),
    ),
  };
}

/** Whether they say the same of every date that there is. */
export const agree = (a: WallTimes, b: WallTimes): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = ({ timeZone, anchor, sessions }: WallTimes) => [
  timeZone,
  anchor,
  Object.entries(sessions)
    .map(([id, { at, due }]) => [id, at, due])
    .toSorted(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1)),
];
