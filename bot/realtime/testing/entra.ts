import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";

export const TENANT = "11111111-2222-4333-8444-555555555555";
export const BOT_ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const PUBLIC_URL = "https://guildhall.example";
export const AUTHORITY = "https://login.example";

/** An issuer of tokens with a key of its own. */
export interface FakeEntra {
  readonly keys: JWTVerifyGetKey;
  /** A valid token, with these claims in place of the usual ones, by a key that it names or keeps to itself. */
  token(person: Person, claims?: JWTPayload, namesKey?: boolean): Promise<string>;
}

export async function fakeEntra(environment: Pick<Environment, "now">): Promise<FakeEntra> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" }] });
  const seconds = (): number => Math.floor(environment.now() / 1_000);
  return {
    keys,
    token: ({ tenant, objectId }, claims = {}, namesKey = true) =>
      new SignJWT({
        iss: `${AUTHORITY}/${tenant}/v2.0`,
        aud: BOT_ID,
        tid: tenant,
        oid: objectId,
        scp: "access_as_user",
        iat: seconds(),
        exp: seconds() + 3_600,
        ...claims,
      })
        .setProtectedHeader({ alg: "RS256", ...(namesKey && { kid: "one" }) })
        .sign(privateKey),
  };
}
