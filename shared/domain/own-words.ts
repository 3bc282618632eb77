/**
 * What somebody says in a message themselves, as far as it matters. The text may be as long as a chat allows, and made
 * to keep whoever reads it busy: the whole of it is gone through once, and only what is left of its ends is normalised.
 */

/** Of a longer message only so much of its beginning and of its end is looked at (SPEC ELMO-19). */
const END = 400;
/** Stands for what is left out between them: no sentence ends there, and none that holds it is the word alone. */
const LEFT_OUT = " X ";

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** characters that show nothing by themselves: they neither part words nor hide what is code */
const FORMAT = /[\p{Cf}\ufe0f]/gu;
/** A backtick between letters is one too, and no code. */
const APOSTROPHES = /[’‘ʼ`´](?=\p{L})(?<=\p{L}.)/gu;
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const QUOTED_LINES = /^[ \t]*>.*$/gm;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+/gi;
const LETTERS_APART = /(?<![\p{L}\p{N}])e([\s.\-_*·]{1,2})l\1m\1o(?![\p{L}\p{N}])/giu;
const NO_LETTERS = /[^\p{L}]/gu;

/** The beginning and the end of what is said, in one spelling, without addresses, code and quoted lines. Capitals stay. */
export function ownWords(text: string): string {
  const said = text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(FORMAT, "")
    .replace(APOSTROPHES, "'")
    .replace(CODE, " ")
    .replace(QUOTED_LINES, " ")
    .replace(ADDRESSES, " ")
    .trim();
  return endsOf(said)
    .replace(LETTERS_APART, (letters) => letters.replace(NO_LETTERS, ""))
    .trim();
}

/** Normalising orders runs of combining marks, which takes quadratic time: so it is done on the ends alone. */
function endsOf(said: string): string {
  if (said.length <= 2 * END) return said.normalize("NFKC");
  const beginning = said.slice(0, END).normalize("NFKC").slice(0, END);
  const end = said.slice(-END).normalize("NFKC").slice(-END);
  return `${beginning}${LEFT_OUT}${end}`;
}
