import { existsSync, globSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { billOfMaterials } from "./bill-of-materials.ts";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { repository } from "./repository.mjs";

interface Build {
  readonly name: string;
  readonly sources: readonly string[];
  /** Written last: if it exists and is newer than the sources, so is the rest. */
  readonly lastOf: string;
  readonly make: () => void;
}

const buildOf = (workspace: string, script = "build"): void =>
  npm(["run", "--silent", script, "--workspace", workspace]);

/** What is delivered: the server, and the tab beside it. */
const guildhall: Build = {
  name: "Guildhall",
  sources: ["{bot,shared,tab}/**/*.*", "package.json", "package-lock.json", "LICENSE"],
  lastOf: "dist/bom.json",
  make() {
    const folder = join(repository, "dist");
    rmSync(folder, { recursive: true, force: true });
    buildOf("bot");
    buildOf("tab");
    writeFileSync(join(folder, "bom.json"), billOfMaterials(repository, folder));
  },
};

const standInTeams: Build = {
  name: "the page of the stand-in Teams",
  sources: ["tests/teams-stand-in/**/*.*", "package-lock.json"],
  lastOf: "tests/teams-stand-in/dist/index.html",
  make: () => buildOf("tests", "build:stand-in"),
};

const changedAt = (path: string): number => statSync(join(repository, path)).mtimeMs;

const isSource = (path: string): boolean =>
  !/(^|[\\/])(dist|node_modules)([\\/]|$)/.test(path) && !/\.test\.tsx?$/.test(path);

function isUpToDate({ lastOf, sources }: Build): boolean {
  if (!existsSync(join(repository, lastOf))) return false;
  const builtAt = changedAt(lastOf);
  return globSync(sources, { cwd: repository, exclude: (name) => !isSource(name) })
    .filter(isSource)
    .every((source) => changedAt(source) <= builtAt);
}

function make(build: Build): void {
  console.log(`Building ${build.name}`);
  build.make();
}

/** Builds what is older than its sources. Concurrent runs wait for each other. */
export async function buildWhatChanged(): Promise<void> {
  for (const build of [guildhall, standInTeams]) {
    if (isUpToDate(build)) continue;
    await withLock("build", () => {
      if (!isUpToDate(build)) make(build);
    });
  }
}

/** Builds afresh what is delivered; resolves with its folder. */
export async function buildGuildhall(): Promise<string> {
  await withLock("build", () => make(guildhall));
  return join(repository, "dist");
}
