import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { z } from "zod";
import { MINUTE, SECOND, type Instant } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { BotIdentity, Config } from "../../config/config.ts";

/** Gets the token that authenticates the bot to the connector. */
export type BotToken = () => Promise<string>;

const AUDIENCE = "https://api.botframework.com";
const ANSWER_WITHIN = 10 * SECOND;
/** How long before its expiry a token is renewed. */
const RENEW_BEFORE = 5 * MINUTE;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** Gets the bot's token by its type: with a client secret, or with the deployment's managed identity. */
export function createBotToken(
  config: Pick<Config, "bot" | "channel">,
  environment: Pick<Environment, "now">,
): BotToken {
  const { bot } = config;
  return bot.type === "SingleTenant"
    ? bySecret(bot, config.channel.loginUrl, environment)
    : byManagedIdentity(bot);
}

/**
 * OAuth 2.0 client credentials grant. botbuilder would use MSAL, which accepts only https authorities, so that a
 * development machine would need another way than a deployment.
 */
function bySecret(
  bot: Extract<BotIdentity, { type: "SingleTenant" }>,
  loginUrl: string,
  environment: Pick<Environment, "now">,
): BotToken {
  let held: { readonly token: Promise<string>; renewAt: Instant } | null = null;

  const ask = async (hold: (seconds: number) => void): Promise<string> => {
    const response = await fetch(`${loginUrl}/${bot.tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: bot.id,
        client_secret: bot.password.reveal(),
        scope: `${AUDIENCE}/.default`,
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

interface TokenSource {
  getToken(): Promise<string>;
}

/** botbuilder's own way; it caches and renews the token. */
function byManagedIdentity(bot: BotIdentity): BotToken {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: bot.id,
    MicrosoftAppType: "UserAssignedMsi",
    MicrosoftAppTenantId: bot.tenant,
  });
  let source: Promise<TokenSource> | null = null;
  const create = async (): Promise<TokenSource> => {
    const credentials = await factory.createCredentials(bot.id, AUDIENCE, "", true);
    if (!("getToken" in credentials)) throw new Error("The managed identity returns no tokens");
    return credentials as unknown as TokenSource;
  };
  return async () => {
    source ??= create();
    return (await source).getToken();
  };
}
