import { describe, expect, it } from "vitest";
import { changedSlices, patchSlices } from "./slices.ts";

describe("the change between two views", () => {
  it("SYNC-1: is nothing if all parts are the same", () => {
    const view = { a: { list: [1, 2], name: "x" }, b: [1] };
    expect(changedSlices(view, { a: { list: [1, 2], name: "x" }, b: [1] })).toBeUndefined();
  });

  it("SYNC-1: consists of the slices that are new, different or gone", () => {
    const same = { deep: { deeper: { still: 1 } } };
    const changed = changedSlices({ same, a: 1, gone: 2 }, { same, a: 2, fresh: 3 });
    expect(changed).toEqual({ a: 2, fresh: 3, gone: null });
  });

  it("SYNC-1: distinguishes an empty list from an empty record", () => {
    expect(changedSlices({ a: { parts: [] } }, { a: { parts: {} } })).toEqual({ a: { parts: {} } });
  });

  it.each([
    ["a part more", { a: { one: 1 } }, { a: { one: 1, two: undefined } }],
    ["a part fewer", { a: { one: 1, two: undefined } }, { a: { one: 1 } }],
    ["another part", { a: { one: undefined } }, { a: { two: undefined } }],
    ["nothing instead of parts", { a: { one: 1 } }, { a: null }],
    ["parts instead of nothing", { a: null }, { a: { one: 1 } }],
    ["a text instead of parts", { a: { one: 1 } }, { a: "one" }],
    ["a number instead of no parts", { a: {} }, { a: 5 }],
    ["no parts instead of a number", { a: 5 }, { a: {} }],
    ["a new part at the fourth level", { a: { b: { c: { d: {} } } } }, { a: { b: { c: { d: {} } } } }],
  ])("SYNC-1: is a slice with %s", (_, before, after) => {
    expect(changedSlices(before, after)).toEqual(after);
  });

  it("SYNC-1: is nothing if a slice is the same by value, as far as its parts are the same three levels deep", () => {
    const part = { d: 1 };
    expect(changedSlices({ a: { b: { c: { part } } } }, { a: { b: { c: { part } } } })).toBeUndefined();
    expect(changedSlices({ a: { b: { c: [] } } }, { a: { b: { c: [] } } })).toBeUndefined();
    expect(changedSlices({ a: NaN }, { a: NaN })).toBeUndefined();
    expect(changedSlices({}, { a: null })).toEqual({ a: null });
  });

  it("SYNC-1: applied to the view before it, gives the view after it", () => {
    const before = { a: 1, b: { c: 2 }, d: 3 };
    const after = { a: 1, b: { c: 4 }, e: [5] };
    expect(patchSlices(before, changedSlices(before, after) ?? {})).toEqual(after);
  });
});
