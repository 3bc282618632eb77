/**
 * A number from 0 up to 1 that nothing but the seed and the name decides, and that nobody can foresee who does not know the
 * seed: what is drawn by lot is drawn from the fresh id of a command, which nothing stores.
 */
export function drawn(seed: string, name: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of `${seed} ${name}`) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return ((low & 0x1f_ffff) * 2 ** 32 + (high >>> 0)) / 2 ** 53;
}
