import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CryptoKey, JWK, JWTPayload } from "jose";
import { randomUUID } from "node:crypto";

/** One RSA key of an issuer, with its entry in a JWKS document. */
export interface SigningKey {
  readonly publicJwk: JWK;
  /**
   * Signs the claims unchanged: the caller sets `iat`, `exp` and the rest. Fields of `header` replace those of the
   * token's header; undefined removes one.
   */
  sign(claims: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Makes a new RS256 key. `kid` is given only to forge a key under another one's name. */
export async function createSigningKey(kid: string = randomUUID()): Promise<SigningKey> {
  const { privateKey, publicKey }: { privateKey: CryptoKey; publicKey: CryptoKey } =
    await generateKeyPair("RS256");
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" };
  return {
    publicJwk,
    sign: (claims, header) =>
      new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ: "JWT", ...header }).sign(privateKey),
  };
}
