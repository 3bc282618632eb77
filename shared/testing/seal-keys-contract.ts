import { describe, expect, it } from "vitest";
import { appendMany, commit, freshStream } from "./samples.ts";
import type { MakeStorage } from "./samples.ts";

/** The contract of every `SealKeys` adapter. */
export function sealKeysContract(make: MakeStorage): void {
  describe("the key of a scope", () => {
    it("is created once, has 32 bytes, and differs by scope and stream", async () => {
      const { sealKeys } = await make();
      const [stream, other] = [freshStream(), freshStream()];
      const key = await sealKeys.obtain(stream, "poll/1");
      expect(key).toHaveLength(32);
      expect(await sealKeys.obtain(stream, "poll/1")).toEqual(key);
      expect(await sealKeys.obtain(stream, "poll/2")).not.toEqual(key);
      expect(await sealKeys.obtain(other, "poll/1")).not.toEqual(key);
    });

    it("is the same for everybody who creates it at once", async () => {
      const { sealKeys } = await make();
      const stream = freshStream();
      const keys = await Promise.all(Array.from({ length: 6 }, () => sealKeys.obtain(stream, "run")));
      for (const key of keys) expect(key).toEqual(keys[0]);
    });

    it("is listed with all that exist, by scopes of any text", async () => {
      const { sealKeys } = await make();
      const stream = freshStream();
      const scopes = ["poll/1", "poll=2f1", "run:Ü#?", "collection"];
      expect(await sealKeys.all(stream)).toEqual(new Map());
      const keys = await Promise.all(scopes.map((scope) => sealKeys.obtain(stream, scope)));
      expect(await sealKeys.all(stream)).toEqual(new Map(scopes.map((scope, index) => [scope, keys[index]])));
    });

    it("comes with a load of its stream as long as it exists", async () => {
      const storage = await make();
      const { events, sealKeys } = storage;
      const stream = freshStream();
      const keysIn = async () => (await events.load(stream, 1)).keys;
      const [poll, run] = [await sealKeys.obtain(stream, "poll/1"), await sealKeys.obtain(stream, "run")];
      await sealKeys.obtain(freshStream(), "poll/1");
      await appendMany(storage, stream, 3);
      const both = new Map([
        ["poll/1", poll],
        ["run", run],
      ]);
      expect(await keysIn()).toEqual(both);
      await events.saveSnapshot(stream, { version: 2, fold: 1, body: {} });
      expect(await keysIn()).toEqual(both);
      await sealKeys.destroy(stream, "poll/1");
      await events.append(stream, commit(4), []);
      expect(await keysIn()).toEqual(new Map([["run", run]]));
      expect(await events.load(stream, 1)).toMatchObject({ version: 4, snapshot: { version: 2 } });
      expect(await events.readAfter(stream, 2)).toHaveLength(2);
    });

    it("is gone once destroyed; destroying it again is fine", async () => {
      const { sealKeys } = await make();
      const stream = freshStream();
      const gone = await sealKeys.obtain(stream, "poll");
      await sealKeys.obtain(stream, "run");
      await sealKeys.destroy(stream, "poll");
      await sealKeys.destroy(stream, "poll");
      await sealKeys.destroy(stream, "never there");
      expect([...(await sealKeys.all(stream)).keys()]).toEqual(["run"]);
      expect(await sealKeys.obtain(stream, "poll")).not.toEqual(gone);
    });

    it("is not changed by what a caller does to its copy", async () => {
      const { sealKeys } = await make();
      const stream = freshStream();
      const key = await sealKeys.obtain(stream, "poll");
      const kept = key.slice();
      key.fill(0);
      expect(await sealKeys.obtain(stream, "poll")).toEqual(kept);
    });
  });
}
