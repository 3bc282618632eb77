/** The addresses of Microsoft's public cloud, which are the defaults of a deployment. */
export const ENTRA_AUTHORITY = "https://login.microsoftonline.com";
export const BOT_CHANNEL_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration";
export const BOT_LOGIN_URL = "https://login.microsoftonline.com";

/** Where Entra signs in people and bots: in Microsoft's public cloud, that of the US government and that of China. */
export const LOGIN_HOSTS: readonly string[] = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn",
];

/** What a managed identity's token must be made out to, for Entra to accept it in place of an app's secret, by login host. */
export const tokenExchangeAudience = (loginUrl: string): string =>
  EXCHANGES.get(new URL(loginUrl).hostname) ?? "api://AzureADTokenExchange";

const EXCHANGES: ReadonlyMap<string, string> = new Map([
  ["login.microsoftonline.us", "api://AzureADTokenExchangeUSGov"],
  ["login.partner.microsoftonline.cn", "api://AzureADTokenExchangeChina"],
]);

/** Where the keys of the Bot Framework's tokens are published. */
export const CHANNEL_HOSTS: readonly string[] = [
  "login.botframework.com",
  "login.botframework.azure.us",
  "login.botframework.azure.cn",
];

/** The hosts that Teams uses as service URL; the second is that of the US government's community cloud. */
export const BOT_SERVICE_HOSTS: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
];

/** The pages that may frame the tab (see `frame-ancestors` in Microsoft's documentation for tabs). */
export const TEAMS_ORIGINS: readonly string[] = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
];

/** Domains in which only Microsoft creates host names. Anybody can get one in trafficmanager.net. */
const SERVICE_DOMAINS = ["teams.microsoft.com", "teams.microsoft.us", "teams.microsoftonline.cn"];
const TEAMS_DOMAINS = [
  "cloud.microsoft",
  "microsoft.com",
  "microsoft.us",
  "microsoft365.com",
  "microsoftonline.cn",
  "office.com",
  "office365.com",
  "office365.us",
];

const isIn = (domains: readonly string[], host: string): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Whether a `host[:port]` can be a connector of Teams. */
export const isServiceHost = (host: string): boolean =>
  BOT_SERVICE_HOSTS.includes(host) || isIn(SERVICE_DOMAINS, host);

/** Whether a page of this host, or of one below it, can be Teams or another Microsoft app that frames the tab. */
export const isTeamsHost = (host: string): boolean => isIn(TEAMS_DOMAINS, host);
