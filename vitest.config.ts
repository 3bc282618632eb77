import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/dist/**", "**/.cache/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: [
            "{shared,bot,appPackage,scripts}/**/*.test.ts",
            "tests/{teams-stand-in,support}/**/*.test.ts",
          ],
          exclude: ignored,
        },
      },
      {
        test: {
          name: "tab",
          environment: "happy-dom",
          include: ["tab/**/*.test.{ts,tsx}", "tests/teams-stand-in/**/*.test.tsx"],
          exclude: ignored,
        },
      },
      {
        test: {
          name: "integration",
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
          environment: "node",
          include: ["tests/property/**/*.test.ts"],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
