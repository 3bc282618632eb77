import type { JWTPayload } from "jose";
import { jwtVerify, createLocalJWKSet } from "jose";
import { randomUUID } from "node:crypto";
import type { Person } from "./model.ts";
import { createSigningKey } from "./signing.ts";
import type { SigningKey } from "./signing.ts";

const botFrameworkIssuer = "https://api.botframework.com";
export const connectorAudience = "https://api.botframework.com";
const foreignTenantId = "f0f0f0f0-1111-4222-8333-444455556666";

/** The flaws that a person's token can have. */
export type SsoFlaw =
  | "expired"
  | "not yet valid"
  | "foreign tenant"
  | "wrong audience"
  | "wrong issuer"
  | "wrong signature"
  | "missing scope";

/** The flaws that the channel's token to the bot can have. */
export type BotTokenFlaw =
  | "expired"
  | "foreign tenant"
  | "wrong audience"
  | "wrong issuer"
  | "wrong signature"
  | "wrong serviceurl"
  | "missing serviceurl";

export interface MintOptions<Flaw> {
  readonly flaw?: Flaw;
  /** Claims that replace the usual ones; undefined removes a claim. */
  readonly claims?: JWTPayload;
  /** Fields that replace those of the token's header; undefined removes one. */
  readonly header?: Readonly<Record<string, unknown>>;
}

export interface Tokens {
  /** The Entra token that a tab gets for a person. Rejects for anonymous participants. */
  sso(person: Person, options?: MintOptions<SsoFlaw>): Promise<string>;
  /** The token that the channel sends with an activity. */
  channel(options?: MintOptions<BotTokenFlaw>): Promise<string>;
  /** The token that the bot gets for the connector. */
  connector(options?: { readonly claims?: JWTPayload }): Promise<string>;
}

export interface TokenIssuer extends Tokens {
  readonly entraKeys: readonly SigningKey["publicJwk"][];
  readonly channelKeys: readonly (SigningKey["publicJwk"] & { readonly endorsements: readonly string[] })[];
  /** True for a bearer token that this stand-in issued to the bot and that is still valid. */
  isConnectorToken(token: string): Promise<boolean>;
}

export interface TokenIssuerOptions {
  readonly baseUrl: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly now: () => number;
}

export const connectorTokenSeconds = 3600;
const minute = 60;

let keys: Promise<readonly [entra: SigningKey, channel: SigningKey]> | undefined;

/** One pair for all stand-ins of a process, whose tokens name different issuers: nothing else takes so long when one starts. */
const ownKeys = (): NonNullable<typeof keys> =>
  (keys ??= Promise.all([createSigningKey(), createSigningKey()]));

/** Issues every token of the stand-in, valid and flawed. */
export async function createTokenIssuer(options: TokenIssuerOptions): Promise<TokenIssuer> {
  const { baseUrl, botId, serviceUrl, tenantId } = options;
  const [entra, channelKey] = await ownKeys();
  // A forged token names the real key but is signed by another.
  const forger = (key: SigningKey): Promise<SigningKey> => createSigningKey(key.publicJwk.kid);
  const seconds = (): number => Math.floor(options.now() / 1000);
  // botbuilder verifies tokens by the real time, whatever clock a test gives the server.
  const real = (): number => Math.floor(Date.now() / 1000);
  const lifetime = (): JWTPayload => {
    const begin = Math.min(seconds(), real()) - minute;
    return { iat: begin, nbf: begin, exp: Math.max(seconds(), real()) + connectorTokenSeconds };
  };
  const past = (): JWTPayload => ({
    iat: seconds() - 3 * connectorTokenSeconds,
    nbf: seconds() - 3 * connectorTokenSeconds,
    exp: seconds() - 2 * connectorTokenSeconds,
  });
  const issuerOf = (tenant: string): string => `${baseUrl}/entra/${tenant}/v2.0`;

  const ssoFlaws: Record<SsoFlaw, () => JWTPayload> = {
    expired: past,
    "not yet valid": () => ({
      iat: seconds() + 30 * minute,
      nbf: seconds() + 30 * minute,
      exp: seconds() + 2 * connectorTokenSeconds,
    }),
    "foreign tenant": () => ({ tid: foreignTenantId, iss: issuerOf(foreignTenantId) }),
    "wrong audience": () => ({ aud: "00000000-0000-4000-8000-000000000bad" }),
    "wrong issuer": () => ({ iss: `https://login.example/${tenantId}/v2.0` }),
    "wrong signature": () => ({}),
    "missing scope": () => ({ scp: "User.Read" }),
  };

  const channelFlaws: Record<BotTokenFlaw, () => JWTPayload> = {
    expired: past,
    // Shaped for botbuilder's emulator path, which trusts the tenant named in the token.
    "foreign tenant": () => ({
      iss: `https://sts.windows.net/${foreignTenantId}/`,
      tid: foreignTenantId,
      azp: botId,
      appid: botId,
      ver: "2.0",
      serviceurl: undefined,
    }),
    "wrong audience": () => ({ aud: "00000000-0000-4000-8000-000000000bad" }),
    "wrong issuer": () => ({ iss: "https://login.example/" }),
    "wrong signature": () => ({}),
    "wrong serviceurl": () => ({ serviceurl: "https://attacker.example/" }),
    "missing serviceurl": () => ({ serviceurl: undefined }),
  };

  const entraKeySet = createLocalJWKSet({ keys: [entra.publicJwk] });

  return {
    entraKeys: [entra.publicJwk],
    channelKeys: [{ ...channelKey.publicJwk, endorsements: ["msteams"] }],

    async sso(person, mint = {}) {
      if (person.aadObjectId === undefined) {
        throw new Error(`${person.name} is anonymous and has no Entra token`);
      }
      const claims: JWTPayload = {
        ...lifetime(),
        iss: issuerOf(person.tenantId),
        aud: botId,
        sub: `sub-${person.aadObjectId}`,
        tid: person.tenantId,
        oid: person.aadObjectId,
        name: person.name,
        preferred_username: person.userPrincipalName,
        scp: "access_as_user",
        azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
        ver: "2.0",
        uti: randomUUID(),
        ...(mint.flaw === undefined ? {} : ssoFlaws[mint.flaw]()),
        ...mint.claims,
      };
      const key = mint.flaw === "wrong signature" ? await forger(entra) : entra;
      return key.sign(claims, mint.header);
    },

    async channel(mint = {}) {
      const claims: JWTPayload = {
        ...lifetime(),
        iss: botFrameworkIssuer,
        aud: botId,
        serviceurl: serviceUrl,
        ...(mint.flaw === undefined ? {} : channelFlaws[mint.flaw]()),
        ...mint.claims,
      };
      if (mint.flaw === "wrong signature") return (await forger(channelKey)).sign(claims, mint.header);
      return (mint.flaw === "foreign tenant" ? entra : channelKey).sign(claims, mint.header);
    },

    connector: (mint = {}) =>
      entra.sign({
        ...lifetime(),
        iss: `https://sts.windows.net/${tenantId}/`,
        aud: connectorAudience,
        appid: botId,
        tid: tenantId,
        ver: "1.0",
        uti: randomUUID(),
        ...mint.claims,
      }),

    async isConnectorToken(token) {
      try {
        const { payload } = await jwtVerify(token, entraKeySet, {
          audience: connectorAudience,
          algorithms: ["RS256"],
          currentDate: new Date(options.now()),
        });
        return payload["appid"] === botId;
      } catch {
        return false;
      }
    },
  };
}
