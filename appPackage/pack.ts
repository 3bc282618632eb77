import { AppManifestUtils } from "@microsoft/app-manifest";
import { unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { manifest } from "./manifest.ts";
import { permissionProblems } from "./permissions.ts";
import type { PackageSettings } from "./settings.ts";

/** Everything that is wrong with a manifest, in sentences; none if Teams accepts it. */
export async function manifestProblems(candidate: ReturnType<typeof manifest>): Promise<string[]> {
  const asked = candidate.authorization?.permissions?.resourceSpecific ?? [];
  return [...(await AppManifestUtils.validateAgainstSchema(candidate)), ...permissionProblems(asked)];
}

/** The zip file to upload to Teams. The same settings give the same bytes. */
export async function appPackage(settings: PackageSettings): Promise<Uint8Array> {
  const filled = manifest(settings);
  const problems = await manifestProblems(filled);
  if (problems.length > 0) throw new Error(`The manifest is not valid:\n${problems.join("\n")}`);
  const icon = (name: string): Uint8Array => readFileSync(new URL(`icons/${name}`, import.meta.url));
  return zipSync(
    {
      "manifest.json": new TextEncoder().encode(`${JSON.stringify(filled, null, 2)}\n`),
      "color.png": icon("color.png"),
      "outline.png": icon("outline.png"),
    },
    // The earliest time that a zip file can store.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}

/** What a package contains. */
export const contentsOf = (zip: Uint8Array): readonly { readonly name: string; readonly size: number }[] =>
  Object.entries(unzipSync(zip)).map(([name, { length }]) => ({ name, size: length }));
