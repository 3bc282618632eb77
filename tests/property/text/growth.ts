/** The longest text in these tests. */
const LONGEST = 100_000;
const STEP = 16;
/** With a text 16 times longer, a linear reader takes about 16 times as long, a quadratic one 256 times. */
const MOST_TIMES = 64;
/** Shorter durations say nothing about growth. */
const LEAST_MS = 1;
/** The fastest of several runs is the least disturbed by other processes. */
const RUNS = 12;

export interface Growth {
  readonly characters: number;
  readonly ms: number;
  /** for a text that is a sixteenth of the length */
  readonly msForShort: number;
}

/**
 * Where a reader takes far longer for a text than its length explains; null if nowhere. Starts with shorter texts, so
 * that a slow reader is detected before it takes minutes.
 */
export function tooSteep(read: (text: string) => unknown, textOf: (length: number) => string): Growth | null {
  for (const length of [LONGEST / 4, LONGEST]) {
    const [short, long] = [textOf(length / STEP), textOf(length)];
    let [msForShort, ms] = [timed(read, short), timed(read, long)];
    const isSteep = (): boolean => ms > MOST_TIMES * Math.max(msForShort, LEAST_MS);
    for (let run = 1; run < RUNS && isSteep(); run += 1)
      [msForShort, ms] = [Math.min(msForShort, timed(read, short)), Math.min(ms, timed(read, long))];
    if (isSteep()) return { characters: length, ms, msForShort };
  }
  return null;
}

function timed(read: (text: string) => unknown, text: string): number {
  const from = performance.now();
  read(text);
  return performance.now() - from;
}
