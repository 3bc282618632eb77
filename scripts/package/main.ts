import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { appPackage } from "../../appPackage/pack.ts";
import { packageSettings } from "../../appPackage/settings.ts";
import type { PackageWords } from "../../appPackage/settings.ts";
import { repository } from "../setup/repository.mjs";

const usage = `npm run package -- --url https://guildhall.example.org --bot-id 00000000-0000-0000-0000-000000000000

  --url URL            the server's public address              (or PUBLIC_URL)
  --bot-id ID          the bot's app id                         (or BOT_ID)
  --entra-app-id ID    what people sign in to; default: the bot (or ENTRA_APP_ID)
  --app-id ID          the Teams app's id; default: the bot's   (or TEAMS_APP_ID)
  --version 1.2.3      the app's version; default: that of package.json
  --developer NAME     who offers this installation; default: Guildhall
  --website URL, --privacy URL, --terms URL
                       their pages; default: the server, its /privacy and /terms
  --no-chat-permissions
                       asks no chat for permissions, where the tenant allows them to no app
  --out FILE           default: appPackage/dist/guildhall.zip`;

const text = { type: "string" } as const;

function wordsFrom(args: readonly string[], env: NodeJS.ProcessEnv): { words: PackageWords; out: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: text,
      "bot-id": text,
      "entra-app-id": text,
      "app-id": text,
      version: text,
      developer: text,
      website: text,
      privacy: text,
      terms: text,
      "chat-permissions": { type: "boolean", default: true },
      out: text,
    },
    allowNegative: true,
  });
  const given = {
    url: values.url ?? env["PUBLIC_URL"],
    botId: values["bot-id"] ?? env["BOT_ID"],
    entraAppId: values["entra-app-id"] ?? env["ENTRA_APP_ID"],
    appId: values["app-id"] ?? env["TEAMS_APP_ID"],
    version: values.version ?? ownVersion(),
    developerName: values.developer,
    websiteUrl: values.website,
    privacyUrl: values.privacy,
    termsUrl: values.terms,
    chatPermissions: values["chat-permissions"],
  };
  const words = Object.fromEntries(Object.entries(given).filter(([, word]) => word !== undefined));
  return { words, out: values.out ?? join(repository, "appPackage/dist/guildhall.zip") };
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

try {
  const { words, out } = wordsFrom(process.argv.slice(2), process.env);
  const bytes = await appPackage(packageSettings(words));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  console.log(`Wrote ${out} (${bytes.length} bytes)`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
