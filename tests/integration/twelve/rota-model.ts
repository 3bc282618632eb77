// The rota once more, from its rules in SPEC.md and without its code.

import { afterLeading, first, type Line, WHOLE } from "./line.ts";

interface Member {
  readonly who: string;
  readonly newcomer: boolean;
  introduced: boolean;
  led: number;
  lag: number;
  away: { readonly from: number; readonly to: number } | null;
}

/** `at`: the date of its session; null while that is only the next one of the rhythm. */
export interface ModelTurn {
  session: string | null;
  holder: string | null;
  guest: boolean;
}

export interface ModelSession {
  readonly id: string;
  readonly at: number;
  readonly extra: boolean;
}

export class RotaModel {
  /** in the order that decides between equal lags */
  #members: Member[] = [];
  #last: Line["last"] = null;
  #counted = false;
  #before: { members: Member[]; last: Line["last"] } | null = null;
  writtenOff = 0;
  turns: ModelTurn[] = [];
  #byHand: string[] = [];

  constructor(order: readonly string[]) {
    for (const who of order) this.#members.push(this.#fresh(who, false));
  }

  /** Somebody joins once sessions have been counted. */
  join(who: string): void {
    this.#members.unshift(this.#fresh(who, this.#counted));
  }

  leave(who: string): void {
    this.writtenOff += this.#of(who).lag;
    this.#members = this.#members.filter((each) => each.who !== who);
    for (const turn of this.turns) if (turn.holder === who) turn.holder = null;
  }

  away(who: string, from: number, to: number): void {
    this.#of(who).away = { from, to };
  }

  /** null: of the session after the last upcoming one */
  turnOf(session: string | null): ModelTurn {
    const turn = this.turns.find((each) => each.session === session);
    if (turn === undefined) throw new Error(`There is no turn of ${session ?? "the last session"}`);
    return turn;
  }

  swap(one: string | null, other: string | null): void {
    const [a, b] = [this.turnOf(one), this.turnOf(other)];
    [a.holder, b.holder] = [b.holder, a.holder];
  }

  nameGuest(session: string): void {
    const turn = this.turnOf(session);
    if (turn.holder !== null) this.#byHand.unshift(turn.holder);
    Object.assign(turn, { holder: null, guest: true });
  }

  /** Somebody takes a turn; if they have another regular one, its holder gets that. */
  take(session: string, who: string, extra: readonly string[] = []): void {
    const turn = this.turnOf(session);
    const other = this.#other(who, turn, extra);
    const before = turn.holder;
    turn.holder = who;
    if (other !== undefined && before !== null) other.holder = before;
  }

  /** Whom to ask for a turn whose holder cannot do it, in order, if everybody declines. `dates`: of all turns' sessions. */
  asked(session: string, at: number, dates: (turn: ModelTurn) => number): readonly string[] {
    const turn = this.turnOf(session);
    const asked: string[] = [];
    const can = (who: string): boolean => {
      if (who === turn.holder || asked.includes(who) || !this.#isHere(who, at)) return false;
      const other = this.#other(who, turn, []);
      if (other === undefined) return true;
      if (turn.holder === null || !this.#isHere(turn.holder, dates(other))) return false;
      return this.#of(turn.holder).lag - this.#of(who).lag < 2 * WHOLE;
    };
    for (;;) {
      const next = first(this.#line([]), can);
      if (next === null) return asked;
      asked.push(next);
    }
  }

  /** Who is asked first of those who are there. */
  nextAmong(there: readonly string[]): string | null {
    return first(this.#line([]), (who) => there.includes(who));
  }

  callExtra(session: string, who: string): void {
    this.turns.push({ session, holder: who, guest: false });
  }

  /** Its session begins, or is cancelled. */
  over(session: string): void {
    this.turns = this.turns.filter((turn) => turn.session !== session);
  }

  /** A session is shared by those who attended it. `leader`: null if a guest led it. */
  count(leader: string | null, attended: readonly string[], at: number): void {
    this.#before = structuredClone({ members: this.#members, last: this.#last });
    const here = this.#members.filter(
      ({ who }) => attended.includes(who) && (who === leader || !this.#isAway(who, at)),
    );
    const led = leader === null ? undefined : this.#of(leader);
    if (led !== undefined) {
      const sharing = here.filter((each) => !each.newcomer || each.introduced || each === led);
      const share = Math.floor(WHOLE / sharing.length);
      for (const each of sharing) each.lag += each === led ? -share * (sharing.length - 1) : share;
      this.#last = { who: led.who, newcomer: led.newcomer && led.led === 0 };
      led.led += 1;
    }
    for (const each of here) each.introduced = true;
    this.#counted = true;
  }

  /** The last session again, once it is known that others were there too. */
  countAgain(leader: string | null, attended: readonly string[], at: number): void {
    if (this.#before === null) throw new Error("No session was counted");
    this.#members = this.#before.members;
    this.#last = this.#before.last;
    this.count(leader, attended, at);
  }

  /** Gives the two turns that are announced. `next`: the date of the rhythm after those that are upcoming. */
  give(upcoming: readonly ModelSession[], next: number): void {
    const regular = upcoming.filter(({ extra }) => !extra);
    const free = () => regular.find(({ id }) => !this.turns.some(({ session }) => session === id));
    for (const turn of this.turns) turn.session ??= free()?.id ?? null;
    const wanted = regular.slice(0, 2).map(({ id, at }): [string | null, number] => [id, at]);
    if (wanted.length < 2) wanted.push([null, next]);
    for (const [session, at] of wanted) {
      if (this.turns.some((turn) => turn.session === session)) continue;
      const can = (who: string) => this.#isHere(who, at);
      const byHand = this.#byHand.find(can);
      const holder = byHand ?? first(this.#line(this.turns.map((turn) => turn.holder)), can);
      if (byHand !== undefined) this.#byHand.splice(this.#byHand.indexOf(byHand), 1);
      if (holder !== null) this.turns.push({ session, holder, guest: false });
    }
  }

  /** The four who are likely after the announced turns, if everybody attended all of them. */
  likely(upcoming: readonly ModelSession[]): readonly string[] {
    const place = ({ session }: ModelTurn): number => {
      const found = upcoming.findIndex(({ id }) => id === session);
      return found < 0 ? upcoming.length : found;
    };
    const holders = [...this.turns].sort((a, b) => place(a) - place(b)).map(({ holder }) => holder);
    const found = [...this.#byHand].slice(0, 4);
    let line = this.#line([...holders, ...found]);
    while (found.length < 4) {
      const next = first(line, () => true);
      if (next === null) break;
      found.push(next);
      line = afterLeading(line, next);
    }
    return found;
  }

  /** Who is on it, with how often they have led. */
  get led(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#members.map(({ who, led }) => [who, led]));
  }

  /** nothing, always */
  get sum(): number {
    return this.#members.reduce((sum, { lag }) => sum + lag, this.writtenOff);
  }

  #fresh(who: string, newcomer: boolean): Member {
    return { who, newcomer, introduced: false, led: 0, lag: 0, away: null };
  }

  #of(who: string): Member {
    const found = this.#members.find((each) => each.who === who);
    if (found === undefined) throw new Error(`${who} is not on the rota`);
    return found;
  }

  #isAway(who: string, at: number): boolean {
    const { away } = this.#of(who);
    return away !== null && away.from <= at && at <= away.to;
  }

  #isHere(who: string, at: number): boolean {
    return this.#members.some((each) => each.who === who) && !this.#isAway(who, at);
  }

  #other(who: string, turn: ModelTurn, extra: readonly string[]): ModelTurn | undefined {
    return this.turns.find(
      (each) => each !== turn && each.holder === who && !extra.includes(each.session ?? ""),
    );
  }

  #line(holders: readonly (string | null)[]): Line {
    const all = this.#members
      .filter(({ newcomer, introduced }) => !newcomer || introduced)
      .map(({ who, lag, newcomer, led }) => ({ who, lag, newcomer: newcomer && led === 0 }));
    return holders.reduce<Line>((line, holder) => (holder === null ? line : afterLeading(line, holder)), {
      all,
      last: this.#last,
    });
  }
}
