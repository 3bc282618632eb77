import { describe, expect, test } from "vitest";
import { collectionId } from "@guildhall/shared/domain/kernel/ids";
import { texts } from "../testing/english.ts";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { copyDialog, retryDialog } from "./retry-dialog.ts";
import { readSubmission, type Submission, submitButton } from "./submission.ts";
import { fieldsOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const view = { subject: { kind: "collection", collection: collectionId("bad") }, nonce: NONCE } as const;
const { data: sent } = submitButton("addEntry", { ...view, dialog: "entries" }, {}, { title: "Add" });

/** What somebody submitted with these contents of the fields. */
function submitted(typed: Readonly<Record<string, string>>): Submission {
  const read = readSubmission({ data: { ...sent, ...typed } });
  if (read === null) throw new Error("This cannot be submitted");
  return read;
}
const SAYS = "That could not be saved.";

describe("CARD-23: what could not be stored", () => {
  test("is shown, and trying again submits the same from the same view", () => {
    const typed = { text: "No agenda", twin: "bad-1" };
    const { title, height, card } = retryDialog(submitted(typed), SAYS, texts);
    expect({ title, height }).toEqual({ title: "Not saved yet", height: "medium" });
    expect(linesOf(card)).toEqual([SAYS, "<What you typed: No agenda>", "[[Try again]]"]);
    expect(fieldsOf(card)).toMatchObject([{ id: "text", isMultiline: true }]);
    const [again] = pressesOf(card, "Try again");
    expect(again).toEqual({ ...sent, ...typed, kept: {} });
    expect(readSubmission({ data: again })).toEqual(submitted(typed));
  });

  test("is everything that people type, but not what they choose, nor what they left empty", () => {
    const typed = {
      ...{ text: "A", why: "B", name: "C", another: "D", "principle-1": "E", "principle-": "F" },
      ...{ twin: "bad", context: "x", texts: "x", anothers: "x", "a-principle-1": "x", date: "2026-01-01" },
    };
    const lines = ["A", "B", "C", "D", "E", "F"].map((content) => `<What you typed: ${content}>`);
    expect(linesOf(retryDialog(submitted(typed), SAYS, texts).card)).toEqual([
      SAYS,
      ...lines,
      "[[Try again]]",
    ]);
    expect(linesOf(retryDialog(submitted({ text: "", why: "B" }), SAYS, texts).card)).toEqual([
      ...[SAYS, "<What you typed: B>", "[[Try again]]"],
    ]);
  });

  test("can only be copied if what it was written for is gone", () => {
    const { title, height, card } = copyDialog(submitted({ text: "No agenda", twin: "x" }), SAYS, texts);
    expect({ title, height }).toEqual({ title: "Not saved yet", height: "medium" });
    expect(linesOf(card)).toEqual([SAYS, "<What you typed: No agenda>"]);
  });
});
