import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine, sameText, tidyLine } from "./text.ts";

const line = (text: string, most = 20) => {
  const parsed = parseLine(text, "title", most);
  return parsed.ok ? parsed.value : parsed.error.code;
};

/** Characters that are invisible by themselves. */
const UNSEEN = [
  "\u200b",
  "\u2060",
  "\u200d",
  "\u200c",
  "\u00ad",
  "\u115f",
  "\u1160",
  "\ufe0f",
  "\u034f",
  "\u{e0041}",
];
const BLANK = [" ", "\n", "\t", "\u00a0", "\u2028", "\u3000", "\u2800", "\u3164", "\uffa0", "\u0000"];
const DIRECTIONS = [
  ...["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"],
  ...["\u200e", "\u200f", "\u061c", "\u206a", "\u206f"],
];
const MARKS = ["\u0301", "\u0316", "\u20dd", "\u093e", "\ufe0f\u20e3"];

/** Texts that must be stored as they were typed. */
const ALIVE = {
  "a family of emoji": "👩‍👩‍👧 family",
  "a heart that is an emoji": "❤️",
  "a key with a digit": "1️⃣ first",
  "a flag made of tags": "🏴󠁧󠁢󠁥󠁮󠁧󠁿 or 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "Persian with a joint left open": "می‌خواهم",
  "Hindi with a joint": "क्‍ष",
  "Hebrew in English": "the word שלום",
  "marks on letters": "e\u0301\u0316",
};

const some = (from: readonly string[]) => fc.string({ unit: fc.constantFrom(...from), maxLength: 6 });

describe("a line that a person typed", () => {
  it.each([
    ["  CI\tin \n ten\u2028minutes ", "CI in ten minutes"],
    ["a\u0000b\u0007c", "a b c"],
    ["half \ud83d", "half \ufffd"],
  ])("FOUND-2: %j is stored as %j", (typed, taken) => {
    expect(line(typed)).toBe(taken);
  });

  it.each(Object.entries(ALIVE))("TEXT-3: %s is stored as it was typed", (_, typed) => {
    expect(line(typed, 100)).toBe(typed);
  });

  it.each([
    "",
    " \n\t",
    ...UNSEEN,
    ...BLANK,
    ...DIRECTIONS,
    ...MARKS,
    "\ufdd0",
    "\u2060 \u200d",
    "\u3164\u0301\u2800",
  ])("FOUND-2, TEXT-1: %j is invisible and counts as empty", (typed) => {
    expect(line(typed)).toBe("empty");
  });

  it("TEXT-1: anything made of invisible characters counts as empty", () => {
    fc.assert(
      fc.property(some([...UNSEEN, ...BLANK, ...DIRECTIONS, ...MARKS]), (typed) => {
        expect(line(typed, 100)).toBe("empty");
      }),
    );
  });

  it("FOUND-2, TEXT-5: is as long as what is stored", () => {
    expect(line(` ${"x".repeat(20)} `)).toHaveLength(20);
    expect(line("x".repeat(21))).toBe("tooLong");
    expect(line(`\u202e${"x".repeat(20)}\u202c\u2800`)).toHaveLength(20);
    expect(line(`${"x".repeat(20)}\u200b`)).toBe("tooLong");
  });

  it("TEXT-2: is stored without characters that change the direction of others", () => {
    expect(line("evil\u202etxt.exe")).toBe("eviltxt.exe");
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        some(DIRECTIONS),
        fc.string({ unit: "binary" }),
        (a, turn, b) => {
          const stored = tidyLine(a + turn + b);
          expect(DIRECTIONS.filter((direction) => stored.includes(direction))).toEqual([]);
        },
      ),
    );
  });

  it("TEXT-3: is unchanged when what was stored is tidied again", () => {
    const odd = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...UNSEEN, ...BLANK, ...DIRECTIONS, ...MARKS),
        fc.string({ unit: "binary", maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(odd, (typed) => {
        const once = tidyLine(typed);
        expect(tidyLine(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("two lines", () => {
  const same = (one: string, other: string): boolean => sameText(tidyLine(one), tidyLine(other));

  it("TEXT-4: are the same if they differ only in what is invisible", () => {
    // Characters inserted into the tags of a flag make it another flag.
    const { "a flag made of tags": _, ...others } = ALIVE;
    const written = fc.constantFrom("Tuesday", "café", "ten minutes", ...Object.values(others));
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(written, place, some([...UNSEEN, ...DIRECTIONS]), (text, at, unseen) => {
        const letters = Array.from(text);
        const index = Math.round(at * letters.length);
        expect(same(text, letters.toSpliced(index, 0, unseen).join(""))).toBe(true);
      }),
    );
  });

  it.each([
    ["café", "cafe\u0301"],
    ["ten minutes", " ten\u2800minutes\u3164"],
    ["ten minutes", "ten \u200b minutes"],
    ["Tuesday", "Tuesday\u{e0041}\u{e007f}"],
    ["한글", "한글".normalize("NFD")],
  ])("TEXT-4: %j and %j are the same", (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ["Tuesday", "tuesday"],
    ["x²", "x2"],
    ["resume", "résumé"],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["👍🏻", "👍🏿"],
    ["ten minutes", "tenminutes"],
  ])("TEXT-4: %j and %j are different", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
