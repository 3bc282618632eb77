import { parseArgs } from "node:util";

/** The options of a long run. */
export interface ChaosOptions {
  readonly minutes: number;
  /** the first seed; the others are derived from it */
  readonly seed: number;
  /** kills per run; each run founds a community and is checked at its end */
  readonly kills: number;
}

export function chaosOptions(words: readonly string[], freshSeed: () => number): ChaosOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { minutes: { type: "string" }, seed: { type: "string" }, kills: { type: "string" } },
  });
  const number = (name: keyof typeof values, otherwise: number): number => {
    const text = values[name];
    if (text === undefined) return otherwise;
    const value = Number(text);
    if (!Number.isFinite(value) || value <= 0)
      throw new Error(`--${name} needs a number above 0, not ${text}`);
    return value;
  };
  return {
    minutes: number("minutes", 10),
    seed: number("seed", freshSeed()),
    kills: number("kills", 15),
  };
}
