import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { zipOfFolder } from "../../appPackage/zip-of-folder.ts";

/** The output of `npm run build`. */
export const builtInto = fileURLToPath(new URL("../../dist", import.meta.url));

/** The build as it is delivered: unpacked from its zip, in a folder far from the repository. */
export interface UnpackedBuild extends AsyncDisposable {
  readonly folder: string;
}

export async function unpackBuild(): Promise<UnpackedBuild> {
  if (!existsSync(join(builtInto, "tab/index.html"))) throw new Error("There is no build: npm run build");
  const folder = await mkdtemp(join(tmpdir(), "guildhall-build-"));
  for (const [path, bytes] of Object.entries(unzipSync(zipOfFolder(builtInto)))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
