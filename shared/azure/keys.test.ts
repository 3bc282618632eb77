import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKey, encodeKey, sortable } from "./keys.ts";

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).filter((one) => one.isWellFormed());

describe("a key made from any text", () => {
  it("is accepted by the service", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(() => checkKey(encodeKey(one))).not.toThrow();
      }),
    );
  });

  it("differs for different texts", () => {
    const lookalikes = fc.constantFrom(
      "a/b",
      "a=2fb",
      "a=2f",
      "=",
      "==",
      "=3d",
      "a b",
      "A",
      "a",
      "é",
      "e\u0301",
    );
    const pair = fc.tuple(fc.oneof(text, lookalikes), fc.oneof(text, lookalikes));
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(encodeKey(one) === encodeKey(other)).toBe(one === other);
      }),
    );
  });

  it("leaves ids as they are", () => {
    expect(encodeKey("aZ09_-")).toBe("aZ09_-");
  });

  it("rejects lone surrogates", () => {
    expect(() => encodeKey("a\ud83d")).toThrow(expect.objectContaining({ retryable: false }));
  });
});

describe("a sortable number", () => {
  it("sorts as the number does", () => {
    const number = fc.nat({ max: 10 ** 12 - 1 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(sortable(a, 12) < sortable(b, 12)).toBe(a < b);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, 10 ** 12])("cannot be %d in 12 digits", (value) => {
    expect(() => sortable(value, 12)).toThrow(expect.objectContaining({ retryable: false }));
  });
});
