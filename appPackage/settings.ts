/** What differs between one installation of Guildhall and another. */
export interface PackageSettings {
  /** The server's public address, without a slash at the end. */
  readonly publicUrl: string;
  /** its host, which tokens and links name */
  readonly host: string;
  readonly botId: string;
  /** The Entra app that people sign in to: the bot's, unless the bot is a managed identity, which has no sign-in. */
  readonly entraAppId: string;
  /** The id of the Teams app; by default the bot's. */
  readonly appId: string;
  readonly version: string;
  /**
   * Whether it asks for resource-specific permissions of each chat. Where a tenant allows them to no app, an app that asks
   * for them cannot be added.
   */
  readonly chatPermissions: boolean;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

/** The same as strings from a command line or environment variables; missing ones have defaults. */
export type PackageWords = Partial<
  Record<
    | "url"
    | "botId"
    | "entraAppId"
    | "appId"
    | "version"
    | "developerName"
    | "websiteUrl"
    | "privacyUrl"
    | "termsUrl",
    string
  >
> & { readonly chatPermissions?: boolean };

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function httpsUrl(text: string, what: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:")
    throw new Error(`${what} is ${text}; Teams needs an address that begins with https://`);
  return text.replace(/\/+$/, "");
}

function guidOf(text: string | undefined, what: string): string {
  if (!text) throw new Error(`${what} is missing`);
  if (!guid.test(text))
    throw new Error(`${what} is ${text}; it must look like 00000000-0000-0000-0000-000000000000`);
  return text.toLowerCase();
}

/** Checks the settings and adds the defaults; throws with a readable sentence if they cannot be used. */
export function packageSettings(words: PackageWords): PackageSettings {
  const { url, botId, entraAppId, appId, version = "0.1.0", developerName = "Guildhall" } = words;
  if (!url) throw new Error("the server's public address is missing");
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`the version is ${version}; it must look like 1.2.3`);
  const publicUrl = httpsUrl(url, "the server's public address");
  const bot = guidOf(botId, "the bot's id");
  return {
    publicUrl,
    host: new URL(publicUrl).host,
    botId: bot,
    entraAppId: entraAppId ? guidOf(entraAppId, "the Entra app's id") : bot,
    appId: appId ? guidOf(appId, "the app's id") : bot,
    version,
    chatPermissions: words.chatPermissions ?? true,
    developer: {
      name: developerName,
      websiteUrl: httpsUrl(words.websiteUrl ?? publicUrl, "the developer's website"),
      privacyUrl: httpsUrl(words.privacyUrl ?? `${publicUrl}/privacy`, "the privacy statement's address"),
      termsOfUseUrl: httpsUrl(words.termsUrl ?? `${publicUrl}/terms`, "the terms of use's address"),
    },
  };
}
