import { ConfigError, type Problem } from "../../../bot/config/config-error.ts";
import { parseConfig } from "../../../bot/config/parse.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A way to set up a server that cannot be right: the setting that is named, and what is set. */
export interface Mistake {
  readonly name: string;
  /** what somebody did */
  readonly did: string;
  readonly set: Environment;
}

const MSI: Environment = {
  BOT_TYPE: "UserAssignedMsi",
  ENTRA_APP_ID: "7e0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a12",
};
const KEY =
  "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";
const zeros = `${"A".repeat(43)}=`;

const mistake = (name: string, did: string, set: Environment): Mistake => ({ name, did, set });
const missing = (name: string, more: Environment = {}): Mistake =>
  mistake(name, "not set", { [name]: undefined, ...more });
const wrong = (name: string, value: string, more: Environment = {}): Mistake =>
  mistake(name, `\`${value}\``, { [name]: value, ...more });

/** One of each kind, from which the documentation's table is made. `ticketKey`: that of the deployment. */
export const mistakes = (ticketKey: string): readonly Mistake[] => [
  missing("PUBLIC_URL"),
  wrong("PUBLIC_URL", "https://guildhall.example.org/app"),
  wrong("PUBLIC_URL", "http://guildhall.example.org"),
  wrong("PUBLIC_URL", "https://0.0.0.0"),
  wrong("HOST", "no host"),
  wrong("PORT", "a door"),
  wrong("CLOUD", "azure"),
  mistake("BOT_SERVICE_HOSTS", "not set, with `CLOUD=china`", { CLOUD: "china" }),
  missing("BOT_ID"),
  mistake("BOT_ID", "empty", { BOT_ID: "" }),
  wrong("BOT_ID", "guildhall"),
  wrong("BOT_ID", "00000000-0000-0000-0000-000000000000"),
  missing("BOT_TYPE"),
  wrong("BOT_TYPE", "MultiTenant"),
  missing("BOT_TENANT_ID"),
  mistake("BOT_PASSWORD", "set, with `BOT_TYPE=UserAssignedMsi`", { ...MSI, BOT_PASSWORD: "secret" }),
  mistake("BOT_PASSWORD", "not set, nor `AZURE_CLIENT_ID`", { AZURE_CLIENT_ID: undefined }),
  wrong("AZURE_CLIENT_ID", "identity"),
  missing("ENTRA_APP_ID", { BOT_TYPE: "UserAssignedMsi" }),
  mistake("ENTRA_APP_ID", "the same as `BOT_ID`, with `BOT_TYPE=UserAssignedMsi`", {
    BOT_TYPE: "UserAssignedMsi",
    BOT_ID: "7e0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a12",
    ENTRA_APP_ID: "7e0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a12",
  }),
  wrong("TEAMS_APP_ID", "guildhall"),
  wrong("REDIS_URL", "https://redis.example.org"),
  wrong("REDIS_URL", "redis://redis.example.org"),
  mistake("REDIS_URL", "set together with `REDIS_HOST`", {
    REDIS_URL: "rediss://redis.example.org",
    REDIS_HOST: "redis.example.org",
  }),
  wrong("REDIS_HOST", "rediss://redis.example.org"),
  wrong("TELEMETRY", "on"),
  mistake("OTLP_ENDPOINT", "not set, with `TELEMETRY=otlp`", { TELEMETRY: "otlp" }),
  wrong("APPLICATIONINSIGHTS_CONNECTION_STRING", "insights"),
  mistake("APPLICATIONINSIGHTS_CONNECTION_STRING", "not set, with `TELEMETRY=azure`", { TELEMETRY: "azure" }),
  wrong("STORAGE", "tables"),
  mistake("STORAGE", "`connection-string`, without one", { STORAGE: "connection-string" }),
  mistake("STORAGE", "`managed-identity`, without an endpoint", {
    STORAGE: "managed-identity",
    AZURE_TABLES_ENDPOINT: undefined,
  }),
  wrong("AZURE_TABLES_ENDPOINT", "http://tables.example.org"),
  wrong("AZURE_TABLES_ENDPOINT", "https://127.0.0.1:10002"),
  mistake("AZURE_TABLES_CONNECTION_STRING", "not set, nor `AZURE_TABLES_ENDPOINT`", {
    AZURE_TABLES_ENDPOINT: undefined,
  }),
  mistake("AZURE_TABLES_CONNECTION_STRING", "set beside `AZURE_TABLES_ENDPOINT`", {
    AZURE_TABLES_CONNECTION_STRING: KEY,
    STORAGE: "connection-string",
  }),
  mistake("AZURE_TABLES_CONNECTION_STRING", "set without `STORAGE=connection-string`", {
    AZURE_TABLES_ENDPOINT: undefined,
    AZURE_TABLES_CONNECTION_STRING: KEY,
  }),
  mistake("AZURE_TABLES_CONNECTION_STRING", "that of storage on this machine", {
    AZURE_TABLES_ENDPOINT: undefined,
    AZURE_TABLES_CONNECTION_STRING: "UseDevelopmentStorage=true",
    STORAGE: "connection-string",
  }),
  mistake("AZURE_TABLES_CONNECTION_STRING", "something else", {
    AZURE_TABLES_ENDPOINT: undefined,
    AZURE_TABLES_CONNECTION_STRING: "AccountKey=c2VjcmV0",
    STORAGE: "connection-string",
  }),
  wrong("TABLE_PREFIX", "guild-hall"),
  missing("SEAL_KEYS"),
  mistake("SEAL_KEYS", "a key of zeros", { SEAL_KEYS: `2026-11:${zeros}` }),
  mistake("SEAL_KEYS", "a reference to Key Vault that is not resolved", {
    SEAL_KEYS: "@Microsoft.KeyVault(VaultName=guildhall;SecretName=seal-keys)",
  }),
  missing("TICKET_KEY"),
  mistake("TICKET_KEY", "the same as one of `SEAL_KEYS`", { SEAL_KEYS: `2026-11:${ticketKey}` }),
  wrong("LOCALE", "British English"),
  wrong("KEEP_REMOVED_DAYS", "a month"),
  wrong("KEEP_REMOVED_DAYS", "0"),
  wrong("KEEP_UNUSED_DAYS", "30"),
  wrong("ENTRA_AUTHORITY", "http://login.microsoftonline.com"),
  wrong("ENTRA_AUTHORITY", "https://login.microsoftonline.us"),
  wrong("BOT_LOGIN_URL", "http://127.0.0.1:3979/login"),
  wrong("BOT_CHANNEL_METADATA_URL", "http://127.0.0.1:3979/botframework/v1/.well-known/openidconfiguration"),
  wrong("BOT_SERVICE_HOSTS", "127.0.0.1:3979"),
  wrong("TEAMS_ORIGINS", "http://127.0.0.1:3979"),
  wrong("TEAMS_ORIGINS", "https://teams.example.org"),
  wrong("TAB_ORIGINS", "http://127.0.0.1:40001"),
];

/** What the server says about a mistake in an environment that is right otherwise. */
export function problemsAfter(environment: Environment, { set }: Mistake): readonly Problem[] {
  try {
    parseConfig({ ...environment, ...set });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
