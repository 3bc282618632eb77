import { expect, it } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { readQuery } from "./query.ts";

const query = (parameters: unknown, queryOptions?: unknown) =>
  readQuery({ commandId: "search", parameters, ...(queryOptions === undefined ? {} : { queryOptions }) });
const words = (value: unknown) => [{ name: "words", value }];

it.each([
  ["before anything is typed", query([{ name: "initialRun", value: "true" }]), "", 0, 25],
  ["words", query(words("ask"), { skip: 0, count: 25 }), "ask", 0, 25],
  ["the next page", query(words("ask"), { skip: 25, count: 25 }), "ask", 25, 25],
  ["a short page", query(words("ask"), { skip: 0, count: 5 }), "ask", 0, 5],
  ["more than there are on a page", query(words("ask"), { skip: 0, count: 1_000 }), "ask", 0, 25],
  ["odd options", query(words("ask"), { skip: -1, count: "x" }), "ask", 0, 25],
  ["options that are none", query(words("ask"), 7), "ask", 0, 25],
  ["words that are none", query(words(7)), "", 0, 25],
  ["parameters that are none", query("ask"), "", 0, 25],
  ["no parameter", query(undefined), "", 0, 25],
  ["too many words", query(words("x".repeat(9_999))), "x".repeat(LIMITS.search), 0, 25],
] as const)("EXT-1: a search is read from what Teams sends: %s", (_, read, typed, from, most) => {
  expect(read).toEqual({ words: typed, from, most });
});

it("EXT-1: anything else is no search", () => {
  for (const value of [undefined, null, "search", {}, { commandId: "other", parameters: words("ask") }])
    expect(readQuery(value)).toBeNull();
});
