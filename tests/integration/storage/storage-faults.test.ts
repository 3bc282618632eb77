import { azureStorage } from "@guildhall/shared/azure/storage";
import type { Storage } from "@guildhall/shared/ports/storage";
import {
  appendMany,
  commit,
  freshCommunity,
  freshStream,
  noise,
  outboxRow,
} from "@guildhall/shared/testing/samples";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startAzurite } from "../../support/azurite.ts";
import type { Azurite } from "../../support/azurite.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import type { FaultProxy } from "../../support/fault-proxy.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";

const now = 1_800_000_000_000;
const lease = 30_000;

let azurite: Azurite;
let proxy: FaultProxy;
let storage: Storage;
/** Another server on the same tables, which gives up soon. */
let hasty: Storage;
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
  const faulty = { ...same, connectionString: proxy.connectionString };
  storage = await azureStorage({ ...faulty, timeoutMs: 30_000 });
  hasty = await azureStorage({ ...faulty, timeoutMs: 1500 });
  other = await azureStorage({ ...same, connectionString: azurite.connectionString });
  proxy.forget();
});
afterEach(() => proxy.forget());

const seen = (operation: string, table: string): number =>
  proxy.seen.filter((one) => one.operation === operation && one.table.endsWith(table)).length;

describe("faults of the service", () => {
  it.each([429, 500, 503])("a few answers of %i are survived", async (status) => {
    const stream = freshStream();
    for (const operation of ["batch", "query"] as const)
      proxy.strike(operation, { kind: "answer", status, when: "before" }, { times: 2 });
    expect(await storage.events.append(stream, commit(1), [])).toMatchObject({ kind: "stored" });
    expect((await storage.events.load(stream, 1)).version).toBe(1);
    expect(proxy.left()).toBe(0);
  });

  it("answers of 503 that do not end are a retryable error, within the time-out", async () => {
    proxy.strike("get", { kind: "answer", status: 503, when: "before" }, { times: 99 });
    const started = performance.now();
    await expect(hasty.events.version(freshStream())).rejects.toMatchObject({
      name: "StorageError",
      retryable: true,
    });
    // Far less than storage without a time-out of its own would take, also on a busy machine.
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it("a Retry-After longer than the time-out is not waited for", async () => {
    proxy.strike("get", { kind: "answer", status: 429, when: "before", retryAfter: "60" });
    await expect(storage.events.version(freshStream())).rejects.toMatchObject({ retryable: true });
    expect(seen("get", "Streams")).toBe(1);
  });

  it.each(["get", "query"] as const)(
    "a %s that is never answered ends within the time-out",
    async (operation) => {
      proxy.strike(operation, { kind: "hang", when: "before" }, { times: 99 });
      const stream = freshStream();
      const call = operation === "get" ? hasty.events.version(stream) : hasty.events.load(stream, 1);
      await expect(call).rejects.toMatchObject({ name: "StorageError", retryable: true });
    },
  );

  it("a refusal is an error that is not retryable, after one request", async () => {
    proxy.strike("get", { kind: "answer", status: 403, when: "before" });
    await expect(storage.events.version(freshStream())).rejects.toMatchObject({
      name: "StorageError",
      retryable: false,
    });
    expect(seen("get", "Streams")).toBe(1);
  });

  it("a wrong wrapping key is distinguished from a key that is gone", async () => {
    const stream = freshStream();
    const tablePrefix = freshPrefix();
    const at = { connectionString: azurite.connectionString, tablePrefix };
    const right = await azureStorage({ ...at, wrappingKeys: [freshWrappingKey()] });
    const wrong = await azureStorage({ ...at, wrappingKeys: [freshWrappingKey()] });
    await right.sealKeys.obtain(stream, "poll");
    await expect(wrong.sealKeys.all(stream)).rejects.toMatchObject({
      name: "StorageError",
      retryable: false,
    });
  });

  it("a missing table is an error, not an empty stream", async () => {
    const { openTables } = await import("@guildhall/shared/azure/tables");
    const { streams } = openTables({
      connectionString: azurite.connectionString,
      tablePrefix: freshPrefix(),
    });
    await expect(streams.get("community-a", "head")).rejects.toMatchObject({ retryable: false });
  });
});

describe("pages", () => {
  it("that are empty although more follow do not end the read", async () => {
    const stream = freshStream();
    const commits = await appendMany(other, stream, 4);
    await other.events.append(stream, commit(5), [outboxRow("card", now)]);
    proxy.strike("query", { kind: "empty page" }, { times: 99 });
    expect(await storage.events.load(stream, 1)).toMatchObject({ version: 5 });
    expect((await storage.events.readAfter(stream, 0)).slice(0, 4)).toEqual(commits);
    expect(await storage.outbox.due(now, 5)).toEqual([{ stream, id: "card" }]);
  });

  it("of 1,000 rows are read to the last", async () => {
    const community = freshCommunity();
    const people = Array.from({ length: 2100 }, (_, index) => ({ tenant: "t", objectId: `person ${index}` }));
    const refs = await storage.directory.enter(community, people);
    expect(await storage.directory.all(community)).toHaveLength(2100);
    expect(await storage.directory.enter(community, people)).toEqual(refs);
  });
});

describe("the index of due rows", () => {
  const card = outboxRow("card", now);

  it("is written before the commit, and kept while the commit may still be written", async () => {
    const stream = freshStream();
    const run = async () => expect(await other.outbox.due(now, 5)).toEqual([]);
    proxy.strike("batch", { kind: "first", run }, { table: "Streams" });
    await storage.events.append(stream, commit(1), [card]);
    expect(await other.outbox.due(now, 5)).toEqual([{ stream, id: "card" }]);
  });

  it("is swept of what a failed append left, once the stream has moved on", async () => {
    const stream = freshStream();
    proxy.strike("batch", { kind: "answer", status: 503, when: "before" }, { table: "Streams", times: 99 });
    await expect(storage.events.append(stream, commit(1), [card])).rejects.toMatchObject({ retryable: true });
    proxy.forget();
    expect(await storage.outbox.due(now, 5)).toEqual([]);
    expect(seen("delete", "Due")).toBe(0);
    await other.events.append(stream, commit(1), []);
    expect(await storage.outbox.due(now, 5)).toEqual([]);
    expect(seen("delete", "Due")).toBe(1);
    proxy.forget();
    expect(await storage.outbox.due(now, 5)).toEqual([]);
    expect(seen("delete", "Due") + seen("query", "Streams")).toBe(0);
  });

  it("is kept while a postponement may still succeed, and swept when it cannot", async () => {
    const stream = freshStream();
    await other.events.append(stream, commit(1), [card]);
    const row = await storage.outbox.claim({ stream, id: "card" }, now, lease);
    if (!row) throw new Error("The row could not be claimed");
    const run = async () => expect(await other.outbox.due(now + 1, 5)).toEqual([]);
    proxy.strike("update", { kind: "first", run }, { table: "Streams" });
    await storage.outbox.postpone(row, now + 1);
    expect(await other.outbox.due(now + 1, 5)).toEqual([{ stream, id: "card" }]);
    await storage.outbox.postpone(row, now + 2);
    proxy.forget();
    expect(await storage.outbox.due(now + 2, 5)).toEqual([{ stream, id: "card" }]);
    expect(seen("delete", "Due")).toBe(0);
  });

  it("does not need the deletion that completing should have made", async () => {
    const stream = freshStream();
    await other.events.append(stream, commit(1), [card]);
    const row = await storage.outbox.claim({ stream, id: "card" }, now, lease);
    if (!row) throw new Error("The row could not be claimed");
    proxy.strike("delete", { kind: "answer", status: 403, when: "before" }, { table: "Due" });
    await storage.outbox.complete(row);
    expect(await storage.outbox.due(now, 5)).toEqual([]);
    proxy.forget();
    expect(await storage.outbox.due(now, 5)).toEqual([]);
    expect(seen("query", "Streams")).toBe(0);
  });
});

describe("a server that dies between two writes", () => {
  const refused = { kind: "answer", status: 403, when: "before" } as const;

  it("leaves a conversation that can still be bound, and a community that leads nowhere", async () => {
    const [lost, kept] = [freshCommunity(), freshCommunity()];
    const conversation = { tenant: "t", id: "19:meeting@thread.v2" };
    proxy.strike("create", { kind: "first", run: async () => {} }, { table: "Bindings" });
    proxy.strike("create", refused, { table: "Bindings" });
    await expect(storage.bindings.bind(conversation, lost)).rejects.toMatchObject({ retryable: false });
    expect(await storage.bindings.byCommunity(lost)).toBeNull();
    expect(await other.bindings.bind(conversation, kept)).toMatchObject({ community: kept });
    expect(await storage.bindings.byCommunity(lost)).toBeNull();
  });

  it("leaves the older snapshot, and eventually no parts of the newer one", async () => {
    const stream = freshStream();
    await appendMany(other, stream, 3);
    const snapshot = (version: number) => ({ version, fold: 1, body: noise(2_000_000) });
    const [first, third] = [snapshot(1), snapshot(3)];
    await storage.events.saveSnapshot(stream, first);
    proxy.strike("update", refused, { table: "Streams" });
    await expect(storage.events.saveSnapshot(stream, snapshot(2))).rejects.toMatchObject({
      retryable: false,
    });
    expect((await storage.events.load(stream, 1)).snapshot).toEqual(first);
    const parts = seen("create", "Streams") - 1; // the other creation is the pointer
    expect(parts).toBeGreaterThan(3);
    await storage.events.saveSnapshot(stream, third);
    expect(seen("delete", "Streams")).toBe(parts);
    expect((await storage.events.load(stream, 1)).snapshot).toEqual(third);
  });
});

describe("the number of requests to storage is", () => {
  it("one for an append to a loaded stream, two if something becomes due", async () => {
    const stream = freshStream();
    await appendMany(other, stream, 3);
    await storage.events.load(stream, 1);
    proxy.forget();
    await storage.events.append(stream, commit(4), []);
    await storage.events.append(stream, commit(5), []);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["batch", "batch"]);
    proxy.forget();
    await storage.events.append(stream, commit(6), [outboxRow("a", now), outboxRow("b", now + 1)]);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["batch", "batch"]);
  });

  it("one for a new stream and its first append, one for a fresh snapshot, two with a tail", async () => {
    const stream = freshStream();
    await storage.events.load(stream, 1);
    await storage.events.append(stream, commit(1), []);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["query", "batch"]);
    await storage.events.saveSnapshot(stream, { version: 1, fold: 1, body: "x".repeat(500_000) });
    proxy.forget();
    await storage.events.load(stream, 1);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["query"]);
    await storage.events.append(stream, commit(2), []);
    proxy.forget();
    await storage.events.load(stream, 1);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["query", "query"]);
  });

  it("two for a hundred new people, one for a known one", async () => {
    const community = freshCommunity();
    const people = Array.from({ length: 100 }, (_, index) => ({ tenant: "t", objectId: `person ${index}` }));
    await storage.directory.enter(community, people);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["query", "batch"]);
    proxy.forget();
    await storage.directory.enter(community, people.slice(0, 1));
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["get"]);
  });

  it("none for rows due in the future, or for streams without due rows", async () => {
    for (let index = 0; index < 5; index += 1)
      await other.events.append(freshStream(), commit(1), [outboxRow("later", now + 1)]);
    await storage.outbox.due(now, 5);
    expect(proxy.seen).toEqual(
      Array.from({ length: 4 }, () => ({
        operation: "query",
        table: expect.stringMatching(/Due$/) as string,
      })),
    );
  });
});
