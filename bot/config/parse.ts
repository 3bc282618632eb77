import type { BotIdentity, Config, StorageConfig } from "./config.ts";
import { ConfigError, type Problem } from "./config-error.ts";
import { deepFreeze } from "./freeze.ts";
import { plainHttpProblems } from "./plain-http.ts";
import { secret } from "./secret.ts";
import { variables, type Variables } from "./variables.ts";

/** Reads the configuration from variables such as those of `process.env`. Throws `ConfigError` with all that is wrong. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // A variable that is set to nothing is one that is not set.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => ({ name: String(issue.path[0]), wrong: issue.message })),
    );
  }
  const read = parsed.data;
  const storage = storageOf(read);
  const bot = botOf(read);
  const problems = [
    ...("wrong" in storage ? [storage] : []),
    ...("wrong" in bot ? [bot] : []),
    ...plainHttpProblems(read),
  ];
  if (problems.length > 0 || "wrong" in storage || "wrong" in bot) throw new ConfigError(problems);

  return deepFreeze({
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    storage,
    tablePrefix: read.TABLE_PREFIX,
    bot,
    sealKey: secret(read.SEAL_KEY),
    ticketKey: secret(read.TICKET_KEY),
    entra: {
      authority: read.ENTRA_AUTHORITY,
      appId: read.ENTRA_APP_ID ?? read.BOT_ID,
    },
    channel: {
      metadataUrl: read.BOT_CHANNEL_METADATA_URL,
      loginUrl: read.BOT_LOGIN_URL,
      serviceHosts: read.BOT_SERVICE_HOSTS.map((host) => host.toLowerCase()),
    },
    teamsOrigins: read.TEAMS_ORIGINS,
    tabOrigins: read.TAB_ORIGINS,
  });
}

function storageOf(read: Variables): StorageConfig | Problem {
  const { AZURE_TABLES_CONNECTION_STRING: connectionString, AZURE_TABLES_ENDPOINT: endpoint } = read;
  if (connectionString !== undefined && endpoint === undefined)
    return { kind: "connectionString", connectionString: secret(connectionString) };
  if (endpoint !== undefined && connectionString === undefined) return { kind: "endpoint", endpoint };
  return {
    name: "AZURE_TABLES_CONNECTION_STRING",
    wrong:
      connectionString === undefined
        ? "is missing: set it, or AZURE_TABLES_ENDPOINT where the server has a managed identity"
        : "is set beside AZURE_TABLES_ENDPOINT: set one of them",
  };
}

function botOf(read: Variables): BotIdentity | Problem {
  const { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: type, BOT_PASSWORD: password } = read;
  if (type === "UserAssignedMsi")
    return password === undefined
      ? { type, id, tenant }
      : { name: "BOT_PASSWORD", wrong: "is set, but a bot of type UserAssignedMsi has none" };
  return password === undefined
    ? { name: "BOT_PASSWORD", wrong: "is missing: a bot of type SingleTenant needs its client secret" }
    : { type, id, tenant, password: secret(password) };
}
