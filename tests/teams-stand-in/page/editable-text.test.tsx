import { expect, test } from "vitest";
import { quotation, teamsText, typedToHtml } from "../message-html.ts";
import { editableText } from "./editable-text.ts";

test("reads back what was typed, mentions and line breaks in it and quotations left out", () => {
  const people = [{ id: "28:bot", name: "Guildhall" }];
  const typed = "@Guildhall is 2 < 3?\nreally & truly";
  const quoted = quotation({ id: "1", name: "Tom Hale", mri: "8:orgid:x", text: "elmo" });
  const { html } = teamsText(quoted + typedToHtml(typed, people), people);
  expect(editableText(html)).toBe(typed);
});
