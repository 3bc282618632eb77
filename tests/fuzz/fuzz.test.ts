import { describe, expect, it } from "vitest";
import { awaitPoints, dieAt } from "./every-await.ts";
import { runFuzz } from "./fuzz.ts";
import { minimise } from "./minimise.ts";
import { regressions } from "./regressions.ts";
import { runPlan } from "./run-plan.ts";

const SEEDS = 150;
/** Of the places where a server may die, every so many-th: the long run takes all. */
const EVERY = 5;
/** Much more than it takes on a machine that does nothing else. */
const PATIENCE = 180_000;

describe("several servers and their panels", () => {
  it(
    "SYNC-2, STORE-3: come to show what is stored, whatever broke on the way",
    async () => {
      const { failures, acknowledged } = await runFuzz({ first: 1, seeds: SEEDS });
      expect(failures).toEqual([]);
      expect(acknowledged).toBeGreaterThan(SEEDS * 5);
    },
    PATIENCE,
  );

  it(
    "STORE-6: lose nothing when a server dies, wherever it waited",
    async () => {
      const points = await awaitPoints();
      expect(points.length).toBeGreaterThan(200);
      const wrong: unknown[] = [];
      for (const [index, point] of points.entries()) {
        if (index % EVERY !== 0) continue;
        const violations = await dieAt(point);
        if (violations.length > 0) wrong.push({ point, violations });
      }
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  it.each(regressions)("$name", async ({ plan }) => {
    const { violations } = await runPlan(plan);
    expect(violations).toEqual([]);
  });
});

describe("a plan that goes wrong", () => {
  it("is brought down to the steps that it takes", async () => {
    const waits = [7, 1, 2, 3, 9, 4, 5, 6, 8].map((length) => ({ do: "wait" as const, length }));
    const plan = { seed: 1, servers: 1, people: [0], rough: false, steps: waits };
    const { steps } = await minimise(plan, (shorter) => {
      const left = shorter.steps.map((step) => (step.do === "wait" ? step.length : 0));
      return Promise.resolve(left.includes(7) && left.includes(8));
    });
    expect(steps).toEqual([
      { do: "wait", length: 7 },
      { do: "wait", length: 8 },
    ]);
  });
});
