import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../testing/decider-samples.ts";
import { outOf, signaturesHere } from "./people-counts.ts";

const people = { takingPart: 5, inChat: 11, signersGone: [LEE] };

describe("how many of how many", () => {
  it("READ-1: is said of those who take part, unless more did it than are known to", () => {
    expect(outOf(people, 3)).toBe(5);
    expect(outOf(people, 5)).toBe(5);
    expect(outOf(people, 6)).toBeNull();
    expect(outOf(null, 3)).toBeNull();
  });

  it("READ-1: have signed counts those who are still here, or everybody if that is unknown", () => {
    const signatures = [PRIYA, TOM, ANA, LEE].map((member) => ({ member }));
    expect(signaturesHere(signatures, people)).toBe(3);
    expect(signaturesHere(signatures, null)).toBe(4);
    expect(signaturesHere([], people)).toBe(0);
  });
});
