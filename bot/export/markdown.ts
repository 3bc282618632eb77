/** A part of a document, in the order of what it has. */
export interface Section {
  readonly heading: string;
  /** 1 for the document's own heading */
  readonly level: number;
  readonly lines?: readonly string[];
  readonly list?: readonly string[];
  readonly table?: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What would be markup anywhere, and an underscore that is in no word. */
const MARKUP = /[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would be a heading, a list, a quotation or a rule at the beginning of a line. */
const OPENING = /^(?:[#+\-=]|\d+(?=[.)]))/;

/** A text that says in Markdown what it says, on one line. */
export function plain(text: string): string {
  const line = text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(MARKUP, (sign) => `\\${sign}`);
  return line.replace(OPENING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** Markdown as wikis read it: headings, paragraphs, lists, and tables whose cells may hold pipes (SPEC EXPORT-4). */
export const markdown = (sections: readonly Section[]): string =>
  `${sections.flatMap(blocksOf).join("\n\n")}\n`;

function blocksOf({ heading, level, lines = [], list = [], table }: Section): readonly string[] {
  return [
    `${"#".repeat(level)} ${plain(heading)}`,
    ...lines.map(plain),
    ...(list.length === 0 ? [] : [list.map((line) => `- ${plain(line)}`).join("\n")]),
    ...(table === undefined ? [] : [tableOf(table)]),
  ];
}

const rowOf = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;

const tableOf = ({ columns, rows }: Table): string =>
  [rowOf(columns), `| ${columns.map(() => "---").join(" | ")} |`, ...rows.map(rowOf)].join("\n");
