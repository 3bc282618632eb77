import { expect, it } from "vitest";
import { COUNTS } from "../testing/reading.ts";
import { shareOf } from "./share.ts";

it("READ-1: a share is of those who take part, never of those in the chat, and without a total where that is not known", () => {
  expect(shareOf({ people: COUNTS }, 3)).toEqual({ count: 3, of: 4 });
  expect(shareOf({ people: COUNTS }, 5)).toEqual({ count: 5, of: null });
  expect(shareOf({ people: null }, 3)).toEqual({ count: 3, of: null });
});
