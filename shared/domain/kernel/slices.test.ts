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

  it("SYNC-1: applied to the view before it, gives the view after it", () => {
    const before = { a: 1, b: { c: 2 }, d: 3 };
    const after = { a: 1, b: { c: 4 }, e: [5] };
    expect(patchSlices(before, changedSlices(before, after) ?? {})).toEqual(after);
  });
});
