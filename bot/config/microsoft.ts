/** Where Microsoft's public cloud is. What a deployment need not say. */
export const ENTRA_AUTHORITY = "https://login.microsoftonline.com";
export const BOT_CHANNEL_METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration";
export const BOT_LOGIN_URL = "https://login.microsoftonline.com";

/** The hosts that Teams names as service URL; the second is that of the US government's community cloud. */
export const BOT_SERVICE_HOSTS: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
];

/** The pages that may frame the tab (see `frame-ancestors` in Microsoft's manual for tabs). */
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
