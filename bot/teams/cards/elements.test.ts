import { describe, expect, test } from "vitest";
import { linesOf } from "./testing/lines.ts";
import { card, heading, line, run, typed, words } from "./elements.ts";

describe("a card", () => {
  test("is one of version 1.5, which is the newest that Teams renders", () => {
    expect(card({ rightToLeft: false }, [words("Hello")])).toEqual({
      ...{ type: "AdaptiveCard", version: "1.5" },
      $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
      body: [{ type: "TextBlock", text: "Hello", wrap: true }],
    });
  });

  test("TEXT-7: is mirrored for a language that is written from right to left", () => {
    expect(card({ rightToLeft: true }, [])).toMatchObject({ rtl: true });
  });

  test("TEXT-6: keeps numbers beside a Latin title on their side of it, if it is mirrored", () => {
    const inlines = (texts: readonly string[]) => line(texts.map((text) => run(text)));
    const shown = (texts: readonly string[], rightToLeft = true) => {
      const beside = { type: "Column", width: "stretch", items: [inlines(texts)] } as const;
      const items = [{ type: "ColumnSet", columns: [beside] }] as const;
      return linesOf(card({ rightToLeft }, [{ type: "Container", items }]));
    };
    const agenda = ["CI, in ten?", " · 10 דקות", " · Ana", " · "];
    expect(shown(agenda)).toEqual(["\u2068CI, in ten?\u2069 · 10 דקות · \u2068Ana\u2069 · "]);
    expect(shown(agenda, false)).toEqual(["CI, in ten? · 10 דקות · Ana · "]);
  });

  test("may be as wide as the chat", () => {
    expect(card({ rightToLeft: false }, [], { msteams: { width: "Full" } }).msteams).toEqual({
      width: "Full",
    });
  });
});

describe("words", () => {
  test("wrap, and look as wanted", () => {
    expect(words("Hello", { isSubtle: true, spacing: "Small" })).toEqual({
      ...{ type: "TextBlock", text: "Hello", wrap: true, isSubtle: true, spacing: "Small" },
    });
  });

  test("as a heading are bold and of medium size, or larger", () => {
    const asHeading = { type: "TextBlock", text: "Hello", wrap: true, style: "heading", weight: "Bolder" };
    expect(heading("Hello")).toEqual({ ...asHeading, size: "Medium" });
    expect(heading("Hello", { size: "Large" })).toEqual({ ...asHeading, size: "Large" });
    expect(heading("Hello", {})).toEqual(asHeading);
  });
});

describe("what people typed", () => {
  test("never counts as a date of Teams: a joiner that nobody sees parts its braces", () => {
    expect(run("{{DATE(2026-01-01T00:00:00Z)}} {{{x}").text).toBe(
      "{\u2060{DATE(2026-01-01T00:00:00Z)}} {\u2060{\u2060{x}",
    );
    expect(run("{x} { {y}").text).toBe("{x} { {y}");
  });

  test("TEXT-6: is isolated if it is written from right to left, and keeps its look", () => {
    expect(typed("שלום", { weight: "Bolder" })).toEqual({
      ...{ type: "TextRun", text: "\u2068שלום\u2069", weight: "Bolder" },
    });
    expect(typed("Hello")).toEqual({ type: "TextRun", text: "Hello" });
    expect(run("שלום", { isSubtle: true })).toEqual({ type: "TextRun", text: "שלום", isSubtle: true });
  });

  test("stands in a line of runs", () => {
    expect(line([run("a")], { spacing: "None" })).toEqual({
      ...{ type: "RichTextBlock", spacing: "None", inlines: [{ type: "TextRun", text: "a" }] },
    });
  });
});
