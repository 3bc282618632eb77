import { describe, expect, test } from "vitest";
import { collectionId, entryId } from "@guildhall/shared/domain/kernel/ids";
import { openButton } from "../activity/press.ts";
import { backButton, readOpening, readSubmission, submitButton } from "./submission.ts";

const subject = { kind: "collection", collection: collectionId("bad") } as const;
const nonce = "0mh2k3j4k-abcdefgh";
const view = { subject, nonce, dialog: "entries" } as const;
const add = submitButton("addEntry", view, {}, { title: "Add" });
const fields = { text: "No agenda", twin: "" };

/** What Teams sends when a dialog is submitted: the data of the button and the contents of the fields, side by side. */
const submitted = (data: object, contents: object = fields) =>
  readSubmission({ data: { ...data, ...contents } });

describe("CARD-20: what is submitted from a dialog", () => {
  test("is the press of its button, with the contents of its fields", () => {
    expect(submitted(add.data)).toMatchObject({
      dialog: "entries",
      typed: fields,
      kept: {},
      read: { kind: "press", press: { verb: "addEntry", data: { card: subject, nonce, text: "No agenda" } } },
    });
  });

  test("keeps what was typed into the view before", () => {
    const edit = submitButton(
      "saveEntry",
      view,
      { entry: entryId("one") },
      { title: "Save" },
      { text: "Half" },
    );
    expect(submitted(edit.data)).toMatchObject({
      kept: { text: "Half" },
      read: { press: { data: { entry: "one" } } },
    });
    expect(submitted(backButton(view, { title: "Cancel" }, { text: "Half" }).data, {})).toMatchObject({
      kept: { text: "Half" },
      read: { press: { verb: "open", data: { card: subject, dialog: "entries" } } },
    });
  });

  test("cannot be redirected by the content of a field", () => {
    const forged = { ...fields, card: "setup", nonce: "1mh2k3j4k-abcdefgh", minutes: 5, odd: {} };
    const read = submitted(add.data, forged);
    expect(read).toMatchObject({ read: { press: { data: { card: subject, nonce } } } });
    expect(read?.typed).toEqual({ ...fields, card: "setup", nonce: "1mh2k3j4k-abcdefgh", minutes: "5" });
  });

  test("can be submitted again as its button carried it, without what Teams adds", () => {
    const { press, dialog } = add.data as { press: object; dialog: string };
    const read = submitted(add.data, { ...fields, msteams: "submitted", odd: ["x"], none: null, minutes: 0 });
    expect(read?.submitted).toEqual({ press, dialog, kept: {} });
    expect(read?.typed).toEqual({ ...fields, minutes: "0" });
  });

  test.each([[{ text: 5 }], ["x"], [null]])("has kept nothing if that is not readable: %j", (kept) => {
    expect(submitted({ ...add.data, kept })).toMatchObject({ kept: {}, typed: fields });
  });

  test("is read where nothing but the button was sent along with it", () => {
    const { press } = add.data as { press: { verb: string } };
    expect(submitted({ press: { verb: press.verb, data: {} }, dialog: "entries" })).toBeNull();
    expect(submitted({ press: { verb: press.verb }, dialog: "entries" })).toBeNull();
    expect(submitted(add.data, {})).toMatchObject({ typed: {}, read: { press: { data: { text: "" } } } });
  });

  test("is kept even if its button is not known any more", () => {
    const press = { verb: "addSomething", data: { card: "collection-bad" } };
    expect(submitted({ press, dialog: "entries" })).toMatchObject({
      read: { kind: "old", card: subject },
      typed: fields,
    });
  });

  test.each([
    null,
    {},
    { data: {} },
    { data: { press: "x", dialog: "entries" } },
    { data: { ...add.data, dialog: "x" } },
  ])("is nothing of ours: %j", (value) => expect(readSubmission(value)).toBeNull());
});

describe("CARD-20: what a button of a card asks for", () => {
  test("is a dialog", () => {
    const { data } = openButton("entries", { subject }, { title: "Add an entry" });
    expect(data.msteams).toEqual({ type: "task/fetch" });
    expect(readOpening({ data, context: { theme: "default" } })).toEqual({
      verb: "open",
      data: { card: subject, dialog: "entries" },
    });
  });

  test.each([
    null,
    {},
    { data: {} },
    { data: { press: { verb: "open", data: { card: "setup", dialog: "x" } } } },
    { data: add.data },
    { data: { press: { verb: "see", data: { card: "setup" } } } },
    { data: { press: "open" } },
    { data: "open" },
  ])("is no dialog of ours: %j", (value) => expect(readOpening(value)).toBeNull());
});

describe("a button of a dialog", () => {
  const look = { title: "Save", tooltip: "Save it", style: "positive" } as const;
  const press = { verb: "addEntry", data: { card: "collection-bad", nonce } };

  test("has its look, its press and its dialog", () =>
    expect(submitButton("addEntry", view, {}, look)).toEqual({
      type: "Action.Submit",
      ...look,
      data: { press, dialog: "entries" },
    }));

  test("carries what was typed into another view, if there is anything", () => {
    const back = { verb: "open", data: { card: "collection-bad", dialog: "entries" } };
    const cancel = (kept: Readonly<Record<string, string>>) => backButton(view, { title: "Cancel" }, kept);
    expect(cancel({})).toEqual({
      ...{ type: "Action.Submit", title: "Cancel" },
      data: { press: back, dialog: "entries" },
    });
    expect(cancel({ text: "Half" }).data).toEqual({ press: back, dialog: "entries", kept: { text: "Half" } });
    expect(submitButton("addEntry", view, {}, look, { text: "" }).data).toEqual({
      ...{ press, dialog: "entries" },
      kept: { text: "" },
    });
  });
});
