import { allowedFrom, type Allowance } from "@guildhall/shared/domain/allowance";
import { URGENCIES, type Urgency } from "@guildhall/shared/domain/community/messages/part";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";

/** So many sends within a second, and within half a minute: the two windows in which Teams counts. */
const sends = (inASecond: number, inHalfAMinute: number): readonly Allowance[] => [
  { most: inASecond, within: SECOND },
  { most: inHalfAMinute, within: LONGEST },
];
const LONGEST = 30 * SECOND;

/** What Teams takes of one bot in one conversation. */
const WHOLE = sends(7, 60);
/**
 * What may wait has a share of its own each, so that none holds up another. Together they never take the whole: 2 sends
 * in a second, and 18 in half a minute, are left to what people wait for, which may use all that is free.
 */
const SHARES: Readonly<Record<Urgency, readonly Allowance[]>> = {
  awaited: WHOLE,
  edit: sends(3, 30),
  notice: sends(1, 8),
  reminder: sends(1, 4),
};
/** How long after a 429 this server takes it that another one sends to the same conversation. */
const SHARED_FOR = 5 * MINUTE;
/** Whoever was told when to come again, and has not come so long after that, will not come. */
const LATE_AFTER = 10 * SECOND;
const MOST_LINES = 10_000;

/** Keeps the bot from being told off by Teams, and lets what people wait for go first (SPEC CHAT-1). */
export interface SendLimits {
  /** Takes one send at `now`: null, or when to come again. Those who come again go in the order of their times. */
  take(conversation: string, urgency: Urgency, now: Instant): Instant | null;
  /** Teams took no more: nothing is sent until then, and what may wait leaves more room for a while. */
  refused(conversation: string, now: Instant, until: Instant): void;
}

interface Lane {
  /** when something was sent, the oldest first */
  sent: readonly Instant[];
  /** when those who wait are to come again, the first first */
  waiting: readonly Instant[];
}

/** All that goes to one conversation. */
interface Line {
  readonly lanes: Readonly<Record<Urgency, Lane>>;
  closedUntil: Instant;
  sharedUntil: Instant;
}

export function createSendLimits(): SendLimits {
  const lines = new Map<string, Line>();

  function lineOf(conversation: string, now: Instant): Line {
    const known = lines.get(conversation);
    if (known !== undefined) return known;
    if (lines.size >= MOST_LINES) forgetIdle(lines, now);
    const line = newLine();
    lines.set(conversation, line);
    return line;
  }

  return {
    take(conversation, urgency, now) {
      const line = lineOf(conversation, now);
      tidy(line, now);
      const lane = line.lanes[urgency];
      const [first] = lane.waiting;
      const inTurn = first !== undefined && first <= now;
      if (inTurn) lane.waiting = lane.waiting.slice(1);
      const at = roomFrom(line, urgency, now, inTurn ? [] : lane.waiting);
      if (at <= now) {
        lane.sent = [...lane.sent, now];
        return null;
      }
      lane.waiting = [...lane.waiting, at].toSorted(earlier);
      return at;
    },

    refused(conversation, now, until) {
      const line = lineOf(conversation, now);
      line.closedUntil = Math.max(line.closedUntil, until);
      line.sharedUntil = now + SHARED_FOR;
    },
  };
}

function newLine(): Line {
  const lane = (): Lane => ({ sent: [], waiting: [] });
  const lanes = { awaited: lane(), edit: lane(), notice: lane(), reminder: lane() };
  return { lanes, closedUntil: 0, sharedUntil: 0 };
}

/** When there is room for one more: behind `ahead` of its own lane, and behind what people wait for. */
function roomFrom(line: Line, urgency: Urgency, now: Instant, ahead: readonly Instant[]): Instant {
  const { lanes, closedUntil, sharedUntil } = line;
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

function tidy({ lanes }: Line, now: Instant): void {
  for (const lane of Object.values(lanes)) {
    lane.sent = lane.sent.filter((at) => now - at < LONGEST);
    lane.waiting = lane.waiting.filter((at) => now - at < LATE_AFTER);
  }
}

function forgetIdle(lines: Map<string, Line>, now: Instant): void {
  for (const [conversation, line] of lines) {
    tidy(line, now);
    const isQuiet = Object.values(line.lanes).every((lane) => lane.sent.length + lane.waiting.length === 0);
    if (isQuiet && Math.max(line.closedUntil, line.sharedUntil) <= now) lines.delete(conversation);
  }
}

const earlier = (a: Instant, b: Instant): number => a - b;
