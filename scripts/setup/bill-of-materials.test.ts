import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { billOfMaterials } from "./bill-of-materials.ts";

const root = mkdtempSync(join(tmpdir(), "guildhall-bill-"));
afterAll(() => rmSync(root, { recursive: true }));

test("SUPPLY-2: the bill of a build follows from it alone, and names what is in both parts once", () => {
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
  const checksum = Buffer.alloc(64, 7).toString("base64");
  mkdirSync(join(root, "tab"));
  write("package.json", JSON.stringify({ name: "guildhall", version: "1.2.3", license: "MIT" }));
  write(
    "package-lock.json",
    JSON.stringify({
      packages: { "node_modules/@a/b": { version: "1.0.0", integrity: `sha512-${checksum}` } },
    }),
  );
  write(
    "third-party-licences.md",
    "# Licenses\n\n## zod - 4.0.0 (MIT OR ISC)\n\ntext\n\n## @a/b - 1.0.0 (MIT)\n",
  );
  write("tab/third-party-licences.md", "## @a/b - 1.0.0 (MIT)\n");
  const bill = billOfMaterials(root, root);
  expect(billOfMaterials(root, root)).toBe(bill);
  const { serialNumber, components } = JSON.parse(bill) as { serialNumber: string; components: object[] };
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(components).toEqual([
    {
      type: "library",
      "bom-ref": "pkg:npm/%40a/b@1.0.0",
      name: "@a/b",
      version: "1.0.0",
      purl: "pkg:npm/%40a/b@1.0.0",
      licenses: [{ license: { id: "MIT" } }],
      hashes: [{ alg: "SHA-512", content: "07".repeat(64) }],
      properties: [
        { name: "guildhall:part", value: "server" },
        { name: "guildhall:part", value: "tab" },
      ],
    },
    expect.objectContaining({ name: "zod", licenses: [{ expression: "MIT OR ISC" }] }),
  ]);
});
