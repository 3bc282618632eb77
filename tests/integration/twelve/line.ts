// Who leads next, by the rules in SPEC.md and without the product’s code.

/** One session. */
export const WHOLE = 1_000_000;

interface InLine {
  readonly who: string;
  readonly lag: number;
  readonly newcomer: boolean;
}
export interface Line {
  readonly all: readonly InLine[];
  readonly last: { readonly who: string; readonly newcomer: boolean } | null;
}

/** Who leads next: the largest lag, but not the last leader while the next is less than a session behind. */
export function first({ all, last }: Line, can: (who: string) => boolean): string | null {
  const able = all.filter(({ who }) => can(who));
  const experienced = able.filter(({ newcomer }) => !newcomer);
  const line = last?.newcomer === true && experienced.length > 0 ? experienced : able;
  const [one, two] = [...line].sort((a, b) => b.lag - a.lag);
  if (one === undefined) return null;
  return two !== undefined && one.who === last?.who && one.lag - two.lag < WHOLE ? two.who : one.who;
}

/** As if somebody led a session that all in line attended. */
export function afterLeading({ all, last }: Line, leader: string): Line {
  const led = all.find(({ who }) => who === leader);
  if (led === undefined) return { all, last };
  const share = Math.floor(WHOLE / all.length);
  const change = (who: string) => (who === leader ? -share * (all.length - 1) : share);
  return {
    all: all.map((each) => ({
      ...{ who: each.who, lag: each.lag + change(each.who) },
      newcomer: each.newcomer && each.who !== leader,
    })),
    last: { who: leader, newcomer: led.newcomer },
  };
}
