import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  LAST_VERSION,
  nextVersion,
  readEnvironmentFile,
  withValue,
  wordsOf,
} from "../../appPackage/environment.ts";
import { appPackage, contentsOf } from "../../appPackage/pack.ts";
import { packageSettings } from "../../appPackage/settings.ts";
import type { PackageWords } from "../../appPackage/settings.ts";
import { manifestTemplate } from "../../appPackage/toolkit.ts";
import { repository } from "../setup/repository.mjs";

const usage = `npm run package -- --env NAME [--version 1.2.3] [--no-chat-permissions]
npm run package -- --url https://guildhall.example.org --bot-id 00000000-0000-0000-0000-000000000000

  --env NAME           takes what follows from env/.env.NAME, and writes the version there
  --url URL            the server's public address              (or PUBLIC_URL)
  --bot-id ID          the bot's app id                         (or BOT_ID)
  --entra-app-id ID    what people sign in to; default: the bot (or ENTRA_APP_ID)
  --app-id ID          the Teams app's id; default: the bot's   (or TEAMS_APP_ID)
  --version 1.2.3      the package's version; default: that of package.json, and for an
                       installation that has had a package none: Teams takes only a higher one
  --developer NAME     who offers this installation; default: Guildhall
  --website URL, --privacy URL, --terms URL
                       their pages; default: the server, its /privacy and /terms
  --no-chat-permissions
                       asks no chat for permissions, where the tenant allows them to no app
  --template           writes the manifest's template for the Agents Toolkit instead of a package
  --out FILE           default: appPackage/dist/guildhall.zip, or with --env guildhall.NAME.zip`;

const text = { type: "string" } as const;
const options = {
  env: text,
  url: text,
  "bot-id": text,
  "entra-app-id": text,
  "app-id": text,
  version: text,
  developer: text,
  website: text,
  privacy: text,
  terms: text,
  "chat-permissions": { type: "boolean" },
  template: { type: "boolean" },
  out: text,
} as const;

/** The file that others are copied from is no installation. */
const EXAMPLE = ".env.example";

const dist = join(repository, "appPackage/dist");

/** An installation's file, and its text. */
function environmentFile(name: string): { readonly path: string; readonly text: string } {
  if (!/^[\w-]+$/.test(name))
    throw new Error(`the environment is ${name}; it must be letters, digits and dashes`);
  const path = join(repository, `env/.env.${name}`);
  if (!existsSync(path)) throw new Error(`env/.env.${name} is missing: copy env/.env.example and fill it in`);
  return { path, text: readFileSync(path, "utf8") };
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { values } = parseArgs({ args: [...args], options, allowNegative: true });
  const file = values.env === undefined ? null : environmentFile(values.env);
  const inFile = file === null ? null : readEnvironmentFile(file.text);
  // Without a file the variables of a server may give what is missing.
  const otherwise = (name: string): string | undefined => (file === null ? env[name] : undefined);
  const given = {
    url: values.url ?? otherwise("PUBLIC_URL"),
    botId: values["bot-id"] ?? otherwise("BOT_ID"),
    entraAppId: values["entra-app-id"] ?? otherwise("ENTRA_APP_ID"),
    appId: values["app-id"] ?? otherwise("TEAMS_APP_ID"),
    developerName: values.developer,
    websiteUrl: values.website,
    privacyUrl: values.privacy,
    termsUrl: values.terms,
    chatPermissions: values["chat-permissions"],
  };
  const words: PackageWords = {
    ...(inFile === null ? {} : wordsOf(inFile)),
    ...Object.fromEntries(Object.entries(given).filter(([, word]) => word !== undefined)),
  };
  return values.template === true
    ? Promise.resolve(writeTemplate(words))
    : writePackage(words, {
        version: nextVersion(values.version, inFile?.get(LAST_VERSION), ownVersion()),
        file,
        out:
          values.out ??
          join(dist, values.env === undefined ? "guildhall.zip" : `guildhall.${values.env}.zip`),
      });
}

/** With its icons, which the Agents Toolkit looks for beside it. */
function writeTemplate(words: PackageWords): void {
  const folder = join(dist, "toolkit");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), manifestTemplate(words));
  for (const icon of ["color.png", "outline.png"])
    copyFileSync(join(repository, "appPackage/icons", icon), join(folder, icon));
  console.log(`Wrote ${join(folder, "manifest.json")}`);
}

interface Making {
  readonly version: string;
  readonly file: { readonly path: string; readonly text: string } | null;
  readonly out: string;
}

async function writePackage(words: PackageWords, { version, file, out }: Making): Promise<void> {
  const bytes = await appPackage(packageSettings({ ...words, version }));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  if (file !== null && !file.path.endsWith(EXAMPLE))
    writeFileSync(file.path, withValue(file.text, LAST_VERSION, version));
  console.log(`Wrote ${out} (${bytes.length} bytes), version ${version}:`);
  for (const { name, size } of contentsOf(bytes)) console.log(`  ${name} (${size} bytes)`);
}

try {
  await run(process.argv.slice(2), process.env);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
