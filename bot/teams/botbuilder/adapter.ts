import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse } from "botbuilder";
import type { Config } from "../../config/config.ts";
import type { BotToken } from "../connector/bot-token.ts";
import type { BotActivity } from "../incoming/activity.ts";
import type { HandleActivity } from "../incoming/handle-activity.ts";

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<CredentialsFactory["createCredentials"]>>;
type Received = Parameters<CloudAdapter["processActivityDirect"]>[1];

/** Passes an activity that came with `authorization` through botbuilder and its authentication to `handle`. */
export type Receive = (authorization: string, activity: BotActivity) => Promise<InvokeResponse | null>;

/** Makes botbuilder's own step public, because its HTTP front end shows callers our error messages. */
class Adapter extends CloudAdapter {
  async receive(
    authorization: string,
    activity: BotActivity,
    handle: HandleActivity,
  ): Promise<InvokeResponse | null> {
    let answered: InvokeResponse | null = null;
    await this.processActivity(authorization, activity as unknown as Received, async () => {
      const answer = await handle(activity);
      if (answer !== null) answered = { status: answer.status, body: answer.body };
    });
    return answered;
  }
}

/** botbuilder with its real authentication. The guard in front of it has checked the same token more strictly. */
export function createReceive(
  config: Pick<Config, "bot" | "channel">,
  token: BotToken,
  handle: HandleActivity,
): Receive {
  const { bot, channel } = config;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: bot.id,
      MicrosoftAppTenantId: bot.tenant,
      ToChannelFromBotLoginUrl: channel.loginUrl,
      ToChannelFromBotOAuthScope: channel.audience,
      ToBotFromChannelTokenIssuer: channel.issuer,
      ToBotFromChannelOpenIdMetadataUrl: channel.metadataUrl,
      // The emulator path must never be taken; its key source therefore has only the channel's keys.
      ToBotFromEmulatorOpenIdMetadataUrl: channel.metadataUrl,
      OAuthUrl: channel.loginUrl,
      ValidateAuthority: true,
    },
    credentialsOf(bot.id, token),
  );
  const adapter = new Adapter(authentication);
  return (authorization, activity) => adapter.receive(authorization, activity, handle);
}

function credentialsOf(botId: string, token: BotToken): CredentialsFactory {
  const credentials: Credentials = {
    async signRequest(request) {
      request.headers.set("authorization", `Bearer ${await token()}`);
      return request;
    },
  };
  return {
    isValidAppId: async (appId) => appId === botId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}
