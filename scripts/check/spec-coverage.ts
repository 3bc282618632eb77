import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./sources.ts";

const ruleId = /\b[A-Z][A-Z]+-\d+\b/g;
// A rule is defined where its id starts a line: in a list, a table, a heading, or in bold.
const definition = /^[\s>|#*\-_`[]*([A-Z][A-Z]+-\d+)\b/gm;
// Either `test("…"` or the second call of `test.each(…)("…"`.
const title = /(?:\b(?:describe|test|it)(?:\.\w+)*|\))\(\s*(["'`])((?:\\.|(?!\1)[\s\S])*)\1/g;

/** The ids of the rules that a specification defines. */
export function definedRules(spec: string): string[] {
  return [...new Set([...spec.matchAll(definition)].map(([, id]) => id ?? ""))];
}

/** The ids of the rules that the titles of a file's tests cite. */
export function citedRules(testSource: string): string[] {
  return [...testSource.matchAll(title)].flatMap(([, , text]) => text?.match(ruleId) ?? []);
}

/** The rules of SPEC.md that no test cites, and the citations of rules that SPEC.md does not have. */
export function uncitedRules(root: string): string[] {
  const file = join(root, "SPEC.md");
  if (!existsSync(file)) return ["SPEC.md is missing"];
  const defined = definedRules(readFileSync(file, "utf8"));
  if (defined.length === 0) return ["SPEC.md defines no rules"];
  const tests = filesOf(root, "**/*.{test,spec}.{ts,tsx}");
  const citations = tests.flatMap((test) =>
    citedRules(readFileSync(join(root, test), "utf8")).map((id) => ({ id, test })),
  );
  const cited = new Set(citations.map(({ id }) => id));
  const prefixes = new Set(defined.map((id) => id.replace(/\d+$/, "")));
  const unknown = citations.filter(({ id }) => prefixes.has(id.replace(/\d+$/, "")) && !defined.includes(id));
  return [
    ...defined.filter((id) => !cited.has(id)).map((id) => `${id} is cited by no test`),
    ...unknown.map(({ id, test }) => `${test} cites ${id}, which SPEC.md does not have`),
  ];
}
