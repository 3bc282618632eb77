import type { MemberRef } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { LearnedKind, LearnedText } from "./learned.ts";
import { wantedIn, wordsOf } from "./words.ts";

/** What somebody looks for; null means whatever it is. */
export interface Query {
  readonly words: string;
  readonly kind: LearnedKind | null;
  /** from this instant on */
  readonly since: Instant | null;
  /** before this one */
  readonly until: Instant | null;
  /** who presented, facilitated or owns it */
  readonly person: MemberRef | null;
}

/** Texts in which words can be looked up: the words in order, and for each the places of the texts that have it. */
export interface TextIndex {
  readonly texts: readonly LearnedText[];
  readonly words: readonly string[];
  readonly places: readonly (readonly number[])[];
}

/** @param wording what a text reads as: a decision is in the reader's own words */
export function indexed(texts: readonly LearnedText[], wording: (text: LearnedText) => string): TextIndex {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries())
    for (const { forms } of wordsOf(wording(text)))
      for (const form of forms) {
        const known = places.get(form);
        if (known === undefined) places.set(form, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
  const words = [...places.keys()].sort();
  return { texts, words, places: words.map((word) => places.get(word) ?? []) };
}

/** The first place in a sorted list at which this word is or would be. */
function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The texts with a word that begins like this, and whether it is the whole word. */
function having({ words, places }: TextIndex, start: string): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (let at = placeOf(words, start); words[at]?.startsWith(start) === true; at += 1)
    for (const place of places[at] ?? []) if (!found.has(place)) found.set(place, words[at] === start);
  return found;
}

/** A text that was found, and where. */
export interface Match {
  readonly text: LearnedText;
  readonly index: TextIndex;
  readonly place: number;
  /** how many of the words it has whole */
  readonly whole: number;
}

function matchesOn(index: TextIndex, wanted: readonly string[]): readonly Match[] {
  const [first, ...others] = wanted.map((start) => having(index, start)).toSorted((a, b) => a.size - b.size);
  if (first === undefined) return index.texts.map((text, place) => ({ text, index, place, whole: 0 }));
  const matches: Match[] = [];
  for (const [place, whole] of first) {
    const text = index.texts[place];
    if (text === undefined || !others.every((each) => each.has(place))) continue;
    const wholes = [whole, ...others.map((each) => each.get(place) === true)].filter(Boolean).length;
    matches.push({ text, index, place, whole: wholes });
  }
  return matches;
}

function isWanted(
  { kind, at, presenter, facilitator, owner }: LearnedText,
  query: Omit<Query, "words">,
): boolean {
  return (
    (query.kind === null || kind === query.kind) &&
    (query.since === null || at >= query.since) &&
    (query.until === null || at < query.until) &&
    (query.person === null || [presenter, facilitator, owner].includes(query.person))
  );
}

const inOrder = (a: Match, b: Match): number =>
  b.whole - a.whole ||
  b.text.at - a.text.at ||
  (b.text.session ?? 0) - (a.text.session ?? 0) ||
  a.place - b.place;

/**
 * What is found (SPEC KNOW-1, KNOW-3): every word that was typed begins a word of the text. Those that have more of them as
 * whole words come first, of these the newest, and what one session left in its order.
 */
export const search = (indexes: readonly TextIndex[], query: Query): readonly LearnedText[] =>
  matchesIn(indexes, query).map(({ text }) => text);

/** The same, with the index that each was found in. */
export function matchesIn(indexes: readonly TextIndex[], query: Query): readonly Match[] {
  const wanted = wantedIn(query.words);
  return indexes
    .flatMap((index) => matchesOn(index, wanted))
    .filter(({ text }) => isWanted(text, query))
    .toSorted(inOrder);
}
