import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve as resolvePath } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

// It holds Bicep against the schemas of its types, lies beside the repository, and is not everywhere: see .ci/run.
const checker = process.env["BICEP_CHECK"] ?? "../shared/bicep/check.mjs";
const modules = ".cache/bicep";
const isHere = existsSync(checker) && existsSync(join(modules, "node_modules/tree-sitter-bicep"));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-bicep-"));
  await cp("infra", folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** What the checker prints: a line for each finding, without the folder, and at its end how many there are. */
const check = (): Promise<string> =>
  new Promise((resolve) => {
    const templates = [
      "main.bicep",
      ...readdirSync(join(folder, "modules")).map((name) => `modules/${name}`),
    ];
    const files = templates.map((name) => join(folder, name));
    execFile(process.execPath, [checker, "--modules", resolvePath(modules), ...files], (_, printed, errors) =>
      resolve(printed.replaceAll(`${folder}/`, "") + errors),
    );
  });

/** Mistakes as somebody makes them: a line of a template, what becomes of it, and what is found. */
const mistakes: readonly (readonly [string, string, string, string, RegExp])[] = [
  [
    "a misspelt property",
    "storage",
    "allowSharedKeyAccess:",
    "allowSharedKeysAccess:",
    /allowShared.*unknown/,
  ],
  ["a value that does not exist", "storage", "'TLS1_2'", "'TLS12'", /minimumTlsVersion: 'TLS12' is none of/],
  ["text for a truth", "vault", "enablePurgeProtection: true", "enablePurgeProtection: 'true'", /is no bool/],
  ["a property of nothing", "vault", "    tenantId: tenant().tenantId\n", "", /tenantId: required, missing/],
  [
    "a version that does not exist",
    "redis",
    "redisEnterprise@2025-07-01",
    "redisEnterprise@2025-07-02",
    /not among/,
  ],
  [
    "a policy that does not exist",
    "redis",
    "'EnterpriseCluster'",
    "'Enterprise'",
    /clusteringPolicy.*none of/,
  ],
  [
    "a property in the wrong place",
    "server",
    "httpsOnly: true",
    "minTlsVersion: '1.2'",
    /minTlsVersion: unknown/,
  ],
  ["a setting that can only be read", "server", "reserved: true", "status: 'Ready'", /status: read-only/],
  [
    "a rule without a direction",
    "network",
    "          direction: 'Inbound'\n",
    "",
    /direction: required, missing/,
  ],
  [
    "a bracket too many",
    "domain-secured",
    "thumbprint: thumbprint",
    "thumbprint: thumbprint)",
    /does not parse/,
  ],
];

describe.skipIf(!isHere)("the check of the templates", () => {
  test("AZ-2: finds nothing in them", async () => {
    expect(await check()).toMatch(/^[1-9]\d* resources in \d+ files, 0 findings\n$/);
  });

  test("AZ-2: finds ten seeded mistakes, and nothing else", async () => {
    for (const [, template, right, wrong] of mistakes) {
      const file = join(folder, "modules", `${template}.bicep`);
      const text = await readFile(file, "utf8");
      expect(text).toContain(right);
      await writeFile(file, text.replace(right, wrong));
    }
    const found = (await check()).trim().split("\n").slice(0, -1);
    for (const [what, template, , , finding] of mistakes) {
      const about = found.filter(
        (line) => line.startsWith(`modules/${template}.bicep:`) && finding.test(line),
      );
      expect([what, about.length]).toEqual([what, 1]);
    }
    expect(found).toHaveLength(mistakes.length);
  });
});
