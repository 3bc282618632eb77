import { SECOND } from "../domain/time.ts";
import type { Environment } from "../ports/environment.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { StreamId } from "../domain/stream.ts";
import type { Log } from "./log.ts";

/** Storage that has given no answer by then counts as away, long before a call to it gives up. */
const ANSWERS_WITHIN = 4 * SECOND;

/** How one stream's storage answered last. */
export class Reach {
  readonly #stream: StreamId;
  readonly #deps: { readonly environment: Environment; readonly log: Log };
  readonly #changed: () => void;
  #answers = true;
  #doubtful = false;
  #mayRetry = true;

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

  /** Whether what failed last may be tried again. */
  get mayRetry(): boolean {
    return this.#mayRetry;
  }

  /** Runs what talks to storage, and notes whether it answered; who looks on is told when it takes its time. */
  async run(work: () => Promise<void>): Promise<void> {
    const stopWatching = this.#deps.environment.later(ANSWERS_WITHIN, () => this.#note(false));
    try {
      await work();
      this.#doubtful = false;
      this.#note(true);
    } catch (error) {
      this.#mayRetry = error instanceof StorageError && error.retryable;
      const what = error instanceof StorageError ? "storage does not answer" : "a defect stopped a write";
      this.#deps.log.error({ stream: this.#stream, error: String(error) }, what);
      this.#doubtful = true;
      this.#note(false);
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
