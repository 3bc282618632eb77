import { describe, expect, test } from "vitest";
import { playwrightTally, sum, summary, vitestTally, withRunner } from "./tally.ts";

const vitestJson = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [{}, {}] },
    { status: "failed", assertionResults: [{}] },
  ],
};

describe("the tally of a test run", () => {
  test("is read from vitest's report", () => {
    expect(vitestTally(vitestJson)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  test("counts a test file that could not be loaded as a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(vitestTally({ ...vitestJson, numFailedTests: 0, testResults }).failed).toBe(1);
  });

  test("counts Playwright's flaky tests and stray errors as failures", () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightTally({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });

  test("fails when a runner ends badly though no test failed", () => {
    const fine = { passed: 3, failed: 0, skipped: 0 };
    expect(withRunner(fine, 1).failed).toBe(1);
    expect(withRunner(fine, null).failed).toBe(1);
    expect(withRunner(fine, 0)).toEqual(fine);
    expect(withRunner({ ...fine, failed: 2 }, 1).failed).toBe(2);
  });

  test("refuses a report that it does not understand", () => {
    expect(() => vitestTally({})).toThrow("numPassedTests");
  });

  test("is summed up in one line, which mentions skipped tests only if there are some", () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 0 },
    ]);
    expect(summary(total)).toBe("7 passed, 1 failed");
    expect(summary({ ...total, skipped: 2 })).toBe("7 passed, 1 failed, 2 skipped");
  });
});
