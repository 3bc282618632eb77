import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** What the pages may rely on. */
export interface Known {
  /** the scripts of package.json, and with ` -w NAME` those of a workspace */
  readonly scripts: ReadonlySet<string>;
  /** settings of the server, and variables of the Agents Toolkit's files; null if the page may name others, too */
  readonly settings: ReadonlySet<string> | null;
  /** parameters and outputs of `infra/main.bicep` */
  readonly parameters: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

/** The pages that people read, relative to the repository. */
export const pagesOf = (root: string): readonly string[] =>
  ["*.md", "docs/*.md", "infra/*.md"].flatMap((pattern) => globSync(pattern, { cwd: root })).sort();

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

/** As GitHub makes them of headings. */
const anchorsOf = (page: string): readonly string[] =>
  all(page, /^#+ +(.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );

function linkProblem(root: string, page: string, link: string): string | null {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return `links to ${link}, which does not exist`;
  if (anchor === undefined || !target.endsWith(".md")) return null;
  const has = anchorsOf(readFileSync(join(root, target), "utf8")).includes(anchor);
  return has ? null : `links to ${link}, a heading that does not exist`;
}

/** A path from one of the repository's folders, in backticks. What is generated or only an example is no such path. */
const isPath = (root: string, words: string): boolean =>
  /^[\w.-]+(\/[\w.-]+)+\/?$/.test(words) &&
  existsSync(join(root, words.split("/")[0] ?? "")) &&
  !/(^|\/)(dist|node_modules|\.cache|\.env\.(NAME|[\w.]+\.user))(\/|$)/.test(words);

/** A sentence for each thing that a page names and that is not there. */
export function pageProblems(root: string, page: string, known: Known): string[] {
  const text = readFileSync(join(root, page), "utf8");
  const missing = (named: readonly string[], there: ReadonlySet<string>, what: string): string[] =>
    [...new Set(named)]
      .filter((one) => !there.has(one))
      .map((one) => `names ${what} ${one}, which does not exist`);
  const scripts = [...text.matchAll(/npm run ([\w:-]+)(?: (-w \w+))?/g)].map(([, script = "", where]) =>
    where === undefined ? script : `${script} ${where}`,
  );
  // `NAME=value` gives a shell a variable of its own, which is no setting.
  const own = new Set(all(text, /^ *([A-Z_]+)=/gm));
  const settings = all(text, /`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g).filter((name) => !own.has(name));
  const deployed = all(text, /--parameters ((?:\w+=\S+ ?)+)/g).flatMap((words) => all(words, /(\w+)=/g));
  return [
    ...missing(scripts, known.scripts, "the script"),
    ...(known.settings === null ? [] : missing(settings, known.settings, "the setting")),
    ...missing(deployed, known.parameters, "the parameter"),
    ...missing(all(text, /(?<!-)\boutput (\w+)["`)]/g), known.outputs, "the output"),
    ...all(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^\w+:/.test(link))
      .flatMap((link) => linkProblem(root, page, link) ?? []),
    ...[...new Set(all(text, /`([^`\s]+)`/g))]
      .filter((words) => isPath(root, words) && !existsSync(join(root, words)))
      .map((words) => `names the file ${words}, which does not exist`),
  ].map((problem) => `${page} ${problem}`);
}
