import { parseArgs } from "node:util";

export const BENCHES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "s"] as const;
export type BenchName = (typeof BENCHES)[number];

/** What a run of the benches covers. */
export interface Selection {
  readonly benches: readonly BenchName[];
  /** small sizes: shows that the benches work, but measures nothing */
  readonly quick: boolean;
  /** keeps profiles of the server beside the results */
  readonly profile: boolean;
  /** the folder for results; by default the usual one */
  readonly into: string | undefined;
}

const USAGE = `npm run bench -- [--quick] [--profile] [--into <folder>] [${BENCHES.join("] [")}]`;

/** The benches chosen on the command line. Throws, with the usage, if the arguments make no sense. */
export function selection(words: readonly string[]): Selection {
  const { values, positionals } = parse(words);
  const unknown = positionals.filter((word) => !BENCHES.some((name) => name === word));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(", ")}.\n${USAGE}`);
  return {
    benches: positionals.length === 0 ? BENCHES : BENCHES.filter((name) => positionals.includes(name)),
    quick: values.quick ?? false,
    profile: values.profile ?? false,
    into: values.into,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { quick: { type: "boolean" }, profile: { type: "boolean" }, into: { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}
