import type { CommunityId } from "../domain/kernel/ids.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { StoredCommit } from "../ports/event-store.ts";
import type { AnyEvent, Commit } from "./commit.ts";
import type { Committed } from "./committed.ts";
import { decodeCommit, decodeSnapshot, knowsForm, scopesIn, scopesOf } from "./codec.ts";
import { UnknownEventError } from "./event-versions.ts";
import { emptyFold, foldCommit, type Folded, livesIn } from "./fold.ts";
import { Keyring } from "./keyring.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";

type Deps = Pick<LiveStreamDeps, "storage" | "environment" | "log">;

/** The fold of no snapshot: the log alone is loaded. */
const NO_SNAPSHOT = -1;

/** Who is told what has become of a stream. */
export interface Following {
  /** a commit is part of its state */
  readonly committed: (commit: Committed) => void;
  /** it holds an event that this server does not know, or was erased */
  readonly outdated: () => void;
}

/** A commit, and the stream folded up to it. */
interface FoldedCommit<State, Event> {
  readonly folded: Folded<State>;
  readonly commit: Commit<Event>;
}

/** A stream as far as this server knows it, from its own reads and writes. */
export class StreamReader<State, Command, Event extends AnyEvent> {
  readonly keyring: Keyring;
  readonly #stream: StreamId;
  readonly #kind: StreamKind<State, Command, Event>;
  readonly #deps: Deps;
  readonly #follow: Following;
  #folded: Folded<State>;
  #outdated = false;
  #erased = false;
  #tailReadAt = Number.NEGATIVE_INFINITY;

  constructor(stream: StreamId, kind: StreamKind<State, Command, Event>, deps: Deps, follow: Following) {
    this.#stream = stream;
    this.#kind = kind;
    this.#deps = deps;
    this.#follow = follow;
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

  /** Whether the stream was erased while this server held it, or before. */
  get erased(): boolean {
    return this.#erased;
  }

  /**
   * Looks whether the stream was erased: it is older in storage than what this server knows of it, or it is about to begin
   * and its community is noted as erased.
   */
  async lookForErasure(community: CommunityId | null): Promise<void> {
    if (this.#erased) return;
    const { events, erasedLog } = this.#deps.storage;
    const { version } = this.#folded;
    this.#erased =
      version === 0
        ? community !== null && (await erasedLog.hasCommunity(community))
        : (await events.version(this.#stream)) < version;
    if (this.#erased) this.#follow.outdated();
  }

  /** Loads the stream; returns the version of the snapshot it started from, 0 without one. Rejects with `StorageError`. */
  async load(): Promise<number> {
    const { events } = this.#deps.storage;
    let stored = await events.load(this.#stream, this.#kind.decider.fold);
    if (stored.snapshot !== null && !knowsForm(stored.snapshot))
      stored = await events.load(this.#stream, NO_SNAPSHOT);
    const { snapshot, tail, keys } = stored;
    this.keyring.take(keys, [...(snapshot === null ? [] : scopesOf(snapshot)), ...scopesIn(tail)]);
    if (snapshot !== null) this.#folded = decodeSnapshot(snapshot, this.keyring);
    // What was stored before this server knew the stream is history to it, and not announced.
    for (const { folded } of await this.#foldAll(tail)) this.#folded = folded;
    this.#forgetKeys();
    if (this.#stream.kind === "community" && stored.version === 0) await this.lookForErasure(this.#stream.id);
    return snapshot?.version ?? 0;
  }

  /** Reads the commits written since; returns whether there were any. */
  async readTail(): Promise<boolean> {
    const { version } = this.#folded;
    this.#tailReadAt = this.#deps.environment.now();
    const read = await this.#foldAll(await this.#deps.storage.events.readAfter(this.#stream, version));
    for (const { folded, commit } of read) this.#advance(folded, commit, { where: "elsewhere" });
    this.#forgetKeys();
    if (this.#outdated) this.#follow.outdated();
    return this.#folded.version > version;
  }

  /** Takes over the fold of a commit that this server has just written. */
  advanceTo(folded: Folded<State>, commit: Commit<Event>, due: readonly Instant[]): void {
    this.#advance(folded, commit, { where: "here", due });
    this.#forgetKeys();
  }

  #advance(folded: Folded<State>, { version, entries }: Commit<Event>, written: Committed["written"]): void {
    this.#folded = folded;
    this.#follow.committed({ stream: this.#stream, version, commands: entries.length, written });
  }

  #forgetKeys(): void {
    this.keyring.keepOnly(livesIn(this.#folded.state));
  }

  /** Folds commits, one after the other, up to the first that this server does not know. */
  async #foldAll(commits: readonly StoredCommit[]): Promise<readonly FoldedCommit<State, Event>[]> {
    if (commits.length === 0) return [];
    await this.keyring.find(scopesIn(commits));
    const { decider, events } = this.#kind;
    const all: FoldedCommit<State, Event>[] = [];
    let folded = this.#folded;
    try {
      for (const stored of commits) {
        const commit = decodeCommit<Event>(stored, events, this.keyring);
        folded = foldCommit(decider, folded, commit);
        all.push({ folded, commit });
      }
    } catch (error) {
      if (!(error instanceof UnknownEventError)) throw error;
      this.#deps.log.error(
        { stream: this.#stream, error: error.message },
        "a newer server wrote to this stream",
      );
      this.#outdated = true;
    }
    return all;
  }
}
