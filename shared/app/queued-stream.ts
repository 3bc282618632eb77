import type { StreamId } from "../domain/kernel/stream.ts";
import { SECOND } from "../domain/kernel/time.ts";
import type { Batch } from "./batch.ts";
import type { AnyEvent } from "./commit.ts";
import { traceOf } from "./defect.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { EnvelopeQueue } from "./envelope-queue.ts";
import { Pace } from "./pace.ts";
import { Reach } from "./reach.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";
import type { AnyCommand, CommandEnvelope, CommandOutcome, LiveStream } from "./live-stream.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";
import { StreamReader } from "./stream-reader.ts";
import { StreamWriter } from "./stream-writer.ts";

/** How often a stream that is held asks whether another server wrote. */
const POLL_EVERY = 2 * SECOND;

/**
 * One stream, live on this server. While a write is in flight, envelopes queue; the next write decides and appends them
 * all in one transaction (group commit). Everything that reads or writes the stream does so one after another.
 */
export class QueuedStream<State, Command extends AnyCommand, Event extends AnyEvent> implements LiveStream<
  State,
  Command
> {
  readonly id: StreamId;
  readonly #deps: LiveStreamDeps;
  readonly #reader: StreamReader<State, Command, Event>;
  readonly #writer: StreamWriter<State, Command, Event>;
  readonly #snapshots: SnapshotKeeper;
  readonly #reach: Reach;
  readonly #turns = oneAfterAnother();
  readonly #envelopes: EnvelopeQueue<Command>;
  readonly #listeners = new Set<() => void>();
  #holds = 0;
  #stopPolling: (() => void) | null = null;
  #usedAt: number;

  constructor(id: StreamId, kind: StreamKind<State, Command, Event>, deps: LiveStreamDeps) {
    const tell = (): void => this.#tell();
    this.id = id;
    this.#deps = deps;
    this.#reader = new StreamReader(id, kind, deps, tell);
    this.#writer = new StreamWriter(id, kind, deps, this.#reader);
    this.#snapshots = new SnapshotKeeper(id, kind.decider.fold, deps);
    this.#reach = new Reach(id, deps, tell);
    const pace = new Pace(deps.environment, deps.commitEvery ?? 0);
    this.#envelopes = new EnvelopeQueue(this.#turns, pace, (envelopes, answer) =>
      this.#write(envelopes, answer),
    );
    this.#usedAt = deps.environment.now();
  }

  get version(): number {
    return this.#reader.folded.version;
  }

  get state(): State {
    return this.#reader.folded.state;
  }

  get writable(): boolean {
    return this.#reach.answers && !this.#reader.outdated;
  }

  /** Since when nobody has used the live stream; null while somebody holds it or waits for it. */
  get idleSince(): number | null {
    return this.#holds > 0 || this.#listeners.size > 0 || !this.#envelopes.isIdle ? null : this.#usedAt;
  }

  touch(): void {
    this.#usedAt = this.#deps.environment.now();
  }

  /** Reads the stream. Called once, before anything else. Rejects with `StorageError`. */
  async load(): Promise<void> {
    this.#snapshots.at = await this.#reader.load();
  }

  submit(envelope: CommandEnvelope<Command>): Promise<CommandOutcome> {
    this.touch();
    return this.#envelopes.add(envelope);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  catchUp(): Promise<void> {
    return this.#turns.run(() =>
      this.#reach.run(async () => {
        const version = await this.#deps.storage.events.version(this.id);
        if (version > this.version || this.#reach.doubtful) await this.#reader.readOn();
      }),
    );
  }

  hold(): () => void {
    this.#holds += 1;
    if (this.#holds === 1) this.#poll();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.touch();
      this.#holds -= 1;
      if (this.#holds > 0) return;
      this.#stopPolling?.();
      this.#stopPolling = null;
    };
  }

  /** Resolves when everything that is queued has been done. */
  async settled(): Promise<void> {
    await this.#envelopes.settled();
    await this.#turns.settled();
  }

  /** A listener that throws affects neither the other listeners nor what was stored. */
  #tell(): void {
    for (const listener of this.#listeners)
      try {
        listener();
      } catch (error) {
        const { log } = this.#deps;
        log.error({ stream: this.id, ...traceOf(error) }, "a defect kept a change from being shown");
      }
  }

  #poll(after = POLL_EVERY): void {
    this.#stopPolling = this.#deps.environment.later(after, () => {
      // Whoever writes where another server writes too has looked already.
      const rest = this.#reader.readOnAt + POLL_EVERY - this.#deps.environment.now();
      if (rest > 0 && rest < POLL_EVERY) return this.#poll(rest);
      void this.catchUp().then(() => {
        if (this.#holds > 0) this.#poll();
      });
    });
  }

  async #write(
    envelopes: readonly CommandEnvelope<Command>[],
    answer: (outcomes: readonly CommandOutcome[]) => void,
  ): Promise<void> {
    const { doubtful } = this.#reach;
    let batch: Batch<State, Event> | null = null;
    await this.#reach.run(async () => {
      batch = await this.#writer.store(envelopes, { lookFirst: doubtful });
    });
    if (batch === null) answer(envelopes.map(() => this.#failure()));
    else await this.#stored(batch, answer);
  }

  #failure(): CommandOutcome {
    return this.#reader.outdated
      ? { kind: "failed", retryable: false, reason: "outdatedServer" }
      : { kind: "failed", ...this.#reach.failure };
  }

  async #stored(
    { outcomes, commit, effects, folded }: Batch<State, Event>,
    answer: (outcomes: readonly CommandOutcome[]) => void,
  ): Promise<void> {
    if (commit !== null) this.#reader.advanceTo(folded);
    answer(outcomes);
    if (commit === null) return;
    this.#deps.notices.publish({ stream: this.id, version: commit.version });
    if (effects.length > 0) this.#deps.onOutbox(this.id);
    await this.#snapshots.keepWhenDue(this.#reader.folded, this.#reader.keyring);
  }
}
