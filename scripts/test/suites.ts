/** The suites, in the order in which they run. All but the last are projects of vitest.config.ts. */
const suiteNames = ["unit", "tab", "integration", "property", "e2e"] as const;

export type Suite = (typeof suiteNames)[number];

/** What a run of `npm test` covers. */
export interface Selection {
  readonly suites: readonly Suite[];
  /** Parts of file names; none means all files. */
  readonly files: readonly string[];
}

const isSuite = (word: string): word is Suite => suiteNames.some((name) => name === word);

/** Arguments that name suites choose suites; all others choose files by parts of their names. */
export function selection(words: readonly string[]): Selection {
  const suites = suiteNames.filter((name) => words.includes(name));
  return {
    suites: suites.length > 0 ? suites : suiteNames,
    files: words.filter((word) => !isSuite(word)),
  };
}
