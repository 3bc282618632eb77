import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./sources.ts";

const mostLines = 400;

/** Files that have outgrown one subject. */
export function fileLengthWarnings(root: string): string[] {
  return filesOf(root, "**/*.{ts,tsx,mjs,css,bicep}").flatMap((file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n").length - 1;
    return lines > mostLines ? [`${file} has ${lines} lines (more than ${mostLines})`] : [];
  });
}
