import { describe, expect, it } from "vitest";
import {
  MAX_ROW_CHANGES,
  NO_GENERATIONS,
  type RowChange,
  type RowRange,
  type Shelf,
} from "../ports/projections.ts";
import { freshCommunity, type MakeStorage, noise } from "./samples.ts";

const put = (key: string, body: RowChange["body"] = { key }, list = "list"): RowChange => ({
  list,
  key,
  body,
});
const freshShelf = (): Shelf => ({ projection: "example", generation: 1, community: freshCommunity() });
const ALL: RowRange = { prefix: "", after: null, most: 1_000 };

/** The contract of every `Projections` adapter. */
export function projectionsContract(make: MakeStorage): void {
  describe("a shelf", () => {
    it("PROJ-2: is empty at first, and then holds the rows and how far its stream was read", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      const empty = await projections.checkpoint(shelf);
      expect(empty).toEqual({ version: 0, token: null });
      expect(await projections.write(shelf, [put("b"), put("a")], 7, empty)).toBe(true);
      expect(await projections.checkpoint(shelf)).toMatchObject({ version: 7 });
      expect(await projections.row(shelf, "list", "a")).toEqual({ key: "a" });
      expect(await projections.row(shelf, "list", "c")).toBeNull();
      expect(await projections.row(shelf, "other", "a")).toBeNull();
    });

    it("PROJ-2: changes as a whole, or not at all if it has changed since it was seen", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      const empty = await projections.checkpoint(shelf);
      await projections.write(shelf, [put("a"), put("b")], 1, empty);
      const seen = await projections.checkpoint(shelf);
      expect(await projections.write(shelf, [put("a", 1)], 2, empty)).toBe(false);
      expect(await projections.write(shelf, [put("b", null), put("c"), put("d", null)], 3, seen)).toBe(true);
      expect(await projections.write(shelf, [put("a", null)], 4, seen)).toBe(false);
      expect(await projections.rows(shelf, "list", ALL)).toEqual([put("a"), put("c")]);
      expect(await projections.checkpoint(shelf)).toMatchObject({ version: 3 });
    });

    it("PROJ-2: of several servers that write to it at once only one succeeds", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      for (const version of [1, 2]) {
        const seen = await projections.checkpoint(shelf);
        const wrote = await Promise.all(
          Array.from({ length: 5 }, (_, server) =>
            projections.write(shelf, [put("a", server)], version, seen),
          ),
        );
        expect(wrote.filter(Boolean)).toHaveLength(1);
        expect(await projections.row(shelf, "list", "a")).toBe(wrote.indexOf(true));
      }
    });

    it("PROJ-2: takes as many changes at once as are allowed, and no more", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      const empty = await projections.checkpoint(shelf);
      const many = Array.from({ length: MAX_ROW_CHANGES + 1 }, (_, index) => put(`${1_000 + index}`));
      await expect(projections.write(shelf, many, 1, empty)).rejects.toThrow("Too many rows");
      expect(await projections.write(shelf, many.slice(1), 1, empty)).toBe(true);
      expect(await projections.rows(shelf, "list", ALL)).toHaveLength(MAX_ROW_CHANGES);
    });

    it("is that of one community, one generation and one projection", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      await projections.write(shelf, [put("a")], 1, await projections.checkpoint(shelf));
      for (const other of [
        { ...shelf, generation: 2 },
        { ...shelf, projection: "another" },
        { ...shelf, community: freshCommunity() },
      ]) {
        expect(await projections.checkpoint(other)).toMatchObject({ version: 0 });
        expect(await projections.rows(other, "list", ALL)).toEqual([]);
      }
    });

    it("holds rows of many kilobytes", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      const body = { text: noise(200_000) };
      await projections.write(shelf, [put("a", body)], 1, await projections.checkpoint(shelf));
      expect(await projections.row(shelf, "list", "a")).toEqual(body);
    });

    it("PROJ-4: is empty once it is cleared, which may be done twice, and whoever has seen it before cannot write to it", async () => {
      const { projections } = await make();
      const [shelf, other] = [freshShelf(), freshShelf()];
      for (const each of [shelf, other])
        await projections.write(each, [put("a"), put("b")], 1, await projections.checkpoint(each));
      const seen = await projections.checkpoint(shelf);
      for (let times = 0; times < 2; times += 1) await projections.clear(shelf);
      expect(await projections.checkpoint(shelf)).toEqual({ version: 0, token: null });
      expect(await projections.rows(shelf, "list", ALL)).toEqual([]);
      expect(await projections.write(shelf, [put("c")], 2, seen)).toBe(false);
      expect(await projections.rows(other, "list", ALL)).toHaveLength(2);
    });
  });

  describe("a list", () => {
    it("PROJ-6: is read in the order of its keys, page by page, or as far as keys begin alike", async () => {
      const { projections } = await make();
      const shelf = freshShelf();
      const keys = ["a", "a-1", "a-2", "b-1", "b-10", "b-2"];
      const changes = [
        ...keys.toReversed().map((key) => put(key)),
        put("a-1", null, "list-2"),
        put("a-3", 3, "lis"),
      ];
      await projections.write(shelf, changes, 1, await projections.checkpoint(shelf));
      const read = async (range: Partial<RowRange>) =>
        (await projections.rows(shelf, "list", { ...ALL, ...range })).map(({ key }) => key);
      expect(await read({})).toEqual(keys);
      expect(await read({ most: 2 })).toEqual(["a", "a-1"]);
      expect(await read({ most: 2, after: "a-1" })).toEqual(["a-2", "b-1"]);
      expect(await read({ prefix: "a-" })).toEqual(["a-1", "a-2"]);
      expect(await read({ prefix: "b-", after: "b-1" })).toEqual(["b-10", "b-2"]);
      expect(await read({ prefix: "b-", after: "a" })).toEqual(["b-1", "b-10", "b-2"]);
      expect(await read({ after: "b-2" })).toEqual([]);
    });
  });

  describe("generations", () => {
    it("PROJ-4: of a projection are changed by one server at a time", async () => {
      const { projections } = await make();
      const none = await projections.generations("example");
      expect(none).toEqual({ value: NO_GENERATIONS, token: null });
      const value = {
        live: { number: 3_000_000_000, version: 2 },
        next: { number: 3_000_000_001, version: 3, leaseUntil: 1_800_000_000_000 },
        outdated: [2],
      };
      const wrote = await Promise.all(
        [1, 2, 3].map(() => projections.setGenerations("example", value, null)),
      );
      expect(wrote.filter(Boolean)).toHaveLength(1);
      const { value: found, token } = await projections.generations("example");
      expect(found).toEqual(value);
      expect((await projections.generations("another")).value).toEqual(NO_GENERATIONS);
      expect(await projections.setGenerations("example", NO_GENERATIONS, null)).toBe(false);
      expect(await projections.setGenerations("example", NO_GENERATIONS, token)).toBe(true);
      expect(await projections.setGenerations("example", value, token)).toBe(false);
    });

    it("PROJ-4: are read together, by the name of their projection", async () => {
      const { projections } = await make();
      const value = { live: { number: 1, version: 1 }, next: null, outdated: [] };
      await projections.setGenerations("one", value, null);
      await projections.setGenerations("two", { ...value, outdated: [3] }, null);
      const all = await projections.allGenerations();
      expect(all.get("one")).toEqual(value);
      expect(all.get("two")).toEqual({ ...value, outdated: [3] });
      expect(all.get("three")).toBeUndefined();
    });
  });
}
