import { expect, it } from "vitest";
import { itemId, memberRef, takeawayId } from "../kernel/ids.ts";
import { lessonsOf } from "./lessons.ts";
import type { Takeaway } from "./state.ts";

const noted = (text: string, item: string | null, kind: Takeaway["kind"] = "learned"): Takeaway => ({
  ...{ id: takeawayId(text), text, kind, owner: null, author: memberRef("tom"), at: 0 },
  item: item === null ? null : itemId(item),
});
const lessons = (...takeaways: readonly Takeaway[]): readonly string[] =>
  lessonsOf({ takeaways }).map(({ text }) => text);

it("HELPED-1: of as many items as possible the last thing that was learned is asked about, at most three in all", () => {
  expect(lessons()).toEqual([]);
  expect(lessons(noted("a1", "a"), noted("a2", "a"), noted("a3", "a"), noted("a4", "a"))).toEqual([
    "a2",
    "a3",
    "a4",
  ]);
  expect(lessons(noted("a1", "a"), noted("a2", "a"), noted("b1", "b"))).toEqual(["a1", "a2", "b1"]);
  expect(
    lessons(noted("a1", "a"), noted("a2", "a"), noted("b1", "b"), noted("b2", "b"), noted("x", null)),
  ).toEqual(["a2", "b2", "x"]);
  expect(lessons(noted("a1", "a"), noted("b1", "b"), noted("c1", "c"), noted("d1", "d"))).toEqual([
    "b1",
    "c1",
    "d1",
  ]);
});

it("HELPED-1: actions and questions are not asked about", () => {
  expect(lessons(noted("act", "a", "action"), noted("ask", "a", "question"), noted("a1", "a"))).toEqual([
    "a1",
  ]);
});
