import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "./child-process.ts";

const bicep = new URL("../../infra/modules/server.bicep", import.meta.url);

/** The settings with which a template of infra/ starts the server on App Service. */
export interface SiteSettings {
  readonly startCommand: string;
  readonly appSettings: ReadonlyMap<string, string>;
}

export async function siteSettings(): Promise<SiteSettings> {
  const text = await readFile(bicep, "utf8");
  const startCommand = /^ *appCommandLine: '([^'\\$]+)'$/m.exec(text)?.[1];
  if (startCommand === undefined) throw new Error("The template has no start command");
  const appSettings = new Map(
    [...text.matchAll(/\{ name: '(\w+)', value: '([^']*)' \}/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  return { startCommand, appSettings };
}

/**
 * The script that App Service on Linux makes from a start command for an unpacked build; it becomes the container's main
 * process. This is how its generator (github.com/microsoft/Oryx, startupscriptgenerator) writes it.
 */
export async function asOnAppService(folder: string, startCommand: string): Promise<Required<Program>> {
  const script = join(folder, "startup.sh");
  await writeFile(script, `#!/bin/sh\n\ncd "${folder}"\n\nPATH="$PATH:${folder}" ${startCommand}\n`);
  return { file: "/bin/sh", args: [script], folder };
}
