import { describe, expect, it } from "vitest";
import { parseLine } from "./text.ts";

const line = (text: string, most = 20) => {
  const parsed = parseLine(text, "title", most);
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe("a line that a person typed", () => {
  it.each([
    ["  CI\tin \n ten\u2028minutes ", "CI in ten minutes"],
    ["a\u0000b\u0007c", "a b c"],
    ["👩‍👩‍👧 family", "👩‍👩‍👧 family"],
    ["half \ud83d", "half \ufffd"],
  ])("FOUND-2: %j is taken as %j", (typed, taken) => {
    expect(line(typed)).toBe(taken);
  });

  it.each(["", " \n\t", "\u200b", "\u2060 \u200d", "\u00ad"])(
    "FOUND-2: %j shows nothing and is empty",
    (typed) => {
      expect(line(typed)).toBe("empty");
    },
  );

  it("FOUND-2: is measured as it is taken", () => {
    expect(line(` ${"x".repeat(20)} `)).toHaveLength(20);
    expect(line("x".repeat(21))).toBe("tooLong");
  });
});
