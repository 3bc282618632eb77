import type { StreamId } from "../domain/kernel/stream.ts";
import { SECOND } from "../domain/kernel/time.ts";
import type { AnyEvent } from "./commit.ts";
import { traceOf } from "./defect.ts";
import { serialQueue } from "./serial-queue.ts";
import { Signal } from "./signal.ts";
import { followCommand } from "./follow-command.ts";
import { EnvelopeQueue } from "./envelope-queue.ts";
import { Pace } from "./pace.ts";
import { StorageHealth } from "./storage-health.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";
import type { AnyCommand, CommandEnvelope, CommandOutcome, LiveStream } from "./live-stream.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";
import { StreamReader } from "./stream-reader.ts";
import { type Stored, StreamWriter } from "./stream-writer.ts";

/** How often a held stream checks whether another server wrote. */
const POLL_EVERY = 2 * SECOND;

/**
 * A live stream. While a write is in flight, envelopes queue; the next write decides and appends them all in one
 * transaction (group commit). Reads and writes of the stream run one at a time.
 */
export class QueuedStream<State, Command extends AnyCommand, Event extends AnyEvent> implements LiveStream<
  State,
  Command
> {
  readonly id: StreamId;
  readonly #kind: StreamKind<State, Command, Event>;
  readonly #deps: LiveStreamDeps;
  readonly #reader: StreamReader<State, Command, Event>;
  readonly #writer: StreamWriter<State, Command, Event>;
  readonly #snapshots: SnapshotKeeper;
  readonly #storage: StorageHealth;
  readonly #serial = serialQueue();
  readonly #envelopes: EnvelopeQueue<Command>;
  readonly #changes: Signal<void>;
  #holds = 0;
  #stopPolling: (() => void) | null = null;
  #usedAt: number;

  constructor(id: StreamId, kind: StreamKind<State, Command, Event>, deps: LiveStreamDeps) {
    const { log, committed } = deps;
    this.id = id;
    this.#kind = kind;
    this.#deps = deps;
    this.#changes = new Signal((error) =>
      log.error({ stream: id, ...traceOf(error) }, "a defect kept a change from being shown"),
    );
    const changed = (): void => this.changed();
    this.#reader = new StreamReader(id, kind, deps, {
      committed: (commit) => committed.tell(commit),
      outdated: changed,
    });
    this.#writer = new StreamWriter(id, kind, deps, this.#reader);
    this.#snapshots = new SnapshotKeeper(id, kind.decider.fold, deps);
    this.#storage = new StorageHealth(id, deps, changed);
    const pace = new Pace(deps.environment, deps.commitEvery ?? 0);
    this.#envelopes = new EnvelopeQueue(this.#serial, pace, (envelopes, answer) =>
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
    return this.#storage.reachable && !this.#reader.outdated && !this.erased;
  }

  get erased(): boolean {
    return this.#reader.erased;
  }

  /** Since when the live stream has been unused; null while somebody holds it, listens to it or waits for an answer. */
  get idleSince(): number | null {
    return this.#holds > 0 || this.#changes.isHeard || !this.#envelopes.isIdle ? null : this.#usedAt;
  }

  touch(): void {
    this.#usedAt = this.#deps.environment.now();
  }

  /** Loads the stream. Called once, before anything else. Rejects with `StorageError`. */
  async load(): Promise<void> {
    this.#snapshots.at = await this.#reader.load();
  }

  submit(envelope: CommandEnvelope<Command>): Promise<CommandOutcome> {
    this.touch();
    const isSecret = this.#kind.authorScope(this.state, envelope.command) !== null;
    const answer = this.#envelopes.add(envelope);
    followCommand(this.id, envelope, isSecret, answer, this.#deps);
    return answer;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Tells those who follow this stream that its state, or whether it is writable, has changed. */
  changed(): void {
    this.#changes.tell();
  }

  catchUp(): Promise<void> {
    return this.#serial.run(() =>
      this.#storage.run(async () => {
        const version = await this.#deps.storage.events.version(this.id);
        if (version > this.version || this.#storage.uncertain) await this.#reader.readTail();
        else if (version < this.version) await this.#reader.lookForErasure(null);
      }),
    );
  }

  /** Another server says that the stream has reached this version. */
  reached(version: number): Promise<void> {
    return this.#serial.run(async () => {
      if (this.version >= version) return;
      await this.#storage.run(async () => {
        await this.#reader.readTail();
      });
    });
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

  /** Resolves when nothing is queued or in flight. */
  async settled(): Promise<void> {
    await this.#envelopes.settled();
    await this.#serial.settled();
  }

  #poll(after = POLL_EVERY): void {
    this.#stopPolling = this.#deps.environment.later(after, () => {
      // A write may have read the tail since, so the next poll is due only 2 s after that.
      const rest = this.#reader.tailReadAt + POLL_EVERY - this.#deps.environment.now();
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
    const { uncertain } = this.#storage;
    let stored: Stored<State, Event> | null = null;
    await this.#storage.run(async () => {
      stored = await this.#writer.store(envelopes, { readFirst: uncertain });
    });
    if (stored === null) answer(envelopes.map(() => this.#failure()));
    else await this.#stored(stored, answer);
  }

  #failure(): CommandOutcome {
    if (this.erased) return { kind: "refused", rejection: { code: "notFounded" } };
    return this.#reader.outdated
      ? { kind: "failed", retryable: false, reason: "outdatedServer" }
      : { kind: "failed", ...this.#storage.failure };
  }

  async #stored(
    { outcomes, commit, folded, due }: Stored<State, Event>,
    answer: (outcomes: readonly CommandOutcome[]) => void,
  ): Promise<void> {
    if (commit !== null) this.#reader.advanceTo(folded, commit, due);
    answer(outcomes);
    if (commit === null) return;
    await this.#snapshots.keepWhenDue(this.#reader.folded, this.#reader.keyring);
  }
}
