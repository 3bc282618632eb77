import { parseArgs } from "node:util";
import { startAzurite } from "../../support/azurite.ts";
import { runProcesses } from "./run.ts";

/** How often the clocks jump in a run. */
const STEPS = 12;

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, runs: { type: "string", default: "20" } },
});
const azurite = await startAzurite();
const [first, runs] = [Number(values.seed), Number(values.runs)];
let failed = 0;
for (let seed = first; seed < first + runs; seed += 1) {
  try {
    const { violations, sent, missed, unknown } = await runProcesses(azurite, seed, STEPS);
    console.log(`seed ${seed}: ${sent} sent, ${missed} reported as missed, ${unknown} of unknown fate`);
    if (violations.length === 0) continue;
    console.log(`  ${violations.join("\n  ")}`);
  } catch (error) {
    // The other runs say something all the same.
    console.log(`seed ${seed} could not be played: ${String(error)}`);
  }
  failed += 1;
}
await azurite.stop();
console.log(`${runs} runs, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
