import type { OneAfterAnother } from "./one-after-another.ts";
import type { Pace } from "./pace.ts";
import type { CommandEnvelope, CommandOutcome } from "./live-stream.ts";

interface Waiting<Command> {
  readonly envelope: CommandEnvelope<Command>;
  readonly answer: (outcome: CommandOutcome) => void;
}

/** Deals with the first of these envelopes, and tells what became of them as soon as it is known. */
export type DealWith<Command> = (
  envelopes: readonly CommandEnvelope<Command>[],
  answer: (outcomes: readonly CommandOutcome[]) => void,
) => Promise<void>;

/**
 * Orders that wait while earlier ones are dealt with. All that wait are taken up together; those that are not answered
 * then wait on, before whatever came meanwhile.
 */
export class EnvelopeQueue<Command> {
  readonly #turns: OneAfterAnother;
  readonly #pace: Pace;
  readonly #dealWith: DealWith<Command>;
  #waiting: Waiting<Command>[] = [];
  #working = false;
  #work: Promise<void> = Promise.resolve();

  constructor(turns: OneAfterAnother, pace: Pace, dealWith: DealWith<Command>) {
    this.#turns = turns;
    this.#pace = pace;
    this.#dealWith = dealWith;
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
      this.#work = this.#workOff();
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#working) await this.#work;
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Before its turn: whoever looks what others wrote does not wait for a rush to end.
      await this.#pace.turn();
      await this.#turns.run(() => this.#workOnce());
      this.#pace.ended();
    }
    this.#working = false;
  }

  async #workOnce(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = [];
    await this.#dealWith(
      taken.map(({ envelope }) => envelope),
      (outcomes) => {
        this.#waiting = [...taken.slice(outcomes.length), ...this.#waiting];
        for (const [index, outcome] of outcomes.entries()) taken[index]?.answer(outcome);
      },
    );
  }
}
