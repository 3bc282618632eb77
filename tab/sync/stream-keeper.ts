import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Patch, Snapshot, StreamKind } from "@guildhall/shared/protocol/messages";
import { liveValue } from "./live-value.ts";
import type { Live$, StreamView } from "./sync-client.ts";
import { takeMine, takePatch, takeSnapshot, type Mine, type Replica } from "./stream-replica.ts";
import type { SyncEnvironment } from "./sync-environment.ts";

export interface StreamKeeperOptions<View> {
  readonly environment: Pick<SyncEnvironment, "later">;
  readonly kind: StreamKind;
  readonly supersedes: (current: Slices, offered: Slices) => boolean;
  /** the replica as pages see it */
  readonly present: (replica: Replica) => View;
  readonly resync: (kind: StreamKind) => void;
}

/** If a requested snapshot or an announced version does not arrive within this time, it is requested (again). */
const PATIENCE: Millis = 2 * SECOND;

/** One stream of this tab: applies what the server sends, and requests what is missing. */
export class StreamKeeper<View extends StreamView<unknown, unknown>> {
  readonly #options: StreamKeeperOptions<View>;
  readonly #view = liveValue<View | null>(null);
  #replica: Replica | null = null;
  #promised: { readonly id: string; readonly version: number } | null = null;
  #stopWaiting: (() => void) | null = null;
  #asked = false;

  constructor(options: StreamKeeperOptions<View>) {
    this.#options = options;
  }

  get view(): Live$<View | null> {
    return this.#view;
  }

  snapshot(snapshot: Snapshot): void {
    this.#asked = false;
    this.#keep(takeSnapshot(this.#replica, snapshot, this.#options.supersedes));
  }

  patch(patch: Patch): void {
    const patched = takePatch(this.#replica, patch);
    if (patched.kind === "applied") this.#keep(patched.replica);
    else if (patched.kind === "gap" && !this.#asked) this.#ask();
  }

  mine(mine: Mine): void {
    this.#keep(takeMine(this.#replica, mine));
  }

  /** A command of this person is stored as of `version`, so the stream must soon reach it. */
  promised(id: string, version: number): void {
    if (this.#replica?.id !== id || this.#replica.version >= version) return;
    this.#promised = { id, version: Math.max(version, this.#promised?.version ?? 0) };
    this.#wait();
  }

  /** There is a new wire: snapshots arrive by themselves, and earlier requests will not be answered. */
  reopened(): void {
    this.#asked = false;
  }

  /** What it knew is of another community. */
  forget(): void {
    this.#replica = null;
    this.#promised = null;
    this.#view.set(null);
  }

  close(): void {
    this.#stopWaiting?.();
  }

  #keep(replica: Replica | null): void {
    if (replica === this.#replica || replica === null) return;
    this.#replica = replica;
    const promised = this.#promised;
    if (promised !== null && (replica.id !== promised.id || replica.version >= promised.version))
      this.#promised = null;
    if (!this.#asked && this.#promised === null) this.#stopWaiting?.();
    this.#view.set(this.#options.present(replica));
  }

  #ask(): void {
    this.#asked = true;
    this.#options.resync(this.#options.kind);
    this.#wait();
  }

  #wait(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = this.#options.environment.later(PATIENCE, () => {
      if (this.#asked || this.#promised !== null) this.#ask();
    });
  }
}
