import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/dist/**", "**/.cache/**"];

/** Left to itself the runner leaves one core idle, which on two is half of them. */
const computing = { maxWorkers: availableParallelism(), sequence: { groupOrder: 0 } };
/** These wait for servers and clocks far more than they compute, and come after those that compute. */
const waiting = { maxWorkers: 2 * availableParallelism(), sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
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
          exclude: ignored,
        },
      },
      {
        test: {
          name: "tab",
          ...computing,
          environment: "happy-dom",
          include: ["tab/**/*.test.{ts,tsx}", "tests/{same,teams-stand-in}/**/*.test.tsx"],
          exclude: ignored,
        },
      },
      {
        test: {
          name: "integration",
          ...waiting,
          environment: "node",
          include: ["tests/{integration,bench}/**/*.test.ts"],
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "property",
          ...computing,
          environment: "node",
          include: ["tests/{property,fuzz}/**/*.test.ts"],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
