import { z } from "zod";

/** How many tests passed, failed and were skipped, and what is known by name of those that failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly { readonly file: string; readonly title: string; readonly ok: boolean }[];
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  get suites() {
    return z.array(playwrightSuite).optional();
  },
  specs: z.array(z.object({ file: z.string(), title: z.string(), ok: z.boolean() })),
});

const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * Reads the report of vitest's JSON reporter. A file that could not even be loaded counts as one failure, and so does each
 * stray error: one that no test caught.
 */
export function vitestTally(json: unknown, strayErrors: unknown): Tally {
  const report = vitestReport.parse(json);
  const stray = z.array(z.string()).parse(strayErrors);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length + stray.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unloaded.map(({ name }) => name),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === "failed")
          .map(({ fullName }) => `${name} › ${fullName}`),
      ),
      ...stray.map((error) => `outside of tests › ${error}`),
    ],
  };
}

/** Reads the report of Playwright's JSON reporter. A flaky test counts as failed; errors outside tests count too. */
export function playwrightTally(json: unknown): Tally {
  const { stats, errors, suites } = playwrightReport.parse(json);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: suites.flatMap(failedSpecs),
  };
}

const failedSpecs = ({ suites = [], specs }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(failedSpecs),
];

/** A runner's tally, plus a failure if the runner failed although no test did. */
export function withRunner(tally: Tally, runner: string, exitCode: number | null): Tally {
  if (exitCode === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failures: [`${runner} ended with ${exitCode}, though no test failed`] };
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    passed: total(({ passed }) => passed),
    failed: total(({ failed }) => failed),
    skipped: total(({ skipped }) => skipped),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** The last lines of a run: each failure that has a name, and the count. */
export function summary({ passed, failed, skipped, failures }: Tally): string {
  const named = failures.map((failure) => `✗ ${failure}\n`).join("");
  return `${named}${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
