import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { zipOfFolder } from "../../appPackage/zip-of-folder.ts";
import { buildGuildhall } from "../setup/builds.ts";

const usage = `npm run build [-- --zip FILE]

  --zip FILE   also packs what was built, as App Service takes it`;

try {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { zip: { type: "string" } } });
  const folder = await buildGuildhall();
  console.log(`Built ${folder}`);
  if (values.zip !== undefined) {
    const bytes = zipOfFolder(folder);
    mkdirSync(dirname(values.zip), { recursive: true });
    writeFileSync(values.zip, bytes);
    console.log(`Wrote ${values.zip} (${bytes.length} bytes)`);
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
