import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/** The environment variable with the file into which stray errors are written. */
export const STRAY_ERRORS = "STRAY_ERRORS";

/** Writes down errors that no test caught, as lines of text: vitest's JSON reporter leaves them out, though they fail the run. */
// oxlint-disable-next-line import/no-default-export -- vitest loads a reporter by its default export
export default class StrayErrors implements Reporter {
  onTestRunEnd(_: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env[STRAY_ERRORS];
    if (file === undefined) throw new Error(`${STRAY_ERRORS} names no file`);
    writeFileSync(file, JSON.stringify(errors.map(told)));
  }
}

/** What it says, and where in the repository it comes from, as far as this is known. */
function told({ name, message, stack, stacks = [] }: SerializedError): string {
  const own = stacks.find(({ file }) => !file.includes("node_modules"));
  const place = own === undefined ? stack?.split("\n")[1]?.trim() : `${own.file}:${own.line}`;
  return [`${name ?? "Error"}: ${message}`, place].filter(Boolean).join(", at ");
}
