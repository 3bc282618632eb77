import type { Effect } from "../domain/effect.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import { MAX_COMMIT_BYTES, MAX_OUTBOX_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import { storedBytes } from "./codec.ts";
import type { AnyEvent, Entry } from "./commit.ts";
import { rowBytesOf } from "./outbox-row.ts";

/** The bytes of a commit besides its entries, rounded up. */
const FRAME_BYTES = 64;

/** Beside as many rows as these, the marks of all cards of a community fit: it keeps at most some 70. */
const FEW_ROWS = 5;

/** The events and effects of a single command do not fit a commit. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** Keeps track of how full a commit is, so that only what still fits is added. */
export class CommitSpace<State> {
  readonly #events: KnownVersions;
  readonly #outbox: KnownVersions;
  readonly #paddedSize: (state: State, scope: SealScope) => number;
  /** the padded size of what is sealed in the commit, by scope */
  readonly #boxes = new Map<SealScope, number>();
  #bytes = FRAME_BYTES;
  #rows = 0;
  #rowBytes = 0;

  constructor(kind: {
    readonly events: KnownVersions;
    readonly outbox: KnownVersions;
    readonly paddedSize: (state: State, scope: SealScope) => number;
  }) {
    this.#events = kind.events;
    this.#outbox = kind.outbox;
    this.#paddedSize = (state, scope) => kind.paddedSize(state, scope);
  }

  /**
   * Takes the events and effects of one command, if all of them fit; returns whether they do. `ofCommit`: the effects of the
   * commit as a whole if it ends with this command, which are only computed where they may not fit.
   */
  take(
    entry: Entry<AnyEvent>,
    effects: readonly Effect[],
    state: State,
    ofCommit: () => readonly Effect[],
  ): boolean {
    // A change of the padded size would make what the commit has already sealed differ in length.
    if (
      entry.scope === null &&
      [...this.#boxes].some(([scope, size]) => this.#paddedSize(state, scope) !== size)
    )
      return false;
    const paddedSizeOf = (scope: SealScope) => this.#boxes.get(scope) ?? this.#paddedSize(state, scope);
    const bytes = this.#bytes + storedBytes(entry, this.#events, paddedSizeOf);
    const rows = this.#rows + effects.length;
    const rowBytes = this.#rowBytes + this.#bytesOf(effects);
    const alsoWritten = rows > FEW_ROWS ? ofCommit() : [];
    if (
      bytes > MAX_COMMIT_BYTES ||
      rows + alsoWritten.length > MAX_OUTBOX_ROWS ||
      rowBytes + this.#bytesOf(alsoWritten) > MAX_OUTBOX_BYTES
    )
      return false;
    this.#bytes = bytes;
    this.#rows = rows;
    this.#rowBytes = rowBytes;
    for (const { sealed } of entry.events)
      if (sealed !== undefined) this.#boxes.set(sealed.scope, paddedSizeOf(sealed.scope));
    return true;
  }

  #bytesOf(effects: readonly Effect[]): number {
    return effects.reduce((sum, effect) => sum + rowBytesOf(effect, this.#outbox), 0);
  }
}
