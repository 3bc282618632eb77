import { SECOND, type Instant } from "@guildhall/shared/domain/time";

/** How many messages of a kind a socket may send: so many at once, so many a second in the long run. */
const LIMITS = {
  command: { burst: 200, perSecond: 40 },
  roster: { burst: 30, perSecond: 5 },
  invited: { burst: 20, perSecond: 1 },
  clock: { burst: 40, perSecond: 4 },
  resync: { burst: 20, perSecond: 2 },
} as const;

export type LimitedMessage = keyof typeof LIMITS;

interface Bucket {
  left: number;
  filledAt: Instant;
}

/** Counts what one socket sends, kind by kind. Holds nothing for a kind that it never sent. */
export class MessageLimits {
  readonly #buckets: Partial<Record<LimitedMessage, Bucket>> = {};

  /** Whether one more message of this kind may be looked at. */
  allow(kind: LimitedMessage, now: Instant): boolean {
    const { burst, perSecond } = LIMITS[kind];
    const bucket = (this.#buckets[kind] ??= { left: burst, filledAt: now });
    const refill = (Math.max(0, now - bucket.filledAt) / SECOND) * perSecond;
    bucket.left = Math.min(burst, bucket.left + refill);
    bucket.filledAt = now;
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }
}
