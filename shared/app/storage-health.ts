import { SECOND } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import type { CommandOutcome } from "./live-stream.ts";

type Failure = Pick<Extract<CommandOutcome, { kind: "failed" }>, "reason" | "retryable">;

/** A call that takes longer marks storage as unreachable, well before the call itself times out. */
const ANSWERS_WITHIN = 4 * SECOND;

/** Whether storage answered the last call for one stream. */
export class StorageHealth {
  readonly #stream: StreamId;
  readonly #deps: { readonly environment: Environment; readonly log: Log };
  readonly #changed: () => void;
  #reachable = true;
  #uncertain = false;
  #failure: Failure = { reason: "storage", retryable: true };

  /** `changed` is called whenever `reachable` changes. */
  constructor(
    stream: StreamId,
    deps: { readonly environment: Environment; readonly log: Log },
    changed: () => void,
  ) {
    this.#stream = stream;
    this.#deps = deps;
    this.#changed = changed;
  }

  get reachable(): boolean {
    return this.#reachable;
  }

  /** The last call failed. If it was a write it may have been stored, so read before the next one. */
  get uncertain(): boolean {
    return this.#uncertain;
  }

  /** Why it failed last, and whether it may be tried again. */
  get failure(): Failure {
    return this.#failure;
  }

  /** Runs work that calls storage and records whether it answered; a slow call counts as no answer until it returns. */
  async run(work: () => Promise<void>): Promise<void> {
    const stopWatching = this.#deps.environment.later(ANSWERS_WITHIN, () => this.#note(false));
    try {
      await work();
      this.#uncertain = false;
      this.#note(true);
    } catch (error) {
      this.#uncertain = true;
      const { log } = this.#deps;
      if (error instanceof StorageError) {
        this.#failure = { reason: "storage", retryable: error.retryable };
        log.error({ stream: this.#stream, error: String(error) }, "storage does not answer");
        this.#note(false);
      } else {
        // A defect of ours: storage itself may be fine, so the stream stays writable.
        this.#failure = { reason: "defect", retryable: false };
        log.error({ stream: this.#stream, ...traceOf(error) }, "a defect stopped a write");
      }
    } finally {
      stopWatching();
    }
  }

  #note(reachable: boolean): void {
    if (this.#reachable === reachable) return;
    this.#reachable = reachable;
    this.#changed();
  }
}
