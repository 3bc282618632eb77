import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { withLock } from "./lock.mjs";
import { repository } from "./repository.mjs";

interface Page {
  readonly name: string;
  /** The folder that holds its vite.config.ts. */
  readonly root: string;
  /** What the build writes last. */
  readonly output: string;
  /** What it is built from. */
  readonly sources: readonly string[];
}

const sharedSources = ["shared/{domain,protocol}/**/*.ts", "package-lock.json"];

const pages: readonly Page[] = [
  {
    name: "tab",
    root: "tab",
    output: "tab/dist/index.html",
    sources: ["tab/*.{ts,tsx,html,json}", "tab/!(dist|node_modules)/**/*", ...sharedSources],
  },
  {
    name: "stand-in Teams",
    root: "tests/teams-stand-in/page",
    output: "tests/teams-stand-in/page/dist/index.html",
    sources: [
      "tests/teams-stand-in/*.ts",
      "tests/teams-stand-in/page/!(dist)",
      "tests/teams-stand-in/page/!(dist)/**/*",
    ],
  },
];

const changedAt = (path: string): number => statSync(join(repository, path)).mtimeMs;

function isUpToDate(page: Page): boolean {
  if (!existsSync(join(repository, page.output))) return false;
  const builtAt = changedAt(page.output);
  return globSync([...page.sources], { cwd: repository }).every((source) => changedAt(source) <= builtAt);
}

/** Builds those of our pages that are older than their sources. Two runs at once wait for each other. */
export async function buildPages(): Promise<void> {
  for (const page of pages) {
    if (isUpToDate(page)) continue;
    await withLock("build", async () => {
      if (isUpToDate(page)) return;
      console.log(`Building the ${page.name}`);
      const root = join(repository, page.root);
      await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
    });
  }
}
