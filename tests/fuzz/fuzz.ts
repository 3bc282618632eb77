import { drawPlan } from "./draw-plan.ts";
import { minimise } from "./minimise.ts";
import type { Plan } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

export interface FuzzOptions {
  /** the first seed; those after it are the next numbers */
  readonly first: number;
  /** how many seeds at most */
  readonly seeds?: number;
  /** how long at most */
  readonly minutes?: number;
  /** called now and then with what has been done so far */
  readonly progress?: (done: FuzzResult) => void;
}

export interface FuzzFailure {
  readonly seed: number;
  readonly violations: readonly string[];
  /** the fewest steps with which it still goes wrong */
  readonly plan: Plan;
}

export interface FuzzResult {
  readonly seeds: number;
  /** commands that people gave, and those that were stored */
  readonly given: number;
  readonly acknowledged: number;
  readonly failures: readonly FuzzFailure[];
}

const REPORT_EVERY = 200;

/** Plays seed after seed until one goes wrong, or all seeds are played, or the time is over. */
export async function runFuzz({ first, seeds, minutes, progress }: FuzzOptions): Promise<FuzzResult> {
  const until = minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
  const most = seeds ?? Number.POSITIVE_INFINITY;
  let done: FuzzResult = { seeds: 0, given: 0, acknowledged: 0, failures: [] };
  for (let seed = first; done.seeds < most && Date.now() < until; seed += 1) {
    const plan = drawPlan(seed);
    const { violations, world } = await runPlan(plan);
    const acknowledged = world.given.filter(({ answer }) => answer?.kind === "done").length;
    done = {
      seeds: done.seeds + 1,
      given: done.given + world.given.length,
      acknowledged: done.acknowledged + acknowledged,
      failures:
        violations.length === 0
          ? done.failures
          : [...done.failures, { seed, violations, plan: await minimised(plan, violations) }],
    };
    if (done.seeds % REPORT_EVERY === 0) progress?.(done);
    if (violations.length > 0) break;
  }
  return done;
}

/** Numbers and ids change when a step is left out; what is wrong stays what it is. */
const kindOf = (violation: string): string => violation.replaceAll(/id-[\w-]+|\d+/g, "");

async function minimised(plan: Plan, violations: readonly string[]): Promise<Plan> {
  const kinds = new Set(violations.map(kindOf));
  return minimise(plan, async (shorter) => {
    const { violations: found } = await runPlan(shorter);
    return found.some((violation) => kinds.has(kindOf(violation)));
  });
}
