import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { connectPerson } from "../support/person-client.ts";
import type { Program } from "../support/child-process.ts";

/** The newest commit that was released before this version. */
const PREVIOUS = "7b12618f";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const releases = join(repository, ".cache/releases");

/** The previous release, from its sources. */
export interface PreviousRelease {
  readonly server: Program;
  /** opens a panel with the tab's code of that release */
  readonly connectPerson: typeof connectPerson;
}

/** Takes the previous release out of git, once. Its packages are those of this version. */
export async function previousRelease(commit = PREVIOUS): Promise<PreviousRelease> {
  const folder = join(releases, commit);
  if (!existsSync(folder)) unpack(commit, folder);
  const client = pathToFileURL(join(folder, "tests/support/person-client.ts")).href;
  const loaded = (await import(client)) as { readonly connectPerson: typeof connectPerson };
  return { server: { args: ["bot/main.ts"], folder }, connectPerson: loaded.connectPerson };
}

function unpack(commit: string, folder: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, "node_modules/@guildhall"), { recursive: true });
  const archive = execFileSync("git", ["archive", commit], { cwd: repository, maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x", "-C", part], { input: archive });
  const packages = join(repository, "node_modules");
  for (const name of readdirSync(packages))
    if (name !== "@guildhall" && name !== ".bin")
      symlinkSync(join(packages, name), join(part, "node_modules", name));
  // Relative, because the folder gets its name last.
  for (const workspace of ["shared", "bot", "tab", "tests"])
    symlinkSync(`../../${workspace}`, join(part, "node_modules/@guildhall", workspace));
  renameSync(part, folder);
}
