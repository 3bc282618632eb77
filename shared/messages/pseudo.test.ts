import { describe, expect, test } from "vitest";
import { pseudoTexts } from "./pseudo.ts";

const texts = {
  begin: "Begin the session",
  empty: "",
  rhythm: "BBC hmm",
  told: (who: { readonly name: string }, howMany: number) => `${who.name} begins ${howMany} sessions`,
  step: (place: number, told: string) => `Step ${place}: ${told}`,
  called: (title: string | null) => title ?? "Opening",
  maybe: (given: boolean) => (given ? "Yes" : null),
  more: (minutes: number) => `+${minutes} min`,
  lines: ["One", "Two"] as readonly string[],
  nested: { deeper: { deepest: "Deepest" } },
  card: "Open **Guildhall** until {{DATE(2026-05-08T14:30:00Z,SHORT)}}, <at>Tom</at>",
};
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

describe("TEXT-8: texts made longer", () => {
  const longer = pseudoTexts(texts, "longer");

  test("are framed, have accents, and are at least 40 % longer", () => {
    expect(longer.begin).toBe("[Bééğííñ ţhéé šééššííóóñ]");
    expect(longer.rhythm).toBe("[BBÇ hmm~~~]");
    for (const [text, turned] of [
      [texts.begin, longer.begin],
      [texts.rhythm, longer.rhythm],
      [texts.nested.deeper.deepest, longer.nested.deeper.deepest],
    ] as const)
      expect(turned.length - 2).toBeGreaterThanOrEqual(text.length + Math.ceil(letters(text) * 0.4));
  });

  test("keep their shape: functions, lists, nothing where there was nothing", () => {
    expect(longer.empty).toBe("");
    expect(longer.maybe(true)).toBe("[Ýýééš]");
    expect(longer.maybe(false)).toBeNull();
    expect(longer.lines).toEqual(["[Óóñéé]", "[Ţŵóó~]"]);
  });

  test("leave names, and what people have typed, as they are", () => {
    expect(longer.told({ name: "Tom" }, 3)).toBe("[Tom bééğííñš 3 šééššííóóñš~]");
    expect(longer.called("Welcome")).toBe("Welcome");
    expect(longer.called(null)).toBe("[Óópééñííñğ]");
  });

  test("leave a text within a text as it is", () => {
    expect(longer.step(2, longer.begin)).toBe(`[Šţéép 2: ${longer.begin}~]`);
  });

  test("leave what a card’s renderer reads as it is", () => {
    expect(longer.card).toMatch(
      /^\[Óópééñ \*\*.*\*\* .* \{\{DATE\(2026-05-08T14:30:00Z,SHORT\)\}\}, <at>Tom<\/at>~*\]$/,
    );
  });
});

describe("TEXT-8: texts mirrored", () => {
  const mirrored = pseudoTexts(texts, "mirrored");

  test("have each of their words turned around, and no number or name", () => {
    expect(mirrored.begin).toBe("\u202eBegin\u202c \u202ethe\u202c \u202esession\u202c");
    expect(mirrored.told({ name: "Tom" }, 3)).toBe("Tom \u202ebegins\u202c 3 \u202esessions\u202c");
    expect(mirrored.step(2, mirrored.lines[0] ?? "")).toBe("\u202eStep\u202c 2: \u202eOne\u202c");
  });

  test("keep a number's sign at its left", () => {
    expect(mirrored.more(2)).toBe("\u200e+2 \u202emin\u202c");
  });
});
