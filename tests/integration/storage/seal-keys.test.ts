import { randomBytes } from "node:crypto";
import { committedSignal } from "@guildhall/shared/app/committed";
import { createLiveStreams } from "@guildhall/shared/app/create-live-streams";
import { azureStorage } from "@guildhall/shared/azure/storage";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { currentOf } from "@guildhall/shared/domain/session/progress";
import { sessionStream, streamKey, type StreamId } from "@guildhall/shared/domain/kernel/stream";
import type { Storage } from "@guildhall/shared/ports/storage";
import { appWorld, person, runningSession } from "@guildhall/shared/testing/app-world";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { appendMany, commit, freshStream } from "@guildhall/shared/testing/samples";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { dumpTables, type DumpedRow } from "../../chaos/table-dump.ts";
import { startAzurite, type Azurite } from "../../support/azurite.ts";
import { startFaultProxy, type FaultProxy } from "../../support/fault-proxy.ts";
import { freshPrefix } from "../../support/table-storage.ts";

const older = { id: "2026-05", key: randomBytes(32) };
const newer = { id: "2026-11", key: randomBytes(32) };

let azurite: Azurite;
let proxy: FaultProxy;
let tablePrefix: string;

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startFaultProxy(azurite);
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});
beforeEach(() => {
  tablePrefix = freshPrefix();
  proxy.forget();
});

/** A server with these keys, the first of which wraps. */
const withKeys = (...wrappingKeys: readonly (typeof older)[]): Promise<Storage> =>
  azureStorage({ connectionString: proxy.connectionString, tablePrefix, wrappingKeys });

/** The rows that hold a wrapped key, wherever they are. */
const keyRows = async (): Promise<readonly DumpedRow[]> =>
  (await dumpTables(azurite.connectionString, tablePrefix)).filter(({ values }) => "wrapped" in values);

const wrappedBy = async (): Promise<readonly unknown[]> =>
  (await keyRows()).map(({ values }) => values["wrappedBy"]);

describe("a deployment with several keys", () => {
  it("wraps with the first, and says so in the row, which lies in the stream's own partition (SEC-28)", async () => {
    const stream = freshStream();
    const storage = await withKeys(newer, older);
    await storage.sealKeys.obtain(stream, "poll");
    expect(await keyRows()).toEqual([
      expect.objectContaining({
        table: "Streams",
        partitionKey: streamKey(stream),
        values: expect.objectContaining({ scope: "poll", wrappedBy: "2026-11" }) as unknown,
      }),
    ]);
  });

  const readings: readonly [string, (storage: Storage, stream: StreamId) => Promise<unknown>][] = [
    ["listing all keys", ({ sealKeys }, stream) => sealKeys.all(stream)],
    ["obtaining this key", ({ sealKeys }, stream) => sealKeys.obtain(stream, "poll")],
    ["loading the stream", ({ events }, stream) => events.load(stream, 1)],
  ];
  it.each(readings)(
    "opens what an older key wraps, and rewraps it on %s, after which the older one can go (SEC-28)",
    async (_, read) => {
      const stream = freshStream();
      const key = await (await withKeys(older)).sealKeys.obtain(stream, "poll");
      await read(await withKeys(newer, older), stream);
      expect(await wrappedBy()).toEqual(["2026-11"]);
      const after = await withKeys(newer);
      expect(await after.sealKeys.all(stream)).toEqual(new Map([["poll", key]]));
    },
  );

  it("rewraps also what nobody reads, and returns how many keys that were (SEC-28)", async () => {
    const streams = Array.from({ length: 3 }, freshStream);
    const before = await withKeys(older);
    const keys = await Promise.all(streams.map((stream) => before.sealKeys.obtain(stream, "poll")));
    const storage = await withKeys(newer, older);
    await storage.sealKeys.obtain(freshStream(), "poll");
    expect(await storage.sealKeys.rewrap()).toBe(3);
    expect(await wrappedBy()).toEqual(Array.from({ length: 4 }, () => "2026-11"));
    expect(await storage.sealKeys.rewrap()).toBe(0);
    const after = await withKeys(newer);
    for (const [index, stream] of streams.entries())
      expect(await after.sealKeys.obtain(stream, "poll")).toEqual(keys[index]);
  });

  it("names the key that it lacks, and nothing of it (SEC-31)", async () => {
    const stream = freshStream();
    await (await withKeys(older)).sealKeys.obtain(stream, "poll");
    const without = await withKeys(newer);
    const failing = expect.objectContaining({
      name: "StorageError",
      retryable: false,
      message: expect.stringMatching(/2026-05/) as string,
    }) as Error;
    await expect(without.sealKeys.all(stream)).rejects.toEqual(failing);
    await expect(without.events.load(stream, 1)).rejects.toEqual(failing);
  });

  it("can be read although a row cannot be rewrapped at the moment (SEC-28)", async () => {
    const stream = freshStream();
    const key = await (await withKeys(older)).sealKeys.obtain(stream, "poll");
    const storage = await withKeys(newer, older);
    proxy.strike("update", { kind: "answer", status: 403, when: "before" }, { table: "Streams" });
    expect(await storage.sealKeys.all(stream)).toEqual(new Map([["poll", key]]));
    expect(await wrappedBy()).toEqual(["2026-05"]);
  });

  it("never brings back a key that is destroyed while it is rewrapped (SEC-28)", async () => {
    const stream = freshStream();
    const other = await withKeys(older);
    await other.sealKeys.obtain(stream, "poll");
    const storage = await withKeys(newer, older);
    const run = (): Promise<void> => other.sealKeys.destroy(stream, "poll");
    proxy.strike("update", { kind: "first", run }, { table: "Streams" });
    await storage.sealKeys.all(stream);
    expect(proxy.left()).toBe(0);
    expect(await keyRows()).toEqual([]);
  });
});

describe("a load", () => {
  it("leaves commits newer than its keys to the next read: no key counts as gone that is not (SEC-28)", async () => {
    const stream = freshStream();
    const other = await withKeys(newer);
    await appendMany(other, stream, 1);
    const storage = await withKeys(newer);
    const run = async (): Promise<void> => {
      await other.sealKeys.obtain(stream, "poll");
      await other.events.append(stream, commit(2), []);
    };
    proxy.strike("query", { kind: "first", run: async () => {} }, { table: "Streams" });
    proxy.strike("query", { kind: "first", run }, { table: "Streams" });
    expect(await storage.events.load(stream, 1)).toMatchObject({ version: 1, keys: new Map() });
    expect(proxy.left()).toBe(0);
    expect(await storage.events.readAfter(stream, 1)).toHaveLength(1);
  });

  it("loads the keys with the head: two reads however many runs are open or over (SEC-28)", async () => {
    const storage = await withKeys(newer);
    const server = appWorld(memoryNotices(), storage).server();
    const id = await runningSession(server, ["One", "Two"]);
    const session = await server.liveStreams.session(id);
    // The community says that it runs before the session has heard of it.
    const { run } = await vi.waitUntil(() => session.state.status === "running" && currentOf(session.state), {
      timeout: 60_000,
    });
    const submit = async (name: string, command: MemberSessionCommand): Promise<void> => {
      const outcome = await session.submit({ id: `${command.type}-${name}`, actor: person(name), command });
      expect(outcome).toMatchObject({ kind: "done" });
    };
    await submit("tom", { type: "raiseElmo", run: null });
    await submit("priya", { type: "next", run });
    await submit("amara", { type: "raiseElmo", run: null });
    await server.runner.stop();
    expect((await storage.events.load(sessionStream(id), 1)).keys.size).toBeGreaterThan(0);

    proxy.forget();
    const { environment } = appWorld();
    const log = { info() {}, warn() {}, error() {} };
    const liveStreams = createLiveStreams({
      storage: await withKeys(newer),
      notices: memoryNotices(),
      committed: committedSignal(log),
      whoIsHere: { present: () => [], around: () => [] },
      environment,
      log,
    });
    proxy.forget();
    const loaded = await liveStreams.session(id);
    expect(loaded.state).toEqual(session.state);
    expect(proxy.seen.map(({ operation }) => operation)).toEqual(["query", "query"]);
    await liveStreams.close();
  });
});
