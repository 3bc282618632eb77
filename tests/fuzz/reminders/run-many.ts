import { runReminders } from "./run.ts";

export interface ManyRuns {
  readonly failures: readonly { readonly seed: number; readonly violations: readonly string[] }[];
  readonly sent: number;
  readonly missed: number;
  readonly unknown: number;
}

/** Runs so many seeds, one after the other. */
export async function runMany(options: {
  readonly first: number;
  readonly seeds: number;
  readonly progress?: (seed: number) => void;
}): Promise<ManyRuns> {
  const failures: { readonly seed: number; readonly violations: readonly string[] }[] = [];
  let [sent, missed, unknown] = [0, 0, 0];
  for (let seed = options.first; seed < options.first + options.seeds; seed += 1) {
    const run = await runReminders(seed);
    if (run.violations.length > 0) failures.push({ seed, violations: run.violations });
    sent += run.sent;
    missed += run.missed;
    unknown += run.unknown;
    options.progress?.(seed);
  }
  return { failures, sent, missed, unknown };
}
