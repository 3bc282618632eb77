import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A Chromium that Playwright can start, and the environment variables that it needs. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The first is a Chromium without the parts of a window: the same pages for a third less processor time. */
const namesOnPath = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function wellKnownPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].map(
      (name) => process.env[name] ?? "",
    );
    const places = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return roots.filter(Boolean).flatMap((root) => places.map((place) => join(root, place)));
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser named by `CHROMIUM_PATH`, or else those installed in the usual places. */
export function installedChromiums(): Chromium[] {
  const named = process.env["CHROMIUM_PATH"];
  const paths = named ? [named] : wellKnownPlaces().filter(canRun);
  return paths.map((executablePath) => ({ executablePath, env: {} }));
}
