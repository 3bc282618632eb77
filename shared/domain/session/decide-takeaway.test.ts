import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  GUILD_ID,
  LEE,
  minute,
  opened,
  PRIYA,
  SESSION,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, takeawayId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { HOUR } from "../kernel/time.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";

const running = given(sessionDecider, opened(), started("welcome"));
const add = { type: "addTakeaway", text: " Tokens\tare names ", kind: "learned", owner: null } as const;
const remove = { type: "removeTakeaway", takeaway: takeawayId("one") } as const;
const noted: Extract<SessionEvent, { type: "TakeawayAdded" }> = {
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

describe("editing a takeaway", () => {
  const edit = (text = "Tokens are names for decisions", id = "one") =>
    ({ type: "editTakeaway", takeaway: takeawayId(id), text }) as const;
  const one = given(sessionDecider, opened(), started("welcome"), noted);
  const ended: SessionEvent = { type: "SessionEnded", at: minute(30), by: "person" };
  const over = given(sessionDecider, opened(), noted, ended);

  it("TAKE-4: changes its text and nothing else, for its author", () => {
    const edited = one.when(edit(" Tokens\tare names for decisions "), by(TOM, { at: minute(3) }));
    edited.thenHappens({
      ...{ type: "TakeawayEdited", takeaway: takeawayId("one"), by: TOM, at: minute(3) },
      text: "Tokens are names for decisions",
    });
    expect(edited.state).toMatchObject({
      takeaways: [{ ...noted.takeaway, text: "Tokens are names for decisions" }],
    });
    expect(edited.effects).toEqual([]);
  });

  it.each([
    ["another member", ANA],
    ["the facilitator", PRIYA],
    ["an organiser", LEE],
  ])("TAKE-4: is refused to %s, during and after the session", (_, ref) => {
    one.when(edit(), by(ref)).thenRefused("notYourWords");
    over.when(edit(), by(ref, { at: minute(31) })).thenRefused("notYourWords");
  });

  it("TAKE-4: to the same text changes nothing", () => {
    one.when(edit("Tokens are names"), by(TOM)).thenNothing();
  });

  it("TAKE-3, TAKE-4: is refused without a text, with one that is too long, and of one that was removed", () => {
    one.when(edit(" "), by(TOM)).thenRefused("empty");
    one.when(edit("x".repeat(281)), by(TOM)).thenRefused("tooLong");
    one.when(edit("Anything", "none"), by(TOM)).thenRefused("noSuchTakeaway");
  });

  it("TAKE-4: is possible for an hour after the end, and tells the community and the recap", () => {
    const { state, effects } = over.when(edit("Names"), by(TOM, { at: minute(30) + HOUR - 1 }));
    expect(state).toMatchObject({ status: "ended", takeaways: [{ text: "Names" }] });
    expect(effects).toEqual([
      {
        ...{ kind: "tellCommunity", community: GUILD_ID },
        command: {
          ...{ type: "recordTakeawayEdit", session: SESSION, takeaway: takeawayId("one"), text: "Names" },
        },
      },
      { kind: "post", community: GUILD_ID, message: { kind: "recap", session: SESSION } },
    ]);
    over.when(edit("Names"), by(TOM, { at: minute(30) + HOUR })).thenRefused("tooLateToEdit");
  });

  it("TAKE-4: each edit after the end edits the recap, so a member has twenty within an hour", () => {
    let session = over;
    for (let edits = 0; edits < 20; edits += 1)
      session = session.and(edit(`Version ${edits}`), by(TOM, { at: minute(31) }));
    session.when(edit("One more"), by(TOM, { at: minute(32) })).thenRefused("editsLimited");
    session.when(edit("Version 19"), by(TOM, { at: minute(32) })).thenNothing();
  });

  it("SESSION-8: everything else is refused after the end", () => {
    over.when(remove, by(TOM, { at: minute(31) })).thenRefused("sessionOver");
  });

  it.each([
    ["edited", edit()],
    ["removed", remove],
  ])("SESSION-12: that one was %s in a reopened session is something done", (_, command) => {
    const again = over.and({ type: "reopen" }, byGuildhall({ at: minute(40) }));
    const { effects } = again
      .and(command, by(TOM, { at: minute(41) }))
      .when({ type: "finish" }, by(PRIYA, { at: minute(41) }));
    expect(effects).toContainEqual(
      expect.objectContaining({ message: { kind: "recap", session: SESSION } }) as object,
    );
  });
});
