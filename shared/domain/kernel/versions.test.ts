import { describe, expect, it } from "vitest";
import { FIRST, storedVersion, upToDate } from "./versions.ts";

const known = {
  Unchanged: FIRST,
  Changed: {
    version: 3,
    upcasts: [
      (data: Readonly<Record<string, unknown>>) => ({ ...data, second: data["first"] }),
      (data: Readonly<Record<string, unknown>>) => ({ ...data, third: data["second"] }),
    ],
  },
};

describe("stored data", () => {
  it("STORE-16: is read as it would be stored today, whichever version it has", () => {
    expect(upToDate(known, "Changed", 1, { first: 1 })).toEqual({ first: 1, second: 1, third: 1 });
    expect(upToDate(known, "Changed", 2, { second: 2 })).toEqual({ second: 2, third: 2 });
    expect(upToDate(known, "Changed", 3, { third: 3 })).toEqual({ third: 3 });
    expect(upToDate(known, "Unchanged", 1, { any: 1 })).toEqual({ any: 1 });
  });

  it("STORE-5, STORE-16: of a kind or version that is not known yet is not read at all", () => {
    expect(upToDate(known, "Changed", 4, {})).toBeNull();
    expect(upToDate(known, "Changed", 0, {})).toBeNull();
    expect(upToDate(known, "Unchanged", 2, {})).toBeNull();
    expect(upToDate(known, "Unknown", 1, {})).toBeNull();
    expect(upToDate(known, "toString", 1, {})).toBeNull();
  });

  it("STORE-19: has the oldest version that can hold it", () => {
    const asked = {
      version: 3,
      holds: ({ question }: Readonly<Record<string, unknown>>) => (question ? 3 : 2),
    };
    expect(storedVersion({ ...known, Asked: asked }, "Asked", { question: true })).toBe(3);
    expect(storedVersion({ ...known, Asked: asked }, "Asked", {})).toBe(2);
    expect(storedVersion(known, "Changed", {})).toBe(3);
    expect(() => storedVersion(known, "Unknown", {})).toThrow("Unknown");
  });
});
