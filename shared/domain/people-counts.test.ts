import { describe, expect, it } from "vitest";
import { outOf, signaturesHere } from "./people-counts.ts";

const people = { takingPart: 5, inChat: 11, signersGone: 1 };

describe("how many of how many", () => {
  it("READ-1: is said of those who take part, unless more did it than are known to", () => {
    expect(outOf(people, 3)).toBe(5);
    expect(outOf(people, 5)).toBe(5);
    expect(outOf(people, 6)).toBeNull();
    expect(outOf(null, 3)).toBeNull();
  });

  it("READ-1: have signed counts those who are still here, or everybody if that is unknown", () => {
    expect(signaturesHere(4, people)).toBe(3);
    expect(signaturesHere(4, null)).toBe(4);
    expect(signaturesHere(0, people)).toBe(0);
  });
});
