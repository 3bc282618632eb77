import { clockAnswer } from "@guildhall/shared/protocol/messages";
import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import { ServerClock } from "./server-clock.ts";
import type { SyncEnvironment } from "./sync-environment.ts";

/** After connecting or waking up, a few round trips in quick succession; later one now and then. */
const SERIES = 5;
const BETWEEN: Millis = 250;
const NOW_AND_THEN: Millis = 20 * SECOND;

/** Keeps the estimate of the server's time current while there is a connection. */
export class ClockKeeper {
  readonly #environment: SyncEnvironment;
  readonly #clock: ServerClock;
  readonly #ask: (answered: (answer: unknown) => void) => void;
  readonly #stopWaking: () => void;
  #left = 0;
  /** counts the sleeps: an answer to a request from before one says nothing about the time after it */
  #sleeps = 0;
  #stop: (() => void) | null = null;

  constructor(environment: SyncEnvironment, ask: (answered: (answer: unknown) => void) => void) {
    this.#environment = environment;
    this.#clock = new ServerClock(environment);
    this.#ask = ask;
    this.#stopWaking = environment.onWake(() => {
      this.#noticeSleep();
      this.series();
    });
  }

  now(): Instant {
    return this.#clock.now();
  }

  /** Measures afresh: at once, and a few times more. */
  series(): void {
    this.#left = SERIES;
    this.#measure();
  }

  close(): void {
    this.#stopWaking();
    this.#stop?.();
  }

  #measure(): void {
    this.#stop?.();
    if (this.#noticeSleep()) this.#left = SERIES;
    this.#left = Math.max(0, this.#left - 1);
    const sent = this.#environment.monotonic();
    const sleeps = this.#sleeps;
    this.#ask((answer) => {
      if (sleeps !== this.#sleeps) return;
      const parsed = clockAnswer.safeParse(answer);
      if (parsed.success)
        this.#clock.heard({ sent, received: this.#environment.monotonic(), at: parsed.data.at });
    });
    this.#stop = this.#environment.later(this.#left > 0 ? BETWEEN : NOW_AND_THEN, () => this.#measure());
  }

  #noticeSleep(): boolean {
    if (!this.#clock.jumped()) return false;
    this.#clock.distrust();
    this.#sleeps += 1;
    return true;
  }
}
