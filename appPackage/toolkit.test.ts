import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readEnvironmentFile, wordsOf } from "./environment.ts";
import { manifest } from "./manifest.ts";
import { packageSettings } from "./settings.ts";
import { manifestTemplate } from "./toolkit.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The Toolkit's schema of its files, as Microsoft publishes it with @microsoft/teamsfx-core. */
const schema = JSON.parse(read("tests/data/agents-toolkit/yaml.v1.11.schema.json")) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

interface Action {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
type Lifecycle = Readonly<Record<"provision" | "deploy" | "publish", readonly Action[]>>;

const files = [
  ["m365agents.yml", "env/.env.dev"],
  ["m365agents.local.yml", "env/.env.local"],
] as const;

const usedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? "")),
];

describe.each(files)("%s", (file, environment) => {
  const lifecycle = parse(read(file)) as Lifecycle;
  const actions = [lifecycle.provision, lifecycle.deploy, lifecycle.publish].flatMap((each) => each ?? []);

  test("OPS-14: fits the Toolkit's schema", () => {
    validate(lifecycle);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("OPS-14: every variable that it uses, or that a file of its uses, is in its environment or written by an action", () => {
    const known = readEnvironmentFile(read(environment));
    const written = actions.flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}));
    const templates = [
      "aad.manifest.json",
      ...(file === "m365agents.yml" ? ["env/azure.parameters.json"] : []),
    ];
    const used = [
      ...usedIn(read(file)),
      ...usedIn(manifestTemplate({})),
      ...templates.flatMap((template) => usedIn(read(template))),
    ];
    expect(used.filter((name) => !known.has(name) && !written.includes(name))).toEqual([]);
    expect(written.filter((name) => !known.has(name) && !name.startsWith("SECRET_"))).toEqual([]);
  });
});

test("OPS-14: provisioning makes the service principal without which nobody can sign in", () => {
  for (const [file] of files) {
    const { provision } = parse(read(file)) as Lifecycle;
    const made = provision.find(({ uses }) => uses === "aadApp/create");
    expect(made?.with).toMatchObject({ generateServicePrincipal: true, signInAudience: "AzureADMyOrg" });
  }
});

test("OPS-14: the steps are those of provisioning, deploying dist/ and publishing, in this order", () => {
  const { provision, deploy, publish } = parse(read("m365agents.yml")) as Lifecycle;
  const steps = provision.map(({ uses }) => uses);
  const inOrder = ["aadApp/create", "teamsApp/create", "arm/deploy", "aadApp/update"].concat(
    ...[
      "teamsApp/validateManifest",
      "teamsApp/zipAppPackage",
      "teamsApp/validateAppPackage",
      "teamsApp/update",
    ],
  );
  expect(steps.filter((step) => inOrder.includes(step))).toEqual(inOrder);
  expect(deploy.map(({ uses }) => uses)).toEqual(["cli/runNpmCommand", "azureAppService/zipDeploy"]);
  expect(deploy[1]?.with["artifactFolder"]).toBe("dist");
  expect(publish.at(-1)?.uses).toBe("teamsApp/publishAppPackage");
});

describe("the manifest's template", () => {
  const app = "11111111-2222-4333-8444-555555555555";
  const values: Readonly<Record<string, string>> = {
    BOT_DOMAIN: "guildhall.example.org",
    AAD_APP_CLIENT_ID: app,
    TEAMS_APP_ID: "66666666-7777-4888-9999-aaaaaaaaaaaa",
    TEAMS_APP_VERSION: "1.2.3",
  };
  const filled = (words: object): unknown =>
    JSON.parse(manifestTemplate(words).replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "?"));

  test.each([
    {},
    { chatPermissions: false },
    { developerName: "Example Bank", privacyUrl: "https://example.org/p" },
  ])("OPS-14: filled in, it is the manifest that is packed here: %o", (words) => {
    const settings = packageSettings({
      url: "https://guildhall.example.org",
      botId: app,
      appId: values["TEAMS_APP_ID"] ?? "",
      version: "1.2.3",
      ...words,
    });
    expect(filled(words)).toEqual(manifest(settings));
  });

  test("OPS-14: the example's file has everything that a package needs", () => {
    const words = wordsOf(readEnvironmentFile(read("env/.env.example")));
    expect(packageSettings(words)).toMatchObject({ host: "guildhall.example.org", chatPermissions: true });
  });
});
