import type { SerialQueue } from "./serial-queue.ts";
import type { Pace } from "./pace.ts";
import type { CommandEnvelope, CommandOutcome } from "./live-stream.ts";

interface Waiting<Command> {
  readonly envelope: CommandEnvelope<Command>;
  readonly answer: (outcome: CommandOutcome) => void;
}

/** Processes the first few of these envelopes, and calls `answer` with their outcomes as soon as they are known. */
export type ProcessEnvelopes<Command> = (
  envelopes: readonly CommandEnvelope<Command>[],
  answer: (outcomes: readonly CommandOutcome[]) => void,
) => Promise<void>;

/**
 * Envelopes that wait while earlier ones are processed. All of them are offered at once; those that get no answer go back
 * to the front of the queue.
 */
export class EnvelopeQueue<Command> {
  readonly #serial: SerialQueue;
  readonly #pace: Pace;
  readonly #process: ProcessEnvelopes<Command>;
  #waiting: Waiting<Command>[] = [];
  #working = false;
  #work: Promise<void> = Promise.resolve();

  constructor(serial: SerialQueue, pace: Pace, process: ProcessEnvelopes<Command>) {
    this.#serial = serial;
    this.#pace = pace;
    this.#process = process;
  }

  get isIdle(): boolean {
    return !this.#working && this.#waiting.length === 0;
  }

  add(envelope: CommandEnvelope<Command>): Promise<CommandOutcome> {
    this.#pace.note();
    return new Promise((answer) => {
      this.#waiting.push({ envelope, answer });
      if (this.#working) return;
      this.#working = true;
      this.#work = this.#drain();
    });
  }

  /** Resolves when the queue is empty. */
  async settled(): Promise<void> {
    while (this.#working) await this.#work;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Paced outside the serial queue, so that a poll for other servers' commits need not wait for a burst to end.
      await this.#pace.turn();
      await this.#serial.run(() => this.#processWaiting());
      this.#pace.ended();
    }
    this.#working = false;
  }

  async #processWaiting(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = [];
    await this.#process(
      taken.map(({ envelope }) => envelope),
      (outcomes) => {
        this.#waiting = [...taken.slice(outcomes.length), ...this.#waiting];
        for (const [index, outcome] of outcomes.entries()) taken[index]?.answer(outcome);
      },
    );
  }
}
