import { parseArgs } from "node:util";
import { startAzurite } from "../../support/azurite.ts";
import { runProcesses } from "./process-run.ts";
import { runMany } from "./run-many.ts";
import { runReminders } from "./run.ts";

/** How often the clocks of processes jump in a run. */
const STEPS = 12;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "500" },
    /** so many runs with servers in processes of their own instead */
    processes: { type: "string" },
  },
});
const first = Number(values.seed);
const seeds = Number(values.processes ?? values.seeds);
const azurite = values.processes === undefined ? null : await startAzurite();
const result = await runMany({
  ...{ first, seeds },
  run: (seed) => (azurite === null ? runReminders(seed) : runProcesses(azurite, seed, STEPS)),
  progress: (seed) => {
    if (azurite !== null || seed % 100 === 0) console.log(`seed ${seed}`);
  },
});
await azurite?.stop();
for (const { seed, violations } of result.failures)
  console.log(`seed ${seed}:\n  ${violations.join("\n  ")}`);
const { failures, sent, missed, unknown } = result;
console.log(
  `${seeds} seeds: ${sent} sent, ${missed} reported as missed, ${unknown} of unknown fate, ${failures.length} failed`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
