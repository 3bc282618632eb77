/** One of Microsoft's clouds: everything that differs between them, which is therefore never set piece by piece. */
export interface Cloud {
  readonly name: string;
  /** whether Guildhall's own tests speak this cloud's protocol, and what Microsoft documents is complete */
  readonly tested: boolean;
  /** where people sign in: a token's issuer is `<authority>/<tenant>/v2.0` */
  readonly authority: string;
  /** where the bot gets its own token */
  readonly loginUrl: string;
  /** OpenID metadata for the tokens that come with activities, and who issues them */
  readonly metadataUrl: string;
  readonly channelIssuer: string;
  /** whom the bot's own token is made out to */
  readonly botAudience: string;
  /** what a managed identity's token must be made out to, for Entra to accept it in place of an app's secret */
  readonly exchangeAudience: string;
  /** the hosts that Teams uses as service URL; none where Microsoft documents none */
  readonly serviceHosts: readonly string[];
  /** Teams in the browser, to which links lead */
  readonly teamsUrl: string;
  /** the pages that may frame the tab */
  readonly origins: readonly string[];
}

const PUBLIC: Cloud = {
  name: "Microsoft’s public cloud",
  tested: true,
  authority: "https://login.microsoftonline.com",
  loginUrl: "https://login.microsoftonline.com",
  metadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  channelIssuer: "https://api.botframework.com",
  botAudience: "https://api.botframework.com",
  exchangeAudience: "api://AzureADTokenExchange",
  serviceHosts: ["smba.trafficmanager.net"],
  teamsUrl: "https://teams.microsoft.com",
  // See `frame-ancestors` in Microsoft's documentation for tabs.
  origins: [
    "https://*.cloud.microsoft",
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.microsoft365.com",
    "https://*.office.com",
    "https://outlook.office.com",
    "https://outlook.office365.com",
    "https://outlook-sdf.office.com",
    "https://outlook-sdf.office365.com",
  ],
};

const GOVERNMENT = {
  tested: false,
  authority: "https://login.microsoftonline.us",
  loginUrl: "https://login.microsoftonline.us",
  metadataUrl: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  channelIssuer: "https://api.botframework.us",
  botAudience: "https://api.botframework.us",
  exchangeAudience: "api://AzureADTokenExchangeUSGov",
} as const;

export const CLOUD_NAMES = ["public", "gcc", "gcchigh", "dod", "china"] as const;
export type CloudName = (typeof CLOUD_NAMES)[number];

export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  public: PUBLIC,
  // The US government's community cloud is the public one, with a connector of its own.
  gcc: {
    ...PUBLIC,
    name: "US government, GCC",
    tested: false,
    serviceHosts: ["smba.infra.gcc.teams.microsoft.com", "smba.trafficmanager.net"],
  },
  gcchigh: {
    ...GOVERNMENT,
    name: "US government, GCC High",
    serviceHosts: ["smba.infra.gov.teams.microsoft.us"],
    teamsUrl: "https://gov.teams.microsoft.us",
    origins: ["https://gov.teams.microsoft.us", "https://*.gov.teams.microsoft.us"],
  },
  dod: {
    ...GOVERNMENT,
    name: "US government, DoD",
    serviceHosts: ["smba.infra.dod.teams.microsoft.us"],
    teamsUrl: "https://dod.teams.microsoft.us",
    origins: ["https://dod.teams.microsoft.us", "https://*.dod.teams.microsoft.us"],
  },
  china: {
    name: "China, operated by 21Vianet",
    tested: false,
    authority: "https://login.partner.microsoftonline.cn",
    loginUrl: "https://login.partner.microsoftonline.cn",
    metadataUrl: "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
    channelIssuer: "https://api.botframework.azure.cn",
    botAudience: "https://api.botframework.azure.cn",
    exchangeAudience: "api://AzureADTokenExchangeChina",
    serviceHosts: [],
    teamsUrl: "https://teams.microsoftonline.cn",
    origins: ["https://teams.microsoftonline.cn", "https://*.teams.microsoftonline.cn"],
  },
};
