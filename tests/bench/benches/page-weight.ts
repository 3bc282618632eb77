import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The scripts and styles that a built page names itself: without all of them it paints nothing. */
export function filesToFirstPaint(directory: string): string[] {
  const html = readFileSync(join(directory, "index.html"), "utf8");
  const names = [...html.matchAll(/(?:src|href)="\/tab\/(assets\/[^"]+\.(?:js|css))"/g)];
  return [...new Set(names.map(([, name]) => name ?? ""))];
}

/** What these files weigh together, each gzipped, in kilobytes. */
export const gzippedKb = (directory: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(directory, file))).byteLength, 0) / 1000;
