import { expect, it } from "vitest";
import type { OutboxEntry } from "../ports/outbox.ts";
import { commit, freshStream, outboxRow } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const now = 1_800_000_000_000;
const lease = 30_000;
const ids = (entries: readonly OutboxEntry[]): string[] => entries.map(({ id }) => id);

/** The contract for the marks in an outbox: rows that commits renew, and that are deleted only as they were claimed. */
export function markContract(make: MakeStorage): void {
  const mark = (due: number) => ({ ...outboxRow("card-poll-a", due), mark: true });

  async function marked(times: number) {
    const { events, outbox } = await make();
    const stream = freshStream();
    let version = 0;
    const renew = async (due: number, more: readonly ReturnType<typeof outboxRow>[] = []) => {
      version += 1;
      const result = await events.append(stream, commit(version), [mark(due), ...more]);
      if (result.kind !== "stored") throw new Error("The commit lost");
      return result.renewed;
    };
    for (let time = 0; time < times; time += 1) await renew(now + time);
    const entry = { stream, id: "card-poll-a" };
    const claimed = async (at: number) => {
      const row = await outbox.claim(entry, at, lease);
      if (!row) throw new Error("The mark could not be claimed");
      return row;
    };
    return { events, outbox, stream, entry, renew, claimed };
  }

  it("STORE-18, PROJ-2: is one row however often it is written, due when it was written first", async () => {
    const { outbox, stream, claimed } = await marked(40);
    expect(ids(await outbox.due(now, 100, stream))).toEqual(["card-poll-a"]);
    expect(ids(await outbox.due(now + 1_000, 100))).toEqual(["card-poll-a"]);
    expect(await claimed(now)).toMatchObject({ due: now, fateUnknown: false });
  });

  it("STORE-18: counts as renewed as long as it is there, and whoever wrote it is told", async () => {
    const { renew, claimed, outbox } = await marked(0);
    expect(await renew(now)).toEqual([]);
    expect(await renew(now + 1, [outboxRow("other", now)])).toEqual(["card-poll-a"]);
    await outbox.complete(await claimed(now + 2));
    expect(await renew(now + 3)).toEqual([]);
  });

  it("STORE-18, PROJ-2: that was renewed since it was claimed is not deleted, and stays with whoever claimed it", async () => {
    const { outbox, entry, renew, claimed } = await marked(1);
    const row = await claimed(now);
    expect(await outbox.markSending(row)).toBe(true);
    await renew(now + 1);
    expect(await outbox.claim(entry, now + 2, lease)).toBeNull();
    expect(await outbox.complete(row)).toBe(false);
    await outbox.postpone(row, now + 4_000);
    expect(await outbox.due(now + 3_999, 10)).toEqual([]);
    const again = await claimed(now + 4_000);
    expect(again).toMatchObject({ due: now + 4_000, fateUnknown: false });
    expect(await outbox.complete(again)).toBe(true);
    expect(await outbox.due(now + 9_000, 10)).toEqual([]);
  });

  it("STORE-18: that was not renewed is deleted, even if it was about to be sent; and the next one is new", async () => {
    const { outbox, renew, claimed } = await marked(2);
    const row = await claimed(now);
    await outbox.markSending(row);
    expect(await outbox.complete(row)).toBe(true);
    expect(await outbox.complete(row)).toBe(true);
    await renew(now + 7);
    expect(await claimed(now + 7)).toMatchObject({ due: now + 7, fateUnknown: false });
  });

  it("STORE-18: keeps a renewal from deleting what another server has claimed since", async () => {
    const { outbox, claimed } = await marked(1);
    const late = await claimed(now);
    const holder = await claimed(now + lease);
    expect(await outbox.complete(late)).toBe(false);
    expect(await outbox.complete(holder)).toBe(true);
  });

  it("STORE-18, STORE-7: about to be sent stays so through a renewal, for whoever claims it next", async () => {
    const { outbox, renew, claimed } = await marked(1);
    await outbox.markSending(await claimed(now));
    await renew(now + 1);
    expect(await claimed(now + lease)).toMatchObject({ fateUnknown: true });
  });

  it("STORE-18: is written with the commit's other rows, and not at all if the commit loses", async () => {
    const { events, outbox, stream, renew } = await marked(1);
    await renew(now, [outboxRow("other", now)]);
    expect(new Set(ids(await outbox.due(now, 10, stream)))).toEqual(new Set(["card-poll-a", "other"]));
    const row = await outbox.claim({ stream, id: "card-poll-a" }, now, lease);
    expect(await events.append(stream, commit(2), [mark(now)])).toEqual({ kind: "conflict" });
    expect(row === null ? null : await outbox.complete(row)).toBe(true);
  });

  it("STORE-18, PROJ-2: is not lost while one server writes it and another one completes it", async () => {
    const { events, outbox, stream, entry } = await marked(1);
    let drawn = 0;
    let version = 1;
    const writing = (async () => {
      while (version < 25) {
        const result = await events.append(stream, commit(version + 1), [mark(now)]);
        if (result.kind === "stored") version += 1;
      }
    })();
    let written = false;
    void writing.then(() => (written = true));
    for (let look = 0; look < 500; look += 1) {
      const allWritten = written;
      const row = await outbox.claim(entry, now + look, lease);
      if (row === null) {
        if (allWritten) break;
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      // What is drawn now includes every commit that is stored by now.
      drawn = await events.version(stream);
      if (!(await outbox.complete(row))) await outbox.postpone(row, now);
    }
    await writing;
    expect(drawn).toBe(25);
    expect(await outbox.due(now + 9_000, 10, stream)).toEqual([]);
  });

  it("STORE-18, STORE-7: no commit is lost while the cards that it marks are drawn as fast as they can be", async () => {
    const { events, outbox } = await make();
    const stream = freshStream();
    const cards = ["a", "b", "c", "d", "e", "f"];
    const marks = cards.map((id) => ({ ...outboxRow(id, now), mark: true }));
    const all = { versions: 30, written: false };
    const drawing = cards.map(async (id) => {
      while (!all.written) {
        const row = await outbox.claim({ stream, id }, now, lease);
        if (row === null) {
          await new Promise((resolve) => setImmediate(resolve));
          continue;
        }
        await outbox.markSending(row);
        if (!(await outbox.complete(row))) await outbox.postpone(row, now);
      }
    });
    const writing = (async () => {
      for (let version = 1; version <= all.versions; version += 1)
        expect(await events.append(stream, commit(version), marks)).toMatchObject({ kind: "stored" });
    })().finally(() => (all.written = true));
    await Promise.all([writing, ...drawing]);
    expect(await events.version(stream)).toBe(all.versions);
  });
}
