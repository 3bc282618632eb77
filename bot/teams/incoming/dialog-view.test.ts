import { describe, expect, test } from "vitest";
import { collectionId, entryId } from "@guildhall/shared/domain/kernel/ids";
import type { ActingPress } from "../cards/activity/press.ts";
import { firstView, sameView, viewAfter, viewBefore } from "./dialog-view.ts";
import { refusalIn } from "./field-errors.ts";
import { texts } from "../cards/testing/english.ts";

const nonce = "0mh2k3j4k-abcdefgh";
const card = { kind: "collection", collection: collectionId("bad") } as const;
const entry = entryId("one");
const typed = { text: "Typed" };
const kept = { text: "Kept" };
const submitted = { dialog: "entries", typed, kept } as const;
const empty = { dialog: "entries", editing: null, typed: {}, kept: {} } as const;

const press = (verb: ActingPress["verb"], data: object = {}): ActingPress =>
  ({ verb, data: { card, nonce, ...data } }) as ActingPress;

describe("CARD-21: after what was done a dialog", () => {
  test.each(["addEntry", "addOption", "hideEntry", "mergeEntries", "movePlanned", "saveDraft"] as const)(
    "of %s is empty again",
    (verb) => expect(viewAfter(press(verb), submitted)).toEqual(empty),
  );

  test.each(["found", "startWorkshop", "startLogistics", "askTopics", "startRanking", "propose"] as const)(
    "of %s closes",
    (verb) => expect(viewAfter(press(verb), submitted)).toBeNull(),
  );

  test("keeps what was typed for a new entry while one is edited, and brings it back", () => {
    expect(viewAfter(press("editEntry", { entry }), submitted)).toEqual({
      ...empty,
      editing: entry,
      kept: typed,
    });
    expect(viewAfter(press("saveEntry", { entry }), submitted)).toEqual({ ...empty, typed: kept });
    expect(viewAfter(press("removeEntry", { entry }), submitted)).toEqual({ ...empty, typed });
    expect(viewBefore(submitted)).toEqual({ ...empty, typed: kept });
  });

  test("goes on to the wording once principles are chosen, and keeps it while they move", () => {
    expect(viewAfter(press("draft"), submitted)).toEqual({ ...empty, dialog: "wording" });
    expect(viewAfter(press("movePrinciple"), submitted)).toEqual({ ...empty, typed, kept });
  });
});

test("CARD-23: after a refusal it is as it was", () => {
  expect(sameView(submitted, press("addEntry"))).toEqual({ ...empty, typed, kept });
  expect(sameView(submitted, press("saveEntry", { entry }))).toEqual({
    ...empty,
    editing: entry,
    typed,
    kept,
  });
  expect(firstView("plan")).toEqual({ ...empty, dialog: "plan" });
});

describe("CARD-21: a refusal stands", () => {
  const inField = (rejection: Parameters<typeof refusalIn>[0], command: Parameters<typeof refusalIn>[1]) => {
    const { errors, notice } = refusalIn(rejection, command, texts);
    return notice ?? Object.keys(errors).join();
  };
  const collection = collectionId("bad");
  const add = { type: "addEntry", collection, text: "", twin: null } as const;

  test.each([
    [{ code: "empty", field: "entry" }, "text"],
    [{ code: "tooLong", field: "why", most: 400 }, "why"],
    [{ code: "empty", field: "name" }, "name"],
    [{ code: "entriesPerMember", most: 1 }, "text"],
    [{ code: "optionTwice" }, "text"],
    [{ code: "minutesOutOfRange", least: 1, most: 240 }, "minutes"],
    [{ code: "datesMissing", known: 0 }, "date"],
    [{ code: "noPrinciples" }, "picked"],
  ] as const)("beside the field that is to blame: %j", (rejection, field) => {
    expect(inField(rejection, add)).toBe(field);
    expect(refusalIn(rejection, add, texts).errors[field]?.says).toBe(texts.refusal(rejection));
  });

  test("beside the principle that is to blame", () => {
    const rejection = { code: "tooLong", field: "principle", most: 280 } as const;
    expect(inField(rejection, { type: "editPrinciple", principle: entry, text: "" })).toBe("principle-one");
    expect(inField(rejection, { type: "addPrinciple", text: "" })).toBe("another");
  });

  test("above everything if no field is", () => {
    expect(inField({ code: "collectionClosed" }, add)).toBe(texts.refusal({ code: "collectionClosed" }));
  });
});
