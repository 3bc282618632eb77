import { expect, test } from "vitest";
import { runMany } from "./run-many.ts";

/** The long form is `node tests/fuzz/reminders/main.ts --seeds 500`. */
const SEEDS = 20;

test("REMIND-3, REMIND-4: no reminder comes twice or is silently missed, whatever is killed and however clocks jump", async () => {
  const { failures, sent, missed } = await runMany({ first: 1, seeds: SEEDS });
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(SEEDS);
  expect(missed).toBeGreaterThan(0);
}, 180_000);
