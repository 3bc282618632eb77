import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that let anybody use, change and pass on, and ask for no more than to be named. */
const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
]);

/** Packages under other licences, and why that is no harm. None of them may be part of what is delivered. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["argparse", "PSF-2.0, which is permissive; only reads the settings of tools"],
  ["axe-core", "MPL-2.0; only finds faults in pages while they are tested"],
  ["caniuse-lite", "CC-BY-4.0; only data that the build reads"],
  ["ical.js", "MPL-2.0; only reads calendars in tests"],
  ["lightningcss", "MPL-2.0; only packs styles in the build"],
  ["uri-templates", "a licence of its own, which puts it in the public domain; only part of Azurite"],
]);

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, Locked>>;

/** The workspaces of which what is delivered is built. */
const DELIVERED = ["bot", "shared", "tab"];

/** What is wrong with the licences of the packages that the lock file names. */
export function licenceProblems(root: string, exceptions = EXCEPTIONS): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Lock;
  };
  const delivered = deliveredPaths(packages);
  const used = new Set<string>();
  const problems = Object.entries(packages).flatMap(([path, locked]) => {
    if (!path.includes("node_modules/") || locked.link === true) return [];
    const licence = locked.license ?? licenceInFolder(join(root, path));
    if (licence !== null && isPermissive(licence)) return [];
    const name = nameOf(path);
    const exception = [...exceptions.keys()].find((each) => name === each || name.startsWith(`${each}-`));
    if (exception !== undefined) used.add(exception);
    const what = `${name} ${locked.version ?? ""} has the licence ${licence ?? "of nobody knows what"}`;
    if (delivered.has(path)) return [`${what}, and is delivered: only permissive ones may be`];
    return exception === undefined ? [`${what}: find another, or add it to EXCEPTIONS with the reason`] : [];
  });
  const idle = [...exceptions.keys()].filter((name) => !used.has(name));
  return [...problems, ...idle.map((name) => `EXCEPTIONS names ${name}, which needs none`)];
}

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, "");

/** The paths of all packages that what is delivered needs at run time, whether or not the build leaves them out. */
function deliveredPaths(packages: Lock): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...DELIVERED];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const at = resolve(packages, path, name);
      if (at !== null) open.push(at);
    }
  }
  return found;
}

/** Where Node would find a package from a folder: in its own node_modules, or in one further up. */
function resolve(packages: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    const locked = packages[path];
    if (locked !== undefined) return locked.link === true ? (locked.resolved ?? path) : path;
    if (folder === "") return null;
  }
}

/** Older packages name their licence in a list. */
function licenceInFolder(folder: string): string | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as {
    license?: string;
    licenses?: readonly { readonly type?: string }[];
  };
  return license ?? licenses?.[0]?.type ?? null;
}

/** Whether one may choose a permissive licence: SPDX, as far as packages use it. */
export function isPermissive(licence: string): boolean {
  const bare = licence.trim().replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isPermissive);
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isPermissive);
  return PERMISSIVE.has(bare);
}
