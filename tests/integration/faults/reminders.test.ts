import { expect, test } from "vitest";
import { runProcesses } from "../../chaos/reminders/run.ts";
import { startAzurite } from "../../support/azurite.ts";

/** The long form is `node tests/chaos/reminders/main.ts --runs 20`. */
const STEPS = 3;

test("REMIND-4: no reminder comes twice or is silently missed, though real servers are killed in the midst of sending", async () => {
  const azurite = await startAzurite();
  const { violations, sent, missed, unknown } = await runProcesses(azurite, 1, STEPS);
  await azurite.stop();
  expect(violations).toEqual([]);
  expect(sent + missed + unknown).toBeGreaterThan(0);
}, 300_000);
