import { SECOND, type Instant, type Millis } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";

/** Time constant of the moving rate of arrivals. */
const DECAY: Millis = 300;
/** Arrivals per second: below `from` there is no delay, at `full` it is the longest. */
const BURST = { from: 20, full: 40 };
/** The longest that a write is delayed in a burst; it starts earlier once a full batch waits. */
const MAX_DELAY: Millis = 500;
const FULL_BATCH = 40;

/**
 * Lets a write start at once after a quiet spell, and otherwise at most once per interval. In a burst it waits for more
 * to store, because a write to storage costs the same whether it stores one vote or forty.
 */
export class Pace {
  readonly #environment: Pick<Environment, "now" | "later">;
  readonly #interval: Millis;
  #startedAt = Number.NEGATIVE_INFINITY;
  #endedAt = Number.NEGATIVE_INFINITY;
  /** arrivals since the last write started */
  #pending = 0;
  #onFull: (() => void) | null = null;
  /** an exponentially decaying count of arrivals, as of `#recentAt` */
  #recent = 0;
  #recentAt = 0;

  /** An interval of 0 never delays anything. */
  constructor(environment: Pick<Environment, "now" | "later">, interval: Millis) {
    this.#environment = environment;
    this.#interval = interval;
  }

  /** Counts an arrival, which the next write will store. */
  note(): void {
    const now = this.#environment.now();
    this.#recent = this.#recentUntil(now) + 1;
    this.#recentAt = now;
    this.#pending += 1;
    if (this.#pending >= FULL_BATCH) this.#onFull?.();
  }

  /** Resolves when the next write may start, and counts it as started. */
  async turn(): Promise<void> {
    if (this.#interval > 0) {
      await this.#wait(this.#startedAt, this.#interval, false);
      const delay = this.#delay();
      // Counted from the end of the last write, so that two servers on one stream drift apart: the one that lost a
      // conflict ended later, and starts later from then on.
      if (delay > this.#interval && this.#pending < FULL_BATCH) await this.#wait(this.#endedAt, delay, true);
    }
    this.#startedAt = this.#environment.now();
    this.#pending = 0;
  }

  /** The write that was started has finished. */
  ended(): void {
    this.#endedAt = this.#environment.now();
  }

  /** Waits until `interval` has passed since then or, with `orFull`, until a full batch has arrived. */
  async #wait(since: Instant, interval: Millis, orFull: boolean): Promise<void> {
    // Capped, so that a clock that was set back delays nothing for longer than usual.
    const wait = Math.min(since + interval - this.#environment.now(), interval);
    if (wait <= 0) return;
    await new Promise<void>((resolve) => {
      const stop = this.#environment.later(wait, resolve);
      if (orFull)
        this.#onFull = () => {
          stop();
          resolve();
        };
    });
    this.#onFull = null;
  }

  /** How long after the end of the last write the next one starts at the latest, at the current rate of arrivals. */
  #delay(): Millis {
    const perSecond = (this.#recentUntil(this.#environment.now()) * SECOND) / DECAY;
    const strength = (perSecond - BURST.from) / (BURST.full - BURST.from);
    return MAX_DELAY * Math.min(Math.max(strength, 0), 1);
  }

  #recentUntil(now: number): number {
    return this.#recent * Math.exp(-Math.max(0, now - this.#recentAt) / DECAY);
  }
}
