import { expect, it } from "vitest";
import { withoutKinds } from "./newer-kinds.ts";

const newer = { messages: new Set(["turnPassed"]), cards: new Set(["scale"]) };

it("SYNC-7: an older tab is not shown kinds of cards and messages that it has no words for", () => {
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
    cards: [{ kind: "poll", poll: "p" }, { kind: "scale" }],
  };
  expect(withoutKinds(slices, newer)).toEqual({
    ...others,
    community: { name: "Guild", unknownSends: known },
    cards: [{ kind: "poll", poll: "p" }],
  });
  expect(withoutKinds(others, newer)).toEqual(others);
});

it("SYNC-7: an older tab is not shown votes that it has no words for, nor their cards", () => {
  const asked = { id: "p", subject: { kind: "asked" } };
  const slices = {
    ...{ polls: ["p", "q"], "poll:p": asked, "poll:q": { id: "q", subject: { kind: "closing" } } },
    ...{ "turnout:p": { turnout: 1 }, "turnout:q": { turnout: 2 } },
    cards: [{ kind: "poll", poll: "p" }, { kind: "poll", poll: "q" }, { kind: "setup" }],
  };
  expect(withoutKinds(slices, { ...newer, polls: new Set(["closing"]) })).toEqual({
    ...{ polls: ["p"], "poll:p": asked, "turnout:p": { turnout: 1 } },
    cards: [{ kind: "poll", poll: "p" }, { kind: "setup" }],
  });
});
