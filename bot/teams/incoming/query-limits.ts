import { allowedFrom, withTime, type Allowance } from "@guildhall/shared/domain/allowance";
import { SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import { LRUCache } from "lru-cache";

/** Four a second, as in a panel: Teams sends a query with every few letters. */
const QUERIES: Allowance = { most: 60, within: 15 * SECOND };

/** Keeps one person from searching faster than anybody types (SPEC EXT-5). */
export interface QueryLimits {
  /** Counts one query; false if they have reached the limit for now. */
  take(person: Person, now: Instant): boolean;
}

export function createQueryLimits(): QueryLimits {
  const asked = new LRUCache<string, readonly Instant[]>({ max: 2_000 });
  return {
    take(person, now) {
      const key = personKey(person);
      const times = asked.get(key) ?? [];
      if (allowedFrom(times, now, QUERIES) > now) return false;
      asked.set(key, withTime(times, now, QUERIES));
      return true;
    },
  };
}
