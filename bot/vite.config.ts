import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const repository = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), "utf8");

const isPackage = /[\\/]node_modules[\\/]/;
const isOfTelemetry = /[\\/](@opentelemetry[\\/]|@azure[\\/]monitor-)/;

/** Emits the files beside the server: a package.json that tells Node how to load it, and the licence. */
function beside(): Plugin {
  return {
    name: "guildhall-beside",
    generateBundle() {
      const { name, version, license } = JSON.parse(read("package.json")) as Record<string, string>;
      const settings = { name, version, private: true, license, type: "module", engines: { node: ">=24" } };
      const source = `${JSON.stringify(settings, null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: "package.json", source });
      this.emitFile({ type: "asset", fileName: "LICENSE", source: read("LICENSE") });
    },
  };
}

// The server and everything it needs, for plain Node. Not minified, so that stack traces can be read.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [beside()],
  ssr: { noExternal: true },
  // Some packages require the module of this name that Node has, which is deprecated: each start would complain of it.
  resolve: { alias: { punycode: fileURLToPath(import.meta.resolve("punycode/punycode.js")) } },
  build: {
    ssr: true,
    target: "node24",
    outDir: fileURLToPath(new URL("dist", repository)),
    // The tab is built into it too: see scripts/build.
    emptyOutDir: false,
    minify: false,
    license: { fileName: "third-party-licences.md" },
    rolldownOptions: {
      input: {
        server: "main.ts",
        rebuild: "rebuild.ts",
        person: "person.ts",
        backup: "backup.ts",
        restore: "restore.ts",
        community: "community.ts",
        composition: "composition.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
        codeSplitting: {
          groups: [
            { name: "packages", test: (id) => isPackage.test(id) && !isOfTelemetry.test(id) },
            // Loaded only where it is switched on.
            { name: "telemetry", test: (id) => isPackage.test(id) && isOfTelemetry.test(id) },
            // All our modules except those that start something: importing the composition must not.
            {
              name: "guildhall",
              test: (id) =>
                !/\/bot\/(main|rebuild|person|community|backup|restore)\.ts$|\/telemetry\/(sending|otlp|azure)-/.test(
                  id,
                ),
            },
          ],
        },
        keepNames: true,
      },
    },
  },
});
