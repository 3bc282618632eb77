import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { CLOUD_NAMES, CLOUDS } from "./clouds.ts";
import { parseConfig } from "./parse.ts";
import { botId, entraApp, local, production, tenant } from "./testing/environments.ts";

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name, wrong }) => `${name} ${wrong}`);
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  test("of a deployment needs few variables; the defaults are Microsoft's public cloud", () => {
    expect(parseConfig(production)).toMatchObject({
      host: "0.0.0.0",
      port: 3978,
      publicUrl: "https://guildhall.example.org",
      storage: { kind: "endpoint", endpoint: "https://guild.table.core.windows.net" },
      tablePrefix: "Guildhall",
      locale: "en-GB",
      bot: { type: "UserAssignedMsi", id: botId, tenant },
      entra: {
        authority: "https://login.microsoftonline.com",
        appId: entraApp,
      },
      channel: {
        metadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
        issuer: "https://api.botframework.com",
        loginUrl: "https://login.microsoftonline.com",
        audience: "https://api.botframework.com",
        serviceHosts: ["smba.trafficmanager.net"],
      },
      teamsUrl: "https://teams.microsoft.com",
      teamsOrigins: CLOUDS.public.origins,
      tabOrigins: [],
    });
  });

  test("of a development machine may use plain http on loopback", () => {
    expect(parseConfig(local)).toMatchObject({
      channel: { serviceHosts: ["127.0.0.1:3979"], loginUrl: "http://127.0.0.1:3979/login" },
      teamsOrigins: ["http://127.0.0.1:3979", "http://localhost:3979"],
      tabOrigins: ["http://127.0.0.1:40001"],
    });
  });

  test("may name a different app for people's tokens than the bot's", () => {
    const appId = "0a0a0a0a-0000-4000-8000-000000000002";
    expect(parseConfig({ ...production, ENTRA_APP_ID: appId }).entra.appId).toBe(appId);
  });

  test("people sign in to the bot's own app, unless the bot is a managed identity", () => {
    expect(parseConfig(local).entra.appId).toBe(botId);
  });

  test.each(CLOUD_NAMES)("OPS-16: CLOUD=%s sets everything that differs between clouds, together", (name) => {
    const cloud = CLOUDS[name];
    const hosts = cloud.serviceHosts.length > 0 ? {} : { BOT_SERVICE_HOSTS: "smba.teams.microsoftonline.cn" };
    const config = parseConfig({ ...production, CLOUD: name, ...hosts });
    expect(config.entra.authority).toBe(cloud.authority);
    expect(config.channel).toMatchObject({
      metadataUrl: cloud.metadataUrl,
      issuer: cloud.channelIssuer,
      loginUrl: cloud.loginUrl,
      audience: cloud.botAudience,
      exchangeAudience: cloud.exchangeAudience,
    });
    expect(config.teamsOrigins).toEqual(cloud.origins);
    expect(config.teamsUrl).toBe(cloud.teamsUrl);
    // Nothing of a national cloud is of another.
    const suffix = new URL(cloud.authority).hostname.split(".").at(-1);
    for (const url of [cloud.loginUrl, cloud.metadataUrl, cloud.channelIssuer, cloud.botAudience])
      expect(new URL(url).hostname.endsWith(`.${suffix}`)).toBe(true);
  });

  test.each([
    ["ENTRA_AUTHORITY", CLOUDS.gcchigh.authority],
    ["BOT_LOGIN_URL", CLOUDS.china.loginUrl],
    ["BOT_CHANNEL_METADATA_URL", CLOUDS.dod.metadataUrl],
  ])("OPS-16: %s of another cloud than CLOUD stops the start", (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} .* with CLOUD=public`)),
    ]);
  });

  test("SEC-33: a deployment takes a connection string only if it is requested by name", () => {
    const key =
      "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";
    const withKey = { ...production, AZURE_TABLES_ENDPOINT: undefined, AZURE_TABLES_CONNECTION_STRING: key };
    expect(problemsOf(withKey)).toEqual([expect.stringContaining("STORAGE=connection-string")]);
    expect(parseConfig({ ...withKey, STORAGE: "connection-string" }).storage.kind).toBe("connectionString");
  });

  test("SEC-33: only a server that nothing but this machine reaches, as behind a tunnel, may have its storage here", () => {
    const tunnel = {
      ...production,
      AZURE_TABLES_ENDPOINT: undefined,
      AZURE_TABLES_CONNECTION_STRING: local.AZURE_TABLES_CONNECTION_STRING,
      STORAGE: "connection-string",
    };
    expect(problemsOf(tunnel)).toEqual([expect.stringContaining("another machine than this one")]);
    expect(problemsOf({ ...tunnel, HOST: "127.0.0.1" })).toEqual([]);
  });

  test("may name the id that Teams gave the app, which is the bot's own otherwise", () => {
    const id = "0a0a0a0a-0000-4000-8000-000000000003";
    expect(parseConfig({ ...production, TEAMS_APP_ID: id }).teamsAppId).toBe(id);
    expect(parseConfig(production).teamsAppId).toBe(botId);
  });

  test("may set the locale of what everybody in a chat reads", () => {
    expect(parseConfig({ ...production, LOCALE: "en-IE" }).locale).toBe("en-IE");
    for (const LOCALE of ["British English", "en_GB", "en-GB-", "x"])
      expect(problemsOf({ ...production, LOCALE })).toEqual(["LOCALE must be a locale such as en-GB"]);
  });

  test("keeps keys as bytes", () => {
    const { sealKeys, ticketKey } = parseConfig(production);
    const base64 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("base64");
    expect(`2026-11:${base64(sealKeys[0]?.key.reveal())}`).toBe(production.SEAL_KEYS);
    expect(base64(ticketKey.reveal())).toBe(production.TICKET_KEY);
  });

  test("cannot be changed", () => {
    const config = parseConfig(production);
    expect(() => Object.assign(config.channel, { loginUrl: "x" })).toThrow(TypeError);
  });

  test("never shows its secrets, however it is printed", () => {
    const config = parseConfig(local);
    for (const printed of [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true })]) {
      expect(printed).not.toContain("hush hush");
      expect(printed).not.toContain("c2VjcmV0");
      expect(printed).not.toContain(production.SEAL_KEYS.split(":")[1]);
    }
    expect(String(config.ticketKey)).toBe("[secret]");
  });

  test("reports everything that is missing at once", () => {
    const problems = problemsOf({});
    for (const name of ["PUBLIC_URL", "BOT_ID", "BOT_TYPE", "BOT_TENANT_ID", "SEAL_KEYS", "TICKET_KEY"])
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name} `)));
  });

  test("OPS-6: reports what contradicts other settings beside what is missing or wrong by itself", () => {
    const named = problemsOf({
      ...production,
      PUBLIC_URL: "http://guildhall.example.org",
      BOT_TENANT_ID: undefined,
      TICKET_KEY: "short",
      ENTRA_APP_ID: undefined,
      BOT_LOGIN_URL: "http://127.0.0.1:3979/login",
      TAB_ORIGINS: "no origin",
      REDIS_URL: "redis://127.0.0.1",
      TELEMETRY: "otlp",
    }).map((problem) => problem.split(" ")[0] ?? "");
    expect(named.toSorted()).toEqual([
      ...["BOT_LOGIN_URL", "BOT_TENANT_ID", "ENTRA_APP_ID", "OTLP_ENDPOINT"],
      ...["PUBLIC_URL", "REDIS_URL", "TAB_ORIGINS", "TICKET_KEY"],
    ]);
  });

  test.each([
    ["CLOUD", { CLOUD: "azure", ENTRA_AUTHORITY: CLOUDS.gcchigh.authority }],
    ["AZURE_TABLES_ENDPOINT", { AZURE_TABLES_ENDPOINT: "no address" }],
    ["BOT_TYPE", { BOT_TYPE: "MultiTenant", ENTRA_APP_ID: undefined }],
    ["PUBLIC_URL", { PUBLIC_URL: "here", BOT_LOGIN_URL: "http://127.0.0.1:3979/login" }],
  ])("says nothing about what depends on a setting that is wrong by itself: %s", (name, set) => {
    expect(problemsOf({ ...production, ...set })).toEqual([expect.stringMatching(`^${name} `)]);
  });

  test.each([undefined, "", "   "])("SEC-8 refuses to start without an app id: %j", (id) => {
    expect(problemsOf({ ...production, BOT_ID: id })).toEqual([
      "BOT_ID is missing: the bot's app id, without which its endpoint could not be guarded",
    ]);
  });

  test("needs exactly one way to storage", () => {
    expect(problemsOf({ ...production, AZURE_TABLES_ENDPOINT: undefined })).toHaveLength(1);
    expect(problemsOf({ ...local, AZURE_TABLES_ENDPOINT: "https://x.table.core.windows.net" })).toHaveLength(
      1,
    );
  });

  test("needs a password for the one type of bot and none for the other", () => {
    expect(problemsOf({ ...local, BOT_PASSWORD: "" })).toEqual([
      "BOT_PASSWORD is missing: a bot of type SingleTenant needs its client secret, or in AZURE_CLIENT_ID the managed identity that the app trusts",
    ]);
    expect(problemsOf({ ...production, BOT_PASSWORD: "x" })).toHaveLength(1);
  });

  test("takes the managed identity that the app trusts in place of a secret", () => {
    const federated = { ...production, BOT_TYPE: "SingleTenant", AZURE_CLIENT_ID: tenant };
    expect(parseConfig(federated).bot).toMatchObject({
      type: "SingleTenant",
      credential: { kind: "federated", managedIdentity: tenant },
    });
  });

  test.each([
    ["too short", Buffer.alloc(16).toString("base64")],
    ["too long", Buffer.alloc(33).toString("base64")],
    ["hex", "a".repeat(64)],
  ])("refuses a key that is %s, without showing it", (_, key) => {
    const problems = problemsOf({ ...production, SEAL_KEYS: `a:${key}` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain(key);
  });

  test.each([
    ["ENTRA_AUTHORITY", "http://127.0.0.1:3979/entra"],
    ["ENTRA_AUTHORITY", "https://127.0.0.1:3979/entra"],
    ["BOT_CHANNEL_METADATA_URL", "http://localhost:3979/meta"],
    ["BOT_LOGIN_URL", "http://[::1]:3979/login"],
    ["BOT_SERVICE_HOSTS", "127.0.0.1:3979"],
    ["TEAMS_ORIGINS", "http://localhost:3979"],
    ["TAB_ORIGINS", "http://127.0.0.1:40001"],
    ["PUBLIC_URL", "http://guildhall.example.org"],
    ["PUBLIC_URL", "https://guildhall.example.org/app"],
    ["AZURE_TABLES_ENDPOINT", "http://127.0.0.1:10002/a"],
  ])("SEC-8 of a deployment cannot name a stand-in: %s=%s", (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} `)),
    ]);
  });

  test.each([
    ["ENTRA_AUTHORITY", "http://stand-in.example/entra"],
    ["BOT_LOGIN_URL", "http://10.0.0.7/login"],
    ["TEAMS_ORIGINS", "http://*.example.org"],
    ["AZURE_TABLES_CONNECTION_STRING", "AccountName=a;AccountKey=b;TableEndpoint=http://tables.example/a"],
  ])("SEC-8 accepts plain http on loopback only: %s=%s", (name, value) => {
    expect(problemsOf({ ...local, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  });
});
