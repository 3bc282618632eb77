import type { StreamId } from "../domain/kernel/stream.ts";
import { SECOND } from "../domain/kernel/time.ts";
import type { Batch } from "./batch.ts";
import type { AnyEvent } from "./commit.ts";
import { traceOf } from "./defect.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { OrderQueue } from "./order-queue.ts";
import { Pace } from "./pace.ts";
import { Reach } from "./reach.ts";
import type { RoomDeps, RoomKind } from "./room-kind.ts";
import type { AnyCommand, Order, Outcome, Room } from "./room.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";
import { StreamReader } from "./stream-reader.ts";
import { StreamWriter } from "./stream-writer.ts";

/** How often a room that is held asks whether another server wrote. */
const POLL_EVERY = 2 * SECOND;

/**
 * One stream, live on this server. While a write is in flight, orders queue; the next write decides and appends them
 * all in one transaction (group commit). Everything that reads or writes the stream does so one after another.
 */
export class StreamRoom<State, Command extends AnyCommand, Event extends AnyEvent> implements Room<
  State,
  Command
> {
  readonly stream: StreamId;
  readonly #deps: RoomDeps;
  readonly #reader: StreamReader<State, Command, Event>;
  readonly #writer: StreamWriter<State, Command, Event>;
  readonly #snapshots: SnapshotKeeper;
  readonly #reach: Reach;
  readonly #turns = oneAfterAnother();
  readonly #orders: OrderQueue<Command>;
  readonly #listeners = new Set<() => void>();
  #holds = 0;
  #stopPolling: (() => void) | null = null;
  #usedAt: number;

  constructor(stream: StreamId, kind: RoomKind<State, Command, Event>, deps: RoomDeps) {
    const tell = (): void => this.#tell();
    this.stream = stream;
    this.#deps = deps;
    this.#reader = new StreamReader(stream, kind, deps, tell);
    this.#writer = new StreamWriter(stream, kind, deps, this.#reader);
    this.#snapshots = new SnapshotKeeper(stream, kind.decider.fold, deps);
    this.#reach = new Reach(stream, deps, tell);
    const pace = new Pace(deps.environment, deps.commitEvery ?? 0);
    this.#orders = new OrderQueue(this.#turns, pace, (orders, answer) => this.#write(orders, answer));
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

  /** Since when nobody has used the room; null while somebody holds it or waits for it. */
  get idleSince(): number | null {
    return this.#holds > 0 || this.#listeners.size > 0 || !this.#orders.isIdle ? null : this.#usedAt;
  }

  touch(): void {
    this.#usedAt = this.#deps.environment.now();
  }

  /** Reads the stream. Called once, before anything else. Rejects with `StorageError`. */
  async load(): Promise<void> {
    this.#snapshots.at = await this.#reader.load();
  }

  submit(order: Order<Command>): Promise<Outcome> {
    this.touch();
    return this.#orders.add(order);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  catchUp(): Promise<void> {
    return this.#turns.run(() =>
      this.#reach.run(async () => {
        const version = await this.#deps.storage.events.version(this.stream);
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
    await this.#orders.settled();
    await this.#turns.settled();
  }

  /** A listener that throws affects neither the other listeners nor what was stored. */
  #tell(): void {
    for (const listener of this.#listeners)
      try {
        listener();
      } catch (error) {
        const { log } = this.#deps;
        log.error({ stream: this.stream, ...traceOf(error) }, "a defect kept a change from being shown");
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
    orders: readonly Order<Command>[],
    answer: (outcomes: readonly Outcome[]) => void,
  ): Promise<void> {
    const { doubtful } = this.#reach;
    let batch: Batch<State, Event> | null = null;
    await this.#reach.run(async () => {
      batch = await this.#writer.store(orders, { lookFirst: doubtful });
    });
    if (batch === null) answer(orders.map(() => this.#failure()));
    else await this.#stored(batch, answer);
  }

  #failure(): Outcome {
    return this.#reader.outdated
      ? { kind: "failed", retryable: false, reason: "outdatedServer" }
      : { kind: "failed", ...this.#reach.failure };
  }

  async #stored(
    { outcomes, commit, effects, folded }: Batch<State, Event>,
    answer: (outcomes: readonly Outcome[]) => void,
  ): Promise<void> {
    if (commit !== null) this.#reader.advanceTo(folded);
    answer(outcomes);
    if (commit === null) return;
    this.#deps.notices.publish({ stream: this.stream, version: commit.version });
    if (effects.length > 0) this.#deps.onOutbox(this.stream);
    await this.#snapshots.keepWhenDue(this.#reader.folded, this.#reader.keyring);
  }
}
