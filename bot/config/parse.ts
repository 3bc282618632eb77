import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { BotIdentity, Config, RedisConfig, StorageConfig, TelemetryConfig } from "./config.ts";
import { ConfigError, type Problem } from "./config-error.ts";
import { deepFreeze } from "./freeze.ts";
import { isSameKey } from "./keys.ts";
import { type Rule, rule } from "./rule.ts";
import { ADDRESS_RULES } from "./trusted-addresses.ts";
import { secret } from "./secret.ts";
import { CLOUDS } from "./clouds.ts";
import { inCloud, type Settings, type Variables, variables } from "./variables.ts";

/**
 * Reads the configuration from environment variables. Throws `ConfigError` with everything that is wrong, so that it is
 * mended in one go.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { read, wrong } = settingsIn(valuesIn(environment));
  const among = RULES.filter(({ of }) => !of.some((name) => wrong.has(name)));
  const problems = [...wrong.values(), ...among.flatMap((each) => each.problems(read))];
  // One sentence per setting: the first, if several things are wrong with it.
  if (problems.length > 0)
    throw new ConfigError(
      [...new Map(problems.toReversed().map((each) => [each.name, each])).values()].toReversed(),
    );

  const cloud = CLOUDS[read.CLOUD];
  const storage = right(storageOf(read));
  const bot = right(botOf(read));
  const telemetry = right(telemetryOf(read));
  const redis = redisOf(read);
  return deepFreeze({
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    teamsAppId: read.TEAMS_APP_ID ?? read.BOT_ID,
    storage,
    tablePrefix: read.TABLE_PREFIX,
    telemetry,
    redis: redis === null ? null : right(redis),
    locale: read.LOCALE,
    privacyText: read.PRIVACY_TEXT ?? null,
    termsText: read.TERMS_TEXT ?? null,
    keep: {
      removedFor: read.KEEP_REMOVED_DAYS * DAY,
      unusedFor: read.KEEP_UNUSED_DAYS === undefined ? null : read.KEEP_UNUSED_DAYS * DAY,
    },
    bot,
    sealKeys: read.SEAL_KEYS.map(({ id, key }) => ({ id, key: secret(key) })),
    ticketKey: secret(read.TICKET_KEY),
    entra: {
      authority: read.ENTRA_AUTHORITY,
      appId: read.ENTRA_APP_ID ?? read.BOT_ID,
    },
    channel: {
      metadataUrl: read.BOT_CHANNEL_METADATA_URL,
      issuer: cloud.channelIssuer,
      loginUrl: read.BOT_LOGIN_URL,
      audience: cloud.botAudience,
      exchangeAudience: cloud.exchangeAudience,
      serviceHosts: read.BOT_SERVICE_HOSTS,
    },
    teamsUrl: cloud.teamsUrl,
    teamsOrigins: read.TEAMS_ORIGINS,
    tabOrigins: read.TAB_ORIGINS,
  });
}

/** What the rules have found to be right. */
function right<Value extends object>(read: Value | Problem): Value {
  if ("wrong" in read) throw new ConfigError([read]);
  return read;
}

/** Each setting by itself. Of what is read, only those settings are there of which nothing is wrong. */
function settingsIn(given: Readonly<Record<string, string>>): {
  readonly read: Settings;
  readonly wrong: ReadonlyMap<string, Problem>;
} {
  const read: Record<string, unknown> = {};
  const wrong = new Map<string, Problem>();
  for (const [name, kind] of Object.entries(variables.shape)) {
    const parsed = kind.safeParse(given[name]);
    if (vaultReference.test(given[name] ?? "")) wrong.set(name, { name, wrong: UNRESOLVED });
    else if (parsed.success) read[name] = parsed.data;
    else wrong.set(name, { name, wrong: parsed.error.issues[0]?.message ?? "is wrong" });
  }
  return { read: inCloud(read as Variables), wrong };
}

/** The variables that are set, by name. An empty one counts as unset; a line break at the end is dropped. */
function valuesIn(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of Object.keys(variables.shape)) {
    const value = environment[name]?.trim() ?? "";
    if (value !== "") given[name] = value;
  }
  return given;
}

/** App Service leaves the reference in place of the value if it cannot read the secret. */
const vaultReference = /^@Microsoft\.KeyVault\(/i;
const UNRESOLVED =
  "is a reference to Key Vault that could not be resolved: check that the server's identity has the role Key Vault Secrets User, that a vault and a secret of these names exist, and that the vault's network lets the server in";

function keyProblems({
  SEAL_KEYS: keys,
  TICKET_KEY: ticketKey,
}: Pick<Settings, "SEAL_KEYS" | "TICKET_KEY">): readonly Problem[] {
  return keys.some(({ key }) => isSameKey(key, ticketKey))
    ? [
        {
          name: "TICKET_KEY",
          wrong: "must not be one of the keys in SEAL_KEYS: generate another one (openssl rand -base64 32)",
        },
      ]
    : [];
}

/** Entra issues nobody's token for a managed identity. */
function signInProblems({
  BOT_TYPE: type,
  BOT_ID: bot,
  ENTRA_APP_ID: app,
}: Pick<Settings, "BOT_TYPE" | "BOT_ID" | "ENTRA_APP_ID">): readonly Problem[] {
  if (type !== "UserAssignedMsi" || (app !== undefined && app !== bot)) return [];
  const wrong =
    app === undefined
      ? "is missing: people cannot sign in to a bot of type UserAssignedMsi, so set the Entra app that they sign in to"
      : "is the same as BOT_ID: people cannot sign in to a bot of type UserAssignedMsi, so set the Entra app that they sign in to";
  return [{ name: "ENTRA_APP_ID", wrong }];
}

function cloudProblems({
  CLOUD: name,
  BOT_SERVICE_HOSTS: hosts,
}: Pick<Settings, "CLOUD" | "BOT_SERVICE_HOSTS">): readonly Problem[] {
  if (hosts.length > 0) return [];
  const wrong = `is missing: Microsoft documents no host of Teams' connector for CLOUD=${name}, so set the host that its activities name as serviceUrl`;
  return [{ name: "BOT_SERVICE_HOSTS", wrong }];
}

const STORAGE = ["AZURE_TABLES_CONNECTION_STRING", "AZURE_TABLES_ENDPOINT", "STORAGE"] as const;

function storageOf(read: Pick<Settings, (typeof STORAGE)[number]>): StorageConfig | Problem {
  const { AZURE_TABLES_CONNECTION_STRING: connectionString, AZURE_TABLES_ENDPOINT: endpoint } = read;
  const requested = read.STORAGE;
  if (requested === "connection-string" && connectionString === undefined)
    return { name: "STORAGE", wrong: "is connection-string, but AZURE_TABLES_CONNECTION_STRING is not set" };
  if (requested === "managed-identity" && endpoint === undefined)
    return { name: "STORAGE", wrong: "is managed-identity, but AZURE_TABLES_ENDPOINT is not set" };
  if (connectionString !== undefined && endpoint === undefined)
    return { kind: "connectionString", connectionString: secret(connectionString) };
  if (endpoint !== undefined && connectionString === undefined) return { kind: "endpoint", endpoint };
  return {
    name: "AZURE_TABLES_CONNECTION_STRING",
    wrong:
      connectionString === undefined
        ? "is missing: set it, or AZURE_TABLES_ENDPOINT if the server has a managed identity"
        : "is set together with AZURE_TABLES_ENDPOINT: set only one of them",
  };
}

const TELEMETRY = ["TELEMETRY", "OTLP_ENDPOINT", "APPLICATIONINSIGHTS_CONNECTION_STRING"] as const;

function telemetryOf(read: Pick<Settings, (typeof TELEMETRY)[number]>): TelemetryConfig | Problem {
  const { TELEMETRY: kind, OTLP_ENDPOINT: endpoint, APPLICATIONINSIGHTS_CONNECTION_STRING: insights } = read;
  if (kind === "off") return { kind };
  if (kind === "otlp")
    return endpoint === undefined
      ? { name: "OTLP_ENDPOINT", wrong: "is missing: TELEMETRY is otlp, so set the address of the collector" }
      : { kind, endpoint };
  return insights === undefined
    ? {
        name: "APPLICATIONINSIGHTS_CONNECTION_STRING",
        wrong: "is missing: TELEMETRY is azure, so set the connection string of Application Insights",
      }
    : { kind, connectionString: secret(insights) };
}

const REDIS = ["REDIS_URL", "REDIS_HOST"] as const;

function redisOf({
  REDIS_URL: url,
  REDIS_HOST: host,
}: Pick<Settings, (typeof REDIS)[number]>): RedisConfig | Problem | null {
  if (url !== undefined && host !== undefined)
    return { name: "REDIS_URL", wrong: "is set together with REDIS_HOST: set only one of them" };
  if (url !== undefined) return { kind: "url", url: secret(url) };
  return host === undefined ? null : { kind: "host", host };
}

const BOT = ["BOT_ID", "BOT_TENANT_ID", "BOT_TYPE", "BOT_PASSWORD", "AZURE_CLIENT_ID"] as const;

function botOf(read: Pick<Settings, (typeof BOT)[number]>): BotIdentity | Problem {
  const { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: type, BOT_PASSWORD: password } = read;
  if (type === "UserAssignedMsi")
    return password === undefined
      ? { type, id, tenant }
      : { name: "BOT_PASSWORD", wrong: "is set, but a bot of type UserAssignedMsi needs none" };
  if (password !== undefined)
    return { type, id, tenant, credential: { kind: "clientSecret", secret: secret(password) } };
  const { AZURE_CLIENT_ID: managedIdentity } = read;
  if (managedIdentity !== undefined)
    return { type, id, tenant, credential: { kind: "federated", managedIdentity } };
  return {
    name: "BOT_PASSWORD",
    wrong:
      "is missing: a bot of type SingleTenant needs its client secret, or in AZURE_CLIENT_ID the managed identity that the app trusts",
  };
}

const ifWrong = (read: object | null): readonly Problem[] =>
  read !== null && "wrong" in read ? [read as Problem] : [];

/** What settings must be together. */
const RULES: readonly Rule[] = [
  rule(STORAGE, (read) => ifWrong(storageOf(read))),
  rule(BOT, (read) => ifWrong(botOf(read))),
  rule(TELEMETRY, (read) => ifWrong(telemetryOf(read))),
  rule(REDIS, (read) => ifWrong(redisOf(read))),
  rule(["SEAL_KEYS", "TICKET_KEY"], keyProblems),
  rule(["BOT_TYPE", "BOT_ID", "ENTRA_APP_ID"], signInProblems),
  rule(["CLOUD", "BOT_SERVICE_HOSTS"], cloudProblems),
  ...ADDRESS_RULES,
];
