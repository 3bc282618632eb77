import type { Decider } from "../domain/decider.ts";
import type { Effect } from "../domain/effect.ts";
import type { CommunityId, MemberRef } from "../domain/ids.ts";
import type { Meta } from "../domain/meta.ts";
import type { SealScope } from "../domain/sealed.ts";
import { SECOND, type Millis } from "../domain/time.ts";
import type { Environment } from "../ports/environment.ts";
import type { StoredCommit } from "../ports/event-store.ts";
import type { Notices } from "../ports/notices.ts";
import type { Storage } from "../ports/storage.ts";
import { StorageError } from "../ports/storage-error.ts";
import type { WhoIsHere } from "../ports/who-is-here.ts";
import type { StreamId } from "../domain/stream.ts";
import { decideBatch, type Batch } from "./batch.ts";
import {
  decodeCommit,
  decodeSnapshot,
  encodeCommit,
  encodeSnapshot,
  scopesIn,
  scopesOf,
  type KnownEvents,
} from "./codec.ts";
import type { Commit } from "./commit.ts";
import { UnknownEventError } from "./event-versions.ts";
import { emptyFold, foldCommit, livesIn, secretsOf, type Folded } from "./fold.ts";
import { Keyring } from "./keyring.ts";
import type { Log } from "./log.ts";
import { toOutboxRows } from "./outbox-row.ts";
import { Pace } from "./pace.ts";
import type { Order, Outcome, Room } from "./room.ts";

/** How often a room that is held asks whether another server wrote. */
const POLL_EVERY = 2 * SECOND;
/** Storage that has given no answer by then counts as away, long before a call to it gives up. */
const ANSWERS_WITHIN = 4 * SECOND;
/** How long another server that wrote is expected to write again. */
const CONTESTED_FOR = 2 * SECOND;
/** Commits after which a new snapshot is kept: what bounds the tail of a load. */
const SNAPSHOT_EVERY = 100;

export interface RoomKind<State, Command, Event> {
  readonly decider: Decider<State, Command, Event>;
  readonly known: KnownEvents;
  /** the community whose members are present in it; null before it is known */
  communityOf(state: State): CommunityId | null;
  /** whether something may still come to be sealed under a scope that was in use: never again once it is over */
  isOpen(state: State, scope: SealScope): boolean;
  /** how many bytes one thing that is sealed under a scope may take, where they differ: all are made to look alike */
  roomIn(state: State, scope: SealScope): number;
}

export interface RoomDeps {
  readonly storage: Pick<Storage, "events" | "sealKeys">;
  readonly notices: Notices;
  readonly whoIsHere: Pick<WhoIsHere, "present" | "around">;
  readonly environment: Environment;
  readonly log: Log;
  /** how fast commits of one room may follow each other in a rush; what comes meanwhile goes into the next one */
  readonly commitEvery?: Millis;
  /** a commit of this room wrote outbox rows */
  readonly onOutbox: (stream: StreamId) => void;
}

interface AnyEvent {
  readonly type: string;
  readonly sealed?: { readonly scope: SealScope; readonly value: unknown };
}

interface Waiting<Command> {
  readonly order: Order<Command>;
  readonly answer: (outcome: Outcome) => void;
}

const NOBODY: readonly MemberRef[] = [];

/** The scopes under which a commit seals something. */
const scopesUnder = ({ entries }: Commit<AnyEvent>): ReadonlySet<SealScope> =>
  new Set(entries.flatMap(({ events }) => events.flatMap(({ sealed }) => sealed?.scope ?? [])));

/**
 * One stream, live on this server. While a write is in flight, orders queue; the next write decides and appends them
 * all in one transaction (group commit). Everything that reads or writes the stream runs in one queue.
 */
export class StreamRoom<State, Command, Event extends AnyEvent> implements Room<State, Command> {
  readonly stream: StreamId;
  readonly #kind: RoomKind<State, Command, Event>;
  readonly #deps: RoomDeps;
  readonly #keyring: Keyring;
  readonly #pace: Pace;
  readonly #listeners = new Set<() => void>();
  #folded: Folded<State>;
  #snapshotAt = 0;
  #waiting: Waiting<Command>[] = [];
  #work: Promise<void> = Promise.resolve();
  #writing = false;
  #writer: Promise<void> = Promise.resolve();
  #writable = true;
  /** an earlier write failed and may yet have been stored: read before the next one */
  #doubtful = false;
  /** until when another server, which wrote lately, is expected to write again */
  #contestedUntil = 0;
  /** whether what failed last may be tried again */
  #mayRetry = true;
  /** the stream holds an event that this server does not know */
  #outdated = false;
  #holds = 0;
  #stopPolling: (() => void) | null = null;
  #usedAt: number;

  constructor(stream: StreamId, kind: RoomKind<State, Command, Event>, deps: RoomDeps) {
    this.stream = stream;
    this.#kind = kind;
    this.#deps = deps;
    this.#keyring = new Keyring(stream, deps.storage.sealKeys);
    this.#pace = new Pace(deps.environment, deps.commitEvery ?? 0);
    this.#folded = emptyFold(kind.decider.initial);
    this.#usedAt = deps.environment.now();
  }

  get version(): number {
    return this.#folded.version;
  }

  get state(): State {
    return this.#folded.state;
  }

  get writable(): boolean {
    return this.#writable && !this.#outdated;
  }

  /** Since when nobody has used the room; null while somebody holds it or waits for it. */
  get idleSince(): number | null {
    return this.#holds > 0 || this.#listeners.size > 0 || this.#writing || this.#waiting.length > 0
      ? null
      : this.#usedAt;
  }

  touch(): void {
    this.#usedAt = this.#deps.environment.now();
  }

  /** Reads the stream. Called once, before anything else. Rejects with `StorageError`. */
  async load(): Promise<void> {
    const { events } = this.#deps.storage;
    const { snapshot, tail } = await events.load(this.stream, this.#kind.decider.fold);
    if (snapshot !== null) {
      await this.#keyring.find(new Set([...scopesOf(snapshot), ...scopesIn(tail)]));
      this.#folded = decodeSnapshot(snapshot, this.#keyring);
      this.#snapshotAt = snapshot.version;
    }
    await this.#take(tail);
  }

  submit(order: Order<Command>): Promise<Outcome> {
    this.touch();
    this.#pace.note();
    return new Promise((answer) => {
      this.#waiting.push({ order, answer });
      this.#write();
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  catchUp(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#reach(async () => {
        const version = await this.#deps.storage.events.version(this.stream);
        if (version > this.version || this.#doubtful) await this.#readTail();
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

  /** Resolves when everything that is queued has been done. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writer;
    await this.#work;
  }

  #poll(): void {
    this.#stopPolling = this.#deps.environment.later(POLL_EVERY, () => {
      void this.catchUp().then(() => {
        if (this.#holds > 0) this.#poll();
      });
    });
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work);
    return this.#work;
  }

  /** Starts a writer unless one is at work; it goes on until nothing waits. */
  #write(): void {
    if (this.#writing) return;
    this.#writing = true;
    this.#writer = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Not in the queue: whoever looks what others wrote does not wait for a rush to end.
      await this.#pace.turn();
      await this.#enqueue(() => this.#writeOnce());
    }
    this.#writing = false;
  }

  async #writeOnce(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = [];
    const batch = await this.#store(taken.map(({ order }) => order));
    if (batch === null) {
      const outcome: Outcome = this.#outdated
        ? { kind: "failed", retryable: false, reason: "outdatedServer" }
        : { kind: "failed", retryable: this.#mayRetry, reason: "storage" };
      for (const { answer } of taken) answer(outcome);
      return;
    }
    const { outcomes, commit } = batch;
    this.#waiting = [...taken.slice(outcomes.length), ...this.#waiting];
    if (commit !== null) this.#advanceTo(batch.folded);
    for (const [index, outcome] of outcomes.entries()) taken[index]?.answer(outcome);
    if (commit === null) return;
    this.#deps.notices.publish({ stream: this.stream, version: commit.version });
    if (batch.effects.length > 0) this.#deps.onOutbox(this.stream);
    await this.#snapshotWhenDue();
  }

  /** Decides and stores as many of the orders as go into one commit; null when storage fails. */
  async #store(orders: readonly Order<Command>[]): Promise<Batch<State, Event> | null> {
    let stored: Batch<State, Event> | null = null;
    await this.#reach(async () => {
      // Where two write, to look first costs less than to be refused, and to look then.
      const contested = this.#deps.environment.now() < this.#contestedUntil;
      if (this.#doubtful || contested) await this.#readTailOfOthers();
      while (stored === null && !this.#outdated) {
        const batch = decideBatch(this.#kind, this.#folded, orders, (order) => this.#metaFor(order));
        const { commit, effects, folded } = batch;
        const roomIn = (scope: SealScope) => this.#kind.roomIn(folded.state, scope);
        const holds =
          commit === null ? await this.#isUpToDate() : await this.#append(commit, effects, roomIn);
        if (holds) stored = batch;
        else {
          await this.#readTailOfOthers();
          if (commit !== null) await this.#destroyKeysDrawnInVain(commit);
        }
      }
    });
    return stored;
  }

  /** What is refused, or is so already, is written nowhere: nothing but a look tells that it was decided on what is. */
  async #isUpToDate(): Promise<boolean> {
    return (await this.#deps.storage.events.version(this.stream)) === this.version;
  }

  async #append(
    commit: Commit<Event>,
    effects: readonly Effect[],
    roomIn: (scope: SealScope) => number,
  ): Promise<boolean> {
    await this.#keyring.obtain(scopesUnder(commit));
    const result = await this.#deps.storage.events.append(
      this.stream,
      {
        version: commit.version,
        commitId: this.#deps.environment.freshId(),
        body: encodeCommit(commit, this.#kind.known, this.#keyring, roomIn),
      },
      toOutboxRows(effects, commit.version, commit.at),
    );
    return result.kind === "stored";
  }

  /**
   * Another server wrote first, and it may have ended what a key was wanted for: the key that was drawn anew for it
   * sealed nothing that is stored, and nothing else would destroy it.
   */
  async #destroyKeysDrawnInVain(commit: Commit<Event>): Promise<void> {
    // While it is open another server may be about to seal with the same key.
    for (const scope of scopesUnder(commit))
      if (!this.#kind.isOpen(this.state, scope))
        await this.#deps.storage.sealKeys.destroy(this.stream, scope);
  }

  /** Runs what talks to storage, and notes whether it answered; who looks on is told when it takes its time. */
  async #reach(work: () => Promise<void>): Promise<void> {
    const stopWatching = this.#deps.environment.later(ANSWERS_WITHIN, () => this.#setWritable(false));
    try {
      await work();
      this.#doubtful = false;
      this.#setWritable(true);
    } catch (error) {
      this.#mayRetry = error instanceof StorageError && error.retryable;
      const what = error instanceof StorageError ? "storage does not answer" : "a defect stopped a write";
      this.#deps.log.error({ stream: this.stream, error: String(error) }, what);
      this.#doubtful = true;
      this.#setWritable(false);
    } finally {
      stopWatching();
    }
  }

  #setWritable(writable: boolean): void {
    if (this.#writable === writable) return;
    this.#writable = writable;
    this.#tell();
  }

  async #readTail(): Promise<void> {
    await this.#take(await this.#deps.storage.events.readAfter(this.stream, this.version));
  }

  async #readTailOfOthers(): Promise<void> {
    const before = this.version;
    await this.#readTail();
    if (this.version > before) this.#contestedUntil = this.#deps.environment.now() + CONTESTED_FOR;
  }

  /** Folds commits as far as they are known. */
  async #take(commits: readonly StoredCommit[]): Promise<void> {
    if (commits.length === 0) return;
    await this.#keyring.find(scopesIn(commits));
    const { decider, known } = this.#kind;
    let folded = this.#folded;
    try {
      for (const stored of commits)
        folded = foldCommit(decider, folded, decodeCommit<Event>(stored, known, this.#keyring));
    } catch (error) {
      if (!(error instanceof UnknownEventError)) throw error;
      this.#deps.log.error({ stream: this.stream, error: error.message }, "a newer server wrote this stream");
      this.#outdated = true;
    }
    this.#advanceTo(folded);
  }

  #advanceTo(folded: Folded<State>): void {
    this.#folded = folded;
    this.#keyring.keepOnly(livesIn(folded.state));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #snapshotWhenDue(): Promise<void> {
    if (this.version - this.#snapshotAt < SNAPSHOT_EVERY) return;
    this.#snapshotAt = this.version;
    const { storage, log } = this.#deps;
    try {
      // What lives may have nothing sealed under it yet, and its secrets are sealed all the same.
      await this.#keyring.obtain(Object.keys(secretsOf(this.#folded.state)));
      await storage.events.saveSnapshot(
        this.stream,
        encodeSnapshot(this.#folded, this.#kind.decider.fold, this.#keyring),
      );
    } catch (error) {
      // Only the next load is slower for it.
      log.warn({ stream: this.stream, error: String(error) }, "no snapshot was kept");
    }
  }

  #metaFor(order: Order<Command>): Meta {
    const { environment, whoIsHere } = this.#deps;
    const community = this.#kind.communityOf(this.state);
    return {
      self: this.stream.id,
      at: Math.max(environment.now(), this.#folded.at),
      actor: order.actor,
      present: community === null ? NOBODY : whoIsHere.present(community),
      around: community === null ? NOBODY : whoIsHere.around(community),
      freshId: environment.freshId(),
    };
  }
}
