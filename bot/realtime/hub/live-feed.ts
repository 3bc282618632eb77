import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Live } from "@guildhall/shared/protocol/messages";
import type { Environment } from "@guildhall/shared/ports/environment";
import { throttle, type Throttle } from "../../concurrency/throttle.ts";

interface LiveFeedOptions {
  readonly environment: Pick<Environment, "later">;
  readonly look: () => Live;
  readonly panels: () => number;
  readonly publish: (live: Live) => void;
}

const REST: Millis = SECOND / 2;
/** Above this many names per message in all (members present times panels), it is sent less often. */
const NAMES_PER_REST = 200_000;

/** Sends what changes without a commit: as a whole, only if it differs, at most twice a second. */
export class LiveFeed {
  readonly #options: LiveFeedOptions;
  readonly #rounds: Throttle;
  #sent: Live;
  #text: string;

  constructor(options: LiveFeedOptions) {
    this.#options = options;
    this.#sent = options.look();
    this.#text = JSON.stringify(this.#sent);
    this.#rounds = throttle(
      options.environment,
      () => REST * Math.max(1, (this.#sent.present.length * options.panels()) / NAMES_PER_REST),
      () => this.#tell(),
    );
  }

  get sent(): Live {
    return this.#sent;
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
    this.#sent = now;
    this.#text = text;
    this.#options.publish(now);
  }
}
