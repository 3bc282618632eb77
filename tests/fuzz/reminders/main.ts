import { parseArgs } from "node:util";
import { runMany } from "./run-many.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "500" },
  },
});
const seeds = Number(values.seeds);
const result = await runMany({
  ...{ first: Number(values.seed), seeds },
  progress: (seed) => {
    if (seed % 100 === 0) console.log(`seed ${seed}`);
  },
});
for (const { seed, violations } of result.failures)
  console.log(`seed ${seed}:\n  ${violations.join("\n  ")}`);
const { failures, sent, missed, unknown } = result;
console.log(
  `${seeds} seeds: ${sent} sent, ${missed} reported as missed, ${unknown} of unknown fate, ${failures.length} failed`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
