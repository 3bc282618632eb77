import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runId } from "../../domain/kernel/ids.ts";
import { MINUTE, SECOND } from "../../domain/kernel/time.ts";
import { readTimer } from "./timer.ts";

const run = runId("run");
const running = (timebox = 10 * MINUTE, spent = 0) => ({
  timebox,
  progress: { phase: "running", run, startedAt: 0, spent } as const,
});

describe("the countdown of an item", () => {
  it("counts the whole seconds that are left, and changes at the very moment at which one is over", () => {
    const item = running();
    expect(readTimer(item, 0)).toEqual({
      value: { seconds: 600, level: "calm", used: 0, paused: false },
      until: SECOND,
    });
    expect(readTimer(item, 1)).toMatchObject({ value: { seconds: 600 }, until: SECOND });
    expect(readTimer(item, SECOND)).toMatchObject({ value: { seconds: 599 }, until: 2 * SECOND });
    expect(readTimer(item, 10 * MINUTE - 1)).toMatchObject({ value: { seconds: 1 }, until: 10 * MINUTE });
  });

  it("TIMER-4: warns at a fifth, is urgent at a twentieth, and over when none is left", () => {
    const level = (left: number) => readTimer(running(), 10 * MINUTE - left * SECOND).value.level;
    expect([level(121), level(120), level(31), level(30), level(1), level(0), level(-1)]).toEqual([
      ...["calm", "warning", "warning", "danger", "danger", "over", "over"],
    ]);
  });

  it("TIMER-4: counts up what is over", () => {
    const over = (seconds: number) => readTimer(running(), 10 * MINUTE + seconds * SECOND);
    expect(over(0)).toEqual({
      value: { seconds: 0, level: "over", used: 1, paused: false },
      until: 10 * MINUTE + SECOND,
    });
    expect(over(1.5)).toMatchObject({ value: { seconds: 1 }, until: 10 * MINUTE + 2 * SECOND });
    expect(over(47)).toMatchObject({ value: { seconds: 47, used: 1 } });
  });

  it("TIMER-2: stands still while the item is paused", () => {
    const item = { timebox: 10 * MINUTE, progress: { phase: "paused", run, spent: 4 * MINUTE } as const };
    const face = readTimer(item, 99 * MINUTE);
    expect(face).toMatchObject({ value: { seconds: 360, paused: true }, until: null });
    expect(face.value.used).toBeCloseTo(0.4);
  });

  it("never shows a second that has not changed at the time it names", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 0, max: 480 * MINUTE }),
        (minutes, now) => {
          const item = running(minutes * MINUTE);
          const { value, until } = readTimer(item, now);
          if (until === null) throw new Error("It runs");
          expect(until).toBeGreaterThan(now);
          expect(until - now).toBeLessThanOrEqual(SECOND);
          expect(readTimer(item, until - 1).value.seconds).toBe(value.seconds);
          expect(readTimer(item, until).value.seconds).not.toBe(value.seconds);
          expect(value.used).toBeGreaterThanOrEqual(0);
          expect(value.used).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 11 },
    );
  });
});
