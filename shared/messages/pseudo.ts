/**
 * The pseudo-locales: English texts turned so that people and tests see what is wrong with a screen before anybody has
 * translated it. What is not turned does not come from a catalogue.
 */
export type Pseudo = "longer" | "mirrored";

/** A catalogue with all its texts turned: those that are given, and those that functions return. */
export function pseudoTexts<Texts>(texts: Texts, pseudo: Pseudo): Texts {
  return turned(texts, [], pseudo) as Texts;
}

function turned(value: unknown, given: readonly string[], pseudo: Pseudo): unknown {
  // What is only what somebody typed is not ours.
  if (typeof value === "string")
    return value === "" || given.includes(value) ? value : turns[pseudo](partsOf(value, given));
  if (typeof value === "function")
    return (...args: readonly unknown[]) =>
      turned((value as (...args: readonly unknown[]) => unknown)(...args), args.flatMap(stringsIn), pseudo);
  if (Array.isArray(value)) return value.map((each) => turned(each, given, pseudo));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, turned(each, given, pseudo)]));
}

/** Names, and what people have typed, among what a text is given. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A piece of a text: our own words, or something that stays as it is. */
interface Part {
  readonly text: string;
  readonly ours: boolean;
}

/** What a card's renderer reads instead of showing it, a person who is mentioned, and what is turned already. */
const KEPT = String.raw`\{\{[^}]*\}\}|<at>[^<]*</at>|<[^>]*>|\]\([^)]*\)|\[[^\]]*\](?!\()|\u202e[^\u202c]*\u202c`;

function partsOf(text: string, given: readonly string[]): readonly Part[] {
  const typed = [...new Set(given)]
    .filter((each) => each.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((each) => String.raw`(?<![\p{L}\p{M}])${RegExp.escape(each)}(?![\p{L}\p{M}])`);
  const kept = new RegExp([KEPT, ...typed].join("|"), "gu");
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(kept)) {
    parts.push({ text: text.slice(from, index), ours: true }, { text: found, ours: false });
    from = index + found.length;
  }
  return [...parts, { text: text.slice(from), ours: true }];
}

const turns: Record<Pseudo, (parts: readonly Part[]) => string> = {
  longer(parts) {
    const longer = turnOurs(parts, lengthened);
    const ours = parts.filter((part) => part.ours).map(({ text }) => text);
    const missing = Math.ceil(lettersIn(ours.join("")) * LONGER) - lettersIn(ours.map(lengthened).join(""));
    return `[${longer}${"~".repeat(Math.max(0, missing))}]`;
  },
  mirrored: (parts) => turnOurs(parts, mirrored),
};

const turnOurs = (parts: readonly Part[], turn: (words: string) => string): string =>
  parts.map(({ text, ours }) => (ours ? turn(text) : text)).join("");

/** How much longer than English other languages need to be fitted in. */
const LONGER = 1.4;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const PLAIN = "aeiouyAEIOUYcdgklnrstwzCDGKLNRSTWZ";
const ACCENTED = "áéíóúýÁÉÍÓÚÝçđğķļñŕšţŵžÇĐĞĶĻÑŔŠŢŴŽ";

/** Letters have accents, and vowels stand twice, so that single words become longer too. */
function lengthened(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeiouy]/i.test(letter) ? accented + accented.toLowerCase() : accented;
  });
}

const RIGHT_TO_LEFT = "\u202e";
const END = "\u202c";

const LEFT_TO_RIGHT_MARK = "\u200e";

/**
 * Each word reads from right to left, as in Arabic and Hebrew. Numbers do not: there they do not either, and their signs
 * stay at their left.
 */
function mirrored(words: string): string {
  return words
    .replace(/\p{L}[\p{L}\p{M}’-]*/gu, (word) => RIGHT_TO_LEFT + word + END)
    .replace(/[+−](?=\d)/g, (sign) => LEFT_TO_RIGHT_MARK + sign);
}
