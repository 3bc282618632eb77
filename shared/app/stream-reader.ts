import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { StoredCommit } from "../ports/event-store.ts";
import type { AnyEvent } from "./commit.ts";
import { decodeCommit, decodeSnapshot, scopesIn, scopesOf } from "./codec.ts";
import { UnknownEventError } from "./event-versions.ts";
import { emptyFold, foldCommit, type Folded, livesIn } from "./fold.ts";
import { Keyring } from "./keyring.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";

type Deps = Pick<LiveStreamDeps, "storage" | "environment" | "log">;

/** A stream as far as this server knows it, from its own reads and writes. */
export class StreamReader<State, Command, Event extends AnyEvent> {
  readonly keyring: Keyring;
  readonly #stream: StreamId;
  readonly #kind: StreamKind<State, Command, Event>;
  readonly #deps: Deps;
  readonly #moved: () => void;
  #folded: Folded<State>;
  #outdated = false;
  #tailReadAt = Number.NEGATIVE_INFINITY;

  /** `moved` is called whenever the fold advances. */
  constructor(stream: StreamId, kind: StreamKind<State, Command, Event>, deps: Deps, moved: () => void) {
    this.#stream = stream;
    this.#kind = kind;
    this.#deps = deps;
    this.#moved = moved;
    this.keyring = new Keyring(stream, deps.storage.sealKeys);
    this.#folded = emptyFold(kind.decider.initial);
  }

  get folded(): Folded<State> {
    return this.#folded;
  }

  /** When this server last read the tail of the stream. */
  get tailReadAt(): Instant {
    return this.#tailReadAt;
  }

  /** Whether the stream holds an event that this server does not know. */
  get outdated(): boolean {
    return this.#outdated;
  }

  /** Loads the stream; returns the version of the snapshot it started from, 0 without one. Rejects with `StorageError`. */
  async load(): Promise<number> {
    const { events } = this.#deps.storage;
    const { snapshot, tail, keys } = await events.load(this.#stream, this.#kind.decider.fold);
    this.keyring.take(keys, [...(snapshot === null ? [] : scopesOf(snapshot)), ...scopesIn(tail)]);
    if (snapshot !== null) this.#folded = decodeSnapshot(snapshot, this.keyring);
    await this.#take(tail);
    return snapshot?.version ?? 0;
  }

  /** Reads the commits written since; returns whether there were any. */
  async readTail(): Promise<boolean> {
    const { version } = this.#folded;
    this.#tailReadAt = this.#deps.environment.now();
    await this.#take(await this.#deps.storage.events.readAfter(this.#stream, version));
    return this.#folded.version > version;
  }

  /** Takes over the fold of a commit that this server has just written. */
  advanceTo(folded: Folded<State>): void {
    this.#folded = folded;
    this.keyring.keepOnly(livesIn(folded.state));
    this.#moved();
  }

  /** Folds commits up to the first that this server does not know. */
  async #take(commits: readonly StoredCommit[]): Promise<void> {
    if (commits.length === 0) return;
    await this.keyring.find(scopesIn(commits));
    const { decider, events } = this.#kind;
    let folded = this.#folded;
    try {
      for (const stored of commits)
        folded = foldCommit(decider, folded, decodeCommit<Event>(stored, events, this.keyring));
    } catch (error) {
      if (!(error instanceof UnknownEventError)) throw error;
      this.#deps.log.error(
        { stream: this.#stream, error: error.message },
        "a newer server wrote to this stream",
      );
      this.#outdated = true;
    }
    this.advanceTo(folded);
  }
}
