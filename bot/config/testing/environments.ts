import { randomBytes } from "node:crypto";

export const randomKey = (): string => randomBytes(32).toString("base64");

export const botId = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
/** what people sign in to where the bot is a managed identity */
export const entraApp = "7e0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a12";
export const tenant = "3c1f5d1e-0000-4000-8000-000000000001";

/** The environment variables of a deployment on Azure. */
export const production = {
  PUBLIC_URL: "https://guildhall.example.org/",
  AZURE_TABLES_ENDPOINT: "https://guild.table.core.windows.net/",
  BOT_ID: botId,
  BOT_TYPE: "UserAssignedMsi",
  BOT_TENANT_ID: tenant,
  ENTRA_APP_ID: entraApp,
  SEAL_KEYS: `2026-11:${randomKey()}`,
  TICKET_KEY: randomKey(),
};

/** The environment variables of a server that uses the stand-in Teams. */
export const local = {
  ...production,
  PUBLIC_URL: "http://127.0.0.1:3978",
  AZURE_TABLES_ENDPOINT: undefined,
  AZURE_TABLES_CONNECTION_STRING:
    "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/a",
  BOT_TYPE: "SingleTenant",
  ENTRA_APP_ID: undefined,
  BOT_PASSWORD: "hush hush",
  ENTRA_AUTHORITY: "http://127.0.0.1:3979/entra",
  BOT_CHANNEL_METADATA_URL: "http://127.0.0.1:3979/botframework/v1/.well-known/openidconfiguration",
  BOT_LOGIN_URL: "http://127.0.0.1:3979/login",
  BOT_SERVICE_HOSTS: "127.0.0.1:3979",
  TEAMS_ORIGINS: "http://127.0.0.1:3979,http://localhost:3979",
  TAB_ORIGINS: "http://127.0.0.1:40001",
};

const documentedKey = (salt: number): string =>
  Buffer.from(
    Array.from({ length: 32 }, (_, index) => (index * index * 37 + index * 91 + salt) % 251),
  ).toString("base64");

/** Keys that are the same each time, for what is written into the documentation. */
export const documentedTicketKey = documentedKey(17);

/** The environment variables of a deployment whose Entra app trusts its managed identity. */
export const federated = {
  ...production,
  BOT_TYPE: "SingleTenant",
  ENTRA_APP_ID: undefined,
  AZURE_CLIENT_ID: "6d1f6b1e-0000-4000-8000-000000000002",
  SEAL_KEYS: `2026-11:${documentedKey(101)}`,
  TICKET_KEY: documentedTicketKey,
};
