import { posix } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

/** A mutant that was tried, or that no test reaches. */
export interface Tried {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Stryker's name of the kind of change */
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly killed: boolean;
}

/** What stands between two places of a text; lines and columns count from 1. */
function between(text: string, { start, end }: MutantResult["location"]): string {
  const lines = text.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join("\n");
}

const KILLED: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const ALIVE: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

/** Those of the results that say something about the tests. `textOf` gives the text of a file. */
export function tried(results: readonly MutantResult[], textOf: (file: string) => string): Tried[] {
  return results
    .filter(({ status }) => KILLED.has(status) || ALIVE.has(status))
    .map(({ fileName, location, mutatorName, replacement, status }) => ({
      file: fileName,
      line: location.start.line,
      column: location.start.column,
      kind: mutatorName,
      before: between(textOf(fileName), location),
      after: replacement,
      killed: KILLED.has(status),
    }));
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, mutants: readonly Tried[]): string {
  const killed = mutants.filter((mutant) => mutant.killed).length;
  const numbers = [mutants.length, killed, mutants.length - killed, percent(killed, mutants.length)];
  return name.padEnd(44) + numbers.map((number) => String(number).padStart(10)).join("");
}

function grouped(mutants: readonly Tried[], by: (mutant: Tried) => string): [string, Tried[]][] {
  return [...Map.groupBy(mutants, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A line for each folder, and one for all. */
export function scores(name: string, mutants: readonly Tried[]): string[] {
  const heads = ["mutants", "killed", "survived", "score"].map((head) => head.padStart(10)).join("");
  return [
    "folder".padEnd(44) + heads,
    ...grouped(mutants, ({ file }) => posix.dirname(file)).map(([folder, those]) => row(folder, those)),
    row(`all of ${name}`, mutants),
  ];
}

const LONGEST = 70;
const short = (code: string): string => {
  const flat = code.replaceAll(/\s+/g, " ");
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
};

/** The changes that no test noticed, by kind and place. */
export function survivors(mutants: readonly Tried[]): string[] {
  const alive = mutants.filter(({ killed }) => !killed);
  return grouped(alive, ({ kind }) => kind).flatMap(([kind, those]) => [
    `${kind}: ${those.length}`,
    ...those
      .toSorted((a, b) =>
        a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
      )
      .map(
        ({ file, line: at, column, before, after }) =>
          `  ${file}:${at}:${column}  ${short(before)}  →  ${short(after)}`,
      ),
  ]);
}
