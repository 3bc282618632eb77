/** What could be read as Markdown, as a mention or as a date. */
const MARKS = /[*_~`[\](){}<>#|\\]/g;

/** A text with nothing in it that a client of Teams would interpret. */
export const plain = (text: string): string => text.replace(MARKS, " ").replace(/ +/g, " ").trim();
