import { createHash } from "node:crypto";
import { type CheckResult, CheckStatus, type Checker } from "@stryker-mutator/api/check";
import type { Mutant, StrykerOptions } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";

export interface SampleOptions {
  readonly size: number;
  readonly seed: number;
}

type Place = Pick<Mutant, "id" | "fileName" | "mutatorName" | "replacement" | "location">;

/** A mutant's lot depends on nothing but the seed and the mutant: another one added elsewhere changes few samples. */
function lot(seed: number, { fileName, mutatorName, replacement, location }: Place): string {
  const { start, end } = location;
  const place = [seed, fileName, start.line, start.column, end.line, end.column, mutatorName, replacement];
  return createHash("sha256").update(JSON.stringify(place)).digest("hex");
}

/** The ids of the mutants with the lowest lots. */
export function drawn(mutants: readonly Place[], { size, seed }: SampleOptions): ReadonlySet<string> {
  const lots = mutants.map((mutant) => ({ id: mutant.id, lot: lot(seed, mutant) }));
  const ordered = lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
  return new Set(ordered.slice(0, size).map(({ id }) => id));
}

/** Stryker asks a checker which mutants are worth a run. It is given them all at once, because they are one group. */
function sampleChecker(options: StrykerOptions): Checker {
  const { size, seed } = options["sample"] as SampleOptions;
  const left: CheckResult = { status: CheckStatus.CompileError, reason: "not in the sample" };
  return {
    init: () => Promise.resolve(),
    group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
    check(mutants) {
      const tried = drawn(mutants, { size, seed });
      const results = mutants.map(({ id }): [string, CheckResult] => [
        id,
        tried.has(id) ? { status: CheckStatus.Passed } : left,
      ]);
      return Promise.resolve(Object.fromEntries(results));
    },
  };
}
sampleChecker.inject = tokens("options");

/** Read by Stryker, which loads this file as a plugin. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, "sample", sampleChecker)];
export const strykerValidationSchema = { properties: { sample: { type: "object" } } };
