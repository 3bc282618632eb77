import { describe, expect, test } from "vitest";
import { manualEnvironment, settle } from "../testing/manual-environment.ts";
import { Pace } from "./pace.ts";

/** Works as fast as the pace allows; returns how often it has started. */
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
  test("lets the first write start at once, and later ones once per interval", async () => {
    const environment = manualEnvironment();
    const begun = worker(new Pace(environment, 10));
    await settle();
    expect(begun()).toBe(1);
    await environment.advance(100);
    expect(begun()).toBe(11);
  });

  test("delays nothing after a quiet spell", async () => {
    const environment = manualEnvironment();
    const pace = new Pace(environment, 10);
    await pace.turn();
    await environment.advance(10);
    await expect(pace.turn()).resolves.toBeUndefined();
  });

  test("delays nothing without an interval", async () => {
    const begun = worker(new Pace(manualEnvironment(), 0));
    await settle();
    expect(begun()).toBe(1000);
  });

  test("waits for at most one interval when the clock is set back", async () => {
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

  describe("in a burst", () => {
    /** So many arrive per second, for two seconds; returns how many writes they took, and how long one waited at most. */
    async function burst(perSecond: number): Promise<{ readonly turns: number; readonly longest: number }> {
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
      for (let count = 0; count < 2 * perSecond; count += 1) {
        pace.note();
        since ??= environment.now();
        if (!working) void work();
        await environment.advance(1000 / perSecond);
      }
      return { turns, longest };
    }

    test("of fifty a second batches about twenty-five, and delays none for more than half a second", async () => {
      const { turns, longest } = await burst(50);
      expect(turns).toBeLessThan(16);
      expect(longest).toBeLessThanOrEqual(500);
    });

    test("of a thousand a second batches forty", async () => {
      const { turns, longest } = await burst(1000);
      expect(turns).toBeGreaterThan(40);
      expect(turns).toBeLessThan(70);
      expect(longest).toBeLessThanOrEqual(50);
    });

    test("delays the next write from the end of the last one, so that two servers that collide do not collide again", async () => {
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

    test("does not delay ten a second beyond the interval", async () => {
      const { turns, longest } = await burst(10);
      expect(turns).toBe(20);
      expect(longest).toBeLessThanOrEqual(10);
    });
  });
});
