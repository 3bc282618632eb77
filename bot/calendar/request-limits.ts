import { LRUCache } from "lru-cache";
import { allowedFrom, type Allowance, withTime } from "@guildhall/shared/domain/allowance";
import { HOUR, type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";

/** Of one address: several devices and services may read it, the busiest every few minutes. */
const READS: Allowance = { most: 60, within: HOUR };
/** Of all addresses that lead nowhere together: revoked ones are read for a while, and somebody may guess. */
const MISSES: Allowance = { most: 300, within: 10 * MINUTE };
const MOST_ADDRESSES = 20_000;

/** Bounds what requests for calendars cost (SPEC CAL-8). */
export interface RequestLimits {
  /** Counts a request by the hash of its secret. Returns when it may be sent again, or null if it is fine now. */
  take(hash: string, now: Instant): Instant | null;
  /** Notes whether a request that was fine found a calendar. */
  settle(hash: string, found: boolean, now: Instant): void;
}

export function createRequestLimits(): RequestLimits {
  /** those that led somewhere: a flood of others does not hold them up */
  const reads = new LRUCache<string, readonly Instant[]>({ max: MOST_ADDRESSES });
  let misses: readonly Instant[] = [];
  return {
    take(hash, now) {
      const times = reads.get(hash);
      const again = times === undefined ? allowedFrom(misses, now, MISSES) : allowedFrom(times, now, READS);
      if (again > now) return again;
      if (times !== undefined) reads.set(hash, withTime(times, now, READS));
      return null;
    },
    settle(hash, found, now) {
      if (!found) {
        reads.delete(hash);
        misses = withTime(misses, now, MISSES);
      } else if (!reads.has(hash)) reads.set(hash, [now]);
    },
  };
}
