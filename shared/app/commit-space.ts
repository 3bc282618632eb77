import type { Effect } from "../domain/effect.ts";
import type { SealScope } from "../domain/kernel/sealed.ts";
import type { KnownVersions } from "../domain/kernel/versions.ts";
import { MAX_COMMIT_BYTES, MAX_OUTBOX_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import { storedBytes } from "./codec.ts";
import type { AnyEvent, Entry } from "./commit.ts";
import { rowBytesOf } from "./outbox-row.ts";

/** What a commit takes besides its entries. */
const ENVELOPE = 64;

/** Nothing that was decided alone may be larger than a commit. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** How much of a commit is taken already: what comes goes into it only as far as there is space. */
export class CommitSpace<State> {
  readonly #events: KnownVersions;
  readonly #outbox: KnownVersions;
  readonly #paddedSize: (state: State, scope: SealScope) => number;
  /** what each thing that is sealed in the commit takes, by its scope */
  readonly #boxes = new Map<SealScope, number>();
  #bytes = ENVELOPE;
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

  /** Takes what one command comes to, if there is space for all of it. */
  take(entry: Entry<AnyEvent>, effects: readonly Effect[], state: State): boolean {
    // What is sealed in the commit already was measured by the space that it took then.
    if (
      entry.scope === null &&
      [...this.#boxes].some(([scope, liveStream]) => this.#paddedSize(state, scope) !== liveStream)
    )
      return false;
    const boxIn = (scope: SealScope) => this.#boxes.get(scope) ?? this.#paddedSize(state, scope);
    const bytes = this.#bytes + storedBytes(entry, this.#events, boxIn);
    const rows = this.#rows + effects.length;
    const rowBytes =
      this.#rowBytes + effects.reduce((sum, effect) => sum + rowBytesOf(effect, this.#outbox), 0);
    if (bytes > MAX_COMMIT_BYTES || rows > MAX_OUTBOX_ROWS || rowBytes > MAX_OUTBOX_BYTES) return false;
    this.#bytes = bytes;
    this.#rows = rows;
    this.#rowBytes = rowBytes;
    for (const { sealed } of entry.events)
      if (sealed !== undefined) this.#boxes.set(sealed.scope, boxIn(sealed.scope));
    return true;
  }
}
