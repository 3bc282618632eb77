import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { findViolations } from "./find-violations.ts";
import type { Plan } from "./plan.ts";
import { Simulation } from "./simulation.ts";

/** By then everything pending is over: leases, retries, silent connections, fading presence. */
const SETTLE_TIME = 2 * MINUTE;

export interface RunOutcome {
  /** sentences; none if all is well */
  readonly violations: readonly string[];
  readonly simulation: Simulation;
}

/** By then what came due has reached every panel. */
const SHOWN_AFTER = 10 * SECOND;
const MOST_ROUNDS = 20;

/** Lets everything settle, at a moment at which nothing has just come due or is about to. */
async function settle({ time, storage }: Simulation): Promise<void> {
  await time.advance(SETTLE_TIME);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = time.now();
    const [left, soon] = await Promise.all([
      storage.outbox.due(now - SHOWN_AFTER, 1_000),
      storage.outbox.due(now + 2 * SHOWN_AFTER, 1_000),
    ]);
    if (soon.length === left.length) break;
    await time.advance(2 * SHOWN_AFTER);
  }
  await time.advance(SHOWN_AFTER);
}

/** Runs a plan, lets everything settle without faults, and checks the result. */
export async function runPlan(plan: Plan): Promise<RunOutcome> {
  const simulation = new Simulation(plan);
  const rejected: string[] = [];
  const onRejection = (reason: unknown): void => void rejected.push(`unhandled rejection: ${String(reason)}`);
  process.on("unhandledRejection", onRejection);
  try {
    for (const [index, step] of plan.steps.entries()) {
      if (index === Math.floor(plan.steps.length / 2)) simulation.rebuild();
      await simulation.take(step);
    }
    simulation.stopFaults();
    await settle(simulation);
    let found: readonly string[] | null = null;
    void findViolations(simulation).then(
      (violations) => {
        found = violations;
      },
      (error: unknown) => {
        found = [`the simulation cannot be checked: ${String(error)}`];
      },
    );
    await simulation.time.advance(30 * SECOND, () => found !== null);
    const violations = [...(found ?? ["a server no longer answers"]), ...rejected];
    return { violations, simulation };
  } finally {
    process.off("unhandledRejection", onRejection);
    simulation.end();
  }
}
