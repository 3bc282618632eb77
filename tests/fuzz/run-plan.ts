import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { judge } from "./judge.ts";
import type { Plan } from "./plan.ts";
import { World } from "./world.ts";

/** What is still under way is over by then: leases, retries, silent lines, presence that fades. */
const REST = 2 * MINUTE;

export interface RunOutcome {
  /** sentences; none when all is well */
  readonly violations: readonly string[];
  readonly world: World;
}

/** Plays a plan to its end, lets everything come to rest, and judges what is left. */
export async function runPlan(plan: Plan): Promise<RunOutcome> {
  const world = new World(plan);
  const rejected: string[] = [];
  const onRejection = (reason: unknown): void => void rejected.push(`nobody caught ${String(reason)}`);
  process.on("unhandledRejection", onRejection);
  try {
    for (const step of plan.steps) await world.take(step);
    world.calm();
    await world.time.advance(REST);
    const judging = judge(world);
    let judged: readonly string[] | null = null;
    void judging.then(
      (wrong) => {
        judged = wrong;
      },
      (error: unknown) => {
        judged = [`the world cannot be judged: ${String(error)}`];
      },
    );
    await world.time.advance(30 * SECOND, () => judged !== null);
    const violations = [...(judged ?? ["a server does not answer any more"]), ...rejected];
    return { violations, world };
  } finally {
    process.off("unhandledRejection", onRejection);
    world.end();
  }
}
