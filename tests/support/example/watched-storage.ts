import { type StreamId, streamKey } from "@guildhall/shared/domain/kernel/stream";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { Storage } from "@guildhall/shared/ports/storage";

/** A storage, and what its only server does with it. */
export interface WatchedStorage {
  readonly storage: Storage;
  /** Whether a server is carrying out an effect: if time leaped now, it would seem to have died over that. */
  isBusy(): boolean;
  /** Whether something was to be carried out by then and is not yet. */
  isDue(now: Instant): boolean;
  /** Whether the server waits for an answer of the storage. If it does not and is still busy, it waits for a time to come. */
  isAsked(): boolean;
}

/** This storage, whose outbox is empty, and what its only server does with that. */
export function watchStorage(unwatched: Storage): WatchedStorage {
  let asked = 0;
  /** A port whose unanswered calls are counted. */
  const counted = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...given: unknown[]) => {
          const answer: unknown = Reflect.apply(member, target, given);
          if (!(answer instanceof Promise)) return answer;
          asked += 1;
          const answered = (): void => void (asked -= 1);
          answer.then(answered, answered);
          return answer;
        };
      },
    });
  const storage = Object.fromEntries(
    Object.entries(unwatched).map(([name, port]) => [name, counted(port as object)]),
  ) as unknown as Storage;
  const { events, outbox } = storage;
  /** when the rows that are there are due */
  const rows = new Map<string, Instant>();
  const keyOf = ({ stream, id }: { readonly stream: StreamId; readonly id: string }): string =>
    `${streamKey(stream)} ${id}`;
  let claiming = 0;
  const claimed = new Set<string>();
  const isBusy = (): boolean => claiming + claimed.size > 0;

  return {
    storage: {
      ...storage,
      events: {
        load: (stream, fold) => events.load(stream, fold),
        readAfter: (stream, version) => events.readAfter(stream, version),
        version: (stream) => events.version(stream),
        saveSnapshot: (stream, snapshot) => events.saveSnapshot(stream, snapshot),
        erase: (stream) => events.erase(stream),
        async append(stream, commit, added) {
          const result = await events.append(stream, commit, added);
          if (result.kind === "stored") for (const { id, due } of added) rows.set(keyOf({ stream, id }), due);
          return result;
        },
      },
      outbox: {
        due: (now, most, stream) => outbox.due(now, most, stream),
        async claim(entry, now, lease) {
          claiming += 1;
          try {
            const row = await outbox.claim(entry, now, lease);
            if (row !== null) claimed.add(row.claim);
            return row;
          } finally {
            claiming -= 1;
          }
        },
        markSending: (row) => outbox.markSending(row),
        async complete(row) {
          const gone = await outbox.complete(row);
          claimed.delete(row.claim);
          if (gone) rows.delete(keyOf(row));
          return gone;
        },
        async postpone(row, due) {
          await outbox.postpone(row, due);
          claimed.delete(row.claim);
          rows.set(keyOf(row), due);
        },
      },
    },
    isBusy,
    isAsked: () => asked > 0,
    isDue: (now) => isBusy() || [...rows.values()].some((due) => due <= now),
  };
}
