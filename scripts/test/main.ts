import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { obtainChromium } from "../../tests/support/obtain-chromium.ts";
import { buildWhatChanged } from "../setup/builds.ts";
import { repository } from "../setup/repository.mjs";
import { runToEnd } from "./run-to-end.ts";
import { STRAY_ERRORS } from "./stray-errors.ts";
import { selection } from "./suites.ts";
import type { Selection } from "./suites.ts";
import { playwrightTally, sum, summary, vitestTally, withRunner } from "./tally.ts";
import type { Tally } from "./tally.ts";

const reports = join(repository, ".cache/test");
const crashed: Tally = { passed: 0, failed: 1, skipped: 0, failures: [] };

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

function readReport(read: () => Tally): Tally {
  try {
    return read();
  } catch (error) {
    console.error(`The runner left no readable report: ${String(error)}`);
    return crashed;
  }
}

async function runVitest({ suites, files }: Selection): Promise<Tally> {
  const projects = suites.filter((suite) => suite !== "e2e");
  if (projects.length === 0) return sum([]);
  const report = join(reports, "vitest.json");
  const strayErrors = join(reports, "stray-errors.json");
  const exitCode = await runToEnd(
    "node_modules/vitest/vitest.mjs",
    [
      "run",
      "--passWithNoTests",
      // With the tests of a suite that have their modules for themselves.
      ...projects.flatMap((project) => ["--project", `${project}*`]),
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      "--reporter=./scripts/test/stray-errors.ts",
      ...files,
    ],
    { [STRAY_ERRORS]: strayErrors },
  );
  return withRunner(
    readReport(() => vitestTally(readJson(report), readJson(strayErrors))),
    "vitest",
    exitCode,
  );
}

async function runEndToEnd({ suites, files }: Selection): Promise<Tally> {
  if (!suites.includes("e2e")) return sum([]);
  const chromium = await obtainChromium();
  const report = join(reports, "e2e.json");
  const exitCode = await runToEnd(
    "node_modules/@playwright/test/cli.js",
    ["test", "--config", "tests/e2e/playwright.config.ts", "--pass-with-no-tests", ...files],
    { ...chromium.env, CHROMIUM_PATH: chromium.executablePath, E2E_REPORT: report },
  );
  return withRunner(
    readReport(() => playwrightTally(readJson(report))),
    "Playwright",
    exitCode,
  );
}

/** A step that cannot even start counts as a failure; the next one still runs. */
async function attempt(step: () => Promise<Tally>): Promise<Tally> {
  try {
    return await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return crashed;
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const selected = selection(process.argv.slice(2));
const tallies = [
  await attempt(async () => {
    await buildWhatChanged();
    return sum([]);
  }),
  await attempt(() => runVitest(selected)),
  await attempt(() => runEndToEnd(selected)),
];
const total = sum(tallies);
if (total.passed + total.failed === 0) console.error("No tests were run");
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(summary(total));
