import type { Millis } from "../domain/time.ts";
import type { Environment } from "../ports/environment.ts";

/** Lets a piece of work begin at once after a rest, and in a rush no more often than once per interval. */
export class Pace {
  readonly #environment: Pick<Environment, "now" | "later">;
  readonly #interval: Millis;
  #nextAt = 0;

  /** An interval of 0 never holds anything up. */
  constructor(environment: Pick<Environment, "now" | "later">, interval: Millis) {
    this.#environment = environment;
    this.#interval = interval;
  }

  /** Resolves when the next piece may begin, and counts it as begun. */
  async turn(): Promise<void> {
    // A clock that was set back must not hold up more than any other rush.
    const wait = Math.min(this.#nextAt - this.#environment.now(), this.#interval);
    if (wait > 0) await new Promise<void>((resolve) => this.#environment.later(wait, resolve));
    this.#nextAt = this.#environment.now() + this.#interval;
  }
}
