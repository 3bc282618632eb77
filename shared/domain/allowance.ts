import type { MemberRef } from "./kernel/ids.ts";
import type { Instant, Millis } from "./kernel/time.ts";

/** At most so many times within a period, however they are spread. */
export interface Allowance {
  readonly most: number;
  readonly within: Millis;
}

/** When one more is allowed after these times, the oldest first: `at` itself, or later. */
export function allowedFrom(times: readonly Instant[], at: Instant, { most, within }: Allowance): Instant {
  const oldest = times.at(-most);
  return oldest === undefined ? at : Math.max(at, oldest + within);
}

/** The times that the allowance still counts, with this one. */
export const withTime = (
  times: readonly Instant[],
  at: Instant,
  { within }: Allowance,
): readonly Instant[] => [...times.filter((time) => at - time < within), at];

/** What a member did, and when. */
export interface Deed {
  readonly by: MemberRef;
  readonly at: Instant;
}

/** When a member is allowed to do it once more: others' deeds do not count against them. */
export const memberAllowedFrom = (
  deeds: readonly Deed[],
  by: MemberRef,
  at: Instant,
  allowance: Allowance,
): Instant =>
  allowedFrom(
    deeds.filter((deed) => deed.by === by).map((deed) => deed.at),
    at,
    allowance,
  );

/** The deeds that the allowance still counts, with this one. */
export const withDeed = (deeds: readonly Deed[], deed: Deed, { within }: Allowance): readonly Deed[] => [
  ...deeds.filter(({ at }) => deed.at - at < within),
  deed,
];
