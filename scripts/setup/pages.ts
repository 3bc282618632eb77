import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { repository } from "./repository.mjs";

interface Page {
  readonly name: string;
  /** The npm script that builds it, and the workspace it belongs to. */
  readonly script: string;
  readonly workspace: string;
  readonly folder: string;
  /** What it is built from besides its folder. */
  readonly sources: readonly string[];
}

const built = "dist";

const pages: readonly Page[] = [
  {
    name: "tab",
    script: "build",
    workspace: "tab",
    folder: "tab",
    sources: ["shared/{domain,protocol}/**/*.ts", "package-lock.json"],
  },
  {
    name: "stand-in Teams",
    script: "build:stand-in",
    workspace: "tests",
    folder: "tests/teams-stand-in",
    sources: ["package-lock.json"],
  },
];

const changedAt = (path: string): number => statSync(join(repository, path)).mtimeMs;

const isSource = (path: string): boolean =>
  !/(^|[\\/])(dist|node_modules)([\\/]|$)/.test(path) && !/\.test\.tsx?$/.test(path);

function isUpToDate(page: Page): boolean {
  const output = join(page.folder, built, "index.html");
  if (!existsSync(join(repository, output))) return false;
  const builtAt = changedAt(output);
  const sources = globSync([`${page.folder}/**/*.*`, ...page.sources], {
    cwd: repository,
    exclude: (name) => !isSource(name),
  });
  return sources.filter(isSource).every((source) => changedAt(source) <= builtAt);
}

/** Builds those of our pages that are older than their sources. Two runs at once wait for each other. */
export async function buildPages(): Promise<void> {
  for (const page of pages) {
    if (isUpToDate(page)) continue;
    await withLock("build", () => {
      if (isUpToDate(page)) return;
      console.log(`Building the page of the ${page.name}`);
      npm(["run", "--silent", page.script, "--workspace", page.workspace]);
    });
  }
}
