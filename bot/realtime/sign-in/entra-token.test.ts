import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type createLocalJWKSet, SignJWT, errors } from "jose";
import { describe, expect, it } from "vitest";
import { createTokenVerifier } from "./entra-token.ts";
import { AUTHORITY, BOT_ID, fakeEntra, PUBLIC_URL, TENANT } from "../testing/entra.ts";

const NOW = Date.UTC(2026, 0, 5, 9);
const environment = { now: () => NOW };
const config = { botId: BOT_ID, publicUrl: PUBLIC_URL, entraAuthority: AUTHORITY, tenants: [TENANT] };
const priya = { tenant: TENANT, objectId: "priya" };
const foreign = "99999999-0000-4000-8000-000000000000";

const entra = await fakeEntra(environment);
const verify = createTokenVerifier(config, environment, entra.keys);
const refusal = (code: string) => ({ data: { code } });

describe("a person's token", () => {
  it("SEC-2: identifies its person if it is valid", async () => {
    expect(await verify(await entra.token(priya))).toEqual(priya);
  });

  it("may name the app by its address", async () => {
    const aud = `api://guildhall.example/${BOT_ID}`;
    expect(await verify(await entra.token(priya, { aud }))).toEqual(priya);
  });

  it("may carry other scopes besides ours", async () => {
    expect(await verify(await entra.token(priya, { scp: "openid access_as_user" }))).toEqual(priya);
  });

  it("SIGN-3: of another organisation is refused as such", async () => {
    const claims = { tid: foreign, iss: `${AUTHORITY}/${foreign}/v2.0` };
    await expect(verify(await entra.token(priya, claims))).rejects.toMatchObject(refusal("foreignTenant"));
  });

  it.each([
    ["is from another tenant and claims ours", { iss: `${AUTHORITY}/${foreign}/v2.0` }],
    ["is for another app", { aud: "00000000-0000-4000-8000-000000000bad" }],
    ["has expired", { exp: NOW / 1_000 - 60 }],
    ["is not valid yet", { nbf: NOW / 1_000 + 600 }],
    ["is for another purpose", { scp: "User.Read" }],
    ["has a scope that only begins like ours", { scp: "access_as_user_too" }],
    ["names nobody", { oid: "" }],
  ])("is refused when it %s", async (_, claims) => {
    await expect(verify(await entra.token(priya, claims))).rejects.toMatchObject(refusal("unauthorised"));
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ["a list of audiences with ours among them", { aud: [BOT_ID, "other"] }],
    ["a list of audiences with ours alone", { aud: [BOT_ID] }],
    ["no audience", { aud: undefined }],
    ["a number for an audience", { aud: 5 }],
    ["a list of issuers", { iss: [`${AUTHORITY}/${TENANT}/v2.0`] }],
    ["no issuer", { iss: undefined }],
    ["an expiry that is a string", { exp: String(NOW / 1_000 + 600) }],
    ["an expiry that is null", { exp: null }],
    ["no expiry", { exp: undefined }],
    ["a start that is a string", { nbf: "0" }],
    ["a start far in the future", { nbf: NOW }],
    ["an issue time that is a string", { iat: "now" }],
    ["a list of tenants", { tid: [TENANT] }],
    ["a number for a person", { oid: 5 }],
    ["a list of scopes", { scp: ["access_as_user"] }],
    ["an object for a scope", { scp: { split: 1 } }],
  ])("SEC-23: is refused when it has %s", async (_, claims) => {
    await expect(verify(await entra.token(priya, claims))).rejects.toMatchObject(refusal("unauthorised"));
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ["a number for a key id", { kid: 5 }],
    ["an unknown key id", { kid: "constructor" }],
    ["a list for a key id", { kid: ["one"] }],
    ["a critical extension", { crit: ["b64"], b64: false }],
    ["an unknown algorithm", { alg: "none" }],
  ])("SEC-23: is refused when its header has %s", async (_, fields) => {
    const [header = "", payload, signature] = (await entra.token(priya)).split(".");
    const own = JSON.parse(Buffer.from(header, "base64url").toString()) as object;
    const odd = Buffer.from(JSON.stringify({ ...own, ...fields })).toString("base64url");
    await expect(verify(`${odd}.${payload ?? ""}.${signature ?? ""}`)).rejects.toMatchObject(
      refusal("unauthorised"),
    );
  });

  it("SEC-2: is refused if somebody else signed it", async () => {
    const forger = await fakeEntra(environment);
    await expect(verify(await forger.token(priya))).rejects.toMatchObject(refusal("unauthorised"));
  });

  it("is refused if it is signed with a shared secret, or is not a token at all", async () => {
    const homemade = await new SignJWT({ tid: TENANT, oid: "priya", scp: "access_as_user", exp: NOW })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new Uint8Array(32));
    for (const token of [homemade, "", "a.b.c"])
      await expect(verify(token)).rejects.toMatchObject(refusal("unauthorised"));
  });

  it("cannot be verified while the keys are out of reach, which is not the person's fault", async () => {
    for (const error of [
      new TypeError("fetch failed"),
      new errors.JWKSTimeout(),
      new errors.JOSEError("Expected 200 OK from the JSON Web Key Set HTTP response"),
    ]) {
      const cut = createTokenVerifier(config, environment, () => Promise.reject(error));
      await expect(cut(await entra.token(priya))).rejects.toMatchObject({ ...refusal("busy"), cause: error });
    }
  });

  it("is refused if it does not name the key that it is signed with, although there is only one", async () => {
    await expect(verify(await entra.token(priya, {}, false))).rejects.toMatchObject(refusal("unauthorised"));
  });

  it("is of an organisation that is allowed however either writes its id", async () => {
    const tenant = "aaaabbbb-2222-4333-8444-555555555555";
    for (const [allowed, written] of [
      [tenant.toUpperCase(), tenant],
      [tenant, tenant.toUpperCase()],
    ] as const) {
      const verifies = createTokenVerifier({ ...config, tenants: [allowed] }, environment, entra.keys);
      const person = { tenant: written, objectId: "priya" };
      expect(await verifies(await entra.token(person))).toEqual(person);
    }
  });

  it("is held against the keys that its authority has now", async () => {
    const { jwks } = entra.keys as ReturnType<typeof createLocalJWKSet>;
    const authority = createServer(({ url }, answer) => {
      const isTheirs = url === "/entra/common/discovery/v2.0/keys";
      answer.writeHead(isTheirs ? 200 : 404, { "content-type": "application/json" });
      answer.end(JSON.stringify(jwks()));
    });
    await new Promise<void>((resolve) => authority.listen(0, "127.0.0.1", resolve));
    const entraAuthority = `http://127.0.0.1:${(authority.address() as AddressInfo).port}/entra`;
    const verifies = createTokenVerifier({ ...config, entraAuthority }, environment);
    const iss = `${entraAuthority}/${TENANT}/v2.0`;
    expect(await verifies(await entra.token(priya, { iss }))).toEqual(priya);
    authority.closeAllConnections();
    await new Promise((resolve) => authority.close(resolve));
  });
});
