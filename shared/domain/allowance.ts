import type { MemberRef } from "./kernel/ids.ts";
import type { Instant, Millis } from "./kernel/time.ts";

/** At most `most` times within any period of length `within`. */
export interface Allowance {
  readonly most: number;
  readonly within: Millis;
}

/** When one more is allowed after these times (oldest first): `at` itself, or later. */
export function allowedFrom(times: readonly Instant[], at: Instant, { most, within }: Allowance): Instant {
  const oldest = times.at(-most);
  return oldest === undefined ? at : Math.max(at, oldest + within);
}

/** The times that still count against the allowance, and this one. */
export const withTime = (
  times: readonly Instant[],
  at: Instant,
  { within }: Allowance,
): readonly Instant[] => [...times.filter((time) => at - time < within), at];

/** What a member did, and when. */
export interface RateEntry {
  readonly by: MemberRef;
  readonly at: Instant;
}

/** When a member is allowed to do it again. Entries of other members do not count. */
export const memberAllowedFrom = (
  entries: readonly RateEntry[],
  by: MemberRef,
  at: Instant,
  allowance: Allowance,
): Instant =>
  allowedFrom(
    entries.filter((entry) => entry.by === by).map((entry) => entry.at),
    at,
    allowance,
  );

/** The entries that still count against the allowance, and this one. */
export const withRateEntry = (
  entries: readonly RateEntry[],
  entry: RateEntry,
  { within }: Allowance,
): readonly RateEntry[] => [...entries.filter(({ at }) => entry.at - at < within), entry];
