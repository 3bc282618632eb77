import { describe, expect, it } from "vitest";
import { ANA, by, LEE, minute, opened, PRIYA, started, TOM } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, takeawayId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";

const running = given(sessionDecider, opened(), started("welcome"));
const add = { type: "addTakeaway", text: " Tokens\tare names ", kind: "learned", owner: null } as const;
const remove = { type: "removeTakeaway", takeaway: takeawayId("one") } as const;
const noted: SessionEvent = {
  type: "TakeawayAdded",
  takeaway: {
    id: takeawayId("one"),
    text: "Tokens are names",
    kind: "learned",
    owner: null,
    author: TOM,
    item: itemId("welcome"),
    at: minute(2),
  },
};

describe("takeaways", () => {
  it("TAKE-1: can be added to the item that is on by any member", () => {
    running.when(add, by(TOM, { at: minute(2), freshId: "one" })).thenHappens(noted);
  });

  it("TAKE-1: belong to the session as a whole between items", () => {
    const { state } = given(sessionDecider, opened({ agenda: [] })).when(add, by(TOM));
    expect(state).toMatchObject({ takeaways: [{ item: null }] });
  });

  it("TAKE-1: may have an owner if they are actions, but not if they are something learned", () => {
    const owner = ANA;
    const action = { ...add, kind: "action" } as const;
    expect(running.when({ ...action, owner }, by(TOM)).state).toMatchObject({ takeaways: [{ owner }] });
    expect(running.when(action, by(TOM)).state).toMatchObject({ takeaways: [{ owner: null }] });
    expect(running.when({ ...add, owner }, by(TOM)).state).toMatchObject({ takeaways: [{ owner: null }] });
  });

  it.each([
    ["its author", TOM],
    ["the facilitator", PRIYA],
    ["an organiser", LEE],
  ])("TAKE-2: %s removes it", (_, ref) => {
    given(sessionDecider, opened(), noted)
      .when(remove, by(ref))
      .thenHappens({ type: "TakeawayRemoved", takeaway: takeawayId("one") });
  });

  it("TAKE-2: cannot be removed by other members, or twice", () => {
    const one = given(sessionDecider, opened(), noted);
    one.when(remove, by(ANA)).thenRefused("notYourTakeaway");
    one.and(remove, by(TOM)).when(remove, by(TOM)).thenRefused("noSuchTakeaway");
  });

  it("TAKE-3: are one line of 1 to 280 characters", () => {
    running.when({ ...add, text: "x".repeat(281) }, by(TOM)).thenRefused("tooLong");
    running.when({ ...add, text: "\n" }, by(TOM)).thenRefused("empty");
    expect(running.when({ ...add, text: "x".repeat(280) }, by(TOM)).types).toEqual(["TakeawayAdded"]);
  });

  it("TAKE-3: are at most 500 in a session", () => {
    const many = Array.from({ length: LIMITS.takeaways }, () => noted);
    given(sessionDecider, opened(), ...many)
      .when(add, by(TOM))
      .thenRefused("full");
  });
});
