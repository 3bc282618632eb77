import { describe, expect, it } from "vitest";
import { crashPoints, crashAt } from "./crash-points.ts";
import { runFuzz } from "./fuzz.ts";
import { minimise } from "./minimise.ts";
import { regressions } from "./regressions.ts";
import { runPlan } from "./run-plan.ts";

const SEEDS = 150;
/** Only every so many-th crash point is tested. */
const EVERY = 5;
/** Much more than it takes on an idle machine. */
const TIMEOUT = 180_000;

describe("several servers and their panels", () => {
  it(
    "SYNC-2, STORE-3: end up showing what is stored, whatever failed on the way",
    async () => {
      const { failures, acknowledged } = await runFuzz({ first: 1, seeds: SEEDS });
      expect(failures).toEqual([]);
      expect(acknowledged).toBeGreaterThan(SEEDS * 5);
    },
    TIMEOUT,
  );

  it(
    "STORE-6: lose nothing when a server dies, at whichever call",
    async () => {
      const points = await crashPoints();
      expect(points.length).toBeGreaterThan(200);
      const wrong: unknown[] = [];
      for (const [index, point] of points.entries()) {
        if (index % EVERY !== 0) continue;
        const violations = await crashAt(point);
        if (violations.length > 0) wrong.push({ point, violations });
      }
      expect(wrong).toEqual([]);
    },
    TIMEOUT,
  );

  it.each(regressions)("$name", async ({ plan, about }) => {
    const { violations, simulation } = await runPlan(plan);
    expect(violations).toEqual([]);
    const done = simulation.issued.filter(({ answer }) => answer?.kind === "done");
    expect(done.map(({ addressed }) => addressed.command.type)).toEqual(expect.arrayContaining([...about]));
  });
});

describe("a failing plan", () => {
  it("is minimised to the steps that it needs", async () => {
    const waits = [7, 1, 2, 3, 9, 4, 5, 6, 8].map((length) => ({ do: "wait" as const, length }));
    const plan = { seed: 1, servers: 1, people: [0], unreliable: false, steps: waits };
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
