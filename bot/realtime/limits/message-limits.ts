import { createHash } from "node:crypto";
import { z } from "zod";
import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Broadcast } from "@guildhall/shared/ports/broadcast";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
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

/** What one person may send, over all their panels together. */
const LIMITS = {
  command: { burst: 200, perSecond: 20, patience: 100 },
  roster: { burst: 30, perSecond: 5, patience: 30 },
  invited: { burst: 20, perSecond: 1, patience: 20 },
  rows: { burst: 30, perSecond: 2, patience: 30 },
  /** with every few letters that somebody types */
  search: { burst: 40, perSecond: 4, patience: 40 },
  /** a file of everything that the screens show */
  export: { burst: 5, perSecond: 0.05, patience: 10 },
  /** a code, or a look at two rosters */
  move: { burst: 10, perSecond: 0.2, patience: 10 },
  /** everything that is stored about a person is looked through for it */
  held: { burst: 5, perSecond: 0.02, patience: 10 },
  permits: { burst: 20, perSecond: 0.5, patience: 20 },
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
const isLimited = (kind: string): kind is Limited => Object.hasOwn(LIMITS, kind);

/** How much of which kind. */
export type Sent = readonly (readonly [Limited, number])[];

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
  readonly #sent: () => void;
  /** how much of each kind since the last report */
  #since: Partial<Record<Limited, number>> = {};
  #barredUntil: Instant = Number.NEGATIVE_INFINITY;

  /** `sent` is called whenever something was counted. */
  constructor(sent: () => void = () => undefined) {
    this.#sent = sent;
  }

  /** Counts one message of this kind, or `amount`. */
  take(kind: Limited, now: Instant, amount = 1): Verdict {
    const { patience }: Limit = LIMITS[kind];
    const bucket = this.#filled(kind, now);
    this.#since[kind] = (this.#since[kind] ?? 0) + amount;
    this.#sent();
    if (bucket.left - amount < -patience) return "flood";
    bucket.left -= amount;
    return bucket.left >= 0 ? "fine" : "tooMuch";
  }

  /** Counts what the person has sent to another server. What they owe there is bounded, as it is here. */
  takeElsewhere(kind: Limited, now: Instant, amount: number): void {
    const { burst, patience }: Limit = LIMITS[kind];
    const bucket = this.#filled(kind, now);
    bucket.left = Math.max(-patience - burst / 10, bucket.left - amount);
  }

  /** What was sent here since the last report, of the kinds of which that was enough for other servers to know. */
  report(since: Millis): Sent {
    const sent = Object.entries(this.#since) as [Limited, number][];
    this.#since = {};
    return sent.filter(([kind, amount]) => amount >= (LIMITS[kind].perSecond * since) / SECOND / 4);
  }

  #filled(kind: Limited, now: Instant): Bucket {
    const { burst, perSecond }: Limit = LIMITS[kind];
    const bucket = (this.#buckets[kind] ??= { left: burst, filledAt: now });
    const refill = (Math.max(0, now - bucket.filledAt) / SECOND) * perSecond;
    bucket.left = Math.min(burst, bucket.left + refill);
    bucket.filledAt = now;
    return bucket;
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

/** The limits of a person, the same object for all their panels. */
export type LimitsOf = (person: Person) => MessageLimits;

/** How often servers tell each other what people sent. */
const TOLD_EVERY: Millis = SECOND;

const TOPIC = "sent";
const told = z.object({
  from: z.string(),
  people: z.array(z.tuple([z.string(), z.record(z.string(), z.number())])),
});

/**
 * What a person sends counts at every server, a second later, where servers hear each other. Nobody is named: whom it is about
 * only a server knows that meets them.
 */
export function createLimits(
  environment: Pick<Environment, "now" | "later" | "freshId">,
  others: Broadcast,
): LimitsOf {
  const known = new LRUCache<string, MessageLimits>({ max: MOST_PEOPLE });
  const self = environment.freshId();
  let isPlanned = false;

  function limitsOf(mark: string): MessageLimits {
    const limits = known.get(mark) ?? new MessageLimits(planReport);
    known.set(mark, limits);
    return limits;
  }

  function planReport(): void {
    if (isPlanned) return;
    isPlanned = true;
    environment.later(TOLD_EVERY, report);
  }

  function report(): void {
    isPlanned = false;
    const people = [...known].flatMap(([mark, limits]) => {
      const sent = limits.report(TOLD_EVERY);
      return sent.length === 0 ? [] : [[mark, Object.fromEntries(sent)]];
    });
    if (people.length > 0) others.send(TOPIC, JSON.stringify({ from: self, people }));
  }

  others.listen(TOPIC, (text) => {
    const read = parse(text);
    if (read === null || read.from === self) return;
    const now = environment.now();
    for (const [mark, sent] of read.people)
      for (const [kind, amount] of Object.entries(sent))
        if (isLimited(kind)) limitsOf(mark).takeElsewhere(kind, now, amount);
  });

  return (person) =>
    limitsOf(createHash("sha256").update(personKey(person)).digest("base64url").slice(0, 22));
}

function parse(text: string): z.infer<typeof told> | null {
  try {
    return told.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
