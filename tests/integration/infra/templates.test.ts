import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseConfig } from "../../../bot/config/parse.ts";
import { production, tenant } from "../../../bot/config/testing/environments.ts";
import { variables } from "../../../bot/config/variables.ts";

const files = ["infra", "infra/modules"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.bicep(param)?$/.test(name))
    .map((name) => join(folder, name)),
);
const server = readFileSync("infra/modules/server.bicep", "utf8");
const settings = new Map(
  [...server.matchAll(/\{ name: '(\w+)', value: (.+) \}/g)].map(([, name = "", value = ""]) => [name, value]),
);

describe("the templates", () => {
  test.each(files)("write no key, so that deploying again cannot replace one: %s (OPS-9)", (file) => {
    const template = readFileSync(file, "utf8");
    expect(template).not.toMatch(/Microsoft\.KeyVault\/vaults\/(secrets|keys)@/);
    expect(template).not.toMatch(/@secure\(\)|SEAL_KEY'|readEnvironmentVariable/);
  });

  test("tell the server all that it needs, by the names it knows, and the keys by reference (OPS-9)", () => {
    const platform = /^(APPLICATIONINSIGHTS|WEBSITES?|SCM)_/;
    const names = [...settings.keys()].filter((name) => !platform.test(name));
    expect(names.filter((name) => !(name in variables.shape))).toEqual([]);
    const values: Record<string, string> = {
      ...production,
      BOT_TYPE: "SingleTenant",
      AZURE_CLIENT_ID: tenant,
    };
    expect(() => parseConfig(Object.fromEntries(names.map((name) => [name, values[name]])))).not.toThrow();
    expect(settings.get("BOT_TYPE")).toBe("'SingleTenant'");
    expect(settings.get("BOT_ID")).toBe("entraAppId");
    expect(settings.get("AZURE_CLIENT_ID")).toBe("identityClientId");
    for (const [name, secret] of [
      ["SEAL_KEYS", "seal-keys"],
      ["TICKET_KEY", "ticket-key"],
    ] as const)
      expect(settings.get(name)).toBe(`'@Microsoft.KeyVault(VaultName=\${vaultName};SecretName=${secret})'`);
  });
});
