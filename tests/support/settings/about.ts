import type { Variables } from "../../../bot/config/variables.ts";

/** What one setting is, for whoever sets it. */
interface About {
  readonly what: string;
  /** what holds without it; null if the server does not start without it */
  readonly otherwise: string | null;
}

const needed = (what: string): About => ({ what, otherwise: null });
const optional = (what: string, otherwise: string): About => ({ what, otherwise });

/** Every setting of the server; one that is not described here does not compile. */
export const ABOUT: { readonly [Name in keyof Required<Variables>]: About } = {
  PUBLIC_URL: needed("the address under which people reach the server, without a path"),
  HOST: optional("the address of this machine to listen on", "`0.0.0.0`: all of them"),
  PORT: optional("the port to listen on", "`3978`; App Service sets it"),
  CLOUD: optional("the cloud of Teams: see [the clouds](#the-clouds)", "`public`"),
  BOT_ID: needed("the bot's app id"),
  BOT_TYPE: needed("`SingleTenant`: the bot is the Entra app; `UserAssignedMsi`: it is the managed identity"),
  BOT_TENANT_ID: needed("the tenant whose people take part, and to which the bot belongs"),
  BOT_PASSWORD: optional(
    "the Entra app's secret, if it has one (only `SingleTenant`)",
    "the app trusts the managed identity `AZURE_CLIENT_ID`",
  ),
  AZURE_CLIENT_ID: optional("which of the machine's managed identities to use", "the only one it has"),
  ENTRA_APP_ID: optional("the Entra app that people sign in to", "`BOT_ID`; needed with `UserAssignedMsi`"),
  TEAMS_APP_ID: optional("the app's id in Teams, which links to its tab contain", "`BOT_ID`"),
  STORAGE: optional(
    "`managed-identity` or `connection-string`: how the server gets into its storage",
    "what is set; a deployment takes a connection string only if it is requested here",
  ),
  AZURE_TABLES_ENDPOINT: optional("the tables' address, with a managed identity", "a connection string"),
  AZURE_TABLES_CONNECTION_STRING: optional(
    "the storage account's connection string",
    "`AZURE_TABLES_ENDPOINT`",
  ),
  TABLE_PREFIX: optional("what the tables' names begin with", "`Guildhall`"),
  REDIS_URL: optional(
    "the address of a Redis, password included, through which several servers hear of each other at once",
    "`REDIS_HOST`, or they find out within 2 s",
  ),
  REDIS_HOST: optional(
    "host and port of a Redis that takes the server's managed identity",
    "`REDIS_URL`, or they find out within 2 s",
  ),
  TELEMETRY: optional(
    "`otlp` or `azure`: measurements and traces are sent to a collector of OpenTelemetry, or to Application Insights",
    "`off`",
  ),
  OTLP_ENDPOINT: optional("the collector's address; needed with `TELEMETRY=otlp`", "none"),
  APPLICATIONINSIGHTS_CONNECTION_STRING: optional("needed with `TELEMETRY=azure`", "none"),
  SEAL_KEYS: needed(
    "the keys that wrap the seal keys, with ids: `2026-11:<32 bytes in base64>`, the newest first",
  ),
  TICKET_KEY: needed("the key that signs room tickets: 32 bytes in base64"),
  LOCALE: optional("the locale of what everybody in a chat reads", "`en-GB`"),
  KEEP_REMOVED_DAYS: optional(
    "for how many days a community is kept after the app was removed from its chat",
    "`30`",
  ),
  KEEP_UNUSED_DAYS: optional(
    "for how many days a community is kept in which nobody does anything; its chat is told 30 days before",
    "for ever",
  ),
  PRIVACY_TEXT: optional(
    "the organisation's own words on `/privacy`, paragraphs separated by empty lines",
    "Guildhall's",
  ),
  TERMS_TEXT: optional("the same on `/terms`", "Guildhall's"),
  ENTRA_AUTHORITY: optional("where people sign in; only for a stand-in on this machine", "the cloud's"),
  BOT_LOGIN_URL: optional("where the bot gets its token; only for a stand-in on this machine", "the cloud's"),
  BOT_CHANNEL_METADATA_URL: optional(
    "who signs activities; only for a stand-in on this machine",
    "the cloud's",
  ),
  BOT_SERVICE_HOSTS: optional("hosts of Teams' connector, separated by commas", "the cloud's"),
  TEAMS_ORIGINS: optional("pages that may frame the tab, separated by commas", "the cloud's"),
  TAB_ORIGINS: optional("more origins whose pages may open a socket, separated by commas", "none"),
};
