import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Entries of package-lock.json with a download address, which would tie newcomers to one registry. */
export function downloadAddresses(root: string): string[] {
  const text = readFileSync(join(root, "package-lock.json"), "utf8");
  const addresses = [...text.matchAll(/"resolved": "(\w+:\/\/[^"]*)"/g)].map(([, address]) => address ?? "");
  return addresses.map((address) => `package-lock.json downloads from ${address}`);
}
