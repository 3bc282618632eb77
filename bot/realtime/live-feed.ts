import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Live } from "@guildhall/shared/protocol/messages";
import type { Environment } from "@guildhall/shared/ports/environment";
import { throttle, type Throttle } from "./throttle.ts";

interface LiveFeedOptions {
  readonly environment: Pick<Environment, "later">;
  readonly look: () => Live;
  readonly panels: () => number;
  readonly publish: (live: Live) => void;
}

const REST: Millis = SECOND / 2;
/** Above this many names per message (those present times panels) it is sent less often: every panel gets the whole list. */
const NAMES_PER_REST = 200_000;

/** What changes without a commit: sent whole, if it differs, at most twice a second. */
export class LiveFeed {
  readonly #options: LiveFeedOptions;
  readonly #rounds: Throttle;
  #told: Live;
  #text: string;

  constructor(options: LiveFeedOptions) {
    this.#options = options;
    this.#told = options.look();
    this.#text = JSON.stringify(this.#told);
    this.#rounds = throttle(
      options.environment,
      () => REST * Math.max(1, (this.#told.present.length * options.panels()) / NAMES_PER_REST),
      () => this.#tell(),
    );
  }

  get told(): Live {
    return this.#told;
  }

  /** Call when something may have changed. */
  ask(): void {
    this.#rounds.ask();
  }

  close(): void {
    this.#rounds.stop();
  }

  #tell(): void {
    const now = this.#options.look();
    const text = JSON.stringify(now);
    if (text === this.#text) return;
    this.#told = now;
    this.#text = text;
    this.#options.publish(now);
  }
}
