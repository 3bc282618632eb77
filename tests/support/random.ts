/** Seeded randomness: the same seed gives the same numbers. */
export interface Random {
  /** from 0 up to but excluding 1 */
  next(): number;
  /** a whole number from `least` to `most`, both included */
  int(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  chance(share: number): boolean;
  /** an independent source, so that drawing from one does not affect the other */
  fork(): Random;
}

/** mulberry32 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    chance: (share) => next() < share,
    fork: () => seeded(Math.floor(next() * 2 ** 32)),
  };
}
