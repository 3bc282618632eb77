import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Where the build says which packages are in it: see the settings `license` of its two parts. */
const LISTS = [
  ["server", "third-party-licences.md"],
  ["tab", "tab/third-party-licences.md"],
] as const;

const packedIn = (list: string): readonly Packed[] =>
  [...list.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(([, name = "", version = "", licence = ""]) => ({
    name,
    version,
    licence,
  }));

/** A package's address in the form in which lists of vulnerabilities name it. */
const purlOf = ({ name, version }: Packed): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** The checksums of the lock file, by package. */
function checksumsIn(lock: string): ReadonlyMap<string, string> {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { name?: string; version?: string; integrity?: string }>;
  };
  return new Map(
    Object.entries(packages).flatMap(([path, { name, version = "", integrity }]) =>
      integrity?.startsWith("sha512-") === true
        ? [[`${name ?? path.replace(/^.*node_modules\//, "")}@${version}`, integrity.slice("sha512-".length)]]
        : [],
    ),
  );
}

const isExpression = (licence: string): boolean => / (OR|AND|WITH) /.test(licence);

/**
 * The bill of materials of a build, in CycloneDX: the packages that are in it, and no others. The same build has the same
 * bill, to the byte, so that two can be compared.
 */
export function billOfMaterials(repository: string, folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(repository, "package.json"), "utf8"),
  ) as Record<string, string>;
  const checksums = checksumsIn(readFileSync(join(repository, "package-lock.json"), "utf8"));
  const parts = new Map<string, Packed & { readonly parts: string[] }>();
  for (const [part, list] of LISTS)
    for (const packed of packedIn(readFileSync(join(folder, list), "utf8"))) {
      const known = parts.get(purlOf(packed));
      if (known === undefined) parts.set(purlOf(packed), { ...packed, parts: [part] });
      else if (!known.parts.includes(part)) known.parts.push(part);
    }
  const components = [...parts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([purl, packed]) => {
      const checksum = checksums.get(`${packed.name}@${packed.version}`);
      return {
        type: "library",
        "bom-ref": purl,
        name: packed.name,
        version: packed.version,
        purl,
        licenses: [
          isExpression(packed.licence) ? { expression: packed.licence } : { license: { id: packed.licence } },
        ],
        ...(checksum === undefined
          ? {}
          : { hashes: [{ alg: "SHA-512", content: Buffer.from(checksum, "base64").toString("hex") }] }),
        properties: packed.parts.map((part) => ({ name: "guildhall:part", value: part })),
      };
    });
  const metadata = {
    component: {
      type: "application",
      "bom-ref": "guildhall",
      name,
      version,
      licenses: [{ license: { id: license } }],
    },
  };
  return `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      serialNumber: `urn:uuid:${uuidOf(JSON.stringify([metadata, components]))}`,
      version: 1,
      metadata,
      components,
    },
    null,
    2,
  )}\n`;
}

/** A UUID that follows from a text (version 8: made in one's own way). */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
