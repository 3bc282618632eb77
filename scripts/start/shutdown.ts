const longestStopMs = 15_000;

/** Stops what was started, last first, for whatever reason: a signal, a failure, or a part that ended by itself. */
export class Shutdown {
  readonly #stops: (() => Promise<void>)[] = [];
  #ending: Promise<never> | undefined;

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => void this.#end(0));
    }
  }

  /** Waits until something has started, and stops it at the end, even if the end came while it was starting. */
  async adopt<T>(starting: Promise<T>, stop: (started: T) => Promise<void>): Promise<T> {
    this.#stops.push(async () => {
      const started = await starting.catch(() => undefined);
      if (started !== undefined) await stop(started);
    });
    const started = await starting;
    // Never resolves while everything is being stopped, so that the caller does not continue with the next step.
    await this.#ending;
    return started;
  }

  /** Stops everything, as a failure, if a part ends that should not. */
  endWith(ended: Promise<string>): void {
    void ended.then((end) => this.fail(end));
  }

  /** Reports the failure and stops everything. */
  async fail(reason: unknown): Promise<never> {
    if (!this.#ending) console.error(reason instanceof Error ? reason.message : String(reason));
    return this.#end(1);
  }

  #end(exitCode: number): Promise<never> {
    // What does not stop in time will notice by itself that we are gone.
    if (!this.#ending) setTimeout(() => process.exit(exitCode), longestStopMs).unref();
    this.#ending ??= this.#stopAll().then(() => process.exit(exitCode));
    return this.#ending;
  }

  async #stopAll(): Promise<void> {
    for (const stop of this.#stops.reverse()) {
      await stop().catch((error: unknown) => console.error("Something did not stop:", error));
    }
  }
}
