import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listen } from "../../http/listen.ts";
import { createChannelKeys, KeysUnavailable } from "./channel-keys.ts";
import { verifyChannelToken } from "./verify-channel-token.ts";

const botId = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
const serviceUrl = "https://smba.trafficmanager.net/emea/";
const now = Date.now();

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK & { endorsements?: readonly string[] };
}

async function makeKey(kid: string, endorsements?: readonly string[]): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" };
  return { kid, privateKey, jwk: endorsements === undefined ? jwk : { ...jwk, endorsements } };
}

const tokenBy = ({ kid, privateKey }: Key): Promise<string> =>
  new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: "RS256", kid })
    .setIssuer("https://api.botframework.com")
    .setAudience(botId)
    .setExpirationTime(Math.floor(now / 1000) + 600)
    .sign(privateKey);

let server: Server;
let base: string;
let published: readonly Key[];
let asked: string[];
/** how the metadata and the keys are answered, if not properly */
let metadataStatus: number;
let keysUrl: string | null;
let keysBody: string | null;

beforeEach(async () => {
  asked = [];
  published = [];
  metadataStatus = 200;
  keysUrl = null;
  keysBody = null;
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("content-type", "application/json");
    if (request.url === "/metadata") {
      response.statusCode = metadataStatus;
      response.end(JSON.stringify({ jwks_uri: keysUrl ?? `${base}/keys` }));
    } else response.end(keysBody ?? JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
  });
  base = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
});

afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const verifier = (environment = { now: () => now }) => {
  const keys = createChannelKeys(`${base}/metadata`, environment);
  return (token: string) =>
    verifyChannelToken(token, { botId, issuer: "https://api.botframework.com", keys, environment });
};

test("the keys are fetched once, however many tokens there are", async () => {
  const key = await makeKey("one", ["msteams"]);
  published = [key];
  const verify = verifier();
  const tokens = await Promise.all([tokenBy(key), tokenBy(key), tokenBy(key)]);
  await Promise.all(tokens.map(verify));
  await verify(await tokenBy(key));
  expect(asked).toEqual(["/metadata", "/keys"]);
});

test("a new key is found after a rotation, but unknown keys do not cause endless fetches", async () => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  const [old, fresh, forged] = await Promise.all([
    makeKey("old", ["msteams"]),
    makeKey("fresh", ["msteams"]),
    makeKey("forged", ["msteams"]),
  ]);
  published = [old];
  const verify = verifier();
  await verify(await tokenBy(old));
  published = [fresh];
  for (let time = 0; time < 5; time += 1)
    await expect(verify(await tokenBy(forged))).rejects.toThrow("not valid");
  expect(asked).toEqual(["/metadata", "/keys"]);
  vi.setSystemTime(now + 31_000);
  expect(await verify(await tokenBy(fresh))).toEqual({ serviceUrl });
  expect(asked).toEqual(["/metadata", "/keys", "/keys"]);
});

test.each([[undefined], [["webchat"]], [[]]])(
  "a key that is not endorsed for Teams is not enough: %j",
  async (endorsements) => {
    const key = await makeKey("one", endorsements);
    published = [key];
    await expect(verifier()(await tokenBy(key))).rejects.toThrow("is not endorsed for Teams");
  },
);

test("while the keys cannot be fetched nothing can be verified, and the next token tries again", async () => {
  const key = await makeKey("one", ["msteams"]);
  const token = await tokenBy(key);
  const verify = verifier();
  server.closeAllConnections();
  const { port } = new URL(base);
  await new Promise((resolve) => server.close(resolve));
  await expect(verify(token)).rejects.toThrow(KeysUnavailable);
  published = [key];
  await listen(server, Number(port), "127.0.0.1");
  expect(await verify(token)).toEqual({ serviceUrl });
});

test("a key is endorsed for itself, not for the one beside it", async () => {
  const [forTeams, forWebChat] = [await makeKey("one", ["msteams"]), await makeKey("two", ["webchat"])];
  for (const both of [
    [forTeams, forWebChat],
    [forWebChat, forTeams],
  ]) {
    published = both;
    const verify = verifier();
    await expect(verify(await tokenBy(forWebChat))).rejects.toThrow("is not endorsed for Teams");
    expect(await verify(await tokenBy(forTeams))).toEqual({ serviceUrl });
  }
});

test("a token that names no key is refused, even if there is only one", async () => {
  const key = await makeKey("one", ["msteams"]);
  published = [key];
  const nameless = await new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer("https://api.botframework.com")
    .setAudience(botId)
    .setExpirationTime(Math.floor(now / 1000) + 600)
    .sign(key.privateKey);
  await expect(verifier()(nameless)).rejects.toThrow("is not endorsed for Teams");
});

test.each<[string, () => void]>([
  ["the metadata is answered with an error", () => (metadataStatus = 500)],
  ["the keys are to be fetched in another way", () => (keysUrl = base.replace("http:", "https:"))],
  ["the keys are none", () => (keysBody = '{"keys":"none"}')],
  ["the keys are no JSON", () => (keysBody = "<html>")],
])("nothing can be verified while %s", async (_, goWrong) => {
  const key = await makeKey("one", ["msteams"]);
  published = [key];
  goWrong();
  await expect(verifier()(await tokenBy(key))).rejects.toThrow(KeysUnavailable);
});

test("the metadata is fetched again after a day", async () => {
  const key = await makeKey("one", ["msteams"]);
  published = [key];
  let time = now;
  const keys = createChannelKeys(`${base}/metadata`, { now: () => time });
  await keys.resolve();
  time += 24 * 3_600_000 - 1;
  await keys.resolve();
  expect(asked).toEqual(["/metadata"]);
  time += 1;
  await keys.resolve();
  expect(asked).toEqual(["/metadata", "/metadata"]);
});
