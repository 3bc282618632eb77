import { errors, jwtVerify } from "jose";
import type { Environment } from "@guildhall/shared/ports/environment";
import { KeysUnavailable, type ChannelKeys } from "./channel-keys.ts";

const CHANNEL = "msteams";
/** the allowed difference between clocks */
const TOLERANCE_S = 60;

/** What a valid token says about its activity. */
export interface ChannelToken {
  readonly serviceUrl: string;
}

/** The token is not a Bot Framework token for this bot. */
class BadToken extends Error {
  override readonly name = "BadToken";
}

/**
 * Verifies the bearer token of an activity. botbuilder 4.23.3 by itself would accept a token of any tenant through its
 * emulator path; here only the Bot Framework's issuer counts.
 */
export async function verifyChannelToken(
  token: string,
  {
    botId,
    issuer,
    keys,
    environment,
  }: {
    readonly botId: string;
    /** the Bot Framework, in this cloud */
    readonly issuer: string;
    readonly keys: ChannelKeys;
    readonly environment: Pick<Environment, "now">;
  },
): Promise<ChannelToken> {
  const keySet = await keys.resolve();
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keySet, {
      issuer,
      audience: botId,
      algorithms: ["RS256"],
      requiredClaims: ["exp"],
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(environment.now()),
    });
    // botbuilder fails on several audiences, and the Bot Framework names only one.
    if (typeof payload.aud !== "string") throw new BadToken("The token is not for this bot alone");
    const { serviceurl: serviceUrl } = payload;
    if (typeof serviceUrl !== "string") throw new BadToken("The token names no service URL");
    if (protectedHeader.kid === undefined || !(await keys.endorses(protectedHeader.kid, CHANNEL)))
      throw new BadToken("The token's key is not endorsed for Teams");
    return { serviceUrl };
  } catch (error) {
    if (error instanceof BadToken) throw error;
    if (isOurs(error))
      throw new KeysUnavailable("The Bot Framework's keys cannot be fetched", { cause: error });
    throw new BadToken("The token is not valid", { cause: error });
  }
}

/** Whether verification failed because of missing keys rather than the token. */
function isOurs(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.code === "ERR_JOSE_GENERIC";
}
