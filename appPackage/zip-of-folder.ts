import { zipSync } from "fflate";
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** The files of a folder, zipped. The same files give the same bytes. */
export function zipOfFolder(folder: string): Uint8Array {
  const files = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return zipSync(
    Object.fromEntries(
      files.map((file) => [file.slice(folder.length + 1).replaceAll(sep, "/"), readFileSync(file)]),
    ),
    // The earliest time that a zip file can store.
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}
