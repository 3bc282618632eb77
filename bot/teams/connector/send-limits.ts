import { allowedFrom, type Allowance } from "@guildhall/shared/domain/allowance";
import { URGENCIES, type Urgency } from "@guildhall/shared/domain/community/messages/part";
import { HOUR, MINUTE, SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";

/** How many sends are allowed in each of the windows in which Teams counts. */
const sends = (
  perSecond: number,
  perTwoSeconds: number,
  perHalfMinute: number,
  perHour: number,
): readonly Allowance[] => [
  { most: perSecond, within: SECOND },
  { most: perTwoSeconds, within: 2 * SECOND },
  { most: perHalfMinute, within: HALF_A_MINUTE },
  { most: perHour, within: LONGEST },
];
const HALF_A_MINUTE = 30 * SECOND;
const LONGEST = HOUR;

/** What Teams accepts from one bot in one conversation: Microsoft's "per bot per thread" limits. */
const WHOLE = sends(7, 8, 60, 1_800);

/** A long run of messages is slowed down to one per `every`, once `atOnce` were sent faster. */
interface Pace {
  readonly atOnce: number;
  readonly every: Millis;
}

interface Share {
  readonly allowances: readonly Allowance[];
  /** keeps a busy hour from ending in silence, as it would if the share of an hour could be used up at its beginning */
  readonly pace: Pace;
}

const share = (most: readonly [number, number, number], pace: Pace): Share => ({
  allowances: sends(...most, pace.atOnce + LONGEST / pace.every),
  pace,
});

/**
 * Each kind of message that can wait has its own share, so that none holds up another. Together they always leave 2 sends
 * a second and in two, 18 in half a minute and 468 in an hour to messages that people wait for, which may use everything
 * that is free.
 */
const SHARES: Readonly<Record<Exclude<Urgency, "awaited">, Share>> = {
  edit: share([3, 4, 30], { atOnce: 60, every: 4 * SECOND }),
  notice: share([1, 1, 8], { atOnce: 8, every: 15 * SECOND }),
  reminder: share([1, 1, 4], { atOnce: 4, every: HALF_A_MINUTE }),
};
/** How long after a 429 this server assumes that another one sends to the same conversation. */
const SHARED_FOR = 5 * MINUTE;
/** A waiting caller who is later than this is not expected any more. */
const LATE_AFTER = 10 * SECOND;
const MOST_QUEUES = 10_000;

/** Keeps the bot within Teams' limits, and sends messages that people wait for first (SPEC CHAT-1). */
export interface SendLimits {
  /** Takes one send at `now`: returns null, or when to call again. Waiting callers are served in the order of these times. */
  take(conversation: string, urgency: Urgency, now: Instant): Instant | null;
  /** Teams refused a send: nothing is sent until then, and messages that can wait get half their share for a while. */
  refused(conversation: string, now: Instant, until: Instant): void;
}

interface Lane {
  /** the times of recent sends, oldest first */
  sent: readonly Instant[];
  /** when the waiting callers should call again, earliest first */
  waiting: readonly Instant[];
  /** until when its sends so far take at their pace */
  pacedUntil: Instant;
}

/** Everything that is sent to one conversation. */
interface ConversationQueue {
  readonly lanes: Readonly<Record<Urgency, Lane>>;
  closedUntil: Instant;
  sharedUntil: Instant;
}

export function createSendLimits(): SendLimits {
  const queues = new Map<string, ConversationQueue>();

  function queueOf(conversation: string, now: Instant): ConversationQueue {
    const known = queues.get(conversation);
    if (known !== undefined) return known;
    if (queues.size >= MOST_QUEUES) forgetIdle(queues, now);
    const queue = newQueue();
    queues.set(conversation, queue);
    return queue;
  }

  return {
    take(conversation, urgency, now) {
      const queue = queueOf(conversation, now);
      tidy(queue, now);
      const lane = queue.lanes[urgency];
      const [first] = lane.waiting;
      const inTurn = first !== undefined && first <= now;
      if (inTurn) lane.waiting = lane.waiting.slice(1);
      const at = freeFrom(queue, urgency, now, inTurn ? [] : lane.waiting);
      if (at <= now) {
        lane.sent = [...lane.sent, now];
        if (urgency !== "awaited")
          lane.pacedUntil = Math.max(now, lane.pacedUntil) + SHARES[urgency].pace.every;
        return null;
      }
      lane.waiting = [...lane.waiting, at].toSorted(earlier);
      return at;
    },

    refused(conversation, now, until) {
      const queue = queueOf(conversation, now);
      queue.closedUntil = Math.max(queue.closedUntil, until);
      queue.sharedUntil = now + SHARED_FOR;
    },
  };
}

function newQueue(): ConversationQueue {
  const lane = (): Lane => ({ sent: [], waiting: [], pacedUntil: 0 });
  const lanes = { awaited: lane(), edit: lane(), notice: lane(), reminder: lane() };
  return { lanes, closedUntil: 0, sharedUntil: 0 };
}

/** When one more may be sent: behind `ahead` of its own lane, and behind messages that people wait for. */
function freeFrom(
  queue: ConversationQueue,
  urgency: Urgency,
  now: Instant,
  ahead: readonly Instant[],
): Instant {
  const { lanes, closedUntil } = queue;
  const awaited = urgency === "awaited" ? [] : lanes.awaited.waiting;
  const all = URGENCIES.flatMap((each) => lanes[each].sent).toSorted(earlier);
  const free = WHOLE.map((allowance) => allowedFrom(all, now, allowance));
  const own = urgency === "awaited" ? [now] : sharedFrom(queue, urgency, now, ahead);
  return Math.max(now, closedUntil, ...ahead, ...awaited, ...free, ...own);
}

/** When the share of a message that can wait has room for one more. */
function sharedFrom(
  { lanes, sharedUntil }: ConversationQueue,
  urgency: keyof typeof SHARES,
  now: Instant,
  ahead: readonly Instant[],
): readonly Instant[] {
  const { sent, pacedUntil } = lanes[urgency];
  const { allowances, pace } = SHARES[urgency];
  const times = [...sent, ...ahead].toSorted(earlier);
  const part = sharedUntil > now ? 2 : 1;
  return [
    ...allowances.map(({ most, within }) =>
      allowedFrom(times, now, { most: Math.ceil(most / part), within }),
    ),
    Math.max(now, pacedUntil) + (ahead.length - pace.atOnce + 1) * pace.every,
  ];
}

function tidy({ lanes }: ConversationQueue, now: Instant): void {
  for (const lane of Object.values(lanes)) {
    lane.sent = lane.sent.filter((at) => now - at < LONGEST);
    lane.waiting = lane.waiting.filter((at) => now - at < LATE_AFTER);
  }
}

function forgetIdle(queues: Map<string, ConversationQueue>, now: Instant): void {
  for (const [conversation, queue] of queues) {
    tidy(queue, now);
    const isQuiet = Object.values(queue.lanes).every((lane) => lane.sent.length + lane.waiting.length === 0);
    if (isQuiet && Math.max(queue.closedUntil, queue.sharedUntil) <= now) queues.delete(conversation);
  }
}

const earlier = (a: Instant, b: Instant): number => a - b;
