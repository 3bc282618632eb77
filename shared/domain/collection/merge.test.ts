import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { member } from "../../testing/founding.ts";
import { entryId } from "../ids.ts";
import { mergeEntries, newEntry } from "./entries.ts";
import type { Entry } from "./state.ts";

const entries = fc
  .array(
    fc.record({
      text: fc.constantFrom("CI is slow", "Builds take long", "No agenda", "Too loud"),
      authors: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ text, authors }, index) => newEntry(entryId(`e${index}`), text, authors.map(member))),
  );

const merges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 20 });

const said = (all: readonly Entry[]) => new Set(all.flatMap(({ text, also }) => [text, ...also]));
const credited = (all: readonly Entry[]) => new Set(all.flatMap(({ authors }) => authors));

describe("merging, whatever is merged with whatever", () => {
  const merged = (all: readonly Entry[], pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((list, [a, b]) => {
      const into = list[a % list.length];
      const from = list[b % list.length];
      return into === undefined || from === undefined
        ? list
        : mergeEntries(list, into.id, from.id, into.text);
    }, all);

  it("COLL-6: loses no wording and no author, and credits nobody twice", () => {
    fc.assert(
      fc.property(entries, merges, (all, pairs) => {
        const after = merged(all, pairs);
        expect(said(after)).toEqual(said(all));
        expect(credited(after)).toEqual(credited(all));
        for (const { authors, also, text } of after) {
          expect(new Set(authors).size).toBe(authors.length);
          expect(also).not.toContain(text);
        }
      }),
      { seed: 5 },
    );
  });

  it("COLL-6: makes one fewer of two, and nothing of one with itself", () => {
    fc.assert(
      fc.property(entries, fc.nat(12), fc.nat(12), (all, a, b) => {
        const pair = [a, b] as const;
        const same = a % all.length === b % all.length;
        expect(merged(all, [pair])).toHaveLength(same ? all.length : all.length - 1);
      }),
      { seed: 6 },
    );
  });
});
