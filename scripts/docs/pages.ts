import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { settingsPage } from "../../tests/support/settings/page.ts";
import { whoMayDoWhat } from "../../tests/rights/page.ts";

interface Page {
  readonly path: string;
  readonly text: string;
}

/** The pages of docs/ that are written from the code. */
export async function generatedPages(root: string): Promise<readonly Page[]> {
  const pages = { "who-may-do-what": whoMayDoWhat, settings: settingsPage };
  return Promise.all(
    Object.entries(pages).map(async ([name, write]) => {
      const path = join(root, `docs/${name}.md`);
      const options = await resolveConfig(path);
      return { path, text: await format(write(), { ...options, filepath: path }) };
    }),
  );
}

/** Those that do not say what the code says now. */
export async function outdatedPages(root: string): Promise<string[]> {
  return (await generatedPages(root))
    .filter(({ path, text }) => read(path) !== text)
    .map(({ path }) => `${relative(root, path)} is out of date: write it with npm run docs`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
