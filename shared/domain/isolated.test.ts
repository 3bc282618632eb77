import fc from "fast-check";
import { expect, it } from "vitest";
import { isolated } from "./isolated.ts";
import { tidyLine } from "./kernel/text.ts";

it.each(["שלום", "سلام Tom", "Tom دوست", "١٢٣", "ߞ", "𞤀", "ﷺ", "evil\u202etxt"])(
  "TEXT-6: %j is isolated in a line",
  (text) => {
    expect(isolated(text)).toBe(`\u2068${text}\u2069`);
  },
);

it.each(["Tom", "Zoë – 3rd!", "漢字", "हिन्दी", "👩‍👩‍👧", "Ünal, \u200d\u200c", ""])(
  "TEXT-6: %j needs no isolation, and is unchanged",
  (text) => {
    expect(isolated(text)).toBe(text);
  },
);

it("TEXT-6: stored text never closes its own isolation", () => {
  const odd = fc.string({ unit: fc.constantFrom("א", "a", "\u2069", "\u202c", "\u2066", "\u202e", " ") });
  fc.assert(
    fc.property(odd, (typed) => {
      const shown = isolated(tidyLine(typed));
      const inside = shown.startsWith("\u2068") ? shown.slice(1, -1) : shown;
      expect(inside).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
