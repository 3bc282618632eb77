import { describe, expect, it } from "vitest";
import { markdown, plain } from "./markdown.ts";

describe("a text in Markdown", () => {
  it.each([
    ["a | b", "a \\| b"],
    ["*bold* _and_ `code`", "\\*bold\\* \\_and\\_ \\`code\\`"],
    ["snake_case", "snake_case"],
    ["[a](http://b) <script>", "\\[a\\](http://b) \\<script\\>"],
    ["# not a heading", "\\# not a heading"],
    ["1. not a list", "1\\. not a list"],
    ["- neither", "\\- neither"],
    ["two\nlines\r\n  of it", "two lines of it"],
    ["C:\\temp", "C:\\\\temp"],
    ["&lt;", "\\&lt;"],
    ["2 + 2 = 4", "2 + 2 = 4"],
  ])("EXPORT-4: says what it says: %j", (text, written) => {
    expect(plain(text)).toBe(written);
  });
});

describe("a document", () => {
  it("EXPORT-4: has headings, paragraphs, lists and tables, divided by empty lines", () => {
    const sections = [
      { level: 1, heading: "Guild", lines: ["For everybody."] },
      { level: 2, heading: "Takeaways", list: ["One", "# Two"] },
      { level: 3, heading: "Agenda", table: { columns: ["Item", "Min"], rows: [["A | B", "5"]] } },
    ];
    expect(markdown(sections)).toBe(
      "# Guild\n\nFor everybody.\n\n## Takeaways\n\n- One\n- \\# Two\n\n### Agenda\n\n" +
        "| Item | Min |\n| --- | --- |\n| A \\| B | 5 |\n",
    );
  });
});
