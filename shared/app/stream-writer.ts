import type { Effect } from "../domain/effect.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import { SECOND } from "../domain/kernel/time.ts";
import { decideBatch, type Batch, type Circumstances, type Stopped } from "./batch.ts";
import { encodeCommit } from "./codec.ts";
import type { AnyEvent, Commit } from "./commit.ts";
import { traceOf } from "./defect.ts";
import { toOutboxRows } from "./outbox-row.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";
import type { AnyCommand, CommandEnvelope } from "./live-stream.ts";
import type { StreamReader } from "./stream-reader.ts";

/** How long another server that wrote is expected to write again. */
const CONTESTED_FOR = 2 * SECOND;

const NOBODY: readonly MemberRef[] = [];

const scopesOf = (effects: readonly Effect[]): readonly SealScope[] =>
  effects.flatMap((effect) => ("sealed" in effect ? effect.sealed.scope : []));

/** The scopes under which a commit seals something. */
const scopesUnder = ({ entries }: Commit<AnyEvent>): ReadonlySet<SealScope> =>
  new Set(entries.flatMap(({ events }) => events.flatMap(({ sealed }) => sealed?.scope ?? [])));

/** Decides envelopes on what is stored, and stores what follows, whoever else writes the stream. */
export class StreamWriter<State, Command extends AnyCommand, Event extends AnyEvent> {
  readonly #stream: StreamId;
  readonly #kind: StreamKind<State, Command, Event>;
  readonly #deps: LiveStreamDeps;
  readonly #reader: StreamReader<State, Command, Event>;
  /** until when another server, which wrote lately, is expected to write again */
  #contestedUntil = 0;

  constructor(
    stream: StreamId,
    kind: StreamKind<State, Command, Event>,
    deps: LiveStreamDeps,
    reader: StreamReader<State, Command, Event>,
  ) {
    this.#stream = stream;
    this.#kind = kind;
    this.#deps = deps;
    this.#reader = reader;
  }

  /**
   * Decides and stores as many of the envelopes as go into one commit; null where this server may not write. `lookFirst`: an
   * earlier write may have been stored that this server does not know of.
   */
  async store(
    envelopes: readonly CommandEnvelope<Command>[],
    { lookFirst }: { readonly lookFirst: boolean },
  ): Promise<Batch<State, Event> | null> {
    // Where two write, to look first costs less than to be refused, and to look then.
    if (lookFirst || this.#deps.environment.now() < this.#contestedUntil) await this.#readOthers();
    while (!this.#reader.outdated) {
      const batch = decideBatch(this.#kind, this.#reader.folded, envelopes, this.#now());
      const { commit } = batch;
      if (commit === null ? await this.#isUpToDate() : await this.#append(commit, batch)) {
        this.#report(batch.stopped);
        return batch;
      }
      await this.#readOthers();
      if (commit !== null) await this.#destroyKeysDrawnInVain(commit);
    }
    return null;
  }

  /** What is refused, or is so already, is written nowhere: nothing but a look tells that it was decided on what is. */
  async #isUpToDate(): Promise<boolean> {
    return (await this.#deps.storage.events.version(this.#stream)) === this.#reader.folded.version;
  }

  async #append(
    commit: Commit<Event>,
    { effects, folded }: { readonly effects: readonly Effect[]; readonly folded: { readonly state: State } },
  ): Promise<boolean> {
    const { storage, environment } = this.#deps;
    const { keyring } = this.#reader;
    await keyring.obtain([...scopesUnder(commit), ...scopesOf(effects)]);
    const paddedSize = (scope: SealScope) => this.#kind.paddedSize(folded.state, scope);
    const body = encodeCommit(commit, this.#kind.events, keyring, paddedSize);
    const { version, at } = commit;
    const result = await storage.events.append(
      this.#stream,
      { version, commitId: environment.freshId(), body },
      toOutboxRows(effects, version, at, keyring, this.#kind.outbox),
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
      if (!this.#kind.isOpen(this.#reader.folded.state, scope))
        await this.#deps.storage.sealKeys.destroy(this.#stream, scope);
  }

  async #readOthers(): Promise<void> {
    if (await this.#reader.readOn()) this.#contestedUntil = this.#deps.environment.now() + CONTESTED_FOR;
  }

  #report(stopped: readonly Stopped[]): void {
    for (const { command, error } of stopped)
      this.#deps.log.error(
        { stream: this.#stream, command, ...traceOf(error) },
        "a defect stopped a command",
      );
  }

  /** Who reads the stream knows one time of a commit: it is the same for all that is decided together. */
  #now(): Circumstances<Command> {
    const { environment, whoIsHere } = this.#deps;
    const { state, at } = this.#reader.folded;
    const community = this.#kind.communityOf(state);
    const present = community === null ? NOBODY : whoIsHere.present(community);
    const around = community === null ? NOBODY : whoIsHere.around(community);
    return {
      at: Math.max(environment.now(), at),
      metaOf: ({ actor }) => ({
        self: this.#stream.id,
        actor,
        present,
        around,
        freshId: environment.freshId(),
      }),
    };
  }
}
