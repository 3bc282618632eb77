import fc from "fast-check";
import { expect, it } from "vitest";
import { memberRef } from "../kernel/ids.ts";
import { LEARNED_KINDS, type LearnedText } from "./learned.ts";
import { type Query, search, indexed } from "./search.ts";

const NOTHING: Query = { words: "", kind: null, since: null, until: null, person: null };

let ids = 0;
const text = (said: string, more: Partial<LearnedText> = {}): LearnedText => ({
  ...{ id: `text-${(ids += 1)}`, kind: "learned", text: said, title: null, answer: null, choice: null },
  ...{
    session: 1,
    at: 1_000,
    presenter: null,
    facilitator: null,
    owner: null,
    used: 0,
    stories: [],
    ...more,
  },
});
const wording = ({ text: said }: LearnedText): string => said;
const found = (texts: readonly LearnedText[], query: Partial<Query>): readonly string[] =>
  search([indexed(texts, wording)], { ...NOTHING, ...query }).map(wording);

it("KNOW-1: every word that was typed begins a word of what is found", () => {
  const texts = [text("Ask earlier"), text("Ask the team early"), text("Tell the team")];
  expect(found(texts, { words: "ear" })).toEqual(["Ask earlier", "Ask the team early"]);
  expect(found(texts, { words: "TEAM as" })).toEqual(["Ask the team early"]);
  expect(found(texts, { words: "arlier" })).toEqual([]);
  expect(found(texts, { words: "ask elsewhere" })).toEqual([]);
});

it("KNOW-3: texts with more of the words whole come first, of these the newest", () => {
  const texts = [
    text("plans", { at: 3 }),
    text("plan", { at: 1 }),
    text("a plan again", { at: 2 }),
    text("planning", { at: 4 }),
  ];
  expect(found(texts, { words: "plan" })).toEqual(["a plan again", "plan", "planning", "plans"]);
});

it("KNOW-3: without words everything is there, the newest session first, what one session left in its order", () => {
  const texts = [
    text("one", { session: 1, at: 1 }),
    text("two", { session: 1, at: 1 }),
    text("three", { session: 2, at: 2 }),
    text("decided", { kind: "decision", session: null, at: 3 }),
  ];
  expect(found(texts, {})).toEqual(["decided", "three", "one", "two"]);
  expect(found(texts, { words: "?!" })).toEqual(["decided", "three", "one", "two"]);
});

it("KNOW-1: date, kind and person narrow it down", () => {
  const [tom, ana] = [memberRef("tom"), memberRef("ana")];
  const texts = [
    text("presented", { presenter: tom, at: 1 }),
    text("facilitated", { facilitator: tom, at: 2, kind: "outcome" }),
    text("owned", { owner: tom, at: 3, kind: "action" }),
    text("hers", { owner: ana, presenter: ana, facilitator: ana, at: 4, kind: "action" }),
  ];
  expect(found(texts, { person: tom })).toEqual(["owned", "facilitated", "presented"]);
  expect(found(texts, { kind: "action" })).toEqual(["hers", "owned"]);
  expect(found(texts, { since: 2, until: 4 })).toEqual(["owned", "facilitated"]);
});

/** Written anew from the rules: looks at every word of every text. */
function naively(texts: readonly LearnedText[], query: Query): readonly LearnedText[] {
  const split = (line: string): string[] =>
    line
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== "");
  const typed = [...new Set(split(query.words))];
  const wholeIn = (each: LearnedText): number =>
    typed.filter((word) => split(each.text).some((other) => other === word)).length;
  return texts
    .filter((each) => typed.every((word) => split(each.text).some((other) => other.startsWith(word))))
    .filter(({ kind }) => query.kind === null || query.kind === kind)
    .filter(
      ({ at }) => (query.since === null || at >= query.since) && (query.until === null || at < query.until),
    )
    .filter(
      (each) =>
        query.person === null ||
        each.presenter === query.person ||
        each.facilitator === query.person ||
        each.owner === query.person,
    )
    .map((each, place) => ({ each, place }))
    .sort(
      (a, b) =>
        wholeIn(b.each) - wholeIn(a.each) ||
        b.each.at - a.each.at ||
        (b.each.session ?? 0) - (a.each.session ?? 0) ||
        a.place - b.place,
    )
    .map(({ each }) => each);
}

const letters = fc.string({ unit: fc.constantFrom("a", "A", "b", "c", "-", " "), maxLength: 12 });
const someone = fc.option(fc.constantFrom(memberRef("tom"), memberRef("ana")));
const texts = fc.array(
  fc.record({
    ...{ said: letters, kind: fc.constantFrom(...LEARNED_KINDS), at: fc.nat(6) },
    ...{ presenter: someone, facilitator: someone, owner: someone },
  }),
  { maxLength: 30 },
);
const queries = fc.record({
  ...{ words: letters, kind: fc.option(fc.constantFrom(...LEARNED_KINDS)), person: someone },
  ...{ since: fc.option(fc.nat(6)), until: fc.option(fc.nat(6)) },
});

it("KNOW-1, KNOW-3: finds what a search through all texts finds, in the same order, however they are indexed", () => {
  fc.assert(
    fc.property(texts, queries, fc.integer({ min: 1, max: 10 }), (drawn, query, size) => {
      // Each has a session of its own, of which later ones are not older.
      const all = drawn
        .toSorted((a, b) => a.at - b.at)
        .map(({ said, ...more }, session) => text(said, { ...more, session }));
      const indexes = [];
      for (let from = 0; from < all.length; from += size)
        indexes.push(indexed(all.slice(from, from + size), wording));
      expect(search(indexes, query)).toEqual(naively(all, query));
    }),
  );
});
