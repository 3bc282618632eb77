import { posix } from "node:path";
import type { ImportGraph } from "./import-graph.ts";

/** Tests may see more than the code beside them, and nothing imports them. */
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|\/testing\//.test(file);

/** The import cycles between files, and those between what stands side by side in a folder: subfolders, and files. */
export function importCycles(graph: ImportGraph): string[] {
  const code = new Map([...graph].filter(([file]) => !isTest(file)));
  const folders = new Set([...code.keys()].flatMap(foldersAbove));
  return [
    ...cyclesIn(graph).map((cycle) => cycle.join(" → ")),
    ...[...folders].sort().flatMap((folder) => folderCycles(code, folder)),
  ];
}

function folderCycles(code: ImportGraph, folder: string): string[] {
  const within = new Map<string, Set<string>>();
  const because = new Map<string, string>();
  for (const [file, imported] of code) {
    const from = childOf(folder, file);
    if (from === undefined) continue;
    for (const other of imported) {
      const to = childOf(folder, other);
      if (to === undefined || to === from) continue;
      within.set(from, (within.get(from) ?? new Set()).add(to));
      because.set(`${from} → ${to}`, `${file} imports ${other}`);
    }
  }
  const between = cyclesIn(within).filter((cycle) => cycle.some((child) => child.endsWith("/")));
  return between.map((cycle) => {
    const steps = cycle.slice(1).map((to, index) => because.get(`${cycle[index]} → ${to}`) ?? "");
    return `in ${folder}: ${cycle.join(" → ")} (${steps.join(", ")})`;
  });
}

/** The folders in which a file stands, the root too. */
function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === "." ? ["."] : [folder, ...foldersAbove(folder)];
}

/** What of a folder's own a file is or stands in; a subfolder ends with a slash. */
function childOf(folder: string, file: string): string | undefined {
  const prefix = folder === "." ? "" : `${folder}/`;
  return file.startsWith(prefix) ? /^[^/]+\/?/.exec(file.slice(prefix.length))?.[0] : undefined;
}

/** A shortest cycle through each node that is in one, unless another that is given holds the node. It ends as it begins. */
function cyclesIn(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const cycles: string[][] = [];
  const known = new Set<string>();
  for (const node of graph.keys()) {
    if (known.has(node)) continue;
    const cycle = cycleThrough(node, graph);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    for (const each of cycle) known.add(each);
  }
  return cycles;
}

function cycleThrough(start: string, graph: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const seen = new Set<string>();
  let paths: string[][] = [[start]];
  while (paths.length > 0) {
    const longer: string[][] = [];
    for (const path of paths)
      for (const next of graph.get(path.at(-1) ?? "") ?? []) {
        if (next === start) return [...path, start];
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...path, next]);
      }
    paths = longer;
  }
  return undefined;
}
