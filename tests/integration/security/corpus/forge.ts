import { createHmac, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from "node:crypto";
import type { RealGuild } from "../../../chaos/real-guild.ts";

/** What a forger has: everything that is public, keys of their own, and a server that would like to receive something. */
export interface Forge {
  /** a good token of the channel, or of a person, with other claims and another header */
  readonly channel: (claims?: Loose, header?: Loose) => Promise<string>;
  readonly sso: (claims?: Loose, header?: Loose) => Promise<string>;
  readonly botId: string;
  readonly tenantId: string;
  readonly attacker: string;
  /** the keys that the channel and Entra publish */
  readonly channelKey: JsonWebKey & { readonly kid: string };
  readonly entraKey: JsonWebKey & { readonly kid: string };
}

type Loose = Readonly<Record<string, unknown>>;

export async function forgeOf(guild: RealGuild, attacker: string): Promise<Forge> {
  const { tokens, env } = guild.teams;
  const json = async (url: string): Promise<Record<string, unknown>> =>
    (await (await fetch(url)).json()) as Record<string, unknown>;
  const firstKey = async (url: string): Promise<Forge["channelKey"]> => {
    const [key] = (await json(url))["keys"] as Forge["channelKey"][];
    if (key === undefined) throw new Error("No key is published");
    return key;
  };
  const { jwks_uri: channelKeys } = await json(env.BOT_CHANNEL_METADATA_URL);
  return {
    channel: (claims, header = {}) => tokens.channel({ claims: claims ?? {}, header }),
    sso: (claims, header = {}) => tokens.sso("tom", { claims: claims ?? {}, header }),
    botId: guild.settings["BOT_ID"] ?? "",
    tenantId: guild.teams.person("tom").tenantId,
    attacker,
    channelKey: await firstKey(String(channelKeys)),
    entraKey: await firstKey(`${env.ENTRA_AUTHORITY}/common/discovery/v2.0/keys`),
  };
}

export const base64url = (value: unknown): string =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** The three parts of a token. */
export function partsOf(token: string): readonly [string, string, string] {
  const [header = "", payload = "", signature = ""] = token.split(".");
  return [header, payload, signature];
}

/** A token with another header or payload, as text or JSON, whose signature stays. */
export function altered(
  token: string,
  change: { readonly header?: unknown; readonly payload?: unknown },
): string {
  const [header, payload, signature] = partsOf(token);
  const part = (given: unknown, otherwise: string): string =>
    given === undefined ? otherwise : base64url(given);
  return `${part(change.header, header)}.${part(change.payload, payload)}.${signature}`;
}

export const payloadOf = (token: string): Loose =>
  JSON.parse(Buffer.from(partsOf(token)[1], "base64url").toString()) as Loose;

/** The token, signed anew with a shared secret: for libraries that take a public key for one. */
export function withSecret(token: string, alg: string, secret: string | Buffer): string {
  const body = `${base64url({ alg, typ: "JWT" })}.${partsOf(token)[1]}`;
  return `${body}.${createHmac(alg.replace("HS", "sha"), secret).update(body).digest("base64url")}`;
}

const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const ownJwk = own.publicKey.export({ format: "jwk" });

/** The token, signed anew with the forger's own key, which the header may bring along or point to. */
export function withOwnKey(token: string, header: Loose): string {
  const body = `${base64url({ alg: "RS256", typ: "JWT", ...header })}.${partsOf(token)[1]}`;
  return `${body}.${sign("sha256", Buffer.from(body), own.privateKey).toString("base64url")}`;
}

export const pemOf = (key: JsonWebKey): string =>
  createPublicKey({ key, format: "jwk" }).export({ type: "spki", format: "pem" }).toString();
