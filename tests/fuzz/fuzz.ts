import { generatePlan } from "./generate-plan.ts";
import { minimise } from "./minimise.ts";
import type { Plan } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

export interface FuzzOptions {
  /** the first seed; the others follow it */
  readonly first: number;
  /** how many seeds at most */
  readonly seeds?: number;
  /** how long at most */
  readonly minutes?: number;
  /** called every few hundred seeds with the result so far */
  readonly progress?: (done: FuzzResult) => void;
}

export interface FuzzFailure {
  readonly seed: number;
  readonly violations: readonly string[];
  /** minimised: the fewest steps that still fail */
  readonly plan: Plan;
}

export interface FuzzResult {
  readonly seeds: number;
  /** commands that people issued, and how many of them were acknowledged */
  readonly issued: number;
  readonly acknowledged: number;
  readonly failures: readonly FuzzFailure[];
}

const REPORT_EVERY = 200;

/** Runs seed after seed until one fails, all are done, or the time is up. */
export async function runFuzz({ first, seeds, minutes, progress }: FuzzOptions): Promise<FuzzResult> {
  const until = minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
  const most = seeds ?? Number.POSITIVE_INFINITY;
  let done: FuzzResult = { seeds: 0, issued: 0, acknowledged: 0, failures: [] };
  for (let seed = first; done.seeds < most && Date.now() < until; seed += 1) {
    const plan = generatePlan(seed);
    const { violations, simulation } = await runPlan(plan);
    const acknowledged = simulation.issued.filter(({ answer }) => answer?.kind === "done").length;
    done = {
      seeds: done.seeds + 1,
      issued: done.issued + simulation.issued.length,
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

/** A violation without its numbers and ids, which change when a step is left out. */
const kindOf = (violation: string): string => violation.replaceAll(/id-[\w-]+|\d+/g, "");

async function minimised(plan: Plan, violations: readonly string[]): Promise<Plan> {
  const kinds = new Set(violations.map(kindOf));
  return minimise(plan, async (shorter) => {
    const { violations: found } = await runPlan(shorter);
    return found.some((violation) => kinds.has(kindOf(violation)));
  });
}
