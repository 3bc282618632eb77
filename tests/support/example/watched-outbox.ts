import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { ClaimedRow } from "@guildhall/shared/ports/outbox";
import type { Storage } from "@guildhall/shared/ports/storage";

export interface WatchedOutbox {
  readonly storage: Storage;
  /** Whether a server is carrying out an effect: if time leaped now, it would seem to have died over that. */
  isBusy(): boolean;
  /** Whether something was to be carried out by then and is not yet. */
  isDue(now: Instant): Promise<boolean>;
}

/** This storage, and what its only server does with the outbox. */
export function watchOutbox(storage: Storage): WatchedOutbox {
  const { outbox } = storage;
  let claiming = 0;
  const claimed = new Set<string>();
  const over = <Result>(row: ClaimedRow, result: Result): Result => {
    claimed.delete(row.claim);
    return result;
  };
  const isBusy = (): boolean => claiming + claimed.size > 0;
  return {
    storage: {
      ...storage,
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
        complete: async (row) => over(row, await outbox.complete(row)),
        postpone: async (row, due) => over(row, await outbox.postpone(row, due)),
      },
    },
    isBusy,
    isDue: async (now) => isBusy() || (await outbox.due(now, 1)).length > 0,
  };
}
