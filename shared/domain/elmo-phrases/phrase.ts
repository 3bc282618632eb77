/**
 * A small notation for what people say, word by word:
 *
 *     can | could | may       one of them
 *     let's elmo [this]       [what] may be left out
 *     (can | could) we        ( ) keep together
 *     the ~ topic             ~ is any one word that keeps the sense
 *     i'm ~ing it             ~ing is such a word with this ending
 *     let's move on ...       ... is up to eight of these
 *     until *                 * is whatever else is said
 *     let's !(wait | ask) ~   !what is not said here
 *
 * and `${PHRASE}` is another phrase. A phrase takes the places where it may begin in a list of words to those where it
 * may have ended. All ways are followed at once, so the time it takes grows with the number of words only.
 */
export type Phrase = (words: readonly string[], from: Places) => Places;
type Places = ReadonlySet<number>;

/** A word that may turn the sense: a condition, a denial, another person or time, something to show. */
const TURNS = new Set(
  `if when whenever unless until once before after because why how who what which where not no never don't
  you your yours you're he she him her his hers they them their elmo elmoed elmoing
  time times week month year day days session sessions meeting meetings morning today tomorrow yesterday later
  soon sometime eventually someday
  way more most often usually always rule rules word acronym
  slide slides page pages chart screen video window camera microphone mic link`.split(/\s+/),
);

const MOST = 8;

const NOWHERE: Places = new Set();

const oneWord =
  (fits: (word: string) => boolean): Phrase =>
  (words, from) => {
    let ends: Set<number> | undefined;
    for (const place of from)
      if (place < words.length && fits(words[place] ?? "")) (ends ??= new Set()).add(place + 1);
    return ends ?? NOWHERE;
  };

const inTurn =
  (phrases: readonly Phrase[]): Phrase =>
  (words, from) => {
    let places = from;
    for (const each of phrases) {
      if (places.size === 0) return NOWHERE;
      places = each(words, places);
    }
    return places;
  };

const either = (phrases: readonly Phrase[]): Phrase => {
  const [only] = phrases;
  if (only !== undefined && phrases.length === 1) return only;
  return (words, from) => {
    let ends: Set<number> | undefined;
    for (const each of phrases) for (const place of each(words, from)) (ends ??= new Set()).add(place);
    return ends ?? NOWHERE;
  };
};

const maybe =
  (one: Phrase): Phrase =>
  (words, from) => {
    const ends = one(words, from);
    return ends.size === 0 ? from : new Set([...from, ...ends]);
  };

const not =
  (one: Phrase): Phrase =>
  (words, from) =>
    new Set([...from].filter((place) => one(words, new Set([place])).size === 0));

const anyWord = oneWord((word) => !TURNS.has(word));
const anyWords = Array.from({ length: MOST }).reduce<Phrase>(
  (more) => maybe(inTurn([anyWord, more])),
  inTurn([]),
);

const everything: Phrase = (words, from) => (from.size === 0 ? NOWHERE : new Set([...from, words.length]));

const SIGNS = /[[\]()|!]|[^\s[\]()|!]+/g;
type Sign = string | Phrase;

const asPhrase = (sign: Sign): Phrase => (typeof sign === "string" ? oneWord((word) => word === sign) : sign);

/** Reads the notation. */
export function phrase(texts: TemplateStringsArray, ...phrases: readonly Phrase[]): Phrase {
  const signs = texts.flatMap((text, index): Sign[] => {
    const inserted = phrases[index];
    return [...(text.match(SIGNS) ?? []), ...(inserted === undefined ? [] : [inserted])];
  });
  let place = 0;

  const readUntil = (end: string | undefined): Phrase => {
    const ways: Phrase[] = [];
    /** those of a single word, which are looked up together */
    const words = new Set<string>();
    let way: Sign[] = [];
    const endWay = (): void => {
      const [only] = way;
      if (way.length === 1 && typeof only === "string") words.add(only);
      else ways.push(inTurn(way.map(asPhrase)));
      way = [];
    };
    for (;;) {
      const sign = signs[place];
      place += 1;
      if (sign === end || sign === undefined) {
        endWay();
        return either(words.size === 0 ? ways : [oneWord((word) => words.has(word)), ...ways]);
      }
      if (sign === "|") endWay();
      else way.push(readOne(sign));
    }
  };
  /** A phrase, or a word that is meant as it stands. */
  const readOne = (sign: Sign): Sign => {
    if (typeof sign !== "string") return sign;
    if (sign === "(") return readUntil(")");
    if (sign === "[") return maybe(readUntil("]"));
    if (sign === "!") {
      place += 1;
      return not(asPhrase(readOne(signs[place - 1] ?? "")));
    }
    if (sign === "~") return anyWord;
    if (sign.startsWith("~")) return oneWord((word) => !TURNS.has(word) && word.endsWith(sign.slice(1)));
    if (sign === "...") return anyWords;
    if (sign === "*") return everything;
    return sign;
  };
  return readUntil(undefined);
}

/** One of these phrases, each written out or in the notation of a single text. */
export const oneOf = (ways: readonly string[]): Phrase => either(ways.map((way) => phrase`${written(way)}`));
const written = (text: string): Phrase => phrase(Object.assign([text], { raw: [text] }));

/** Whether the phrase is all that is said. */
export const isWhole = (words: readonly string[], said: Phrase): boolean =>
  said(words, new Set([0])).has(words.length);

/** How many words from this place on are the phrase, at most; 0 if they are not. */
export const lengthAt = (words: readonly string[], place: number, said: Phrase): number =>
  Math.max(place, ...said(words, new Set([place]))) - place;

/** Whether the phrase is said anywhere. */
export const isSaid = (words: readonly string[], said: Phrase): boolean =>
  words.some((_, place) => lengthAt(words, place, said) > 0);

/** Whether the phrase is how it begins. */
export const opens = (words: readonly string[], said: Phrase): boolean => said(words, new Set([0])).size > 0;
