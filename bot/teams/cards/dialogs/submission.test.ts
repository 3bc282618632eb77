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
  ])("is no dialog of ours: %j", (value) => expect(readOpening(value)).toBeNull());
});
