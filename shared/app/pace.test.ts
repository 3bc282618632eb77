import { describe, expect, test } from "vitest";
import { manualEnvironment, settle } from "../testing/manual-environment.ts";
import { Pace } from "./pace.ts";

/** Works as fast as the pace lets it; tells how often it has begun. */
function worker(pace: Pace): () => number {
  let begun = 0;
  void (async () => {
    while (begun < 1000) {
      await pace.turn();
      begun += 1;
    }
  })();
  return () => begun;
}

describe("a pace", () => {
  test("lets the first piece of work begin at once, and those that follow one per interval", async () => {
    const environment = manualEnvironment();
    const begun = worker(new Pace(environment, 10));
    await settle();
    expect(begun()).toBe(1);
    await environment.advance(100);
    expect(begun()).toBe(11);
  });

  test("holds nothing up after a rest", async () => {
    const environment = manualEnvironment();
    const pace = new Pace(environment, 10);
    await pace.turn();
    await environment.advance(10);
    await expect(pace.turn()).resolves.toBeUndefined();
  });

  test("never holds anything up without an interval", async () => {
    const begun = worker(new Pace(manualEnvironment(), 0));
    await settle();
    expect(begun()).toBe(1000);
  });

  test("waits for no more than one interval when the clock is set back", async () => {
    const environment = manualEnvironment();
    let setBack = 0;
    const clock = { now: () => environment.now() - setBack, later: environment.later.bind(environment) };
    const pace = new Pace(clock, 10);
    await pace.turn();
    setBack = 1_000_000;
    const next = pace.turn();
    await environment.advance(10);
    await expect(next).resolves.toBeUndefined();
  });

  describe("in a rush", () => {
    /** So many come in a second, for two seconds, and are taken up; tells how often, and how long one waited at most. */
    async function rush(inASecond: number): Promise<{ readonly turns: number; readonly longest: number }> {
      const environment = manualEnvironment();
      const pace = new Pace(environment, 10);
      let since: number | null = null;
      let working = false;
      let turns = 0;
      let longest = 0;
      const work = async () => {
        working = true;
        while (since !== null) {
          await pace.turn();
          turns += 1;
          longest = Math.max(longest, environment.now() - since);
          since = null;
          pace.ended();
        }
        working = false;
      };
      for (let count = 0; count < 2 * inASecond; count += 1) {
        pace.note();
        since ??= environment.now();
        if (!working) void work();
        await environment.advance(1000 / inASecond);
      }
      return { turns, longest };
    }

    test("of fifty in a second takes up about twenty-five at once, and holds nobody up for longer than half a second", async () => {
      const { turns, longest } = await rush(50);
      expect(turns).toBeLessThan(16);
      expect(longest).toBeLessThanOrEqual(500);
    });

    test("of a thousand in a second takes up forty at once", async () => {
      const { turns, longest } = await rush(1000);
      expect(turns).toBeGreaterThan(40);
      expect(turns).toBeLessThan(70);
      expect(longest).toBeLessThanOrEqual(50);
    });

    test("holds the next piece up from the end of the one before, so that two that meet do not meet again", async () => {
      const environment = manualEnvironment();
      const pace = new Pace(environment, 10);
      for (let count = 0; count < 30; count += 1) pace.note();
      await pace.turn();
      for (let count = 0; count < 30; count += 1) pace.note();
      await environment.advance(100);
      pace.ended();
      let begun = false;
      void pace.turn().then(() => (begun = true));
      await environment.advance(499);
      expect(begun).toBe(false);
      await environment.advance(1);
      expect(begun).toBe(true);
    });

    test("begins with more than a few: ten in a second are held up by no more than the interval", async () => {
      const { turns, longest } = await rush(10);
      expect(turns).toBe(20);
      expect(longest).toBeLessThanOrEqual(10);
    });
  });
});
