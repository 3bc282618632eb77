import { describe, expect, test } from "vitest";
import { playwrightTally, sum, summary, vitestTally, withRunner } from "./tally.ts";

const result = (status: string) => ({ status, fullName: `a vote is ${status}` });

const vitestJson = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { name: "a.test.ts", status: "passed", assertionResults: [result("passed"), result("passed")] },
    { name: "b.test.ts", status: "failed", assertionResults: [result("failed")] },
  ],
};

describe("the tally of a test run", () => {
  test("is read from vitest's report", () => {
    expect(vitestTally(vitestJson, [])).toEqual({
      passed: 7,
      failed: 1,
      skipped: 2,
      failures: ["b.test.ts › a vote is failed"],
    });
  });

  test("counts a test file that could not be loaded as a failure", () => {
    const testResults = [{ name: "c.test.ts", status: "failed", assertionResults: [] }];
    expect(vitestTally({ ...vitestJson, numFailedTests: 0, testResults }, [])).toMatchObject({
      failed: 1,
      failures: ["c.test.ts"],
    });
  });

  test("counts each error that no test caught as a failure", () => {
    expect(vitestTally(vitestJson, ["Error: refused, at a.ts:1"])).toMatchObject({
      failed: 2,
      failures: ["b.test.ts › a vote is failed", "outside of tests › Error: refused, at a.ts:1"],
    });
  });

  test("counts Playwright's flaky tests and stray errors as failures", () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    const suites = [
      { specs: [], suites: [{ specs: [{ file: "d.spec.ts", title: "a panel opens", ok: false }] }] },
    ];
    expect(playwrightTally({ stats, errors: [{}], suites })).toEqual({
      passed: 3,
      failed: 3,
      skipped: 2,
      failures: ["d.spec.ts › a panel opens"],
    });
  });

  test("fails when a runner ends badly though no test failed", () => {
    const fine = { passed: 3, failed: 0, skipped: 0, failures: [] };
    expect(withRunner(fine, "vitest", 1)).toMatchObject({
      failed: 1,
      failures: ["vitest ended with 1, though no test failed"],
    });
    expect(withRunner(fine, "vitest", null).failed).toBe(1);
    expect(withRunner(fine, "vitest", 0)).toEqual(fine);
    expect(withRunner({ ...fine, failed: 2 }, "vitest", 1).failed).toBe(2);
  });

  test("refuses a report that it does not understand", () => {
    expect(() => vitestTally({}, [])).toThrow("numPassedTests");
  });

  test("is summed up in one line, which mentions skipped tests only if there are some, under the names of what failed", () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0, failures: [] },
      { passed: 4, failed: 1, skipped: 0, failures: ["b.test.ts › a vote is failed"] },
    ]);
    expect(summary(total)).toBe("✗ b.test.ts › a vote is failed\n7 passed, 1 failed");
    expect(summary({ ...total, failures: [], skipped: 2 })).toBe("7 passed, 1 failed, 2 skipped");
  });
});
