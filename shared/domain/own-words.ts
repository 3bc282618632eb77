/**
 * What the author of a message says in it themselves, as far as it matters. The text may be as long as a chat allows, and
 * crafted to be slow to read: so it is scanned in linear time, and only the ends of what remains are normalised.
 */

/** How many characters at each end of a long message are read (SPEC ELMO-19). */
const END = 400;
/** Replaces the middle of a long message: no sentence ends there, and a sentence that contains it is not the word alone. */
const LEFT_OUT = " X ";

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Invisible characters: they neither separate words nor hide code. */
const FORMAT = /[\p{Cf}\ufe0f]/gu;
/** A backtick between letters is an apostrophe too, not code. */
const APOSTROPHES = /[’‘ʼ`´](?=\p{L})(?<=\p{L}.)/gu;
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const QUOTED_LINES = /^[ \t]*>.*$/gm;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+/gi;
/** somebody's name, typed where Teams made no mention of it */
const HANDLES = /(?<![^\s(])@[\p{L}\p{N}._-]+/gu;
/** what somebody else says: more than a word in quotation marks */
const QUOTATIONS = /(?<![^\s(:])["“„«](?=\S)(?=[^"“”„«»\n]*\s)[^"“”„«»\n]*(?<=\S)["“”»]/gu;
const LETTERS_APART = /(?<![\p{L}\p{N}])e([\s.\-_*·]{1,2})l\1m\1o(?![\p{L}\p{N}])/giu;
const LETTER = /\p{L}/u;
const NO_LETTERS = /[^\p{L}]/gu;

/** The beginning and the end of what is said, normalised, without addresses, code and quoted lines. Capitals stay. */
export function ownWords(text: string): string {
  const said = text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(FORMAT, "")
    .replace(APOSTROPHES, "'")
    .replace(CODE, " ")
    .replace(QUOTED_LINES, " ")
    .replace(ADDRESSES, " ")
    .replace(HANDLES, " ")
    .trim();
  const own = said.replace(QUOTATIONS, " ");
  return endsOf(LETTER.test(own) ? own : said)
    .replace(LETTERS_APART, (letters) => letters.replace(NO_LETTERS, ""))
    .trim();
}

/** Normalises the ends only: sorting runs of combining marks takes quadratic time. */
function endsOf(said: string): string {
  if (said.length <= 2 * END) return said.normalize("NFKC");
  const beginning = said.slice(0, END).normalize("NFKC").slice(0, END);
  const end = said.slice(-END).normalize("NFKC").slice(-END);
  return `${beginning}${LEFT_OUT}${end}`;
}
