import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import { LRUCache } from "lru-cache";

interface Limit {
  /** how many at once */
  readonly burst: number;
  /** how many per second in the long run */
  readonly perSecond: number;
  /** how many beyond that are still answered, with refusals */
  readonly patience: number;
}

const KIB = 1024;

/** What one person may send to this server, over all their sockets together. */
const LIMITS = {
  command: { burst: 200, perSecond: 20, patience: 100 },
  roster: { burst: 30, perSecond: 5, patience: 30 },
  invited: { burst: 20, perSecond: 1, patience: 20 },
  rows: { burst: 30, perSecond: 2, patience: 30 },
  /** a file of everything that the screens show */
  export: { burst: 5, perSecond: 0.05, patience: 10 },
  /** a code, or a look at two rosters */
  move: { burst: 10, perSecond: 0.2, patience: 10 },
  /** everything that is stored about a person is looked through for it */
  held: { burst: 5, perSecond: 0.02, patience: 10 },
  calendar: { burst: 20, perSecond: 0.5, patience: 20 },
  clock: { burst: 80, perSecond: 8, patience: 80 },
  resync: { burst: 40, perSecond: 4, patience: 80 },
  /** a connection attempt, with everything that is looked up and sent because of it */
  handshake: { burst: 60, perSecond: 1, patience: 0 },
  /** a request to Teams whether they organise a meeting */
  role: { burst: 10, perSecond: 0.2, patience: 0 },
  /** any packet, known or not */
  packet: { burst: 800, perSecond: 100, patience: 0 },
  byte: { burst: 1024 * KIB, perSecond: 64 * KIB, patience: 0 },
} as const satisfies Record<string, Limit>;

export type Limited = keyof typeof LIMITS;

/** `tooMuch`: answer late, with a refusal. `flood`: do not answer, and cut the connection. */
export type Verdict = "fine" | "tooMuch" | "flood";

/** How long a person who flooded is refused. */
const BARRED_FOR: Millis = 10 * SECOND;
/** Beyond this the person who has been quiet longest is forgotten: their limits have recovered anyway. */
const MOST_PEOPLE = 20_000;

interface Bucket {
  left: number;
  filledAt: Instant;
}

/** Counts what one person sends, by kind. Holds nothing for kinds that they never sent. */
export class MessageLimits {
  readonly #buckets: Partial<Record<Limited, Bucket>> = {};
  #barredUntil: Instant = Number.NEGATIVE_INFINITY;

  /** Counts one message of this kind, or `amount`. */
  take(kind: Limited, now: Instant, amount = 1): Verdict {
    const { burst, perSecond, patience }: Limit = LIMITS[kind];
    const bucket = (this.#buckets[kind] ??= { left: burst, filledAt: now });
    const refill = (Math.max(0, now - bucket.filledAt) / SECOND) * perSecond;
    bucket.left = Math.min(burst, bucket.left + refill);
    bucket.filledAt = now;
    if (bucket.left - amount < -patience) return "flood";
    bucket.left -= amount;
    return bucket.left >= 0 ? "fine" : "tooMuch";
  }

  /** Marks the person as flooding. Returns whether that is new. */
  bar(now: Instant): boolean {
    const isNew = !this.isBarred(now);
    this.#barredUntil = now + BARRED_FOR;
    return isNew;
  }

  isBarred(now: Instant): boolean {
    return now < this.#barredUntil;
  }
}

/** The limits of a person, the same object for all their sockets. */
export type LimitsOf = (person: Person) => MessageLimits;

export function createLimits(): LimitsOf {
  const known = new LRUCache<string, MessageLimits>({ max: MOST_PEOPLE });
  return (person) => {
    const key = personKey(person);
    const limits = known.get(key) ?? new MessageLimits();
    known.set(key, limits);
    return limits;
  };
}
