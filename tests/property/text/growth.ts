/** How long a text that somebody sends may be at most, as far as these tests go. */
const LONGEST = 100_000;
const STEP = 4;
/** Four times the text: a linear reader takes 4 times as long, a quadratic one 16 times. */
const MOST_TIMES = 9;
/** What takes no longer than this tells nothing about growth. */
const LEAST_MS = 1;
/** The quickest of several runs is the one that nothing else on the machine disturbed. */
const RUNS = 12;

export interface Growth {
  readonly characters: number;
  readonly ms: number;
  readonly msOfAQuarter: number;
}

/**
 * Where a reader takes far longer for a text than four times what it takes for a quarter of it; null where it nowhere
 * does. Begins with short texts, so that a slow reader is found out before it takes minutes.
 */
export function tooSteep(read: (text: string) => unknown, textOf: (length: number) => string): Growth | null {
  for (let length = LONGEST / STEP; length <= LONGEST; length *= STEP) {
    const [short, long] = [textOf(length / STEP), textOf(length)];
    let [quarter, whole] = [timed(read, short), timed(read, long)];
    const isSteep = (): boolean => whole > MOST_TIMES * Math.max(quarter, LEAST_MS);
    for (let run = 1; run < RUNS && isSteep(); run += 1)
      [quarter, whole] = [Math.min(quarter, timed(read, short)), Math.min(whole, timed(read, long))];
    if (isSteep()) return { characters: length, ms: whole, msOfAQuarter: quarter };
  }
  return null;
}

function timed(read: (text: string) => unknown, text: string): number {
  const from = performance.now();
  read(text);
  return performance.now() - from;
}
