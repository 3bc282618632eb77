import type { Progress } from "@guildhall/shared/domain/session/state";
import { runId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { describe, expect, test } from "vitest";
import { readTimer } from "./timer.ts";

const started = 1_000_000_123;
const running: Progress = { phase: "running", run: runId("run"), startedAt: started, spent: 0 };
const item = { timebox: 15 * MINUTE, progress: running };
const shown = (after: number) => readTimer(item, started + after).value;

describe("the timer's face", () => {
  test("shows the whole timebox at the start, and one second less a second later", () => {
    expect(shown(0).seconds).toBe(900);
    expect(shown(999).seconds).toBe(900);
    expect(shown(1_000).seconds).toBe(899);
  });

  test.each([
    ["calm", 12 * MINUTE - 1],
    ["warning", 12 * MINUTE],
    ["warning", 14 * MINUTE + 14 * SECOND],
    ["danger", 14 * MINUTE + 15 * SECOND],
    ["danger", 15 * MINUTE - 1],
    ["over", 15 * MINUTE],
  ] as const)("TIMER-4: is %s after %i ms of 15 minutes", (level, after) => {
    expect(shown(after).level).toBe(level);
  });

  test("TIMER-4: counts overtime up from zero", () => {
    expect(shown(15 * MINUTE)).toMatchObject({ level: "over", seconds: 0, used: 1 });
    expect(shown(15 * MINUTE + 47 * SECOND + 300)).toMatchObject({ level: "over", seconds: 47 });
  });

  test.each([0, 1, 500, 999, 5 * MINUTE + 77, 15 * MINUTE, 15 * MINUTE + 1, 20 * MINUTE + 999])(
    "TIMER-7: knows at %i ms exactly when it changes",
    (after) => {
      const { value, until } = readTimer(item, started + after);
      expect(until).not.toBeNull();
      const at = until ?? 0;
      expect(at - (started + after)).toBeLessThanOrEqual(SECOND);
      expect(readTimer(item, at - 1).value.seconds).toBe(value.seconds);
      expect(readTimer(item, at).value.seconds).not.toBe(value.seconds);
    },
  );

  test("stands still while it is paused", () => {
    const paused = { ...item, progress: { phase: "paused", run: runId("run"), spent: 60_000 } as const };
    expect(readTimer(paused, started + 999_999)).toEqual({
      value: { seconds: 840, level: "calm", used: 1 - 840 / 900, paused: true },
      until: null,
    });
  });
});
