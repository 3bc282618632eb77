import { isIP } from "node:net";
import { z } from "zod";
import { readAddress, readHost, readOrigin, readRedis } from "./address.ts";
import { tablesIn } from "./connection-string.ts";
import { readKey, readKeys } from "./keys.ts";
import { CLOUD_NAMES, CLOUDS } from "./clouds.ts";

const withoutSlash = (text: string): string => text.replace(/\/+$/, "");

/** Text that `read` normalises, or refuses by returning null. */
const readAs = (read: (text: string) => string | null, wrong: string) =>
  z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });

const url = (example: string) =>
  readAs((text) => {
    const address = readAddress(text);
    return address === null ? null : withoutSlash(address.href);
  }, `must be a plain http or https address, such as ${example}`);

const origin = (wrong: string) => readAs((text) => readOrigin(text)?.origin ?? null, wrong);

const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item));

const isNotEmpty = (items: readonly string[]): boolean => items.length > 0;

const teamsOrigins = "must be origins such as https://teams.microsoft.com, separated by commas";
/** An origin that may begin with a wildcard, as `frame-ancestors` allows. */
const hostOrigin = readAs((text) => {
  const [, wildCard = ""] = /^https:\/\/(\*\.)/i.exec(text) ?? [];
  const read = readOrigin(text.replace(wildCard, ""))?.origin ?? null;
  return read === null ? null : read.replace("://", `://${wildCard}`);
}, teamsOrigins);

const serviceHosts = "must be hosts such as smba.trafficmanager.net, separated by commas";

const key = (purpose: string) =>
  z
    .string({ error: `is missing: 32 random bytes in base64 that ${purpose} (openssl rand -base64 32)` })
    .transform((text, context) => {
      const bytes = readKey(text);
      if (!("wrong" in bytes)) return bytes;
      context.addIssue({ code: "custom", message: bytes.wrong });
      return z.NEVER;
    });

const keys = z
  .string({
    error:
      "is missing: keys with ids that wrap the seal keys, such as 2026-11:<32 random bytes in base64> (openssl rand -base64 32)",
  })
  .transform((text, context) => {
    const read = readKeys(text);
    if (!("wrong" in read)) return read;
    context.addIssue({ code: "custom", message: read.wrong });
    return z.NEVER;
  });

/** A period of at most ten years. */
const days = (least: number, what: string) =>
  z
    .string()
    .transform(Number)
    .refine((count) => Number.isInteger(count) && count >= least && count <= 3650, {
      error: `must be a whole number of days, ${least} to 3650: ${what}`,
    });

function isLocale(text: string): boolean {
  try {
    return new Intl.Locale(text).baseName !== "";
  } catch {
    return false;
  }
}

const guid = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { error: `must be a GUID: ${what}` })
    .refine((text) => /[1-9a-f]/i.test(text), { error: `must not be all zeros: ${what}` })
    .transform((text) => text.toLowerCase());

const publicUrl = "the server's public address, such as https://guildhall.example.org";

/** The environment variables, each by itself. Rules that involve several are in `parse.ts`. */
export const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "must be a port number" })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: "must be a port number" })
    .default(3978),
  HOST: z
    .string()
    .refine((text) => isIP(text) !== 0 || readHost(text) !== null, {
      error: "must be an address of this machine to listen on, such as 0.0.0.0 for all of them",
    })
    .default("0.0.0.0"),
  PUBLIC_URL: z
    .string({ error: `is missing: ${publicUrl}` })
    .pipe(origin(`must be an address without a path: ${publicUrl}`)),
  AZURE_TABLES_CONNECTION_STRING: z
    .string()
    .refine((text) => tablesIn(text) !== null, {
      error: "is not a connection string of a storage account: copy it from Access keys in the portal",
    })
    .optional(),
  STORAGE: z
    .enum(["managed-identity", "connection-string"], {
      error: "must be managed-identity or connection-string: how the server gets into its storage",
    })
    .optional(),
  AZURE_TABLES_ENDPOINT: url("https://guildhall.table.core.windows.net").optional(),
  TABLE_PREFIX: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { error: "must be letters and digits, a letter first, 40 at most" })
    .default("Guildhall"),
  REDIS_URL: readAs(
    (text) => (readRedis(text) === null ? null : text),
    "must be the address of a Redis, such as rediss://:<password>@guildhall.example.org:6380",
  ).optional(),
  REDIS_HOST: readAs(
    readHost,
    "must be the host and port of a Redis, such as guildhall.uksouth.redis.azure.net:10000",
  ).optional(),
  LOCALE: z
    .string()
    .refine((text) => text.length <= 35 && isLocale(text), { error: "must be a locale such as en-GB" })
    .default("en-GB"),
  KEEP_REMOVED_DAYS: days(1, "how long a community is kept after the app was removed from its chat").default(
    30,
  ),
  KEEP_UNUSED_DAYS: days(90, "how long a community is kept that nobody uses").optional(),
  PRIVACY_TEXT: z.string().optional(),
  TERMS_TEXT: z.string().optional(),
  TELEMETRY: z.enum(["off", "otlp", "azure"], { error: "must be off, otlp or azure" }).default("off"),
  OTLP_ENDPOINT: url("https://collector.example.org:4318").optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .refine((text) => /(^|;)InstrumentationKey=[^;]+/i.test(text), {
      error: "is not a connection string of Application Insights: copy it from its Overview in the portal",
    })
    .optional(),
  TEAMS_APP_ID: guid("the id of the app in Teams, which links to its tab contain").optional(),
  BOT_ID: guid("the bot's app id, without which its endpoint could not be guarded"),
  BOT_TYPE: z.enum(["UserAssignedMsi", "SingleTenant"], {
    error: "must be UserAssignedMsi or SingleTenant",
  }),
  BOT_TENANT_ID: guid("the id of the tenant that the bot's identity belongs to"),
  BOT_PASSWORD: z.string().optional(),
  SEAL_KEYS: keys,
  TICKET_KEY: key("sign the room tickets"),
  ENTRA_APP_ID: guid("the app that people's tokens are made out to").optional(),
  /** which of the machine's identities to use with Azure; read by Microsoft's own library */
  AZURE_CLIENT_ID: guid("the client id of the managed identity").optional(),
  CLOUD: z
    .enum(CLOUD_NAMES, { error: `must be one of ${CLOUD_NAMES.join(", ")}: the cloud of Teams` })
    .default("public"),
  ENTRA_AUTHORITY: url(CLOUDS.public.authority).optional(),
  BOT_CHANNEL_METADATA_URL: url(CLOUDS.public.metadataUrl).optional(),
  BOT_LOGIN_URL: url(CLOUDS.public.loginUrl).optional(),
  BOT_SERVICE_HOSTS: list(readAs(readHost, serviceHosts))
    .refine(isNotEmpty, { error: serviceHosts })
    .optional(),
  TEAMS_ORIGINS: list(hostOrigin).refine(isNotEmpty, { error: teamsOrigins }).optional(),
  TAB_ORIGINS: list(
    origin("must be origins such as https://guildhall.example.org, separated by commas"),
  ).default([]),
});

export type Variables = z.infer<typeof variables>;

/** The variables, with what the cloud sets in place of those that are not set. */
export type Settings = ReturnType<typeof inCloud>;

export function inCloud(read: Variables) {
  // Where it is wrong, no rule looks at what it sets.
  const cloud = CLOUDS[read.CLOUD] ?? CLOUDS.public;
  return {
    ...read,
    ENTRA_AUTHORITY: read.ENTRA_AUTHORITY ?? cloud.authority,
    BOT_CHANNEL_METADATA_URL: read.BOT_CHANNEL_METADATA_URL ?? cloud.metadataUrl,
    BOT_LOGIN_URL: read.BOT_LOGIN_URL ?? cloud.loginUrl,
    BOT_SERVICE_HOSTS: read.BOT_SERVICE_HOSTS ?? cloud.serviceHosts,
    TEAMS_ORIGINS: read.TEAMS_ORIGINS ?? cloud.origins,
  };
}
