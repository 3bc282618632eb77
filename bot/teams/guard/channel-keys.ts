import { createRemoteJWKSet, type JSONWebKeySet, type RemoteJWKSet } from "jose";
import { z } from "zod";
import { HOUR, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";

const metadata = z.object({ jwks_uri: z.url() });
const endorsed = z.looseObject({ kid: z.string(), endorsements: z.array(z.string()) });

const METADATA_FOR = 24 * HOUR;
const KEYS_FOR = 24 * HOUR;
/** So that tokens with unknown keys do not make the server fetch the keys again and again. */
const COOL_DOWN = 30 * SECOND;
const ANSWER_WITHIN = 5 * SECOND;

/** The keys could not be fetched, so it is unknown whether a token is valid. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}

/** The Bot Framework's signing keys. */
export interface ChannelKeys {
  /** for `jwtVerify`; fetches the keys again if a token names an unknown one */
  readonly resolve: () => Promise<RemoteJWKSet>;
  /** Whether the key is endorsed for the channel. To be called once its signature was found valid. */
  endorses(kid: string, channel: string): Promise<boolean>;
}

/** Finds the keys through the OpenID metadata at `metadataUrl`, and caches both for a day. */
export function createChannelKeys(metadataUrl: string, environment: Pick<Environment, "now">): ChannelKeys {
  let known: { readonly at: Instant; readonly keys: Promise<RemoteJWKSet> } | null = null;

  function keys(): Promise<RemoteJWKSet> {
    if (known !== null && environment.now() - known.at < METADATA_FOR) return known.keys;
    const asked = { at: environment.now(), keys: ask(metadataUrl) };
    asked.keys.catch(() => {
      if (known === asked) known = null;
    });
    known = asked;
    return asked.keys;
  }

  return {
    resolve: keys,
    async endorses(kid, channel) {
      const key = endorsementsIn((await keys()).jwks(), kid);
      return key.includes(channel);
    },
  };
}

async function ask(metadataUrl: string): Promise<RemoteJWKSet> {
  try {
    const response = await fetch(metadataUrl, {
      signal: AbortSignal.timeout(ANSWER_WITHIN),
      redirect: "error",
    });
    if (!response.ok) throw new Error(`The metadata was answered with ${response.status}`);
    const { jwks_uri: keysUrl } = metadata.parse(await response.json());
    if (new URL(keysUrl).protocol !== new URL(metadataUrl).protocol)
      throw new Error("The address of the keys has another protocol than that of the metadata");
    return createRemoteJWKSet(new URL(keysUrl), {
      cooldownDuration: COOL_DOWN,
      cacheMaxAge: KEYS_FOR,
      timeoutDuration: ANSWER_WITHIN,
    });
  } catch (error) {
    throw new KeysUnavailable("The Bot Framework's keys cannot be fetched", { cause: error });
  }
}

function endorsementsIn(keys: JSONWebKeySet | undefined, kid: string): readonly string[] {
  for (const key of keys?.keys ?? []) {
    const parsed = endorsed.safeParse(key);
    if (parsed.success && parsed.data.kid === kid) return parsed.data.endorsements;
  }
  return [];
}
