import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { TeamsActivityHandler } from "botbuilder";
import express from "express";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type BotAuthParts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type CredentialsFactory = NonNullable<BotAuthParts[1]>;
type Credentials = Awaited<ReturnType<CredentialsFactory["createCredentials"]>>;

type BotEnvironment = Record<
  "BOT_ID" | "BOT_TENANT_ID" | "BOT_PASSWORD" | "BOT_LOGIN_URL" | "BOT_CHANNEL_METADATA_URL",
  string
>;

/**
 * Asks a token endpoint for the bot's connector token. MSAL, which botbuilder would use, refuses
 * an authority that is not https.
 */
function clientCredentials(env: BotEnvironment): CredentialsFactory {
  const isOurs = (appId = ""): boolean => appId === env.BOT_ID;
  const credentials: Credentials = {
    async signRequest(request) {
      const response = await fetch(`${env.BOT_LOGIN_URL}/${env.BOT_TENANT_ID}/oauth2/v2.0/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: env.BOT_ID,
          client_secret: env.BOT_PASSWORD,
          scope: "https://api.botframework.com/.default",
        }),
      });
      const answer = (await response.json()) as { access_token?: string; error_description?: string };
      if (answer.access_token === undefined) throw new Error(answer.error_description);
      request.headers.set("authorization", `Bearer ${answer.access_token}`);
      return request;
    },
  };
  return {
    isValidAppId: async (appId) => isOurs(appId),
    isAuthenticationDisabled: async () => false,
    createCredentials: async (appId) => {
      if (!isOurs(appId)) throw new Error("Invalid app id");
      return credentials;
    },
  };
}

export interface FixtureBot {
  readonly adapter: CloudAdapter;
  readonly url: string;
  close(): Promise<void>;
}

/** A bot on botbuilder with its real authentication, configured as the stand-in says. */
export async function startFixtureBot(
  env: BotEnvironment,
  handler: TeamsActivityHandler,
): Promise<FixtureBot> {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: env.BOT_ID,
      MicrosoftAppTenantId: env.BOT_TENANT_ID,
      ToChannelFromBotLoginUrl: env.BOT_LOGIN_URL,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      ToBotFromChannelOpenIdMetadataUrl: env.BOT_CHANNEL_METADATA_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: env.BOT_CHANNEL_METADATA_URL,
      OAuthUrl: env.BOT_LOGIN_URL,
      ValidateAuthority: true,
    },
    clientCredentials(env),
  );
  const adapter = new CloudAdapter(authentication);
  const app = express();
  app.use(express.json());
  app.post("/api/messages", (request, response) =>
    adapter.process(request, response, (context) => handler.run(context)),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    adapter,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
