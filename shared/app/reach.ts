import { SECOND } from "../domain/kernel/time.ts";
import type { Environment } from "../ports/environment.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import type { CommandOutcome } from "./live-stream.ts";

type Failure = Pick<Extract<CommandOutcome, { kind: "failed" }>, "reason" | "retryable">;

/** Storage that has given no answer by then counts as away, long before a call to it gives up. */
const ANSWERS_WITHIN = 4 * SECOND;

/** How one stream's storage answered last. */
export class Reach {
  readonly #stream: StreamId;
  readonly #deps: { readonly environment: Environment; readonly log: Log };
  readonly #changed: () => void;
  #answers = true;
  #doubtful = false;
  #failure: Failure = { reason: "storage", retryable: true };

  /** `changed` is called whenever `answers` changes. */
  constructor(
    stream: StreamId,
    deps: { readonly environment: Environment; readonly log: Log },
    changed: () => void,
  ) {
    this.#stream = stream;
    this.#deps = deps;
    this.#changed = changed;
  }

  get answers(): boolean {
    return this.#answers;
  }

  /** An earlier write failed and may yet have been stored: read before the next one. */
  get doubtful(): boolean {
    return this.#doubtful;
  }

  /** Why it failed last, and whether it may be tried again. */
  get failure(): Failure {
    return this.#failure;
  }

  /** Runs what talks to storage, and notes whether it answered; who looks on is told when it takes its time. */
  async run(work: () => Promise<void>): Promise<void> {
    const stopWatching = this.#deps.environment.later(ANSWERS_WITHIN, () => this.#note(false));
    try {
      await work();
      this.#doubtful = false;
      this.#note(true);
    } catch (error) {
      this.#doubtful = true;
      const { log } = this.#deps;
      if (error instanceof StorageError) {
        this.#failure = { reason: "storage", retryable: error.retryable };
        log.error({ stream: this.#stream, error: String(error) }, "storage does not answer");
        this.#note(false);
      } else {
        // It says nothing of storage, and must not keep people from going on.
        this.#failure = { reason: "defect", retryable: false };
        log.error({ stream: this.#stream, ...traceOf(error) }, "a defect stopped a write");
      }
    } finally {
      stopWatching();
    }
  }

  #note(answers: boolean): void {
    if (this.#answers === answers) return;
    this.#answers = answers;
    this.#changed();
  }
}
