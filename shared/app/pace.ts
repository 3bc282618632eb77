import { SECOND, type Instant, type Millis } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";

/** Over how long the pieces that come are counted. */
const COUNTED_OVER = 300;
/** In a second: fewer are no rush, and so many are one in full. */
const RUSH = { from: 20, full: 40 };
/** How long a piece of work may be held up in a rush, unless there is enough for it to take up. */
const MOST_HELD_UP: Millis = 500;
const TAKEN_UP = 40;

/**
 * Lets a piece of work begin at once after a rest, and otherwise no more often than once per interval. In a rush it is
 * held up until there is a good deal to take up: a write to storage costs the same whether it stores one vote or forty.
 */
export class Pace {
  readonly #environment: Pick<Environment, "now" | "later">;
  readonly #interval: Millis;
  #begunAt = Number.NEGATIVE_INFINITY;
  #endedAt = Number.NEGATIVE_INFINITY;
  /** how many came since the last piece of work began */
  #since = 0;
  #enough: (() => void) | null = null;
  /** those that came lately, each counting less with every moment */
  #lately = 0;
  #latelyAt = 0;

  /** An interval of 0 never holds anything up. */
  constructor(environment: Pick<Environment, "now" | "later">, interval: Millis) {
    this.#environment = environment;
    this.#interval = interval;
  }

  /** Something came that the next piece of work takes up. */
  note(): void {
    const now = this.#environment.now();
    this.#lately = this.#latelyUntil(now) + 1;
    this.#latelyAt = now;
    this.#since += 1;
    if (this.#since >= TAKEN_UP) this.#enough?.();
  }

  /** Resolves when the next piece may begin, and counts it as begun. */
  async turn(): Promise<void> {
    if (this.#interval > 0) {
      await this.#wait(this.#begunAt, this.#interval, false);
      const heldUp = this.#heldUp();
      // From the end: of two servers that meet at one stream the one that had to go twice comes later from then on.
      if (heldUp > this.#interval && this.#since < TAKEN_UP) await this.#wait(this.#endedAt, heldUp, true);
    }
    this.#begunAt = this.#environment.now();
    this.#since = 0;
  }

  /** The piece of work that was begun is done. */
  ended(): void {
    this.#endedAt = this.#environment.now();
  }

  /** Waits until that was so long ago, or until enough has come for the next piece. */
  async #wait(since: Instant, interval: Millis, orEnough: boolean): Promise<void> {
    // A clock that was set back must not hold up more than any other rush.
    const wait = Math.min(since + interval - this.#environment.now(), interval);
    if (wait <= 0) return;
    await new Promise<void>((resolve) => {
      const stop = this.#environment.later(wait, resolve);
      if (orEnough)
        this.#enough = () => {
          stop();
          resolve();
        };
    });
    this.#enough = null;
  }

  /** How long after the end of the last piece of work the next one begins at the latest, as it goes at the moment. */
  #heldUp(): Millis {
    const inASecond = (this.#latelyUntil(this.#environment.now()) * SECOND) / COUNTED_OVER;
    const rush = (inASecond - RUSH.from) / (RUSH.full - RUSH.from);
    return MOST_HELD_UP * Math.min(Math.max(rush, 0), 1);
  }

  #latelyUntil(now: number): number {
    return this.#lately * Math.exp(-Math.max(0, now - this.#latelyAt) / COUNTED_OVER);
  }
}
