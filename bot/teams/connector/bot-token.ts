import { ManagedIdentityCredential } from "@azure/identity";
import { z } from "zod";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { AppCredential, BotIdentity, Config } from "../../config/config.ts";

/** Gets the token that authenticates the bot to the connector. */
export type BotToken = () => Promise<string>;

const ANSWER_WITHIN = 10 * SECOND;
/** How long before its expiry a token is renewed. */
const RENEW_BEFORE = 5 * MINUTE;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** Gets the bot's token by its type: that of an Entra app, or of the deployment's managed identity. */
export function createBotToken(
  config: Pick<Config, "bot" | "channel">,
  environment: Pick<Environment, "now">,
  sdk: { readonly identityToken: (config: Pick<Config, "bot" | "channel">) => BotToken },
): BotToken {
  const { bot, channel } = config;
  return bot.type === "SingleTenant" ? ofApp(bot, channel, environment) : sdk.identityToken(config);
}

type Channel = Config["channel"];

/** What an app shows to prove that it is itself, as form fields. */
type Proof = () => Promise<Readonly<Record<string, string>>>;

function proofBy(credential: AppCredential, exchangeAudience: string): Proof {
  if (credential.kind === "clientSecret") {
    const { secret } = credential;
    return () => Promise.resolve({ client_secret: secret.reveal() });
  }
  // It keeps the identity's token, which is valid for a day, and gets a new one in time.
  const identity = new ManagedIdentityCredential({ clientId: credential.managedIdentity });
  const scope = `${exchangeAudience}/.default`;
  return async () => ({
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: (await identity.getToken(scope)).token,
  });
}

/**
 * OAuth 2.0 client credentials grant (RFC 6749, 4.4; with an assertion RFC 7523). botbuilder would use MSAL, which accepts
 * only https authorities, so that a development machine would need another way than a deployment; and its federated
 * credentials keep one assertion for ever, which expires after a day.
 */
function ofApp(
  bot: Extract<BotIdentity, { type: "SingleTenant" }>,
  { loginUrl, audience, exchangeAudience }: Channel,
  environment: Pick<Environment, "now">,
): BotToken {
  const proof = proofBy(bot.credential, exchangeAudience);
  let held: { readonly token: Promise<string>; renewAt: Instant } | null = null;

  const ask = async (hold: (seconds: number) => void): Promise<string> => {
    const response = await fetch(`${loginUrl}/${bot.tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: bot.id,
        ...(await proof()),
        scope: `${audience}/.default`,
      }),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
      redirect: "error",
    });
    if (!response.ok) throw new Error(`The bot's token was refused with ${response.status}`);
    const { access_token: token, expires_in: seconds } = answer.parse(await response.json());
    hold(seconds);
    return token;
  };

  return () => {
    if (held !== null && environment.now() < held.renewAt) return held.token;
    const asked: { token: Promise<string>; renewAt: Instant } = {
      renewAt: environment.now() + ANSWER_WITHIN,
      token: ask((seconds) => {
        asked.renewAt = environment.now() + Math.max(seconds * SECOND - RENEW_BEFORE, (seconds * SECOND) / 2);
      }),
    };
    asked.token.catch(() => {
      if (held === asked) held = null;
    });
    held = asked;
    return asked.token;
  };
}
