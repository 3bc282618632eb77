import type { Instant } from "../domain/kernel/time.ts";
import type { Json } from "../ports/event-store.ts";
import type { ClaimedRow, Outbox } from "../ports/outbox.ts";
import { freshId } from "../ports/fresh-id.ts";
import type { HeldOutboxRow, HeldStreams } from "./streams.ts";

const isFree = (row: HeldOutboxRow, now: Instant): boolean => row.due <= now && row.leaseUntil <= now;

/** A stream's rows without those that wait for an earlier one. */
function inTurn(rows: readonly HeldOutboxRow[]): readonly HeldOutboxRow[] {
  const first = rows
    .filter((row) => row.inOrder)
    .map((row) => row.id)
    .sort()[0];
  return rows.filter((row) => !row.inOrder || row.id === first);
}

export function memoryOutbox(streams: HeldStreams): Outbox {
  /** The row, if this claim still holds it. */
  function heldBy(row: ClaimedRow): HeldOutboxRow | null {
    const held = streams.find(row.stream)?.outbox.get(row.id);
    return held?.claim === row.claim ? held : null;
  }

  return {
    async due(now, most, stream) {
      const held = stream ? [streams.find(stream)] : [...streams.all()];
      const free = held
        .filter((one) => one !== null)
        .flatMap(({ id, outbox }) => inTurn([...outbox.values()]).map((row) => ({ stream: id, row })))
        .filter(({ row }) => isFree(row, now))
        .sort((a, b) => a.row.due - b.row.due);
      return free.slice(0, most).map((one) => ({ stream: one.stream, id: one.row.id }));
    },

    async claim({ stream, id }, now, lease) {
      const held = streams.find(stream)?.outbox.get(id);
      if (!held || !isFree(held, now)) return null;
      held.claim = freshId();
      held.leaseUntil = now + lease;
      const { due, claim } = held;
      held.renewed = false;
      const body = JSON.parse(held.body) as Json;
      return { stream, id, due, body, fateUnknown: held.sending, claim };
    },

    async markSending(row) {
      const held = heldBy(row);
      if (held) held.sending = true;
      return held !== null;
    },

    async complete(row) {
      const outbox = streams.find(row.stream)?.outbox;
      const held = outbox?.get(row.id);
      if (held?.mark === true && (held.claim !== row.claim || held.renewed)) return false;
      outbox?.delete(row.id);
      return true;
    },

    async postpone(row, due) {
      const held = heldBy(row);
      if (held) Object.assign(held, { due, claim: "", leaseUntil: 0, sending: false });
    },
  };
}
