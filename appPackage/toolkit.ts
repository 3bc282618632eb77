import { manifest } from "./manifest.ts";
import type { PackageSettings, PackageWords } from "./settings.ts";

const HTTPS = /^https:\/\//;

/** What differs between installations as the Agents Toolkit fills it in, from the variables of its environment. */
function placeholders(words: PackageWords): PackageSettings {
  const publicUrl = "https://${{BOT_DOMAIN}}";
  const page = (url: string | undefined, otherwise: string): string => {
    if (url !== undefined && !HTTPS.test(url))
      throw new Error(`a page of the developer is ${url}; Teams needs an address that begins with https://`);
    return url ?? otherwise;
  };
  return {
    publicUrl,
    host: "${{BOT_DOMAIN}}",
    botId: "${{AAD_APP_CLIENT_ID}}",
    entraAppId: "${{AAD_APP_CLIENT_ID}}",
    appId: "${{TEAMS_APP_ID}}",
    version: "${{TEAMS_APP_VERSION}}",
    chatPermissions: words.chatPermissions ?? true,
    developer: {
      name: words.developerName ?? "Guildhall",
      websiteUrl: page(words.websiteUrl, publicUrl),
      privacyUrl: page(words.privacyUrl, `${publicUrl}/privacy`),
      termsOfUseUrl: page(words.termsUrl, `${publicUrl}/terms`),
    },
  };
}

/** The manifest as a template of the Agents Toolkit: the same one, with `${{…}}` in place of an installation's values. */
export const manifestTemplate = (words: PackageWords): string =>
  `${JSON.stringify(manifest(placeholders(words)), null, 2)}\n`;
