import type { StreamId } from "../domain/kernel/stream.ts";
import { encodeSnapshot } from "./codec.ts";
import { secretsOf, type Folded } from "./fold.ts";
import type { Keyring } from "./keyring.ts";
import type { LiveStreamDeps } from "./stream-kind.ts";

/** Commits between two snapshots, which bounds the tail that a load reads. */
const SNAPSHOT_EVERY = 100;

/** Saves a snapshot of a stream every so many commits. */
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
      // A live scope may have no key yet, if nothing was sealed under it; the snapshot seals its secrets all the same.
      await keyring.obtain(Object.keys(secretsOf(folded.state)));
      await storage.events.saveSnapshot(this.#stream, encodeSnapshot(folded, this.#fold, keyring));
    } catch (error) {
      // It costs only a slower next load.
      log.warn({ stream: this.#stream, error: String(error) }, "a snapshot was not saved");
    }
  }
}
