import { describe, expect, test } from "vitest";
import { texts } from "../testing/english.ts";
import { linesOf } from "../testing/lines.ts";
import {
  buttons,
  choiceField,
  choiceTitle,
  dayField,
  group,
  numberField,
  sideBySide,
  textField,
  timeField,
} from "./fields.ts";

const empty = { typed: {}, errors: {}, texts };
const holding = (content: string) => ({ ...empty, typed: { it: content } });
const told = (body: object) => linesOf({ body });

describe("a field for text", () => {
  test("is empty and of one line by default, and says so if far too much is typed into it", () => {
    expect(textField("it", "Your entry", empty)).toEqual([
      {
        type: "Input.Text",
        id: "it",
        label: "Your entry",
        regex: String.raw`^[\s\S]{0,5000}$`,
        errorMessage: "That is far too long. Nothing was cut; please shorten it.",
      },
    ]);
  });

  test("accepts 5000 letters and lines, and no more", () => {
    const [field] = textField("it", "Your entry", empty);
    const regex = new RegExp((field as { regex: string }).regex);
    expect(["", "a\nb", "x".repeat(5000), "x".repeat(5001)].map((text) => regex.test(text))).toEqual([
      ...[true, true, true, false],
    ]);
  });

  test("may have several lines, and a content to begin with", () => {
    expect(textField("it", "Why", empty, { value: "Because", isMultiline: true })).toMatchObject([
      { isMultiline: true, value: "Because" },
    ]);
  });

  test("keeps what was typed, even if it was emptied", () => {
    expect(textField("it", "Why", holding("Mine"), { value: "Because" })).toMatchObject([{ value: "Mine" }]);
    expect(textField("it", "Why", holding(""), { value: "Because" })[0]).not.toHaveProperty("value");
  });
});

describe("CARD-21: what is wrong with a field", () => {
  const errors = { it: { says: "Too long." } };

  test("is said below it, in a colour that is noticed", () => {
    const field = textField("it", "Your entry", { ...holding("Mine"), errors });
    expect(told(field)).toEqual(["<Your entry: Mine>", "!Too long.!"]);
    expect(field[1]).toMatchObject({ spacing: "Small" });
  });

  test("quotes what somebody else wrote, apart from our own words", () => {
    const quoting = { it: { says: "Changed:", quotes: "Theirs" } };
    expect(told(textField("it", "Your entry", { ...empty, errors: quoting }))).toEqual([
      "<Your entry: >",
      "!Changed:! Theirs",
    ]);
  });

  test("is not said below another one", () => {
    expect(told(textField("other", "Title", { ...empty, errors }))).toEqual(["<Title: >"]);
  });

  test("is said below fields of every kind", () => {
    const entered = { ...empty, errors };
    const range = { min: 1, max: 5, value: 2 };
    for (const field of [
      numberField("it", "Label", entered, range),
      choiceField("it", "Label", entered, [], ""),
      dayField("it", "Label", entered),
      timeField("it", "Label", entered, ""),
    ])
      expect(told(field)[1]).toBe("!Too long.!");
  });
});

describe("a field for a number", () => {
  const range = { min: 1, max: 5, value: 2 };
  const field = { type: "Input.Number", id: "it", label: "How many?", min: 1, max: 5 };

  test("begins with the usual number", () =>
    expect(numberField("it", "How many?", empty, range)).toEqual([{ ...field, value: 2 }]));

  test.each([
    ["4", { value: 4 }],
    ["0", { value: 0 }],
    ["99", { value: 99 }],
  ])("keeps what was typed: %j", (content, kept) =>
    expect(numberField("it", "How many?", holding(content), range)).toEqual([{ ...field, ...kept }]),
  );

  test.each(["", "many"])("is empty where no number was typed: %j", (content) =>
    expect(numberField("it", "How many?", holding(content), range)).toEqual([field]),
  );
});

describe("a field to choose from", () => {
  const choices = [
    { title: "One", value: "1" },
    { title: "Two", value: "2" },
  ];
  const chosen = (entered: typeof empty, value = "2") => choiceField("it", "Which?", entered, choices, value);

  test("begins with the usual choice", () =>
    expect(chosen(empty)).toEqual([
      { type: "Input.ChoiceSet", id: "it", label: "Which?", style: "compact", value: "2", choices },
    ]));

  test("keeps what was chosen, as long as it can be", () => {
    expect(told(chosen(holding("1")))).toEqual(["<Which?: One>"]);
    expect(told(chosen(holding("3")))).toEqual(["<Which?: Two>"]);
  });

  test.each([
    ["plain words", "1. plain words"],
    ["*bold* _and_ ~gone~ `code`", "1. bold and gone code"],
    ["[link](https://x) {{DATE}}", "1. link https://x DATE"],
    ["  <at>Priya</at> | # \\", "1. at Priya /at"],
    ["אבג", "1. \u2068אבג\u2069"],
    ["x".repeat(60), `1. ${"x".repeat(60)}`],
    ["x".repeat(61), `1. ${"x".repeat(59)}…`],
  ])("CARD-5: names what people typed so that nothing in it is interpreted: %j", (text, title) =>
    expect(choiceTitle("1.", text)).toBe(title),
  );
});

describe("a field for a day or a time", () => {
  test("is empty until a day is chosen, and keeps it", () => {
    const day = { type: "Input.Date", id: "it", label: "First session" };
    expect(dayField("it", "First session", empty)).toEqual([day]);
    expect(dayField("it", "First session", holding("2026-02-03"))).toEqual([{ ...day, value: "2026-02-03" }]);
  });

  test("begins with the usual time, and keeps what was chosen", () => {
    const time = { type: "Input.Time", id: "it", label: "Time" };
    expect(timeField("it", "Time", empty, "10:00")).toEqual([{ ...time, value: "10:00" }]);
    expect(timeField("it", "Time", holding("11:30"), "10:00")).toEqual([{ ...time, value: "11:30" }]);
    expect(timeField("it", "Time", holding(""), "10:00")).toEqual([time]);
  });
});

describe("fields together", () => {
  const [a, b] = [dayField("a", "A", empty), dayField("b", "B", empty)];

  test("stand side by side, each as wide as the others", () =>
    expect(sideBySide([a, b])).toEqual({
      type: "ColumnSet",
      columns: [
        { type: "Column", width: "stretch", items: a },
        { type: "Column", width: "stretch", items: b },
      ],
    }));

  test("are a group with a line above it, unless there are none", () => {
    expect(group(a)).toEqual([{ type: "Container", separator: true, spacing: "Medium", items: a }]);
    expect(group([])).toEqual([]);
  });

  test("have buttons below them", () => {
    const add = { type: "Action.Submit", title: "Add", data: {} } as const;
    expect(buttons([add])).toEqual({ type: "ActionSet", actions: [add] });
  });
});
