import { describe, expect, test } from "vitest";
import { START } from "@guildhall/shared/testing/decider-samples";
import { texts } from "../testing/english.ts";
import { line, run, words } from "../elements.ts";
import { button } from "./press.ts";
import {
  buttons,
  moreInTab,
  newest,
  notice,
  openUntil,
  optionText,
  row,
  shortened,
  subtle,
  titled,
} from "./parts.ts";
import { linesOf } from "../testing/lines.ts";
import { NONCE } from "../testing/drawn.ts";

const told = (body: readonly object[]) => linesOf({ body });
const press = button("sign", { subject: { kind: "setup" }, nonce: NONCE }, {}, { title: "Sign" });

describe("a line with buttons beside it", () => {
  test("has its text on the left, as wide as there is room, and its buttons on the right, at the same height", () => {
    const content = line([run("Pizza")]);
    expect(told([row(content, [press])])).toEqual(["Pizza | [Sign]"]);
    expect(row(content, [press])).toEqual({
      ...{ type: "ColumnSet", spacing: "Small" },
      columns: [
        { type: "Column", width: "stretch", verticalContentAlignment: "Center", items: [content] },
        {
          ...{ type: "Column", width: "auto", verticalContentAlignment: "Center" },
          items: [{ type: "ActionSet", actions: [press] }],
        },
      ],
    });
  });

  test("is a line like any other without them", () => {
    expect(row(line([run("Pizza")]), [])).toEqual({ ...line([run("Pizza")]), spacing: "Small" });
  });
});

describe("the parts of cards", () => {
  test("a row of buttons is left out where there are none", () => {
    expect(told(buttons([press, press]))).toEqual(["[Sign] [Sign]"]);
    expect(buttons([])).toEqual([]);
  });

  test("a heading of what somebody typed stands out and is shown as it is", () => {
    expect(titled("**Go on?**")).toEqual({
      type: "RichTextBlock",
      inlines: [{ type: "TextRun", text: "**Go on?**", weight: "Bolder", size: "Medium" }],
    });
  });

  test("a remark is quiet and close to what it belongs to", () => {
    expect(subtle("By hand")).toEqual(words("By hand", { isSubtle: true, spacing: "Small" }));
  });

  test("until when something is open is said if it closes by itself", () => {
    const until = (text: string) => [`_Open until ${text}._`];
    expect(told(openUntil(START, texts))).toEqual(
      until("{{DATE(2026-01-14T10:00:00Z,SHORT)}}, {{TIME(2026-01-14T10:00:00Z)}}"),
    );
    expect(openUntil(null, texts)).toEqual([]);
  });

  test.each([
    [1, ["_and 1 more in the Guildhall tab_"]],
    [1200, ["_and 1,200 more in the Guildhall tab_"]],
    [0, []],
    [-3, []],
  ])("of %d that are left out it is said how many", (left, lines) => {
    expect(told(moreInTab(left, texts))).toEqual(lines);
  });

  test("what became of a press is set off, and there is nothing where nothing is said", () => {
    expect(notice("Counted.")).toEqual([
      { type: "Container", style: "emphasis", spacing: "Small", items: [line([run("Counted.")])] },
    ]);
    expect(notice(null)).toEqual([]);
    expect(notice(undefined)).toEqual([]);
  });
});

describe("a text that is shortened", () => {
  test.each([
    ["nothing", "", ""],
    ["60 letters", "a".repeat(60), "a".repeat(60)],
    ["61 letters", "a".repeat(61), `${"a".repeat(59)}…`],
    ["60 letters of two units each", "😀".repeat(60), "😀".repeat(60)],
    ["61 letters of two units each", "😀".repeat(61), `${"😀".repeat(59)}…`],
  ])("keeps 60 letters at most: of %s", (_, text, short) => {
    expect(shortened(text)).toBe(short);
  });
});

test("an option is called what people typed, or what its choice is called", () => {
  const choice = { element: "duration", minutes: 45 } as const;
  expect(optionText({ choice: null, text: "Pizza" }, texts)).toBe("Pizza");
  expect(optionText({ choice, text: "" }, texts)).toBe("45 minutes");
});

describe("the newest of a list", () => {
  const shown = (count: number, rows: number) => {
    const entries = Array.from({ length: count }, (_, index) => `entry ${index}`);
    return told(newest(entries, rows, texts, (entry, index) => words(`${index}: ${entry}`)));
  };

  test.each([
    [0, 3, []],
    [2, 3, ["0: entry 0", "1: entry 1"]],
    [3, 3, ["0: entry 0", "1: entry 1", "2: entry 2"]],
    [4, 3, ["_1 more in the Guildhall tab._", "1: entry 1", "2: entry 2", "3: entry 3"]],
    [2, 0, ["_2 more in the Guildhall tab._"]],
  ])("of %d where %d fit", (count, rows, lines) => {
    expect(shown(count, rows)).toEqual(lines);
  });
});
