import type { PackageWords } from "./settings.ts";

/** The values of one installation, as the Agents Toolkit keeps them in `env/.env.NAME`. */
export type EnvironmentFile = ReadonlyMap<string, string>;

/** What each of the Toolkit's variables gives the package. */
const VARIABLES = {
  url: ["BOT_ENDPOINT"],
  // One Entra app is the bot and what people sign in to. A bot that is a managed identity has an id of its own.
  botId: ["BOT_ID", "AAD_APP_CLIENT_ID"],
  entraAppId: ["AAD_APP_CLIENT_ID"],
  appId: ["TEAMS_APP_ID"],
  developerName: ["DEVELOPER_NAME"],
  websiteUrl: ["DEVELOPER_WEBSITE_URL"],
  privacyUrl: ["DEVELOPER_PRIVACY_URL"],
  termsUrl: ["DEVELOPER_TERMS_URL"],
} as const satisfies Partial<Record<keyof PackageWords, readonly string[]>>;

/** The version of the package that was made last for an installation: Teams takes only a higher one. */
export const LAST_VERSION = "TEAMS_APP_VERSION";
const CHAT_PERMISSIONS = "CHAT_PERMISSIONS";

const line = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/;

export function readEnvironmentFile(text: string): EnvironmentFile {
  const values = new Map<string, string>();
  for (const each of text.split(/\r?\n/)) {
    const [, name, value] = line.exec(each) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, value.replace(/^(["'])(.*)\1$/, "$2"));
  }
  return values;
}

/** The text with another value, in the variable's own line or at the end. */
export function withValue(text: string, name: string, value: string): string {
  const own = new RegExp(`^\\s*${name}\\s*=.*$`, "m");
  if (own.test(text)) return text.replace(own, `${name}=${value}`);
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${name}=${value}\n`;
}

/** What an installation's file says about its package; whatever it leaves empty is missing. */
export function wordsOf(values: EnvironmentFile): PackageWords {
  const given = (name: string): string | undefined => values.get(name) || undefined;
  const first = (names: readonly string[]): string | undefined =>
    names.map(given).find((value) => value !== undefined);
  const words = Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([word, names]) => {
      const value = first(names);
      return value === undefined ? [] : [[word, value]];
    }),
  );
  const host = given("BOT_DOMAIN");
  if (words["url"] === undefined && host !== undefined) words["url"] = `https://${host}`;
  const permissions = given(CHAT_PERMISSIONS);
  if (permissions !== undefined && permissions !== "yes" && permissions !== "no")
    throw new Error(`${CHAT_PERMISSIONS} is ${permissions}; it must be yes or no`);
  return { ...words, ...(permissions !== undefined && { chatPermissions: permissions === "yes" }) };
}

const parts = (version: string): readonly number[] => version.split(".").map(Number);

function isHigher(version: string, than: string): boolean {
  const [one, other] = [parts(version), parts(than)];
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) > (other[differs] ?? 0);
}

/**
 * The version of the next package. The first one of an installation may have the repository's; from then on whoever makes
 * one says which, because Teams refuses a package whose version it has had already, and nothing here can tell whether a
 * package was uploaded.
 */
export function nextVersion(given: string | undefined, last: string | undefined, own: string): string {
  if (!last) return given ?? own;
  if (given === undefined)
    throw new Error(
      `the last package for this installation has version ${last}, and Teams takes only a higher one: add --version`,
    );
  if (!isHigher(given, last))
    throw new Error(`the version is ${given}; it must be higher than that of the last package, ${last}`);
  return given;
}
