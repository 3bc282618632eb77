import { describe, expect, test } from "vitest";
import { URGENCIES, type Urgency } from "@guildhall/shared/domain/community/messages/part";
import { HOUR, MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import { createSendLimits, type SendLimits } from "./send-limits.ts";

const HALF_A_MINUTE = 30 * SECOND;

describe("what Teams accepts", () => {
  test("CHAT-1: seven sends fit a second, and the next fits when the first is a second old", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 7; send += 1) expect(limits.take("a", "awaited", 1_000 + send * 10)).toBeNull();
    expect(limits.take("a", "awaited", 1_100)).toBe(2_000);
    expect(limits.take("a", "awaited", 2_000)).toBeNull();
  });

  test("CHAT-1: eight sends fit two seconds", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 8; send += 1) expect(limits.take("a", "awaited", send * 200)).toBeNull();
    expect(limits.take("a", "awaited", 1_600)).toBe(2 * SECOND);
    expect(limits.take("a", "awaited", 2 * SECOND)).toBeNull();
  });

  test("CHAT-1: sixty sends fit half a minute", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 60; send += 1) expect(limits.take("a", "awaited", send * 400)).toBeNull();
    expect(limits.take("a", "awaited", 24_000)).toBe(HALF_A_MINUTE);
    expect(limits.take("a", "awaited", HALF_A_MINUTE)).toBeNull();
  });

  test("CHAT-1: 1,800 sends fit an hour", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 1_800; send += 1) expect(limits.take("a", "awaited", send * 1_000)).toBeNull();
    expect(limits.take("a", "awaited", 1_800_000)).toBe(HOUR);
    expect(limits.take("a", "awaited", HOUR)).toBeNull();
  });

  test("CHAT-1: conversations are counted separately", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 7; send += 1) limits.take("a", "awaited", 0);
    expect(limits.take("a", "awaited", 0)).toBe(SECOND);
    expect(limits.take("b", "awaited", 0)).toBeNull();
  });
});

/** When each of these was sent: all callers ask at 0, and call again when they were told to. */
function sentAt(limits: SendLimits, asked: readonly Urgency[]): readonly Instant[] {
  const sent: Instant[] = [];
  const coming = asked.map((urgency, index) => ({ urgency, index, at: 0 }));
  for (;;) {
    const next = coming.toSorted((a, b) => a.at - b.at || a.index - b.index)[0];
    if (next === undefined) return sent;
    const again = limits.take("a", next.urgency, next.at);
    if (again === null) {
      sent[next.index] = next.at;
      coming.splice(coming.indexOf(next), 1);
    } else {
      if (again <= next.at) throw new Error(`told to come again at ${again}, which is over`);
      next.at = again;
    }
  }
}

/** When each is sent if the next is asked for as soon as one is gone, until this time. */
function oneAfterTheOther(limits: SendLimits, urgency: Urgency, until: Instant): readonly Instant[] {
  const sent: Instant[] = [];
  for (let now = 0; now < until;) {
    const again = limits.take("a", urgency, now);
    if (again === null) sent.push(now);
    else now = again;
  }
  return sent;
}

const many = (urgency: Urgency, count: number): readonly Urgency[] =>
  Array.from({ length: count }, () => urgency);

/** The largest number of sends within any window of this length. */
const most = (sent: readonly Instant[], within: number): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + within).length));

describe("a message that can wait", () => {
  test.each([
    ["edit", 3, 30],
    ["notice", 1, 8],
    ["reminder", 1, 4],
  ] as const)(
    "CHAT-1: each %s is sent in the end, in their original order, and they never exceed their share",
    (urgency, inASecond, inHalfAMinute) => {
      const sent = sentAt(createSendLimits(), many(urgency, 100));
      expect(sent).toHaveLength(100);
      expect(sent).toEqual(sent.toSorted((a, b) => a - b));
      expect(most(sent, SECOND)).toBe(inASecond);
      expect(most(sent, HALF_A_MINUTE)).toBe(inHalfAMinute);
    },
  );

  test("CHAT-1: leaves, with all others, 2 sends a second or two and 18 in half a minute to what people wait for", () => {
    const limits = createSendLimits();
    const waiting = [...many("edit", 100), ...many("notice", 100), ...many("reminder", 100)];
    const sent = sentAt(limits, waiting);
    expect(most(sent, SECOND)).toBeLessThanOrEqual(5);
    expect(most(sent, 2 * SECOND)).toBeLessThanOrEqual(6);
    expect(most(sent, HALF_A_MINUTE)).toBeLessThanOrEqual(42);
  });

  test("CHAT-1: is slowed down in a long run and never falls silent, so that an hour has room for what people wait for", () => {
    const limits = createSendLimits();
    const paces = [
      ["edit", 4 * SECOND],
      ["notice", 15 * SECOND],
      ["reminder", HALF_A_MINUTE],
    ] as const;
    const sent = paces.map(([urgency, every]) => {
      const own = oneAfterTheOther(limits, urgency, 2 * HOUR);
      const gaps = own.slice(1).map((at, index) => at - (own[index] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(every, HALF_A_MINUTE));
      return own;
    });
    expect(most(sent.flat(), HOUR)).toBeLessThanOrEqual(1_800 - 468);
  });

  test("CHAT-1: does not delay what people wait for, however many of them wait", () => {
    const limits = createSendLimits();
    for (const urgency of URGENCIES.slice(1))
      for (let times = 0; times < 150; times += 1) limits.take("a", urgency, 0);
    expect(limits.take("a", "awaited", 0)).toBeNull();
    expect(limits.take("a", "awaited", 0)).toBeNull();
  });

  test("CHAT-1: is sent after what people wait for, if even that has to wait", () => {
    const limits = createSendLimits();
    for (let send = 0; send < 7; send += 1) limits.take("a", "awaited", 0);
    const awaited = [1, 2, 3].map(() => limits.take("a", "awaited", 0) ?? 0);
    expect(awaited).toEqual([SECOND, SECOND, SECOND]);
    expect(limits.take("a", "edit", 500)).toBeGreaterThanOrEqual(SECOND);
    expect(awaited.map((at) => limits.take("a", "awaited", at))).toEqual([null, 2 * SECOND, 2 * SECOND]);
  });

  test("CHAT-1: is not held up by callers who do not call again", () => {
    const limits = createSendLimits();
    for (let times = 0; times < 10; times += 1) limits.take("a", "notice", 0);
    expect(limits.take("a", "notice", 2 * MINUTE)).toBeNull();
  });
});

describe("after Teams has refused a send", () => {
  test("CHAT-1: nothing is sent until the time it names", () => {
    const limits = createSendLimits();
    limits.refused("a", 0, 5 * SECOND);
    for (const urgency of URGENCIES) expect(limits.take("a", urgency, 0)).toBe(5 * SECOND);
    expect(limits.take("b", "awaited", 0)).toBeNull();
    expect(limits.take("a", "awaited", 5 * SECOND)).toBeNull();
  });

  test("CHAT-1: messages that can wait get half their share for five minutes, since another server is probably sending too", () => {
    const limits = createSendLimits();
    limits.refused("a", 0, 0);
    const sent = sentAt(limits, many("edit", 100)).filter((at) => at < 5 * MINUTE);
    expect(most(sent, HALF_A_MINUTE)).toBe(15);
    expect(most(sent, SECOND)).toBe(2);
  });
});
