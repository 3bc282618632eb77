import { azureStorage } from "@guildhall/shared/azure/storage";
import type { StreamId } from "@guildhall/shared/domain/kernel/stream";
import type { ClaimedRow } from "@guildhall/shared/ports/outbox";
import type { Storage } from "@guildhall/shared/ports/storage";
import {
  appendMany,
  commit,
  freshCommunity,
  freshStream,
  outboxRow,
} from "@guildhall/shared/testing/samples";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startAzurite } from "../../support/azurite.ts";
import type { Azurite } from "../../support/azurite.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import type { Fault, FaultProxy } from "../../support/fault-proxy.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";

const now = 1_800_000_000_000;
const lease = 30_000;

let azurite: Azurite;
let proxy: FaultProxy;
/** The storage whose calls fail. */
let struck: Storage;
/** Another server on the same tables, without faults. */
let other: Storage;

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startFaultProxy(azurite);
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});
beforeEach(async () => {
  const same = { tablePrefix: freshPrefix(), wrappingKeys: [freshWrappingKey()] };
  other = await azureStorage({ ...same, connectionString: azurite.connectionString });
  // Each attempt gets a third of the time, so that one that hangs costs a second and a half here.
  struck = await azureStorage({ ...same, connectionString: proxy.connectionString, timeoutMs: 4500 });
  proxy.forget();
});
afterEach(() => expect(proxy.left(), "faults that never struck").toBe(0));

const faults: readonly [string, Fault][] = [
  ["a reset after it was carried out", { kind: "reset", when: "after" }],
  ["a 503 after it was carried out", { kind: "answer", status: 503, when: "after" }],
  ["an answer that never comes", { kind: "hang", when: "after" }],
];

async function claimed(storage: Storage, stream: StreamId, at = now): Promise<ClaimedRow> {
  const row = await storage.outbox.claim({ stream, id: "card" }, at, lease);
  if (!row) throw new Error("The row could not be claimed");
  return row;
}

async function streamWithCard(): Promise<StreamId> {
  const stream = freshStream();
  await other.events.append(stream, commit(1), [outboxRow("card", now)]);
  return stream;
}

describe.each(faults)("%s", (_, fault) => {
  describe("of a creation", () => {
    it("leaves one seal key, the one that was handed out", async () => {
      const stream = freshStream();
      proxy.strike("create", fault, { table: "Streams" });
      const key = await struck.sealKeys.obtain(stream, "poll");
      expect(await other.sealKeys.obtain(stream, "poll")).toEqual(key);
    });

    it("leaves one binding, found from both ends", async () => {
      const community = freshCommunity();
      const conversation = { tenant: "t", id: "19:meeting@thread.v2" };
      proxy.strike("create", fault, { table: "Bindings", times: 1 });
      proxy.strike("create", { kind: "first", run: async () => {}, andThen: fault }, { table: "Bindings" });
      expect(await struck.bindings.bind(conversation, community)).toMatchObject({ community });
      expect(await other.bindings.byConversation(conversation)).toMatchObject({ community });
      expect(await other.bindings.byCommunity(community)).toMatchObject({ conversation });
    });

    it("leaves one member for one person", async () => {
      const community = freshCommunity();
      const person = { tenant: "t", objectId: "ada" };
      proxy.strike("create", fault, { table: "Directory" });
      const [ref] = await struck.directory.enter(community, [person]);
      expect(await other.directory.all(community)).toEqual([{ ref, person, tookPart: true }]);
    });

    it("leaves outbox rows that are found when they are due", async () => {
      const stream = freshStream();
      proxy.strike("create", fault, { table: "Due" });
      expect(await struck.events.append(stream, commit(1), [outboxRow("card", now)])).toMatchObject({
        kind: "stored",
      });
      expect(await other.outbox.due(now, 5)).toEqual([{ stream, id: "card" }]);
    });
  });

  describe("of a conditional update", () => {
    it("leaves the claim with the server that made it", async () => {
      const stream = await streamWithCard();
      proxy.strike("update", fault, { table: "Streams" });
      const row = await claimed(struck, stream);
      expect(await other.outbox.claim({ stream, id: "card" }, now, lease)).toBeNull();
      expect(await struck.outbox.markSending(row)).toBe(true);
    });

    it("leaves a send marked as about to happen, once", async () => {
      const stream = await streamWithCard();
      const row = await claimed(struck, stream);
      proxy.strike("update", fault, { table: "Streams" });
      expect(await struck.outbox.markSending(row)).toBe(true);
      expect(await claimed(other, stream, now + lease)).toMatchObject({ fateUnknown: true });
    });

    it("leaves a row postponed", async () => {
      const stream = await streamWithCard();
      const row = await claimed(struck, stream);
      proxy.strike("update", fault, { table: "Streams" });
      await struck.outbox.postpone(row, now + 7);
      expect(await other.outbox.due(now + 6, 5)).toEqual([]);
      expect(await other.outbox.due(now + 7, 5)).toEqual([{ stream, id: "card" }]);
    });

    it("leaves what the bot needs to post", async () => {
      const conversation = { tenant: "t", id: "19:meeting@thread.v2" };
      await other.bindings.bind(conversation, freshCommunity());
      proxy.strike("update", fault, { table: "Bindings" });
      expect(await struck.bindings.keepReference(conversation, { a: 1 })).toMatchObject({
        reference: { a: 1 },
      });
      expect(await other.bindings.byConversation(conversation)).toMatchObject({ reference: { a: 1 } });
    });

    it("leaves the snapshot", async () => {
      const stream = freshStream();
      await appendMany(other, stream, 2);
      await other.events.saveSnapshot(stream, { version: 1, fold: 1, body: 1 });
      proxy.strike("update", fault, { table: "Streams" });
      await struck.events.saveSnapshot(stream, { version: 2, fold: 1, body: 2 });
      expect((await other.events.load(stream, 1)).snapshot?.body).toBe(2);
    });
  });

  describe("of a deletion", () => {
    it("leaves the row completed", async () => {
      const stream = await streamWithCard();
      const row = await claimed(struck, stream);
      proxy.strike("delete", fault, { table: "Streams" });
      await struck.outbox.complete(row);
      expect(await other.outbox.claim({ stream, id: "card" }, now + lease, lease)).toBeNull();
    });

    it("leaves the seal key destroyed", async () => {
      const stream = freshStream();
      await other.sealKeys.obtain(stream, "poll");
      proxy.strike("delete", fault, { table: "Streams" });
      await struck.sealKeys.destroy(stream, "poll");
      expect(await other.sealKeys.all(stream)).toEqual(new Map());
    });
  });

  describe("of a transaction", () => {
    it("leaves the first commit stored, once", async () => {
      const stream = freshStream();
      const first = commit(1);
      proxy.strike("batch", fault, { table: "Streams" });
      expect(await struck.events.append(stream, first, [outboxRow("card", now)])).toMatchObject({
        kind: "stored",
      });
      expect((await other.events.load(stream, 1)).tail).toEqual([first]);
      expect(await other.outbox.due(now, 5)).toHaveLength(1);
    });

    it("leaves a later commit stored, and the stream open for the next", async () => {
      const stream = freshStream();
      const before = await appendMany(other, stream, 2);
      await struck.events.load(stream, 1);
      const [third, fourth] = [commit(3), commit(4)];
      proxy.strike("batch", fault, { table: "Streams" });
      expect(await struck.events.append(stream, third, [])).toMatchObject({ kind: "stored" });
      expect(await struck.events.append(stream, fourth, [])).toMatchObject({ kind: "stored" });
      expect((await other.events.load(stream, 1)).tail).toEqual([...before, third, fourth]);
    });

    it("leaves it stored although another server has appended since", async () => {
      const stream = freshStream();
      const [ours, theirs] = [commit(1), commit(2)];
      proxy.strike("batch", fault, { table: "Streams" });
      // Before the second attempt reaches the service, another server appends to what the first has stored.
      const run = async () => void (await other.events.append(stream, theirs, []));
      proxy.strike("batch", { kind: "first", run }, { table: "Streams" });
      expect(await struck.events.append(stream, ours, [])).toMatchObject({ kind: "stored" });
      expect((await other.events.load(stream, 1)).tail).toEqual([ours, theirs]);
    });

    it("leaves one member for each person", async () => {
      const community = freshCommunity();
      const people = ["ada", "ben", "cleo"].map((objectId) => ({ tenant: "t", objectId }));
      proxy.strike("batch", fault, { table: "Directory" });
      const refs = await struck.directory.enter(community, people);
      expect(await other.directory.enter(community, people)).toEqual(refs);
      expect(await other.directory.all(community)).toHaveLength(3);
    });
  });
});

describe("a failure before it took effect, while another server writes", () => {
  it("of a transaction is a conflict, and only the other's commit is there", async () => {
    const stream = freshStream();
    await appendMany(other, stream, 1);
    await struck.events.load(stream, 1);
    const theirs = commit(2);
    const run = async () => void (await other.events.append(stream, theirs, []));
    proxy.strike("batch", { kind: "first", run, andThen: { kind: "reset", when: "before" } });
    expect(await struck.events.append(stream, commit(2), [])).toEqual({ kind: "conflict" });
    expect(await other.events.readAfter(stream, 1)).toEqual([theirs]);
  });

  it("of a claim gives it to the other server alone", async () => {
    const stream = await streamWithCard();
    let theirs: ClaimedRow | undefined;
    const run = async () => {
      theirs = await claimed(other, stream);
    };
    proxy.strike("update", { kind: "first", run, andThen: { kind: "answer", status: 503, when: "before" } });
    expect(await struck.outbox.claim({ stream, id: "card" }, now, lease)).toBeNull();
    expect(theirs && (await other.outbox.markSending(theirs))).toBe(true);
  });

  it("of a seal key returns the other server's", async () => {
    const stream = freshStream();
    let theirs: Uint8Array | undefined;
    const run = async () => {
      theirs = await other.sealKeys.obtain(stream, "poll");
    };
    proxy.strike(
      "create",
      { kind: "first", run, andThen: { kind: "reset", when: "before" } },
      { table: "Streams" },
    );
    expect(await struck.sealKeys.obtain(stream, "poll")).toEqual(theirs);
  });
});

describe("storage that goes away after it has carried out a transaction", () => {
  it("reports the commit as stored if at least that can be read", async () => {
    const stream = freshStream();
    const first = commit(1);
    proxy.strike("batch", { kind: "answer", status: 503, when: "after" });
    proxy.strike("batch", { kind: "hang", when: "before" }, { times: 9 });
    expect(await struck.events.append(stream, first, [])).toMatchObject({ kind: "stored" });
    expect(await other.events.readAfter(stream, 0)).toEqual([first]);
    expect(proxy.left()).toBeGreaterThan(0);
    proxy.forget();
  });
});
