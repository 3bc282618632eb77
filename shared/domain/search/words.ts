/** A word of a text: where it is, and in which forms it is found. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly forms: readonly string[];
}

const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts whose words no spaces part: there a dictionary must say where one ends. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NOT_ASCII = /[^\0-\x7f]/;
/** Accents, Hebrew points, Arabic vowel signs and the stroke that stretches Arabic letters. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** Letters that are one letter to whoever searches, although Unicode does not say so. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...(["ßss", "æae", "œoe", "øo", "łl", "đd", "ıi", "ςσ"] as const).map(
    (pair) => [pair.charAt(0), pair.slice(1)] as const,
  ),
  // Alef wasla; alef maksura and the Persian yeh; teh marbuta; the Persian kaf.
  ...(["ٱا", "ىي", "یي", "ةه", "کك"] as const).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(0x660 + digit), String(digit)] as const),
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(0x6f0 + digit), String(digit)] as const),
]);
const ALIKE_LETTERS = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "gu");

/** A word as it is compared: without case, accents and vowel signs. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFKC")
    .replace(ALIKE_LETTERS, (letter) => ALIKE.get(letter) ?? letter);
}

/** The Arabic article is written as one word with what follows it, and is seldom typed when one searches. */
const ARTICLE = "ال";

function formsOf(word: string): readonly string[] {
  const form = folded(word);
  if (form === "") return [];
  const bare =
    form.startsWith(ARTICLE) && form.length > ARTICLE.length + 2 ? [form.slice(ARTICLE.length)] : [];
  return [form, ...bare];
}

let segmenter: Intl.Segmenter | null = null;

/** What a dictionary takes for words. The language makes no difference to where they end. */
function segmented(text: string): readonly Word[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ from: index, to: index + segment.length, forms: formsOf(segment) }));
}

/** The words of a text, in their order (SPEC KNOW-2). */
export function wordsOf(text: string): readonly Word[] {
  if (UNSPACED.test(text)) return segmented(text);
  return [...text.matchAll(LETTERS)].map(({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, forms: formsOf(word) },
  }));
}

/** What is looked for: each of these is the beginning of a word. */
export const wantedIn = (typed: string): readonly string[] => [
  ...new Set(wordsOf(typed).flatMap(({ forms }) => forms.slice(0, 1))),
];

/** A piece of a text, which was looked for or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A text in pieces, so that what was looked for can be marked. */
export function piecesOf(text: string, wanted: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, found: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), found });
    at = to;
  };
  for (const { from, to, forms } of wordsOf(text))
    if (forms.some((form) => wanted.some((start) => form.startsWith(start)))) {
      add(from, false);
      add(to, true);
    }
  add(text.length, false);
  return pieces;
}
