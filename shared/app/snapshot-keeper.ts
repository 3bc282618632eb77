import type { StreamId } from "../domain/kernel/stream.ts";
import { encodeSnapshot } from "./codec.ts";
import { secretsOf, type Folded } from "./fold.ts";
import type { Keyring } from "./keyring.ts";
import type { LiveStreamDeps } from "./stream-kind.ts";

/** Commits after which a new snapshot is kept: what bounds the tail of a load. */
const SNAPSHOT_EVERY = 100;

/** Keeps a snapshot of a stream now and then. */
export class SnapshotKeeper {
  readonly #stream: StreamId;
  readonly #fold: number;
  readonly #deps: Pick<LiveStreamDeps, "storage" | "log">;
  /** the version of the newest snapshot that this server knows of */
  at = 0;

  constructor(stream: StreamId, fold: number, deps: Pick<LiveStreamDeps, "storage" | "log">) {
    this.#stream = stream;
    this.#fold = fold;
    this.#deps = deps;
  }

  async keepWhenDue(folded: Folded<unknown>, keyring: Keyring): Promise<void> {
    if (folded.version - this.at < SNAPSHOT_EVERY) return;
    this.at = folded.version;
    const { storage, log } = this.#deps;
    try {
      // What lives may have nothing sealed under it yet, and its secrets are sealed all the same.
      await keyring.obtain(Object.keys(secretsOf(folded.state)));
      await storage.events.saveSnapshot(this.#stream, encodeSnapshot(folded, this.#fold, keyring));
    } catch (error) {
      // Only the next load is slower for it.
      log.warn({ stream: this.#stream, error: String(error) }, "no snapshot was kept");
    }
  }
}
