import {
  altered,
  base64url,
  type Forge,
  ownJwk,
  partsOf,
  payloadOf,
  pemOf,
  withOwnKey,
  withSecret,
} from "./forge.ts";

/** A token that nobody may get in with, by the name of what is wrong with it. */
export type BadToken = readonly [name: string, make: (forge: Forge) => string | Promise<string>];

const seconds = (): number => Math.floor(Date.now() / 1000);
const foreignTenant = "f0f0f0f0-1111-4222-8333-444455556666";

/** What is no token, or one that is damaged. */
const malformed: readonly BadToken[] = [
  ["the word null", () => "null"],
  ["a word", () => "let-me-in"],
  ["three dots", () => "..."],
  ["a user and a password", () => base64url("admin:admin")],
  ["two parts", async ({ channel }) => (await channel()).split(".").slice(0, 2).join(".")],
  ["no signature", async ({ channel }) => `${(await channel()).split(".").slice(0, 2).join(".")}.`],
  ["four parts", async ({ sso }) => `${await sso()}.e30`],
  ["five parts, as if encrypted", async ({ sso }) => `${await sso()}.e30.e30`],
  [
    "its parts in another order",
    async ({ sso }) =>
      partsOf(await sso())
        .toReversed()
        .join("."),
  ],
  ["a payload that is no base64", async ({ sso }) => (await sso()).replace(/\.[^.]+\./, ".~~~~.")],
  ["a payload that is no JSON", async ({ sso }) => altered(await sso(), { payload: "{" })],
  ["a payload of null", async ({ sso }) => altered(await sso(), { payload: null })],
  ["a payload that is a list", async ({ channel }) => altered(await channel(), { payload: [] })],
  ["a payload that is a number", async ({ channel }) => altered(await channel(), { payload: 7 })],
  ["a header that is no JSON", async ({ channel }) => altered(await channel(), { header: "}" })],
  ["a header of null", async ({ channel }) => altered(await channel(), { header: null })],
  ["a header that is a list", async ({ sso }) => altered(await sso(), { header: ["RS256"] })],
  ["half of its signature", async ({ channel }) => (await channel()).slice(0, -120)],
  ["more than its signature", async ({ sso }) => `${await sso()}AAAA`],
  ["a signature with one letter changed", async ({ sso }) => oneLetterChanged(await sso())],
  ["a hundred thousand letters", () => `${"A".repeat(50_000)}.${"B".repeat(50_000)}.C`],
];

const oneLetterChanged = (token: string): string => {
  const at = token.length - 40;
  return `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
};

/** Good claims under another signature. */
const unsigned: readonly BadToken[] = [
  [
    "the algorithm none",
    async ({ channel }) => `${base64url({ alg: "none" })}.${partsOf(await channel())[1]}.`,
  ],
  ["the algorithm NoNe", async ({ sso }) => `${base64url({ alg: "NoNe" })}.${partsOf(await sso())[1]}.`],
  [
    "the algorithm none, and a signature",
    async ({ sso }) => altered(await sso(), { header: { alg: "none" } }),
  ],
  ["no algorithm", async ({ channel }) => altered(await channel(), { header: { typ: "JWT" } })],
  ["a list of algorithms", async ({ channel }) => altered(await channel(), { header: { alg: ["RS256"] } })],
  [
    "the channel's public key as a secret",
    async ({ channel, channelKey }) => withSecret(await channel(), "HS256", pemOf(channelKey)),
  ],
  [
    "Entra's public key as a secret",
    async ({ sso, entraKey }) => withSecret(await sso(), "HS256", pemOf(entraKey)),
  ],
  [
    "the modulus of a public key as a secret",
    async ({ sso, entraKey }) => withSecret(await sso(), "HS512", Buffer.from(entraKey.n ?? "", "base64url")),
  ],
  ["the app's id as a secret", async ({ channel, botId }) => withSecret(await channel(), "HS256", botId)],
  ["an empty secret", async ({ channel }) => withSecret(await channel(), "HS256", "")],
  [
    "another hash than it is signed with",
    async ({ channel }) => withHeader(await channel(), { alg: "RS512" }),
  ],
  ["another padding than it is signed with", async ({ sso }) => withHeader(await sso(), { alg: "PS256" })],
  [
    "the forger's key under the channel's name",
    async ({ channel, channelKey }) => withOwnKey(await channel(), { kid: channelKey.kid }),
  ],
  [
    "the forger's key under Entra's name",
    async ({ sso, entraKey }) => withOwnKey(await sso(), { kid: entraKey.kid }),
  ],
  [
    "the forger's key, which it brings along",
    async ({ channel }) => withOwnKey(await channel(), { jwk: ownJwk }),
  ],
  [
    "the forger's key, at an address",
    async ({ sso, attacker, entraKey }) =>
      withOwnKey(await sso(), { jku: `${attacker}keys`, kid: entraKey.kid }),
  ],
  [
    "the forger's certificate, at an address",
    async ({ channel, attacker }) => withOwnKey(await channel(), { x5u: `${attacker}cert`, kid: "x" }),
  ],
  [
    "the forger's certificate, which it brings along",
    async ({ sso }) => withOwnKey(await sso(), { x5c: ["MIIB"], kid: "x" }),
  ],
  [
    "a key that is a path",
    async ({ channel }) => withOwnKey(await channel(), { kid: "../../../../dev/null" }),
  ],
  ["a key that is a query", async ({ sso }) => withOwnKey(await sso(), { kid: "' or '1'='1" })],
  ["a key that every object has", async ({ channel }) => channel({}, { kid: "__proto__" })],
  [
    "an extension that must be understood",
    async ({ sso }) => withHeader(await sso(), { crit: ["forged"], forged: true }),
  ],
  [
    "a payload that is not encoded",
    async ({ channel }) => withHeader(await channel(), { crit: ["b64"], b64: false }),
  ],
  [
    "another person in it",
    async ({ sso }) => changed(await sso(), { oid: "11111111-1111-4111-8111-111111111111" }),
  ],
  [
    "another service in it",
    async ({ channel, attacker }) => changed(await channel(), { serviceurl: attacker }),
  ],
];

const withHeader = (token: string, more: object): string =>
  altered(token, {
    header: { ...(JSON.parse(Buffer.from(partsOf(token)[0], "base64url").toString()) as object), ...more },
  });

const changed = (token: string, more: object): string =>
  altered(token, { payload: { ...payloadOf(token), ...more } });

/** Well signed, but not for this. Each of the two doors has its own. */
const misplaced: readonly BadToken[] = [
  ["a past end", async ({ channel }) => channel({ exp: seconds() - 3_600 })],
  ["a past end, for a person", async ({ sso }) => sso({ exp: seconds() - 3_600 })],
  ["no end", async ({ channel }) => channel({ exp: undefined })],
  ["an end in words", async ({ sso }) => sso({ exp: "tomorrow" })],
  ["a beginning that is far away", async ({ channel }) => channel({ nbf: seconds() + 86_400 })],
  [
    "an issuer that ends like the right one",
    async ({ channel }) => channel({ iss: "https://evil.example/https://api.botframework.com" }),
  ],
  ["a list of issuers", async ({ channel }) => channel({ iss: ["https://api.botframework.com"] })],
  ["a tenant that nobody allowed", async ({ sso }) => sso({ tid: foreignTenant })],
  ["the audience of another app", async ({ channel }) => channel({ aud: foreignTenant })],
  ["several audiences", async ({ channel, botId }) => channel({ aud: [botId, "another"] })],
  ["no audience", async ({ sso }) => sso({ aud: undefined })],
  ["a scope that only sounds right", async ({ sso }) => sso({ scp: "access_as_user2 not_access_as_user" })],
  ["no person", async ({ sso }) => sso({ oid: undefined })],
  [
    "the form of the bot's own, for the connector",
    async ({ sso, tenantId }) =>
      sso({
        iss: `https://sts.windows.net/${tenantId}/`,
        aud: "https://api.botframework.com",
        scp: undefined,
      }),
  ],
];

/** None of them opens a door: neither as the token of an activity nor as that of a person. */
export const badTokens: readonly BadToken[] = [...malformed, ...unsigned, ...misplaced];
