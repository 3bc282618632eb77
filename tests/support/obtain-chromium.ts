import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwrightChromium } from "@playwright/test";
import { installedChromiums } from "./chromium.ts";
import type { Chromium } from "./chromium.ts";

const cache = fileURLToPath(new URL("../../.cache/chromium", import.meta.url));
const seconds = (count: number): number => count * 1000;

interface Way {
  /** What is being tried, shown to the person who waits. */
  readonly label: string;
  readonly find: () => Promise<readonly Chromium[]>;
}

/** Whether the browser starts: some distributions install only a pointer to a store under the usual name. */
async function starts({ executablePath, env }: Chromium): Promise<boolean> {
  try {
    const browser = await playwrightChromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      timeout: seconds(30),
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Runs an installer; gives up if it prints nothing for a while. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let silence = setTimeout(() => child.kill(), seconds(45));
    const limit = setTimeout(() => child.kill(), seconds(300));
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => child.kill(), seconds(45));
    };
    child.stdout.on("data", heard);
    child.stderr.on("data", heard);
    const done = (ok: boolean): void => {
      clearTimeout(silence);
      clearTimeout(limit);
      resolve(ok);
    };
    child.once("error", () => done(false));
    child.once("close", (code) => done(code === 0));
  });
}

async function playwrightDownload(): Promise<Chromium[]> {
  const executablePath = playwrightChromium.executablePath();
  if (!existsSync(executablePath)) {
    const cli = fileURLToPath(import.meta.resolve("@playwright/test/cli"));
    await run(process.execPath, [cli, "install", "--no-shell", "chromium"]);
  }
  return existsSync(executablePath) ? [{ executablePath, env: {} }] : [];
}

async function systemPackage(): Promise<Chromium[]> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  if (!(await run("apt-get", ["update"], quietly))) return [];
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (await run("apt-get", ["install", "-y", "--no-install-recommends", name], quietly)) break;
  }
  return installedChromiums();
}

/** A build for serverless machines, from an npm package that includes the libraries and fonts it needs. */
async function packagedBinary(): Promise<Chromium[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const fontSettings = join(cache, "guildhall-fonts.conf");
  if (!existsSync(fontSettings)) {
    await rm(cache, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    // The package unpacks itself into the temporary folder, and its libraries only if it thinks that it is on
    // one of the machines it is made for.
    const location = JSON.stringify(import.meta.resolve("@sparticuz/chromium"));
    const unpack = `const { default: binary } = await import(${location}); await binary.executablePath();`;
    const env = { TMPDIR: cache, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
    if (!(await run(process.execPath, ["--input-type=module", "--eval", unpack], env))) return [];
    // Written last, so that it also proves that everything else is there.
    await writeFile(fontSettings, fontConfiguration(join(cache, "fonts/fonts")));
  }
  const env = { LD_LIBRARY_PATH: join(cache, "al2023/lib"), FONTCONFIG_FILE: fontSettings };
  return [{ executablePath: join(cache, "chromium"), env }];
}

/** The package's own configuration looks for its fonts where serverless machines have them. */
function fontConfiguration(folder: string): string {
  const folders = [folder, "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((path) => `<dir>${path}</dir>`).join("")}
  <cachedir>${join(cache, "font-cache")}</cachedir>
</fontconfig>
`;
}

const ways: readonly Way[] = [
  { label: "an installed browser", find: () => Promise.resolve(installedChromiums()) },
  { label: "Playwright's own download", find: playwrightDownload },
  { label: "the system's package manager", find: systemPackage },
  { label: "the binary in an npm package", find: packagedBinary },
];

/** A Chromium that starts, installed if need be. If `CHROMIUM_PATH` names one, no other is tried. */
export async function obtainChromium(): Promise<Chromium> {
  const named = process.env["CHROMIUM_PATH"];
  for (const { label, find } of named ? ways.slice(0, 1) : ways) {
    if (label !== "an installed browser") console.log(`Looking for a Chromium: ${label}`);
    for (const found of await find()) {
      if (await starts(found)) return found;
    }
  }
  throw new Error(
    named
      ? `CHROMIUM_PATH is ${named}, and no Chromium starts from there`
      : "No Chromium was found and none could be installed. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH.",
  );
}
