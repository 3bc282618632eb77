import { expect, test } from "vitest";
import { type MemberRef, memberRef } from "../../kernel/ids.ts";
import { tenureOrder } from "./order.ts";
import type { Said } from "./state.ts";

const MANY = 2_000;
const people = ["ana", "tom", "lee", "priya"].map(memberRef);
const [ANA, TOM, LEE, PRIYA] = people as [MemberRef, MemberRef, MemberRef, MemberRef];

/** How often each order comes out, by its members. */
function drawn(said: readonly (readonly [MemberRef, Said])[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>();
  for (let seed = 0; seed < MANY; seed += 1) {
    const order = tenureOrder(said, `seed-${seed}`).join(" ");
    often.set(order, (often.get(order) ?? 0) + 1);
  }
  return often;
}

/** Whether so many orders came out, each about equally often. */
const isEven = (often: ReadonlyMap<string, number>, orders: number): boolean =>
  often.size === orders &&
  [...often.values()].every((times) => Math.abs(times - MANY / orders) < (0.25 * MANY) / orders);

test("TENURE-3: orders by the marks, newest first, the same for the same seed", () => {
  const said = [
    [ANA, "twentyYears"],
    [TOM, "sixMonths"],
    [LEE, "thisMonth"],
    [PRIYA, "fiveYears"],
  ] as const;
  expect(tenureOrder(said, "seed")).toEqual([LEE, TOM, PRIYA, ANA]);
  expect(tenureOrder([], "seed")).toEqual([]);
});

test("TENURE-3: equal marks are in each order equally often", () => {
  const often = drawn(people.slice(0, 3).map((member) => [member, "oneYear"]));
  expect(isEven(often, 6)).toBe(true);
});

test("TENURE-3: whoever joins without saying is at each place equally often, and so are two", () => {
  const said = [
    [ANA, "thisMonth"],
    [TOM, "oneYear"],
    [LEE, "tenYears"],
  ] as const;
  expect(isEven(drawn([...said, [PRIYA, "unsaid"]]), 4)).toBe(true);
  // Two among two others: twelve orders in which those keep theirs.
  expect(isEven(drawn([...said.slice(0, 2), [LEE, "unsaid"], [PRIYA, "unsaid"]]), 12)).toBe(true);
});
