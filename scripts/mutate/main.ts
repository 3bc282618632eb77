import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { LogLevel } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { repository } from "../setup/repository.mjs";
import { mutated, type Target } from "./areas.ts";
import { mutateOptions } from "./options.ts";
import type { SampleOptions } from "./sample.ts";
import { scores, survivors, tried } from "./summary.ts";

const reports = join(repository, ".cache/mutate");

async function mutate(target: Target, sample: SampleOptions | undefined): Promise<void> {
  const { name } = target.area;
  const report = join(reports, name);
  process.env["MUTATED_AREA"] = name;
  const results = await new Stryker({
    // It would be rewritten with an API that TypeScript 7 does not have.
    tsconfigFile: "none.json",
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutate/vitest.config.ts" },
    plugins: [
      "@stryker-mutator/vitest-runner",
      ...(sample ? [fileURLToPath(new URL("sample.ts", import.meta.url))] : []),
    ],
    ...(sample && { checkers: ["sample"], sample }),
    mutate: mutated(target),
    ignorePatterns: ["dist", ".cache", "tests/data", "tests/*/results"],
    // A busy machine must not make a mutant look like an endless loop.
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 60,
    tempDirName: ".cache/mutate/copies",
    cleanTempDir: "always",
    reporters: ["progress", "html"],
    htmlReporter: { fileName: join(report, "report.html") },
    logLevel: "warn" as LogLevel,
  }).runMutationTest();
  const placed = results.map((result) => ({
    ...result,
    fileName: relative(repository, result.fileName).replaceAll(sep, "/"),
  }));
  const mutants = tried(placed, (file) => readFileSync(join(repository, file), "utf8"));
  const alive = survivors(mutants);
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "survivors.txt"), alive.map((each) => `${each}\n`).join(""));
  console.log([...alive, "", ...scores(name, mutants), `Report: ${relative(repository, report)}`].join("\n"));
}

process.chdir(repository);
try {
  const options = mutateOptions(process.argv.slice(2));
  for (const target of options.targets) await mutate(target, options.sample);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
