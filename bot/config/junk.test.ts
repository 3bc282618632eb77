import { describe, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { parseConfig } from "./parse.ts";
import { local, production, randomKey } from "./testing/environments.ts";
import { variables } from "./variables.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The problems, a sentence each; empty if the server would start. Anything but a `ConfigError` is a defect. */
function sentences(environment: Environment): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split("\n").slice(1);
    throw error;
  }
  return [];
}

const secrets = new Set(["SEAL_KEYS", "TICKET_KEY", "BOT_PASSWORD", "AZURE_TABLES_CONNECTION_STRING"]);

/** Values that somebody could set by mistake, in any variable. */
const junk: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["spaces", "   "],
  ["a line break", "\n"],
  ["words", "this is no-value-of-mine"],
  ["a line break within", "https://guild.example.org\nhttps://other.example.org"],
  ["a tab within", "https://guild.\texample.org"],
  ["very long", `https://${"a".repeat(300)}.example.org`],
  ["far too long", "x".repeat(1_000_000)],
  ["a number", "12345678901234567890"],
  ["a negative number", "-1"],
  ["JSON", '{"value":"https://guild.example.org"}'],
  ["undefined", "undefined"],
  ["Unicode", "https://gülde.example.org"],
  ["full-width", "https：//guild.example.org"],
  ["another scheme", "file:///etc/passwd"],
  ["a script", "javascript:alert(1)"],
  ["an address with a query", "https://guild.example.org/?a=b"],
  ["an address with a fragment", "https://guild.example.org/#a"],
  ["an address with credentials", "https://user:no-value-of-mine@guild.example.org"],
  ["an address with port 0", "https://guild.example.org:0"],
  ["an address with too high a port", "https://guild.example.org:65536"],
  ["an address with a backslash", "https:\\\\guild.example.org"],
  ["an address without a host", "https://"],
  ["an address with an empty label", "https://guild..example.org"],
  ["an address with a dot at its end", "https://localhost."],
  ["commas alone", ",,,"],
  ["a semicolon", ";"],
  ["a lone surrogate", "\ud83d"],
  ["a null byte", "a\0b"],
  ["an unresolved reference", "@Microsoft.KeyVault(VaultName=guild;SecretName=no-value-of-mine)"],
];

describe.each([
  ["a deployment", production],
  ["a local machine", local],
] as const)("junk in a variable of %s", (_, good: Environment) => {
  const names = Object.keys(variables.shape);

  test.each(names.flatMap((name) => junk.map(([what, value]) => [name, what, value] as const)))(
    "%s set to %s: the server would start, or one sentence says what to set (OPS-6)",
    (name, _what, value) => {
      const told = sentences({ ...good, [name]: value });
      expect(told.length).toBeLessThanOrEqual(1);
      for (const sentence of told) {
        expect(sentence).toMatch(/^ {2}[A-Z_]+ [^\n]{10,400}$/);
        expect(sentence).not.toContain("no-value-of-mine");
        expect(sentence).not.toContain(value.length > 10 ? value : "no-value-of-mine");
      }
    },
  );
});

describe("a name of this machine, however it is written,", () => {
  const spellings = [
    "localhost",
    "LOCALHOST",
    "localhost.",
    "guild.localhost",
    "guild.localhost.",
    "127.0.0.1",
    "127.255.255.254",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::ffff:0.0.0.0]",
    "[64:ff9b::127.0.0.1]",
    "[2002:7f00:1::]",
  ];
  const settings: readonly (readonly [string, (host: string) => string])[] = [
    ["ENTRA_AUTHORITY", (host) => `https://${host}`],
    ["BOT_CHANNEL_METADATA_URL", (host) => `https://${host}/keys`],
    ["BOT_LOGIN_URL", (host) => `https://${host}:8443`],
    ["BOT_SERVICE_HOSTS", (host) => host],
    ["BOT_SERVICE_HOSTS", (host) => `smba.trafficmanager.net,${host}:3979`],
    ["TEAMS_ORIGINS", (host) => `https://${host}`],
    ["TAB_ORIGINS", (host) => `https://${host}:3979`],
    ["AZURE_TABLES_ENDPOINT", (host) => `https://${host}`],
  ];
  test.each(settings.flatMap(([name, make]) => spellings.map((host) => [name, make(host)] as const)))(
    "is no host that a deployment believes: %s=%s (SEC-30)",
    (name, value) => {
      expect(sentences({ ...production, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^  ${name} `)),
      ]);
    },
  );

  test.each(["http://0.0.0.0:3978", "https://[::]", "https://0", "http://guild.example.org"])(
    "is no address at which people reach a server: PUBLIC_URL=%s (SEC-30)",
    (value) => {
      for (const good of [production, local])
        expect(sentences({ ...good, PUBLIC_URL: value })).toContainEqual(
          expect.stringMatching(/^ {2}PUBLIC_URL /),
        );
    },
  );
});

describe("a deployment believes", () => {
  test.each([
    ["ENTRA_AUTHORITY", "https://stand-in.example.org/entra"],
    ["ENTRA_AUTHORITY", "https://login.microsoftonline.com@stand-in.example.org"],
    ["ENTRA_AUTHORITY", "https://login.microsoftonline.com.stand-in.example.org"],
    ["ENTRA_AUTHORITY", "https://login.microsoftonline.com/common"],
    ["BOT_LOGIN_URL", "https://stand-in.example.org/login"],
    [
      "BOT_CHANNEL_METADATA_URL",
      "https://stand-in.example.org/botframework/v1/.well-known/openidconfiguration",
    ],
    ["BOT_SERVICE_HOSTS", "stand-in.example.org"],
    ["BOT_SERVICE_HOSTS", "smba.trafficmanager.net,anybodys.trafficmanager.net"],
    ["TEAMS_ORIGINS", "https://stand-in.example.org"],
    ["TEAMS_ORIGINS", "https://teams.microsoft.com,https://*.example.org"],
    ["TEAMS_ORIGINS", "https://*.com"],
    ["TEAMS_ORIGINS", "https://notmicrosoft.com"],
  ])("no stand-in, wherever it is: %s=%s (SEC-30)", (name, value) => {
    expect(sentences({ ...production, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^  ${name} `)),
    ]);
  });

  test.each([
    ["ENTRA_AUTHORITY", "https://login.microsoftonline.com/"],
    ["BOT_SERVICE_HOSTS", "smba.infra.gov.teams.microsoft.us"],
    ["TEAMS_ORIGINS", "https://gov.teams.microsoft.us, https://*.office365.us"],
    ["TAB_ORIGINS", "https://guildhall-example.azurewebsites.net"],
  ])("more hosts and origins of Microsoft's: %s=%s (SEC-30)", (name, value) => {
    expect(sentences({ ...production, [name]: value })).toEqual([]);
  });
});

describe("keys", () => {
  const bytes = (make: (index: number) => number): string =>
    Buffer.from(Array.from({ length: 32 }, (_, index) => make(index) & 255)).toString("base64");
  const poor: readonly (readonly [string, string])[] = [
    ["zeros", bytes(() => 0)],
    ["one repeated byte", bytes(() => 0xa5)],
    ["few bytes", bytes((index) => 17 * (index % 7))],
    [
      "half a key twice",
      bytes((index) => [9, 77, 200, 31, 5, 180, 66, 99, 254, 13, 120, 43, 88, 161, 222, 3][index % 16] ?? 0),
    ],
    ["counting", bytes((index) => index)],
    ["counting in steps", bytes((index) => 250 - 7 * index)],
    ["typed text", Buffer.from("correct horse battery staple 2026").subarray(0, 32).toString("base64")],
  ];

  test.each(poor)("of %s are refused, without being shown (SEC-29)", (_, key) => {
    const seal = sentences({ ...production, SEAL_KEYS: `2026-11:${key}` });
    expect(seal).toEqual([expect.stringMatching(/^ {2}SEAL_KEYS .*openssl rand -base64 32/)]);
    const ticket = sentences({ ...production, TICKET_KEY: key });
    expect(ticket).toEqual([expect.stringMatching(/^ {2}TICKET_KEY .*openssl rand -base64 32/)]);
    expect([...seal, ...ticket].join()).not.toContain(key);
  });

  test("that are random are accepted, whatever their bytes (SEC-29)", () => {
    for (let count = 0; count < 5_000; count += 1)
      expect(sentences({ ...production, TICKET_KEY: randomKey() })).toEqual([]);
  });

  test.each([
    ["the key of the tickets", (key: string) => ({ SEAL_KEYS: `a:${key}`, TICKET_KEY: key })],
    [
      "the key of the tickets, as an older one",
      (key: string) => ({ SEAL_KEYS: `b:${randomKey()},a:${key}`, TICKET_KEY: key }),
    ],
    ["the same key twice", (key: string) => ({ SEAL_KEYS: `a:${key},b:${key}` })],
    ["two keys of one id", (key: string) => ({ SEAL_KEYS: `a:${key},a:${randomKey()}` })],
    ["a key without an id", (key: string) => ({ SEAL_KEYS: key })],
    ["an id without a key", (key: string) => ({ SEAL_KEYS: `a:${key},b:` })],
    ["an odd id", (key: string) => ({ SEAL_KEYS: `a b:${key}` })],
    ["a key too short", () => ({ SEAL_KEYS: `a:${randomKey().slice(0, 20)}` })],
  ])("that are %s are refused in one sentence, without being shown (SEC-29)", (_, make) => {
    const key = randomKey();
    const told = sentences({ ...production, ...make(key) });
    expect(told).toEqual([expect.stringMatching(/^ {2}(SEAL_KEYS|TICKET_KEY) /)]);
    expect(told.join()).not.toContain(key.slice(0, 20));
  });

  test("are a list with ids, the first of which wraps", () => {
    const [newer, older] = [randomKey(), randomKey()];
    const { sealKeys } = parseConfig({ ...production, SEAL_KEYS: `2026-11:${newer}, 2026-05:${older}\n` });
    expect(sealKeys.map(({ id }) => id)).toEqual(["2026-11", "2026-05"]);
    expect(sealKeys.map(({ key }) => Buffer.from(key.reveal()).toString("base64"))).toEqual([newer, older]);
  });
});

describe("an unresolved reference to Key Vault", () => {
  test.each(Object.keys(variables.shape))("stops the start with its own sentence: %s (OPS-7)", (name) => {
    for (const value of [
      "@Microsoft.KeyVault(SecretUri=https://guild.vault.azure.net/secrets/seal-keys)",
      " @microsoft.keyvault(VaultName=guild;SecretName=seal-keys)",
    ])
      expect(sentences({ ...production, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^  ${name} .*Key Vault.*role.*vault.*network`)),
      ]);
  });
});

describe("ids", () => {
  test.each(["BOT_ID", "BOT_TENANT_ID", "TEAMS_APP_ID", "ENTRA_APP_ID", "AZURE_CLIENT_ID"])(
    "left at zeros as in an example are reported: %s (OPS-6)",
    (name) => {
      expect(sentences({ ...production, [name]: "00000000-0000-0000-0000-000000000000" })).toEqual([
        expect.stringMatching(new RegExp(`^  ${name} `)),
      ]);
    },
  );
});

describe("a connection string", () => {
  const key = Buffer.from("no-value-of-mine").toString("base64");
  const odd: readonly string[] = [
    "a;b;c",
    "AccountName=a",
    `AccountName=a;AccountKey=${key}`,
    `DefaultEndpointsProtocol=ftp;AccountName=a;AccountKey=${key};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${key}`,
    `DefaultEndpointsProtocol=https;AccountKey=${key};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=;EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=%%%;EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=a/b;AccountKey=${key};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${key};EndpointSuffix=x@evil.example`,
    `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${key};TableEndpoint=http://127.0.0.1:80@evil.example/a`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${key};TableEndpoint=tables`,
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${key};TableEndpoint=https://x:0/a`,
    `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${key};TableEndpoint=http://tables.example/a`,
    "TableEndpoint=https://guild.table.core.windows.net",
    "TableEndpoint=nowhere;SharedAccessSignature=sv=1",
    "SharedAccessSignature=sv=1",
    "UseDevelopmentStorage=false",
    `https://guild.table.core.windows.net/?${key}`,
  ];
  test.each(odd)("that cannot be used ends with one sentence, without being shown: %s (OPS-6)", (value) => {
    for (const good of [{ ...production, AZURE_TABLES_ENDPOINT: undefined }, local]) {
      const told = sentences({ ...good, AZURE_TABLES_CONNECTION_STRING: value });
      expect(told).toEqual([expect.stringMatching(/^ {2}AZURE_TABLES_CONNECTION_STRING /)]);
      expect(told.join()).not.toContain(key);
    }
  });

  test.each([
    `DefaultEndpointsProtocol=https;AccountName=guild;AccountKey=${key};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=guild;AccountKey=${key};TableEndpoint=https://guild.table.cosmos.azure.com:443/`,
    "TableEndpoint=https://guild.table.core.windows.net;SharedAccessSignature=sv=2022&sig=abc",
  ])("of a storage account is accepted: %s", (value) => {
    const environment = { ...production, AZURE_TABLES_ENDPOINT: undefined, STORAGE: "connection-string" };
    expect(sentences({ ...environment, AZURE_TABLES_CONNECTION_STRING: value })).toEqual([]);
  });
});

test("every secret is covered by the tests above (SEC-31)", () => {
  const parsed = parseConfig(local);
  const hidden = JSON.stringify({ ...parsed, bot: parsed.bot }).match(/\[secret\]/g) ?? [];
  expect(hidden).toHaveLength(secrets.size);
});
