import { parseArgs } from "node:util";
import { targets, type Target } from "./areas.ts";
import type { SampleOptions } from "./sample.ts";

export interface MutateOptions {
  readonly targets: readonly Target[];
  /** Without one, every mutant is tried. */
  readonly sample?: SampleOptions;
}

function numberFrom(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} is ${text}; it must be a whole number from ${least}`);
}

/** Parses the arguments of this run; throws with a readable sentence if they make no sense. */
export function mutateOptions(args: readonly string[]): MutateOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { sample: { type: "string" }, seed: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const seed = numberFrom("seed", values.seed, 0);
  return {
    targets: targets(positionals),
    ...(values.sample !== undefined && {
      sample: { size: numberFrom("sample", values.sample, 1), seed },
    }),
  };
}
