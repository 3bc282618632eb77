import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COUNTERS, GAUGES, STEPS } from "@guildhall/shared/app/telemetry";
import { permissions } from "../../../appPackage/permissions.ts";
import { parseConfig } from "../../../bot/config/parse.ts";
import { production, tenant } from "../../../bot/config/testing/environments.ts";
import { variables } from "../../../bot/config/variables.ts";

const files = ["infra", "infra/modules", "infra/parameters"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.bicep(param)?$/.test(name))
    .map((name) => join(folder, name)),
);
const server = readFileSync("infra/modules/server.bicep", "utf8");
const settings = new Map(
  [...server.matchAll(/\{ name: '(\w+)', value: (.+) \}/g)].map(([, name = "", value = ""]) => [name, value]),
);

const read = (name: string): string => readFileSync(`infra/${name}`, "utf8");
const main = read("main.bicep");
const moduleFiles = readdirSync("infra/modules").map((name) => `modules/${name}`);

/** The parameters of a template: whether each must be given, and what it may be. */
function parametersOf(template: string) {
  const declared = /((?:^@.+\n)*)^param (\w+) \w+( = .+)?$/gm;
  return new Map(
    [...template.matchAll(declared)].map(([, decorators = "", name = "", otherwise]) => [
      name,
      {
        isRequired: otherwise === undefined,
        allowed: /@allowed\(\[(.+)\]\)/.exec(decorators)?.[1]?.split(", "),
        least: Number(/@minValue\((\d+)\)/.exec(decorators)?.[1] ?? Number.NEGATIVE_INFINITY),
        most: Number(/@maxValue\((\d+)\)/.exec(decorators)?.[1] ?? Number.POSITIVE_INFINITY),
      },
    ]),
  );
}

/** The names before the colons of `params`, which stand on one line or on one each. */
const namesGiven = (body: string): readonly string[] => {
  const line = /params: \{ (.+) \}$/m.exec(body)?.[1];
  const names: readonly string[] | null =
    line === undefined ? body.match(/(?<=^ {4})\w+(?=:)/gm) : line.match(/\w+(?=:)/g);
  return names ?? [];
};

/** What each `module` of a template is given, and the outputs of each that the template uses. */
function modulesIn(template: string) {
  const bodies = /^module (\w+) '([^']+)' = (?:if \(.+\) )?\{\n([\s\S]+?)^\}$/gm;
  return [...template.matchAll(bodies)].map(([, symbol = "", file = "", body = ""]) => ({
    file: `modules/${file.replace(/^modules\//, "")}`,
    given: namesGiven(body),
    used: [...template.matchAll(new RegExp(`\\b${symbol}!?\\.outputs\\.(\\w+)`, "g"))].map(
      ([, name]) => name,
    ),
  }));
}

/** The values that a file of parameters gives. */
const valuesIn = (name: string) =>
  new Map(
    [...read(`parameters/${name}.bicepparam`).matchAll(/^param (\w+) = (.+)$/gm)].map(
      ([, parameter = "", value = ""]) => [parameter, value],
    ),
  );

describe("the templates", () => {
  test.each(["main.bicep", ...moduleFiles])(
    "AZ-2: give each module what it takes, and use what it returns: %s",
    (file) => {
      const template = read(file);
      for (const { file: part, given, used } of modulesIn(template)) {
        const takes = parametersOf(read(part));
        const required = [...takes].filter(([, { isRequired }]) => isRequired).map(([name]) => name);
        expect(
          given.filter((name) => !takes.has(name)),
          `${part} does not take`,
        ).toEqual([]);
        expect(
          required.filter((name) => !given.includes(name)),
          `${part} needs`,
        ).toEqual([]);
        const returns = [...read(part).matchAll(/^output (\w+) /gm)].map(([, name]) => name);
        expect(
          used.filter((name) => !returns.includes(name)),
          `${part} does not return`,
        ).toEqual([]);
      }
      expect(modulesIn(template)).toHaveLength(template.match(/^module /gm)?.length ?? 0);
    },
  );

  test.each(["pilot", "department", "company"])("AZ-3: have a size that says what it costs: %s", (name) => {
    const takes = parametersOf(main);
    const given = valuesIn(name);
    const wrong = [...given].filter(([parameter, value]) => {
      const { allowed, least = Infinity, most = 0 } = takes.get(parameter) ?? {};
      const number = Number(value);
      return (
        allowed?.includes(value) === false || (takes.has(parameter) ? number < least || number > most : true)
      );
    });
    expect(wrong).toEqual([]);
    const missing = [...takes].filter(([parameter, { isRequired }]) => isRequired && !given.has(parameter));
    expect(missing).toEqual([]);
    const isBasic = given.get("serverSize")?.startsWith("'B") === true;
    expect(isBasic && [...given.keys()].some((each) => /count|slot/i.test(each))).toBe(false);
    const text = read(`parameters/${name}.bicepparam`);
    const [, total] = /^\/\/ About (\d+) USD a month .*\d{4}\):$/m.exec(text) ?? [];
    const parts = [...text.matchAll(/^\/\/   \S.*?(?:about )?(?<= )(\d+)$/gm)];
    const sum = parts.reduce((before, [, usd]) => before + Number(usd), 0);
    expect(Math.abs(sum - Number(total))).toBeLessThan(6);
  });

  test("AZ-3: refuse what a B plan cannot do", () => {
    expect(main).toMatch(/isBasic && serverCount > 3 \? fail\('[^']+P0v3/);
    expect(main).toMatch(/isBasic && maxServerCount > servers\s+\? fail\('[^']+P0v3/);
    expect(main).toMatch(/isBasic && stagingSlot \? fail\('[^']+P0v3/);
  });

  test("AZ-4: leave nothing but the web app public in a private network, and no key or password", () => {
    for (const part of ["storage", "redis"])
      expect(read(`modules/${part}.bicep`)).toContain(
        "publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'",
      );
    expect(read("modules/vault.bicep")).toContain("defaultAction: isPublic ? 'Allow' : 'Deny'");
    expect(main.match(/isPublic: !privateNetwork/g)).toHaveLength(3);
    expect(main.match(/'modules\/private-endpoint.bicep' = if \(privateNetwork/g)).toHaveLength(3);
    expect(read("modules/storage.bicep")).toContain("allowSharedKeyAccess: false");
    expect(read("modules/redis.bicep")).toContain("accessKeysAuthentication: 'Disabled'");
    expect(read("modules/bot.bicep")).toContain("disableLocalAuth: true");
    expect(read("modules/monitoring.bicep").match(/disableLocalAuth: true/gi)).toHaveLength(2);
    expect(server.match(/name: '(ftp|scm)'\n {2}properties: \{ allow: false \}/g)).toHaveLength(2);
  });

  test("AZ-5: keep the keys, under a name that no deleted vault has", () => {
    const vault = read("modules/vault.bicep");
    expect(vault).toContain("enablePurgeProtection: true");
    // The identity of a group that is made again has another principal.
    expect(vault).toMatch(/uniqueString\(resourceGroup\(\)\.id, readerId\)/);
    expect(main).toContain("readerId: identity.outputs.principalId");
  });

  test("AZ-1, AZ-6: have the platform ask for the process alone, and tell people of the rest", () => {
    expect(server.match(/healthCheckPath: '\/livez'/g)).toHaveLength(2);
    const metrics = [...read("modules/alerts.bicep").matchAll(/metricName: '([\w.]+)'/g)].map(
      ([, name]) => name,
    );
    expect(metrics).toEqual([
      "Http5xx",
      "HealthCheckStatus",
      "Availability",
      "Transactions",
      "guildhall.sends.throttled",
    ]);
    expect(server).not.toContain("'AppServiceHTTPLogs'");
  });

  test("start a new version in the slot as it is started where people are (AZ-3)", () => {
    const bare = server.replaceAll(/^ *\/\/.*\n/gm, "");
    const [one, other] = [...bare.matchAll(/^ {4}siteConfig: \{[\s\S]+?^ {4}\}/gm)].map(([text]) => text);
    expect(other).toBe(one);
  });

  test.each(files)("write no key, so that deploying again cannot replace one: %s (OPS-9)", (file) => {
    const template = readFileSync(file, "utf8");
    expect(template).not.toMatch(/Microsoft\.KeyVault\/vaults\/(secrets|keys)@/);
    expect(template).not.toMatch(/@secure\(\)|SEAL_KEY'|readEnvironmentVariable/);
  });

  test("tell the server all that it needs, by the names it knows, and the keys by reference (OPS-9)", () => {
    const platform = /^(APPLICATIONINSIGHTS|APPLICATION_INSIGHTS|WEBSITES?|SCM)_/;
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

describe("what is written for operators", () => {
  const measured = [
    ...Object.keys(COUNTERS),
    ...Object.keys(GAUGES),
    ...Object.keys(STEPS).map((name) => `${name}.time`),
  ];

  test("TRACE-4: the dashboard shows all that is measured, and nothing that is not", () => {
    const shown = [...read("dashboard.workbook.json").matchAll(/'guildhall\.([\w.]+)'/g)].map(
      ([, name]) => name,
    );
    const attributes = ["outcome", "command", "why"];
    expect(new Set(shown.filter((name) => !attributes.includes(name ?? "")))).toEqual(new Set(measured));
  });

  test("AZ-6: each alert names a part of the runbook that is there", () => {
    const runbook = readFileSync("docs/runbook.md", "utf8");
    const parts = [...read("modules/alerts.bicep").matchAll(/docs\/runbook\.md, "([^"]+)"/g)].map(
      ([, part]) => part,
    );
    expect(parts).toHaveLength(5);
    for (const part of parts) expect(runbook).toContain(`\n## ${part}\n`);
    const counter = /metricName: 'guildhall\.([\w.]+)'/.exec(read("modules/alerts.bicep"))?.[1];
    expect(measured).toContain(counter);
  });

  test("the guide names the files, parameters and permissions that there are (AZ-3)", () => {
    const guide = readFileSync("docs/deploy.md", "utf8");
    for (const [file] of guide.matchAll(/infra\/[\w./-]+\.(?:bicep(?:param)?|sh|md)/g))
      expect([file, existsSync(file)]).toEqual([file, true]);
    const known = new Set([...parametersOf(main).keys(), "metadata"]);
    const set = [...guide.matchAll(/(?<=--parameters .*?)\b(\w+)=(?=[$\w<'])/g)].map(
      ([, name]) => name ?? "",
    );
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    for (const { name } of permissions) expect(guide).toContain(`'${name}'`);
  });
});
