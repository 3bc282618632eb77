import { describe, expect, it } from "vitest";
import { MAX_COMMIT_BYTES, MAX_OUTBOX_BYTES, MAX_OUTBOX_ROWS } from "../ports/event-store.ts";
import type { Json } from "../ports/event-store.ts";
import { appendMany, commit, freshSession, freshStream, noise, outboxRow } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

const fold = 3;
const none = new Map();
const refusal = { name: "StorageError", retryable: false };

/** The contract of every `EventStore` adapter. */
export function eventStoreContract(make: MakeStorage): void {
  describe("the log", () => {
    it("is at version 0 and empty if nothing was written", async () => {
      const { events } = await make();
      const stream = freshStream();
      expect(await events.load(stream, fold)).toEqual({ version: 0, snapshot: null, tail: [], keys: none });
      expect(await events.version(stream)).toBe(0);
      expect(await events.readAfter(stream, 0)).toEqual([]);
    });

    it("returns the commits of a stream in order, as they were written", async () => {
      const storage = await make();
      const stream = freshStream();
      const commits = await appendMany(storage, stream, 12);
      expect(await storage.events.load(stream, fold)).toEqual({
        version: 12,
        snapshot: null,
        tail: commits,
        keys: none,
      });
      expect(await storage.events.readAfter(stream, 9)).toEqual(commits.slice(9));
      expect(await storage.events.readAfter(stream, 12)).toEqual([]);
      expect(await storage.events.version(stream)).toBe(12);
    });

    it("keeps streams apart, a community's from a session's too", async () => {
      const { events } = await make();
      const [one, other, session] = [freshStream(), freshStream(), freshSession()];
      await events.append(one, commit(1, "one"), []);
      await events.append(session, commit(1, "session"), []);
      expect((await events.load(one, fold)).tail.map(({ body }) => body)).toEqual(["one"]);
      expect((await events.load(session, fold)).tail.map(({ body }) => body)).toEqual(["session"]);
      expect(await events.version(other)).toBe(0);
    });

    it("reports a conflict on a stale version and leaves no gap for one too high", async () => {
      const storage = await make();
      const stream = freshStream();
      const commits = await appendMany(storage, stream, 3);
      for (const version of [1, 2, 3, 5, 9])
        expect(await storage.events.append(stream, commit(version), [])).toEqual({ kind: "conflict" });
      expect((await storage.events.load(stream, fold)).tail).toEqual(commits);
    });

    it("lets one of many concurrent appends win, even for the first commit", async () => {
      const { events } = await make();
      const stream = freshStream();
      for (const version of [1, 2, 3]) {
        const rivals = Array.from({ length: 8 }, () => commit(version));
        const results = await Promise.all(rivals.map((rival) => events.append(stream, rival, [])));
        const winners = rivals.filter((_, index) => results[index]?.kind === "stored");
        expect(winners).toHaveLength(1);
        expect(await events.readAfter(stream, version - 1)).toEqual(winners);
      }
    });

    it("treats the same commit again as stored, even when others have followed", async () => {
      const storage = await make();
      const stream = freshStream();
      const [first] = await appendMany(storage, stream, 3);
      if (!first) throw new Error("no commit");
      expect(await storage.events.append(stream, first, [])).toMatchObject({ kind: "stored" });
      expect(await storage.events.version(stream)).toBe(3);
    });

    it("shares nothing by reference with its callers", async () => {
      const { events } = await make();
      const stream = freshStream();
      const body = { words: ["kept"] };
      await events.append(stream, commit(1, body), []);
      body.words.push("added later");
      const [read] = await events.readAfter(stream, 0);
      expect(read?.body).toEqual({ words: ["kept"] });
    });

    it.each<[string, Json]>([
      ["all planes of Unicode", "Grüße, 会议 👩🏽‍💻 \u{10ffff} \u0000\u001f\u2028"],
      ["lone surrogates", { "\ud83d": "\udc4d tail", head: "\ud83d" }],
      ["numbers of all kinds", [0, -1.5, 2 ** 53 - 1, 1e-7, 2 ** 40]],
      ["nesting and emptiness", { a: [[], {}, null, true, "", { b: [null] }] }],
      ["nothing at all", null],
    ])("keeps %s", async (_, body) => {
      const { events } = await make();
      const stream = freshStream();
      await events.append(stream, commit(1, body), []);
      expect((await events.readAfter(stream, 0))[0]?.body).toEqual(body);
    });

    it("keeps commits of 600 KB, and refuses what is too large before writing anything", async () => {
      const { events } = await make();
      const stream = freshStream();
      const large = commit(1, noise(600_000));
      const wide = commit(2, "é".repeat(300_000));
      expect(await events.append(stream, large, [])).toMatchObject({ kind: "stored" });
      expect(await events.append(stream, wide, [])).toMatchObject({ kind: "stored" });
      expect(await events.readAfter(stream, 0)).toEqual([large, wide]);
      await expect(events.append(stream, commit(3, "x".repeat(MAX_COMMIT_BYTES)), [])).rejects.toMatchObject(
        refusal,
      );
      expect(await events.version(stream)).toBe(2);
    });

    it(`takes ${MAX_OUTBOX_ROWS} outbox rows with a commit and refuses more`, async () => {
      const { events, outbox } = await make();
      const stream = freshStream();
      const rows = Array.from({ length: MAX_OUTBOX_ROWS + 1 }, (_, index) =>
        outboxRow(`row-${index}`, 1_000),
      );
      await expect(events.append(stream, commit(1), rows)).rejects.toMatchObject(refusal);
      expect(await events.append(stream, commit(1), rows.slice(1))).toMatchObject({ kind: "stored" });
      expect(await outbox.due(1_000, 200, stream)).toHaveLength(MAX_OUTBOX_ROWS);
    });

    it(`STORE-14: takes ${MAX_OUTBOX_BYTES} bytes in ${MAX_OUTBOX_ROWS} outbox rows with the largest commit, and refuses more`, async () => {
      const { events } = await make();
      const stream = freshStream();
      const quotes = 2;
      const each = Math.floor(MAX_OUTBOX_BYTES / MAX_OUTBOX_ROWS) - quotes;
      const rowsOf = (bytes: number) =>
        Array.from({ length: MAX_OUTBOX_ROWS }, (_, index) => outboxRow(`row-${index}`, 1_000, noise(bytes)));
      const largest = commit(1, noise(MAX_COMMIT_BYTES - quotes));
      await expect(events.append(stream, largest, rowsOf(each + 1 + quotes))).rejects.toMatchObject(refusal);
      expect(await events.append(stream, largest, rowsOf(each))).toMatchObject({ kind: "stored" });
    });
  });

  describe("a snapshot", () => {
    it("replaces the commits up to its version", async () => {
      const storage = await make();
      const stream = freshStream();
      const commits = await appendMany(storage, stream, 5);
      const snapshot = { version: 3, fold, body: { folded: "👍" } };
      await storage.events.saveSnapshot(stream, snapshot);
      expect(await storage.events.load(stream, fold)).toEqual({
        version: 5,
        snapshot,
        tail: commits.slice(3),
        keys: none,
      });
    });

    it("at the stream's own version leaves no tail", async () => {
      const storage = await make();
      const stream = freshStream();
      await appendMany(storage, stream, 2);
      const snapshot = { version: 2, fold, body: [] };
      await storage.events.saveSnapshot(stream, snapshot);
      expect(await storage.events.load(stream, fold)).toEqual({ version: 2, snapshot, tail: [], keys: none });
    });

    it("of another fold version is ignored", async () => {
      const storage = await make();
      const stream = freshStream();
      const commits = await appendMany(storage, stream, 2);
      await storage.events.saveSnapshot(stream, { version: 2, fold: fold - 1, body: {} });
      expect(await storage.events.load(stream, fold)).toEqual({
        version: 2,
        snapshot: null,
        tail: commits,
        keys: none,
      });
    });

    it("is replaced by a newer one, not by an older one, and by any of another fold version", async () => {
      const storage = await make();
      const stream = freshStream();
      await appendMany(storage, stream, 4);
      const versions: (number | undefined)[] = [];
      for (const [version, ofFold] of [
        [2, fold],
        [4, fold],
        [3, fold],
        [1, fold + 1],
      ] as const) {
        await storage.events.saveSnapshot(stream, { version, fold: ofFold, body: version });
        versions.push((await storage.events.load(stream, ofFold)).snapshot?.version);
      }
      expect(versions).toEqual([2, 4, 4, 1]);
    });

    it("may have 5 MB, and be replaced by large and small ones", async () => {
      const storage = await make();
      const stream = freshStream();
      await appendMany(storage, stream, 3);
      for (const [version, size] of [
        [1, 5_000_000],
        [2, 2_500_000],
        [3, 50],
      ] as const) {
        const snapshot = { version, fold, body: { text: noise(size) } };
        await storage.events.saveSnapshot(stream, snapshot);
        expect((await storage.events.load(stream, fold)).snapshot).toEqual(snapshot);
      }
    });

    it("is whole for readers while it is being replaced", async () => {
      const storage = await make();
      const stream = freshStream();
      await appendMany(storage, stream, 6);
      const versionIn = (stored: Json) => (stored as { version: number }).version;
      const body = (version: number): Json => ({ version, text: `${version}`.repeat(10) + noise(1_200_000) });
      const writing = (async () => {
        for (let version = 1; version <= 6; version += 1)
          await storage.events.saveSnapshot(stream, { version, fold, body: body(version) });
      })();
      for (let read = 0; read < 12; read += 1) {
        const { version, snapshot, tail } = await storage.events.load(stream, fold);
        expect(version).toBe(6);
        expect(tail).toHaveLength(6 - (snapshot?.version ?? 0));
        expect(snapshot ? versionIn(snapshot.body) : 0).toBe(snapshot?.version ?? 0);
      }
      await writing;
      expect((await storage.events.load(stream, fold)).snapshot?.version).toBe(6);
    });
  });
}
