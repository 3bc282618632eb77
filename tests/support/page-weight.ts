import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a built page names to be loaded after its first paint. */
const LATER = /<link[^>]* fetchpriority="low"[^>]*>/g;

/** The scripts and styles that a built page names: until all of them are loaded it shows an outline at most. */
export function filesToFirstPaint(directory: string): string[] {
  const html = readFileSync(join(directory, "index.html"), "utf8");
  const names = [
    ...html.replaceAll(LATER, "").matchAll(/(?:src|href)="\/tab\/(assets\/[^"]+\.(?:js|css))"/g),
  ];
  return [...new Set(names.map(([, name]) => name ?? ""))];
}

/** The total size of these files, each gzipped, in kilobytes. */
export const gzippedKb = (directory: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(directory, file))).byteLength, 0) / 1000;

/** What a panel may weigh, gzipped, until ELMO can be pressed. */
export const ELMO_KB = 200;
