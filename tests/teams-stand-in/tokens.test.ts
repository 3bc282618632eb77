import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTeamsStandIn } from "./start.ts";
import type { TeamsStandIn } from "./start.ts";

const tenantId = "3c1f5d1e-0000-4000-8000-000000000001";
const botId = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
let standIn: TeamsStandIn;

beforeEach(async () => {
  standIn = await startTeamsStandIn({ botId, botPassword: "secret", tenantId });
});

afterEach(() => standIn.close());

const verifySso = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${standIn.env.ENTRA_AUTHORITY}/common/discovery/v2.0/keys`)), {
    issuer: `${standIn.env.ENTRA_AUTHORITY}/${tenantId}/v2.0`,
    audience: botId,
    algorithms: ["RS256"],
  });

/** How jose refuses a token, whatever is wrong with it. */
const refused = { code: expect.stringMatching(/^ERR_JW/) as string };

describe("a person's token", () => {
  test("verifies against the published keys and says who the person is", async () => {
    const { payload } = await verifySso(await standIn.tokens.sso("priya"));
    expect(payload).toMatchObject({
      oid: standIn.person("priya").aadObjectId,
      tid: tenantId,
      scp: "access_as_user",
      name: "Priya Nair",
      preferred_username: "priya.nair@contoso.example",
      ver: "2.0",
    });
  });

  test.each([
    "expired",
    "not yet valid",
    "foreign tenant",
    "wrong audience",
    "wrong issuer",
    "wrong signature",
  ] as const)("is invalid if it is to have this flaw: %s", async (flaw) => {
    await expect(verifySso(await standIn.tokens.sso("priya", { flaw }))).rejects.toMatchObject(refused);
  });

  test("can lack its scope, or have other claims", async () => {
    expect(decodeJwt(await standIn.tokens.sso("priya", { flaw: "missing scope" }))["scp"]).toBe("User.Read");
    const aud = `api://127.0.0.1:3978/${botId}`;
    expect(decodeJwt(await standIn.tokens.sso("priya", { claims: { aud } })).aud).toBe(aud);
  });

  test("is not issued to an anonymous participant", async () => {
    await expect(standIn.tokens.sso("noor")).rejects.toThrow("anonymous");
  });
});

describe("the channel's token", () => {
  test("verifies against the metadata, whose key is endorsed for Teams", async () => {
    const metadata = (await (await fetch(standIn.env.BOT_CHANNEL_METADATA_URL)).json()) as {
      jwks_uri: string;
    };
    const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as {
      keys: { kid: string; endorsements: string[] }[];
    };
    const token = await standIn.tokens.channel();
    expect(keys.find(({ kid }) => kid === decodeProtectedHeader(token).kid)?.endorsements).toEqual([
      "msteams",
    ]);
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri)));
    expect(payload).toMatchObject({
      iss: "https://api.botframework.com",
      aud: botId,
      serviceurl: standIn.serviceUrl,
    });
  });

  test("of a foreign tenant is signed by Entra's key and names the bot, as a forger would do it", async () => {
    const token = await standIn.tokens.channel({ flaw: "foreign tenant" });
    expect(decodeJwt(token)).toMatchObject({ aud: botId, azp: botId, ver: "2.0" });
    expect(decodeJwt(token).iss).toMatch(/^https:\/\/sts\.windows\.net\//);
    const keys = createRemoteJWKSet(new URL(`${standIn.env.ENTRA_AUTHORITY}/common/discovery/v2.0/keys`));
    await expect(jwtVerify(token, keys)).resolves.toBeDefined();
  });
});

test("two stand-ins do not accept each other's tokens", async () => {
  const other = await startTeamsStandIn({ botId, botPassword: "secret", tenantId });
  await expect(verifySso(await other.tokens.sso("priya"))).rejects.toMatchObject(refused);
  expect(other.url).not.toBe(standIn.url);
  await other.close();
});
