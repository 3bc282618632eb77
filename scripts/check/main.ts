import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "../setup/repository.mjs";
import { fileLengthWarnings } from "./file-lengths.ts";
import { importCycles } from "./import-cycles.ts";
import { importGraph } from "./import-graph.ts";
import { licenceProblems } from "./licences.ts";
import { downloadAddresses } from "./lock-file.ts";
import { outdatedPages } from "../docs/pages.ts";
import { uncitedRules } from "./spec-coverage.ts";

/** The problems that a step found; empty if it passed. `warnings` are shown but do not fail the check. */
interface CheckOutcome {
  readonly problems: string;
  readonly warnings?: string;
}

interface Step {
  readonly name: string;
  readonly run: () => CheckOutcome | Promise<CheckOutcome>;
}

function tool(command: string, ...args: string[]): () => CheckOutcome {
  return () => {
    const bin = join(
      repository,
      "node_modules/.bin",
      process.platform === "win32" ? `${command}.cmd` : command,
    );
    const result = spawnSync(bin, args, {
      cwd: repository,
      encoding: "utf8",
      shell: process.platform === "win32",
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
    });
    const printed = `${result.stdout}${result.stderr}`.trim();
    return { problems: result.status === 0 ? "" : printed || `${command} could not be run` };
  };
}

const list = (lines: readonly string[]): CheckOutcome => ({ problems: lines.join("\n") });

const steps: readonly Step[] = [
  { name: "format", run: tool("prettier", "--check", "--log-level", "warn", ".") },
  { name: "lint and import rules", run: tool("oxlint", "--type-aware", "--deny-warnings") },
  {
    name: "no import cycles between files or folders",
    run: () => list(importCycles(importGraph(repository))),
  },
  { name: "types", run: tool("tsc", "--build") },
  { name: "dead code", run: tool("knip", "--no-progress") },
  { name: "every rule of SPEC.md has a test", run: () => list(uncitedRules(repository)) },
  { name: "written docs are up to date", run: async () => list(await outdatedPages(repository)) },
  { name: "lock file names no download addresses", run: () => list(downloadAddresses(repository)) },
  { name: "licences of packages", run: () => list(licenceProblems(repository)) },
  {
    name: "file lengths",
    run: () => ({ problems: "", warnings: fileLengthWarnings(repository).join("\n") }),
  },
];

const indent = (text: string): string => text.replace(/^/gm, "    ");

let failed = 0;
for (const { name, run } of steps) {
  const start = performance.now();
  const { problems, warnings } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems ? "✗" : "✓"} ${name} (${seconds} s)`);
  if (problems) {
    failed += 1;
    console.log(indent(problems));
  }
  if (warnings) console.log(indent(warnings));
}
console.log(failed === 0 ? "All checks passed" : `${failed} of ${steps.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
