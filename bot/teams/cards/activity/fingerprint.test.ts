import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

describe("a fingerprint", () => {
  test("is the same for the same content", () => {
    expect(fingerprint({ text: "Be kind", by: ["tom"] })).toBe(fingerprint({ text: "Be kind", by: ["tom"] }));
  });

  test("differs when anything in it differs", () => {
    const all = [null, "", "Be kind", "Be kind.", ["Be kind"], { text: "Be kind" }, ["a", "b"], ["b", "a"]];
    expect(new Set(all.map(fingerprint)).size).toBe(all.length);
  });

  test("is eight letters that may stand in the data of any button", () => {
    for (let n = 0; n < 50; n += 1) expect(fingerprint(n)).toMatch(/^[A-Za-z0-9_-]{8}$/);
  });

  test("CARD-12: stays the same over the years, because cards in the chat carry it", () => {
    expect(fingerprint("Be kind")).toBe("pTQZnWC1");
    expect(fingerprint([{ id: "id-1", text: "Be kind" }])).toBe("tHstdHwT");
  });
});
