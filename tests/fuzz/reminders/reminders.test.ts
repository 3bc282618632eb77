import { expect, test } from "vitest";
import { startAzurite } from "../../support/azurite.ts";
import { runProcesses } from "./process-run.ts";
import { runMany } from "./run-many.ts";
import { runReminders } from "./run.ts";

/** The long form is `node tests/fuzz/reminders/main.ts --seeds 500`. */
const SEEDS = 20;
/** The long form is `node tests/fuzz/reminders/main.ts --processes 20`. */
const PROCESS_STEPS = 3;

test("REMIND-3, REMIND-4: no reminder comes twice or is silently missed, whatever is killed and however clocks jump", async () => {
  const { failures, sent, missed } = await runMany({ first: 1, seeds: SEEDS, run: runReminders });
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(SEEDS);
  expect(missed).toBeGreaterThan(0);
}, 180_000);

test("REMIND-4: nor by real servers that are killed in the midst of sending", async () => {
  const azurite = await startAzurite();
  const run = (seed: number) => runProcesses(azurite, seed, PROCESS_STEPS);
  const { failures } = await runMany({ first: 1, seeds: 1, run });
  await azurite.stop();
  expect(failures).toEqual([]);
}, 240_000);
