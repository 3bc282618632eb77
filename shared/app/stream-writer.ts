import type { Effect } from "../domain/effect.ts";
import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { StreamId } from "../domain/kernel/stream.ts";
import { type Instant, SECOND } from "../domain/kernel/time.ts";
import { type Batch, type BatchContext, decideBatch, type StoppedCommand } from "./batch.ts";
import { encodeCommit } from "./codec.ts";
import type { AnyEvent, Commit } from "./commit.ts";
import { traceOf } from "./defect.ts";
import { correlationOf } from "./follow-command.ts";
import { toOutboxRows } from "./outbox-row.ts";
import type { LiveStreamDeps, StreamKind } from "./stream-kind.ts";
import type { AnyCommand, CommandEnvelope } from "./live-stream.ts";
import type { StreamReader } from "./stream-reader.ts";

/** A batch that is stored. `due`: when the work comes due that it left in the outbox. */
export type Stored<State, Event> = Batch<State, Event> & { readonly due: readonly Instant[] };

/** How long another server that has just written is expected to write again. */
const CONTESTED_FOR = 2 * SECOND;

const NOBODY: readonly MemberRef[] = [];

const scopesOf = (effects: readonly Effect[]): readonly SealScope[] =>
  effects.flatMap((effect) => ("sealed" in effect ? effect.sealed.scope : []));

/** The scopes under which a commit seals anything. */
const sealedScopesOf = ({ entries }: Commit<AnyEvent>): ReadonlySet<SealScope> =>
  new Set(
    entries.flatMap(({ scope, events }) =>
      [scope ?? [], ...events.map(({ sealed }) => sealed?.scope ?? [])].flat(),
    ),
  );

/** Decides envelopes on the stored state and appends the resulting events, even while other servers write to the stream. */
export class StreamWriter<State, Command extends AnyCommand, Event extends AnyEvent> {
  readonly #stream: StreamId;
  readonly #kind: StreamKind<State, Command, Event>;
  readonly #deps: LiveStreamDeps;
  readonly #reader: StreamReader<State, Command, Event>;
  /** until when another server is expected to write again */
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
   * Decides and stores as many of the envelopes as fit one commit; null if this server must not write. `readFirst`: an
   * earlier write failed but may have been stored.
   */
  async store(
    envelopes: readonly CommandEnvelope<Command>[],
    { readFirst }: { readonly readFirst: boolean },
  ): Promise<Stored<State, Event> | null> {
    // While two servers write, reading first costs less than a conflict followed by a read.
    if (readFirst || this.#deps.environment.now() < this.#contestedUntil) await this.#readOthers();
    while (!this.#reader.outdated && !this.#reader.erased) {
      const takingPart = await this.#takingPart(envelopes);
      const batch = decideBatch(this.#kind, this.#reader.folded, envelopes, this.#now(takingPart));
      const { commit } = batch;
      if (commit?.version === 1) await this.#reader.lookForErasure(this.#communityOf(batch.folded.state));
      if (this.#reader.erased) break;
      const due = commit === null ? await this.#nothingDue() : await this.#append(commit, batch);
      if (due !== null) {
        this.#report(batch.stopped);
        return { ...batch, due };
      }
      await this.#readOthers();
      if (commit !== null) await this.#destroyUnusedKeys(commit);
    }
    return null;
  }

  /** Nothing; null if another server has written. Without a commit no append detects that, so only this read does. */
  async #nothingDue(): Promise<readonly Instant[] | null> {
    const version = await this.#deps.storage.events.version(this.#stream);
    return version === this.#reader.folded.version ? [] : null;
  }

  /** When the outbox rows that it wrote come due; null if another server has written first. */
  async #append(
    commit: Commit<Event>,
    { effects, folded }: { readonly effects: readonly Effect[]; readonly folded: { readonly state: State } },
  ): Promise<readonly Instant[] | null> {
    const { storage, environment } = this.#deps;
    const { keyring } = this.#reader;
    await keyring.obtain([...sealedScopesOf(commit), ...scopesOf(effects)]);
    const paddedSize = (scope: SealScope) => this.#kind.paddedSize(folded.state, scope);
    const body = encodeCommit(commit, this.#kind.events, keyring, paddedSize);
    const { version, at } = commit;
    const rows = toOutboxRows(effects, version, at, keyring, this.#kind.outbox);
    const stored = { version, commitId: environment.freshId(), body };
    const began = environment.now();
    const result = await storage.events.append(this.#stream, stored, rows);
    if (result.kind === "conflict") {
      this.#deps.telemetry?.count("conflicts");
      return null;
    }
    this.#tellOf(commit, began);
    // Whoever made a mark that was there already, or holds it, sees to it.
    const made = rows.filter(({ id }) => result.renewed?.includes(id) !== true);
    return [...new Set(made.map(({ due }) => due))];
  }

  /** A write that stores anything sealed is no step: its time would be that of the sealed command. */
  #tellOf(commit: Commit<Event>, began: Instant): void {
    const { telemetry, environment } = this.#deps;
    if (telemetry === undefined || sealedScopesOf(commit).size > 0) return;
    const ended = environment.now();
    for (const { command } of commit.entries)
      if (command !== undefined)
        telemetry.step({ name: "append", began, ended, correlation: correlationOf(command.id) });
  }

  /**
   * Another server wrote first, and may have closed a scope for which this commit drew a new key. Nothing stored is sealed
   * under that key, and nothing else would ever destroy it.
   */
  async #destroyUnusedKeys(commit: Commit<Event>): Promise<void> {
    // While a scope is open another server may be about to seal with the same key.
    for (const scope of sealedScopesOf(commit))
      if (!this.#kind.isOpen(this.#reader.folded.state, scope))
        await this.#deps.storage.sealKeys.destroy(this.#stream, scope);
  }

  async #readOthers(): Promise<void> {
    if (await this.#reader.readTail()) this.#contestedUntil = this.#deps.environment.now() + CONTESTED_FOR;
    else await this.#reader.lookForErasure(null);
  }

  #communityOf(state: State): CommunityId | null {
    return this.#stream.kind === "community" ? this.#stream.id : this.#kind.communityOf(state);
  }

  #report(stopped: readonly StoppedCommand[]): void {
    for (const { command, error } of stopped)
      this.#deps.log.error(
        { stream: this.#stream, command, ...traceOf(error) },
        "a defect stopped a command",
      );
  }

  /** Asked only for commands that it makes a difference to, since Teams may have to answer first. */
  async #takingPart(envelopes: readonly CommandEnvelope<Command>[]): Promise<number | null> {
    const { state } = this.#reader.folded;
    const community = envelopes.map(({ command }) => this.#kind.countsIn(state, command)).find(Boolean);
    return community ? ((await this.#deps.takingPart?.(community)) ?? null) : null;
  }

  /** A commit stores one time, so everything decided together must have happened at that time. */
  #now(takingPart: number | null): BatchContext<Command> {
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
        takingPart,
        freshId: environment.freshId(),
      }),
    };
  }
}
