import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { BotSdk, BotSdkConfig, Receive } from "../bot-sdk.ts";
import type { BotToken } from "../connector/bot-token.ts";
import type { BotActivity } from "../incoming/activity.ts";
import type { HandleActivity } from "../incoming/handled.ts";
import type { InvokeAnswer } from "../incoming/invoke-answer.ts";

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<CredentialsFactory["createCredentials"]>>;
type Received = Parameters<CloudAdapter["processActivityDirect"]>[1];

/** The SDK that Guildhall is delivered with. */
export const botbuilder: BotSdk = { receiver, identityToken };

/** Makes botbuilder's own step public, because its HTTP front end shows callers our error messages. */
class Adapter extends CloudAdapter {
  async receive(authorization: string, activity: BotActivity, handle: HandleActivity): Promise<InvokeAnswer> {
    let answer: InvokeAnswer = null;
    await this.processActivity(authorization, activity as unknown as Received, async () => {
      answer = await handle(activity);
    });
    return answer;
  }
}

/** botbuilder with its real authentication. The guard in front of it has checked the same token more strictly. */
function receiver({ bot, channel }: BotSdkConfig, token: BotToken, handle: HandleActivity): Receive {
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

interface TokenSource {
  getToken(): Promise<string>;
}

/** botbuilder caches and renews the token. */
function identityToken({ bot, channel }: BotSdkConfig): BotToken {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: bot.id,
    MicrosoftAppType: "UserAssignedMsi",
    MicrosoftAppTenantId: bot.tenant,
  });
  let source: Promise<TokenSource> | null = null;
  const create = async (): Promise<TokenSource> => {
    const credentials = await factory.createCredentials(bot.id, channel.audience, "", true);
    if (!("getToken" in credentials)) throw new Error("The managed identity returns no tokens");
    return credentials as unknown as TokenSource;
  };
  return async () => {
    source ??= create();
    return (await source).getToken();
  };
}
