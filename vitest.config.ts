import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

const ignored = ["**/node_modules/**", "**/dist/**", "**/.cache/**"];

/** Tests that replace a module, or what one finds when it is loaded. All others share what a worker has loaded. */
const alone = "**/*.alone.test.{ts,tsx}";
const together = { isolate: false, exclude: [...ignored, alone] };

/** Many times what any test takes on an idle machine: a busy one is not a fault of the product. */
const patient = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** Left to itself the runner leaves one core idle, which on two is half of them. */
const computing = { ...patient, maxWorkers: availableParallelism(), sequence: { groupOrder: 0 } };
/** These wait for servers and clocks far more than they compute, and come after those that compute. */
const waiting = {
  ...patient,
  maxWorkers: 3 * availableParallelism(),
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          ...computing,
          environment: "node",
          include: [
            "{shared,bot,appPackage,scripts}/**/*.test.ts",
            "tests/{teams-stand-in,support,rights}/**/*.test.ts",
          ],
          ...together,
        },
      },
      {
        test: {
          name: "tab",
          ...computing,
          environment: "happy-dom",
          setupFiles: "tab/testing/patience.ts",
          include: ["tab/**/*.test.{ts,tsx}", "tests/{same,teams-stand-in}/**/*.test.tsx"],
          ...together,
        },
      },
      {
        test: {
          name: "tab-alone",
          ...computing,
          environment: "happy-dom",
          setupFiles: "tab/testing/patience.ts",
          include: ["{tab,tests}/" + alone],
          exclude: ignored,
        },
      },
      {
        test: {
          name: "integration",
          ...waiting,
          environment: "node",
          include: ["tests/{integration,bench}/**/*.test.ts"],
          globalSetup: "tests/support/azurite-of-run.ts",
          ...together,
        },
      },
      {
        test: {
          name: "property",
          ...computing,
          // All tests of a file that look at the same walks, so that these are taken once.
          maxConcurrency: 100,
          environment: "node",
          include: ["tests/{property,fuzz}/**/*.test.ts"],
          exclude: ignored,
        },
      },
    ],
  },
});
