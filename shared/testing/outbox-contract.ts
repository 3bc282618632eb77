import { describe, expect, it } from "vitest";
import type { StreamId } from "../domain/kernel/stream.ts";
import { streamKey } from "../domain/kernel/stream.ts";
import type { ClaimedRow, OutboxEntry } from "../ports/outbox.ts";
import type { Storage } from "../ports/storage.ts";
import { markContract } from "./mark-contract.ts";
import { commit, freshStream, outboxRow } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const now = 1_800_000_000_000;
const lease = 30_000;
const ids = (entries: readonly OutboxEntry[]): string[] => entries.map(({ id }) => id);

interface OneRow extends Storage {
  readonly stream: StreamId;
  readonly entry: OutboxEntry;
  /** Claims the row, or fails the test. */
  readonly claimed: (at: number) => Promise<ClaimedRow>;
}

/** A storage with one outbox row, due at `now`. */
async function withOneRow(make: MakeStorage): Promise<OneRow> {
  const storage = await make();
  const stream = freshStream();
  await storage.events.append(stream, commit(1), [outboxRow("card", now)]);
  const entry = { stream, id: "card" };
  return {
    ...storage,
    stream,
    entry,
    async claimed(at) {
      const row = await storage.outbox.claim(entry, at, lease);
      if (!row) throw new Error("The row could not be claimed");
      return row;
    },
  };
}

/** The contract of every `Outbox` adapter, together with the event store that fills it. */
export function outboxContract(make: MakeStorage): void {
  describe("what is due", () => {
    it("is written with the commit, and not at all if the commit loses", async () => {
      const { events, outbox } = await make();
      const stream = freshStream();
      await events.append(stream, commit(1), [outboxRow("won", now)]);
      expect(await events.append(stream, commit(1), [outboxRow("lost", now)])).toEqual({ kind: "conflict" });
      const rivals = ["a", "b", "c", "d"].map((id) => ({ id, rival: commit(2) }));
      const results = await Promise.all(
        rivals.map(({ id, rival }) => events.append(stream, rival, [outboxRow(id, now)])),
      );
      const winner = rivals.find((_, index) => results[index]?.kind === "stored")?.id;
      for (const entries of [await outbox.due(now, 10), await outbox.due(now, 10, stream)])
        expect(new Set(ids(entries))).toEqual(new Set([winner, "won"]));
    });

    it("holds only the first remaining row of those that go in order, whoever holds it and whenever it is due", async () => {
      const { events, outbox } = await make();
      const stream = freshStream();
      const ordered = (id: string, due: number) => ({ ...outboxRow(id, due), inOrder: true });
      await events.append(stream, commit(1), [ordered("1", now), outboxRow("other", now)]);
      await events.append(stream, commit(2), [ordered("2", now - 5), ordered("3", now - 5)]);
      const due = async (at: number) => [
        new Set(ids(await outbox.due(at, 10))),
        new Set(ids(await outbox.due(at, 10, stream))),
      ];
      expect(await due(now)).toEqual([new Set(["1", "other"]), new Set(["1", "other"])]);
      const first = await outbox.claim({ stream, id: "1" }, now, lease);
      if (!first) throw new Error("The row could not be claimed");
      expect(await due(now)).toEqual([new Set(["other"]), new Set(["other"])]);
      await outbox.postpone(first, now + 10);
      expect(await due(now)).toEqual([new Set(["other"]), new Set(["other"])]);
      const again = await outbox.claim({ stream, id: "1" }, now + 10, lease);
      if (!again) throw new Error("The row could not be claimed again");
      await outbox.complete(again);
      expect(await due(now + 10)).toEqual([new Set(["2", "other"]), new Set(["2", "other"])]);
    });

    it("is listed from its due time on, the oldest first, over all streams or for one", async () => {
      const { events, outbox } = await make();
      const [one, two] = [freshStream(), freshStream()];
      await events.append(one, commit(1), [
        outboxRow("d", now),
        outboxRow("b", now - 20),
        outboxRow("z", now + 1),
      ]);
      await events.append(two, commit(1), [outboxRow("c", now - 10), outboxRow("a", now - 30)]);
      expect(ids(await outbox.due(now, 10))).toEqual(["a", "b", "c", "d"]);
      expect(ids(await outbox.due(now, 3))).toEqual(["a", "b", "c"]);
      expect(ids(await outbox.due(now, 10, one))).toEqual(["b", "d"]);
      expect(ids(await outbox.due(now, 1, one))).toEqual(["b"]);
      expect(ids(await outbox.due(now + 1, 10, one))).toEqual(["b", "d", "z"]);
      expect(await outbox.due(now - 31, 10)).toEqual([]);
    });

    it("is found among many streams, and behind many rows that others hold", async () => {
      const { events, outbox } = await make();
      const streams = Array.from({ length: 40 }, freshStream);
      await Promise.all(
        streams.map((stream, index) =>
          events.append(stream, commit(1), [outboxRow(`row ${index}`, now - 100 + index)]),
        ),
      );
      await Promise.all(
        streams.slice(0, 35).map((stream, index) => outbox.claim({ stream, id: `row ${index}` }, now, lease)),
      );
      expect(ids(await outbox.due(now, 3))).toEqual(["row 35", "row 36", "row 37"]);
      expect(await outbox.due(now + lease, 100)).toHaveLength(40);
    });

    it("may have any text as its id", async () => {
      const { events, outbox } = await make();
      const stream = freshStream();
      const names = ["a/b", "a=2fb", "a b#?\\", "%2F", "É👍", "'quoted''", "~"];
      await events.append(
        stream,
        commit(1),
        names.map((name) => outboxRow(name, now, { name })),
      );
      const entries = await outbox.due(now, 20);
      expect(new Set(ids(entries))).toEqual(new Set(names));
      for (const entry of entries)
        expect((await outbox.claim(entry, now, lease))?.body).toEqual({ name: entry.id });
    });
  });

  describe("a claim", () => {
    it("gives the row and its work to one server", async () => {
      const { outbox, entry, stream } = await withOneRow(make);
      const claims = await Promise.all(Array.from({ length: 6 }, () => outbox.claim(entry, now, lease)));
      const won = claims.filter((row) => row !== null);
      expect(won).toHaveLength(1);
      expect(won[0]).toMatchObject({
        stream,
        id: "card",
        due: now,
        body: { send: "card" },
        fateUnknown: false,
      });
      expect(await outbox.due(now, 10)).toEqual([]);
      expect(await outbox.due(now, 10, stream)).toEqual([]);
    });

    it("holds until its lease runs out by the clock passed in", async () => {
      const { outbox, entry, claimed } = await withOneRow(make);
      await claimed(now);
      expect(await outbox.claim(entry, now + lease - 1, lease)).toBeNull();
      expect(ids(await outbox.due(now + lease - 1, 10))).toEqual([]);
      expect(ids(await outbox.due(now + lease, 10))).toEqual(["card"]);
      expect(await outbox.claim(entry, now + lease, lease)).toMatchObject({ fateUnknown: false });
    });

    it("of a row that is not due, or gone, gives nothing", async () => {
      const { outbox, entry, stream } = await withOneRow(make);
      expect(await outbox.claim(entry, now - 1, lease)).toBeNull();
      expect(await outbox.claim({ stream, id: "other" }, now, lease)).toBeNull();
      expect(await outbox.claim({ stream: freshStream(), id: "card" }, now, lease)).toBeNull();
    });

    it("after one that marked a send reports that its fate is unknown, every time", async () => {
      const { outbox, claimed } = await withOneRow(make);
      expect(await outbox.markSending(await claimed(now))).toBe(true);
      expect(await claimed(now + lease)).toMatchObject({ fateUnknown: true });
      expect(await claimed(now + 2 * lease)).toMatchObject({ fateUnknown: true });
    });

    it("that was lost can neither send nor postpone", async () => {
      const { outbox, entry, claimed } = await withOneRow(make);
      const late = await claimed(now);
      const holder = await claimed(now + lease);
      expect(await outbox.markSending(late)).toBe(false);
      await outbox.postpone(late, now + 10 * lease);
      expect(await outbox.markSending(holder)).toBe(true);
      expect(await outbox.claim(entry, now + 2 * lease, lease)).toMatchObject({
        fateUnknown: true,
        due: now,
      });
    });
  });

  describe("completing", () => {
    it("deletes the row for good", async () => {
      const { outbox, entry, stream, claimed } = await withOneRow(make);
      const row = await claimed(now);
      await outbox.markSending(row);
      await outbox.complete(row);
      expect(await outbox.due(now + 2 * lease, 10)).toEqual([]);
      expect(await outbox.due(now + 2 * lease, 10, stream)).toEqual([]);
      expect(await outbox.claim(entry, now + 2 * lease, lease)).toBeNull();
    });

    it("twice is fine, and a later claim finds out before it sends", async () => {
      const { outbox, claimed } = await withOneRow(make);
      const late = await claimed(now);
      const holder = await claimed(now + lease);
      await outbox.complete(late);
      expect(await outbox.markSending(holder)).toBe(false);
      await outbox.postpone(holder, now + 5 * lease);
      await outbox.complete(holder);
      expect(await outbox.due(now + 9 * lease, 10)).toEqual([]);
    });

    it("leaves the stream's other rows", async () => {
      const { events, outbox } = await make();
      const stream = freshStream();
      await events.append(stream, commit(1), [outboxRow("a", now), outboxRow("b", now)]);
      const row = await outbox.claim({ stream, id: "a" }, now, lease);
      if (row) await outbox.complete(row);
      expect(ids(await outbox.due(now, 10))).toEqual(["b"]);
    });
  });

  describe("postponing", () => {
    it("ends the claim, clears the mark of a send and waits for the new time", async () => {
      const { outbox, stream, entry, claimed } = await withOneRow(make);
      const row = await claimed(now);
      await outbox.markSending(row);
      await outbox.postpone(row, now + 5_000);
      expect(await outbox.due(now + 4_999, 10)).toEqual([]);
      expect(await outbox.claim(entry, now + 4_999, lease)).toBeNull();
      expect(ids(await outbox.due(now + 5_000, 10))).toEqual(["card"]);
      expect(ids(await outbox.due(now + 5_000, 10, stream))).toEqual(["card"]);
      expect(await claimed(now + 5_000)).toMatchObject({ fateUnknown: false, due: now + 5_000 });
    });

    it("works repeatedly, even to the same time", async () => {
      const { outbox, claimed } = await withOneRow(make);
      for (const due of [now, now, now + 1, now + 2]) await outbox.postpone(await claimed(now + 2), due);
      const entries = await outbox.due(now + 2, 10);
      expect(ids(entries)).toEqual(["card"]);
      await outbox.complete(await claimed(now + 2));
      expect(await outbox.due(now + 2 * lease, 10)).toEqual([]);
    });
  });

  describe("a mark", () => markContract(make));

  it("returns each stream as it was given", async () => {
    const { outbox, stream } = await withOneRow(make);
    expect((await outbox.due(now, 10)).map((entry) => streamKey(entry.stream))).toEqual([streamKey(stream)]);
  });
}
