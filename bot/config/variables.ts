import { z } from "zod";
import {
  BOT_CHANNEL_METADATA_URL,
  BOT_LOGIN_URL,
  BOT_SERVICE_HOSTS,
  ENTRA_AUTHORITY,
  TEAMS_ORIGINS,
} from "./microsoft.ts";

const url = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .transform((text) => text.replace(/\/+$/, ""));

const origin = url.refine((text) => URL.parse(text)?.origin === text, {
  error: "must be an address without a path, such as https://guildhall.example.org",
});

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

/** An origin that may begin with a wild card, as `frame-ancestors` takes it. */
const hostOrigin = z.string().regex(/^https?:\/\/(\*\.)?[A-Za-z0-9.-]+(:\d+)?$|^http:\/\/\[::1\](:\d+)?$/, {
  error: "must be origins such as https://teams.microsoft.com, separated by commas",
});

const serviceHost = z.string().regex(/^[A-Za-z0-9.-]+(:\d+)?$/, {
  error: "must be hosts such as smba.trafficmanager.net, separated by commas",
});

const key = (purpose: string) =>
  z
    .string({ error: `is missing: 32 random bytes in base64 that ${purpose} (openssl rand -base64 32)` })
    .refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text), {
      error: "must be exactly 32 random bytes in base64 (openssl rand -base64 32)",
    })
    .transform((text) => new Uint8Array(Buffer.from(text, "base64")));

const guid = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { error: `must be a GUID: ${what}` })
    .transform((text) => text.toLowerCase());

/** The variables of the environment, each by itself. What they must be together is in `parse.ts`. */
export const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "must be a port number" })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: "must be a port number" })
    .default(3978),
  HOST: z.string().default("0.0.0.0"),
  PUBLIC_URL: z
    .string({ error: "is missing: where people reach the server, such as https://guildhall.example.org" })
    .pipe(origin),
  AZURE_TABLES_CONNECTION_STRING: z.string().optional(),
  AZURE_TABLES_ENDPOINT: url.optional(),
  TABLE_PREFIX: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { error: "must be letters and digits, a letter first, 40 at most" })
    .default("Guildhall"),
  BOT_ID: guid("the bot's app id, without which its endpoint could not be guarded"),
  BOT_TYPE: z.enum(["UserAssignedMsi", "SingleTenant"], {
    error: "must be UserAssignedMsi or SingleTenant",
  }),
  BOT_TENANT_ID: guid("the id of the tenant that the bot's identity belongs to"),
  BOT_PASSWORD: z.string().optional(),
  SEAL_KEY: key("wrap the keys of what is sealed"),
  TICKET_KEY: key("sign the room tickets"),
  ENTRA_APP_ID: guid("the app that people's tokens are made out to").optional(),
  ENTRA_AUTHORITY: url.default(ENTRA_AUTHORITY),
  BOT_CHANNEL_METADATA_URL: url.default(BOT_CHANNEL_METADATA_URL),
  BOT_LOGIN_URL: url.default(BOT_LOGIN_URL),
  BOT_SERVICE_HOSTS: list(serviceHost).default([...BOT_SERVICE_HOSTS]),
  TEAMS_ORIGINS: list(hostOrigin).default([...TEAMS_ORIGINS]),
  TAB_ORIGINS: list(origin).default([]),
});

export type Variables = z.infer<typeof variables>;
