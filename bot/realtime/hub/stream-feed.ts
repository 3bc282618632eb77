import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { changedSlices } from "@guildhall/shared/domain/kernel/slices";
import type { Millis } from "@guildhall/shared/domain/kernel/time";
import { traceOf } from "@guildhall/shared/app/defect";
import type { Log } from "@guildhall/shared/app/log";
import type { LiveStream } from "@guildhall/shared/app/live-stream";
import type { Environment } from "@guildhall/shared/ports/environment";
import { throttle, type Throttle } from "../../concurrency/throttle.ts";

/** What every panel has been sent of a stream. */
export interface Shown<State> {
  readonly version: number;
  readonly state: State;
  readonly slices: Slices;
}

/** One step from what was shown to what is shown now; `changed` comes from `changedSlices`. */
export interface Step<State> {
  readonly before: Shown<State>;
  readonly after: Shown<State>;
  readonly changed: Slices;
}

interface FeedOptions<State> {
  readonly liveStream: LiveStream<State, never>;
  readonly view: (state: State) => Slices;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
  readonly publish: (step: Step<State>) => void;
  /** called whenever the live stream changes: its state, or only `writable` */
  readonly changed: () => void;
}

/** The first commit after a pause is shown at once, later ones together after this time. */
const BURST: Millis = 50;

/**
 * Follows a live stream and publishes its changes in one chain, each version at most once: a panel that has been sent `shown`
 * can apply every later step. The view is computed once per step, however many panels watch.
 */
export class StreamFeed<State> {
  readonly #options: FeedOptions<State>;
  readonly #flushes: Throttle;
  readonly #unsubscribe: () => void;
  #shown: Shown<State>;

  constructor(options: FeedOptions<State>) {
    this.#options = options;
    this.#shown = this.#look();
    this.#flushes = throttle(
      options.environment,
      () => BURST,
      () => this.#flushSafely(),
    );
    this.#unsubscribe = options.liveStream.subscribe(() => {
      if (options.liveStream.version !== this.#shown.version) this.#flushes.ask();
      options.changed();
    });
  }

  get shown(): Shown<State> {
    return this.#shown;
  }

  close(): void {
    this.#unsubscribe();
    this.#flushes.stop();
  }

  #look(): Shown<State> {
    const { liveStream, view } = this.#options;
    return { version: liveStream.version, state: liveStream.state, slices: view(liveStream.state) };
  }

  /** A defect in the view of a state leaves the previous one on screen, and everything else on this server working. */
  #flushSafely(): void {
    try {
      this.#flush();
    } catch (error) {
      const { log, liveStream } = this.#options;
      log.error({ stream: liveStream.id, ...traceOf(error) }, "a defect kept a change from being shown");
    }
  }

  #flush(): void {
    const before = this.#shown;
    if (this.#options.liveStream.version === before.version) return;
    const after = this.#look();
    this.#shown = after;
    // A version without a change is published too: panels wait for the version of their own commands.
    this.#options.publish({ before, after, changed: changedSlices(before.slices, after.slices) ?? {} });
  }
}
