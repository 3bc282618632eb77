import { expect, it } from "vitest";
import { beyond, filterOf, wholePartition, withPrefix } from "./ranges.ts";

it("a filter escapes quotes in its text", () => {
  expect(filterOf(wholePartition("a' or PartitionKey ne '"))).toBe(
    "PartitionKey eq 'a'' or PartitionKey ne '''",
  );
});

it("a prefix ends before the next one", () => {
  expect(filterOf(withPrefix("p", "c-"))).toBe("PartitionKey eq 'p' and RowKey ge 'c-' and RowKey lt 'c.'");
});

it("the range after a row excludes that row", () => {
  const { from, before } = beyond("p", "c-", "005");
  expect(["c-004", "c-005", "c-006", "c-999", "head"].filter((key) => key >= from && key < before)).toEqual([
    "c-006",
    "c-999",
  ]);
});
