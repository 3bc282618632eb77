import { parseArgs } from "node:util";

/** What a long run consists of, in this order. */
export const CHAOS = ["outages", "stops", "deployments", "fuzz", "kills"] as const;
export type ChaosName = (typeof CHAOS)[number];

/** The options of a long run. */
export interface ChaosOptions {
  readonly minutes: number;
  /** the first seed; the others are derived from it */
  readonly seed: number;
  /** kills per run; each run founds a community and is checked at its end */
  readonly kills: number;
  readonly parts: readonly ChaosName[];
}

export function chaosOptions(words: readonly string[], freshSeed: () => number): ChaosOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
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
  const unknown = positionals.filter((word) => !CHAOS.some((name) => name === word));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}, only ${CHAOS.join(", ")}`);
  return {
    parts: CHAOS.filter((name) => positionals.length === 0 || positionals.includes(name)),
    minutes: number("minutes", 10),
    seed: number("seed", freshSeed()),
    kills: number("kills", 15),
  };
}
