import { MAX_COMMIT_BYTES, MAX_OUTBOX_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import type { EventStore, Json, StoredCommit, StoredSnapshot } from "../ports/event-store.ts";
import { StorageError } from "../ports/storage-error.ts";
import { copiedKeys } from "./seal-keys.ts";
import type { HeldCommit, HeldSnapshot, HeldStreams } from "./streams.ts";

export function memoryEventStore(streams: HeldStreams): EventStore {
  return {
    async load(stream, fold) {
      const held = streams.find(stream);
      const keys = copiedKeys(held);
      if (!held || held.commits.length === 0) return { version: 0, snapshot: null, tail: [], keys };
      const snapshot = held.snapshot?.fold === fold ? snapshotOf(held.snapshot) : null;
      const tail = held.commits.slice(snapshot?.version ?? 0).map(commitOf);
      return { version: held.commits.length, snapshot, tail, keys };
    },

    async readAfter(stream, version) {
      return (streams.find(stream)?.commits.slice(version) ?? []).map(commitOf);
    },

    async version(stream) {
      return streams.find(stream)?.commits.length ?? 0;
    },

    async append(stream, commit, outbox) {
      const body = JSON.stringify(commit.body);
      if (Buffer.byteLength(body) > MAX_COMMIT_BYTES)
        throw new StorageError("The commit is too large", false);
      if (outbox.length > MAX_OUTBOX_ROWS)
        throw new StorageError("The commit has too many outbox rows", false);
      const rowBytes = outbox.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row.body)), 0);
      if (rowBytes > MAX_OUTBOX_BYTES) throw new StorageError("The outbox rows are too large", false);
      const held = streams.open(stream);
      const { version, commitId } = commit;
      if (version !== held.commits.length + 1) {
        const stored = held.commits[version - 1]?.commitId === commitId;
        return { kind: stored ? "stored" : "conflict" };
      }
      if (outbox.some(({ id, mark = false }) => !mark && held.outbox.has(id)))
        throw new StorageError("An outbox row of the commit exists already", false);
      held.commits.push({ version, commitId, body });
      const renewed: string[] = [];
      for (const { id, due, body: work, inOrder = false, mark = false } of outbox) {
        const standing = held.outbox.get(id);
        if (standing !== undefined) {
          standing.renewed = true;
          renewed.push(id);
        } else
          held.outbox.set(id, {
            ...{ id, due, inOrder, mark, renewed: false },
            body: JSON.stringify(work),
            ...{ claim: "", leaseUntil: 0, sending: false },
          });
      }
      return { kind: "stored", renewed };
    },

    async erase(stream) {
      streams.forget(stream);
    },

    async saveSnapshot(stream, { version, fold, body }) {
      const held = streams.open(stream);
      if (held.snapshot?.fold === fold && held.snapshot.version >= version) return;
      held.snapshot = { version, fold, body: JSON.stringify(body) };
    },
  };
}

const commitOf = ({ version, commitId, body }: HeldCommit): StoredCommit => ({
  version,
  commitId,
  body: JSON.parse(body) as Json,
});

const snapshotOf = ({ version, fold, body }: HeldSnapshot): StoredSnapshot => ({
  version,
  fold,
  body: JSON.parse(body) as Json,
});
