import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { Refusal } from "./refusal.ts";

export interface EntraConfig {
  readonly botId: string;
  readonly publicUrl: string;
  readonly entraAuthority: string;
  /** the tenants whose people are allowed */
  readonly tenants: readonly string[];
}

/** Verifies a token and returns its person. Throws a `Refusal`. */
export type VerifyToken = (token: string) => Promise<Person>;

const SCOPE = "access_as_user";
/** Clocks differ a little between Entra and here. */
const TOLERANCE_SECONDS = 30;

/** Entra names one audience; a token for several apps is refused. */
const claims = z.object({
  aud: z.string(),
  tid: z.string().min(1),
  oid: z.string().min(1),
  scp: z.string(),
});
const tenantHint = z.object({ tid: z.string() });

/** The authority's signing keys, fetched when needed and cached. */
const remoteKeys = (authority: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`));

/**
 * Verifies the token that Teams gave a tab: signature, issuer of an allowed tenant, audience, scope, expiry.
 * The tenant is read from the token before it is verified only to know which issuer to demand.
 */
export function createTokenVerifier(
  config: EntraConfig,
  environment: Pick<Environment, "now">,
  keys: JWTVerifyGetKey = remoteKeys(config.entraAuthority),
): VerifyToken {
  const audience = [config.botId, `api://${new URL(config.publicUrl).host}/${config.botId}`];
  const tenants = new Set(config.tenants.map((tenant) => tenant.toLowerCase()));

  return async (token) => {
    const tenant = claimedTenant(token);
    if (tenant === null) throw new Refusal("unauthorised");
    // Whoever forges a token of another tenant learns no more than that.
    if (!tenants.has(tenant.toLowerCase())) throw new Refusal("foreignTenant");
    const verified = await jwtVerify(token, keys, {
      issuer: `${config.entraAuthority}/${tenant}/v2.0`,
      audience,
      algorithms: ["RS256"],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(environment.now()),
      requiredClaims: ["exp", "tid", "oid", "scp"],
    }).catch((error: unknown) => {
      throw new Refusal(isTokensFault(error) ? "unauthorised" : "busy", { cause: error });
    });
    const parsed = claims.safeParse(verified.payload);
    // Entra names the key that it signed with.
    if (verified.protectedHeader.kid === undefined) throw new Refusal("unauthorised");
    if (!parsed.success || !parsed.data.scp.split(" ").includes(SCOPE)) throw new Refusal("unauthorised");
    return { tenant: parsed.data.tid, objectId: parsed.data.oid };
  };
}

function claimedTenant(token: string): string | null {
  try {
    return tenantHint.parse(decodeJwt(token)).tid;
  } catch {
    return null;
  }
}

/** Whether the token itself is bad, rather than the keys out of reach. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== "ERR_JOSE_GENERIC";
