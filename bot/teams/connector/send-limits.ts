import { allowedFrom, type Allowance } from "@guildhall/shared/domain/allowance";
import { URGENCIES, type Urgency } from "@guildhall/shared/domain/community/messages/part";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";

/** How many sends are allowed per second and per half minute: the two windows in which Teams counts. */
const sends = (perSecond: number, perHalfMinute: number): readonly Allowance[] => [
  { most: perSecond, within: SECOND },
  { most: perHalfMinute, within: LONGEST },
];
const LONGEST = 30 * SECOND;

/** What Teams accepts from one bot in one conversation. */
const WHOLE = sends(7, 60);
/**
 * Each kind of message that can wait has its own share, so that none holds up another. Together they always leave 2 sends
 * a second, and 18 in half a minute, to messages that people wait for, which may use everything that is free.
 */
const SHARES: Readonly<Record<Urgency, readonly Allowance[]>> = {
  awaited: WHOLE,
  edit: sends(3, 30),
  notice: sends(1, 8),
  reminder: sends(1, 4),
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
  const lane = (): Lane => ({ sent: [], waiting: [] });
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
  const { lanes, closedUntil, sharedUntil } = queue;
  const awaited = urgency === "awaited" ? [] : lanes.awaited.waiting;
  const all = URGENCIES.flatMap((each) => lanes[each].sent).toSorted(earlier);
  const lane = [...lanes[urgency].sent, ...ahead].toSorted(earlier);
  const share = (allowance: Allowance): Allowance =>
    urgency !== "awaited" && sharedUntil > now
      ? { ...allowance, most: Math.ceil(allowance.most / 2) }
      : allowance;
  return Math.max(
    now,
    closedUntil,
    ...ahead,
    ...awaited,
    ...WHOLE.map((allowance) => allowedFrom(all, now, allowance)),
    ...SHARES[urgency].map((allowance) => allowedFrom(lane, now, share(allowance))),
  );
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
