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
});
