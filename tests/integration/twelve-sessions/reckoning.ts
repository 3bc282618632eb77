/** One session in the unit of balances. */
const WHOLE = 1_000_000;
const DAY = 24 * 60 * 60 * 1_000;

/**
 * The rota as SPEC.md words it, reckoned with pencil and paper: nothing here is the product's. People are known by their
 * keys; those who joined last come first.
 */
export class RotaOnPaper {
  readonly #lag = new Map<string, number>();
  readonly #newcomers = new Set<string>();
  readonly #attendedFirst = new Set<string>();
  #line: string[] = [];
  #last: { who: string; newcomer: boolean } | null = null;
  #counted = 0;
  /** the announced turns: of the next regular session, and of the one after it */
  turns: string[] = [];

  /** ROTA-1, ROTA-4 */
  joins(who: string): void {
    this.#line.unshift(who);
    this.#lag.set(who, 0);
    if (this.#counted > 0) this.#newcomers.add(who);
  }

  /** ROTA-8 */
  leaves(who: string): void {
    this.#line = this.#line.filter((each) => each !== who);
    this.#lag.delete(who);
    this.#newcomers.delete(who);
  }

  /** ROTA-1, ROTA-5: two turns are announced. `away`: who cannot take one (ROTA-7). */
  announce(away: readonly string[] = []): void {
    while (this.turns.length < 2) {
      // What the announced turns will change, if everybody who has had their first session attends.
      const lag = new Map(this.#lag);
      const fresh = new Set(this.#newcomers);
      let last = this.#last;
      const here = this.#line.filter((who) => !fresh.has(who) || this.#attendedFirst.has(who));
      for (const holder of this.turns) {
        if (!here.includes(holder)) continue;
        last = { who: holder, newcomer: fresh.has(holder) };
        fresh.delete(holder);
        share(lag, holder, here);
      }
      const can = here.filter((who) => !away.includes(who));
      this.turns.push(this.#next(can, lag, fresh, last));
    }
  }

  /** ROTA-3, ROTA-4 */
  #next(
    can: readonly string[],
    lag: ReadonlyMap<string, number>,
    fresh: ReadonlySet<string>,
    last: { who: string; newcomer: boolean } | null,
  ): string {
    const others = can.filter((who) => !fresh.has(who));
    const those = last?.newcomer === true && others.length > 0 ? others : can;
    const ranked = [...those].sort((a, b) => (lag.get(b) ?? 0) - (lag.get(a) ?? 0));
    const [first = "nobody", second] = ranked;
    if (first !== last?.who || second === undefined) return first;
    return (lag.get(first) ?? 0) - (lag.get(second) ?? 0) < WHOLE ? second : first;
  }

  /** ROTA-2, ROTA-4. `leader`: null if nobody on the rota led it. */
  held(leader: string | null, attended: readonly string[], away: readonly string[] = []): void {
    this.#counted += 1;
    const here = attended.filter(
      (who) => this.#line.includes(who) && (who === leader || !away.includes(who)),
    );
    const sharing = here.filter((who) => !this.#newcomers.has(who) || this.#attendedFirst.has(who));
    for (const who of here) if (this.#newcomers.has(who)) this.#attendedFirst.add(who);
    if (leader === null || !this.#line.includes(leader)) return;
    share(this.#lag, leader, sharing);
    this.#last = { who: leader, newcomer: this.#newcomers.has(leader) };
    this.#newcomers.delete(leader);
  }

  /** All that is owed among those on the rota. */
  get lags(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#lag);
  }
}

function share(lag: Map<string, number>, leader: string, sharing: readonly string[]): void {
  const others = sharing.filter((who) => who !== leader);
  const each = Math.floor(WHOLE / (others.length + 1));
  for (const who of others) lag.set(who, (lag.get(who) ?? 0) + each);
  lag.set(leader, (lag.get(leader) ?? 0) - each * others.length);
}

/** The instant at which clocks in Berlin show this. */
export function inBerlin(year: number, month: number, day: number, hour: number): number {
  const shown = (at: number): number => {
    const parts = new Intl.DateTimeFormat("en-GB", {
      ...{ timeZone: "Europe/Berlin", hourCycle: "h23", year: "numeric", month: "numeric" },
      ...{ day: "numeric", hour: "numeric" },
    }).formatToParts(at);
    const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"));
  };
  const wanted = Date.UTC(year, month - 1, day, hour);
  for (const offset of [1, 2]) {
    const at = wanted - offset * 60 * 60 * 1_000;
    if (shown(at) === wanted) return at;
  }
  throw new Error("Berlin is one or two hours ahead of UTC");
}

/** REMIND-1: 9:00 in Berlin, so many working days before the day of a session. */
export function reminderBefore(
  [year, month, day]: readonly [number, number, number],
  workingDays: number,
): number {
  let date = Date.UTC(year, month - 1, day);
  for (let left = workingDays; left > 0;) {
    date -= DAY;
    if (![0, 6].includes(new Date(date).getUTCDay())) left -= 1;
  }
  const found = new Date(date);
  return inBerlin(found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate(), 9);
}
