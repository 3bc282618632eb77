import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const tab = fileURLToPath(new URL("../../../tab/", import.meta.url));
const ADDRESS = "GUILDHALL_GALLERY";

/** Where the tab's gallery is: `gallery.html?scene=…&theme=…&locale=…`. */
export function galleryUrl(): string {
  const url = process.env[ADDRESS];
  if (url === undefined) throw new Error("The gallery is not served");
  return url;
}

/** Builds the gallery, which needs neither a server nor Teams, and serves it during a run. */
export default async function serveGallery(): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), "guildhall-gallery-"));
  const configFile = join(tab, "vite.config.ts");
  const input = join(tab, "gallery.html");
  const options = { outDir, minify: false, license: false, rolldownOptions: { input } };
  await build({ configFile, logLevel: "error", build: options });
  const server = await preview({
    ...{ configFile, logLevel: "error", build: { outDir } },
    preview: { host: "127.0.0.1", port: 0 },
  });
  process.env[ADDRESS] = `${server.resolvedUrls?.local[0] ?? ""}gallery.html`;
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}
