import { expect, it } from "vitest";
import { toVersionFour } from "./version-four.ts";

it("SYNC-7: a tab of version 4 is not shown kinds of cards and messages that it has no words for", () => {
  const send = (id: string, message: object) => ({ id, message });
  const known = [
    send("1", { kind: "call", item: "a" }),
    send("2", { kind: "card", subject: { kind: "poll", poll: "p" } }),
  ];
  const later = [
    send("3", { kind: "turnPassed", turn: 1 }),
    send("4", { kind: "card", subject: { kind: "scale", scale: "s" } }),
  ];
  const others = { polls: ["p"], "poll:p": { id: "p" } };
  const slices = {
    ...others,
    community: { name: "Guild", unknownSends: [...known, ...later] },
    cards: [{ kind: "poll", poll: "p" }, { kind: "reminder" }, { kind: "outlook" }],
  };
  expect(toVersionFour.slices?.("community", slices)).toEqual({
    ...others,
    community: { name: "Guild", unknownSends: known },
    cards: [{ kind: "poll", poll: "p" }],
  });
  expect(toVersionFour.slices?.("community", others)).toEqual(others);
  expect(toVersionFour.slices?.("session", slices)).toBe(slices);
});

it("SYNC-7: a tab of version 4 is shown a question as something that was noted", () => {
  const question = { id: "a", kind: "question", text: "Who pays?" };
  const slices = { session: {}, "takeaway:a": question, "takeaway:b": { id: "b", kind: "action" } };
  const shown = toVersionFour.slices?.("session", slices);
  expect(shown).toEqual({ ...slices, "takeaway:a": { ...question, kind: "learned" } });
  const again = toVersionFour.slices?.("session", { ...slices, session: { number: 2 } });
  expect(again?.["takeaway:a"]).toBe(shown?.["takeaway:a"]);
  const page = { kind: "rows", rows: [question, { id: "b", kind: "action" }], next: null };
  expect(toVersionFour.answered?.("rows", page, {})).toEqual({
    ...page,
    rows: [
      { ...question, kind: "learned" },
      { id: "b", kind: "action" },
    ],
  });
  const failed = { kind: "failed", retryable: true };
  expect(toVersionFour.answered?.("rows", failed, {})).toBe(failed);
});

it("SYNC-7, PRIV-1: a tab of version 4 is closed like that of somebody who has left when its person is erased", () => {
  expect(toVersionFour.told?.("closed", { code: "erased" })).toEqual({ code: "notAMember" });
  expect(toVersionFour.told?.("closed", { code: "openElsewhere" })).toEqual({ code: "openElsewhere" });
});
