import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { JWTPayload } from "jose";
import type { BotSdk, BotSdkConfig, Receive } from "../../../bot/teams/bot-sdk.ts";
import { type BotActivity, readActivity } from "../../../bot/teams/incoming/activity.ts";
import type { InvokeAnswer } from "../../../bot/teams/incoming/invoke-answer.ts";
import { createTokenIssuer, type BotTokenFlaw, type TokenIssuer } from "../../teams-stand-in/tokens.ts";

const BOT = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
const TENANT = "3c1f5d1e-0000-4000-8000-000000000001";
const SERVICE = "https://smba.trafficmanager.net/emea/";
const DAY_S = 86_400;

/** What every SDK for bots must do behind `BotSdk`, with its real authentication, against real endpoints. */
export function botSdkContract(name: string, load: () => Promise<BotSdk>): void {
  describe(`${name} as the SDK for bots`, () => {
    let server: Server;
    let url: string;
    let tokens: TokenIssuer;
    let sdk: BotSdk;
    let config: BotSdkConfig;
    /** what the managed identity was asked for */
    let asked: URL[];
    /** what was handed on, and what is to be done with it */
    let handed: BotActivity[];
    let answer: () => Promise<InvokeAnswer>;
    let receive: Receive;

    /** The Bot Framework's keys, and what answers for a managed identity on App Service. */
    beforeAll(async () => {
      server = createServer((request, response) => {
        const at = new URL(request.url ?? "", url);
        const json = (body: unknown): void =>
          void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
        if (at.pathname === "/v1/.well-known/openidconfiguration")
          json({
            issuer: "https://api.botframework.com",
            jwks_uri: `${url}/v1/.well-known/keys`,
            id_token_signing_alg_values_supported: ["RS256"],
          });
        else if (at.pathname === "/v1/.well-known/keys") json({ keys: tokens.channelKeys });
        // Those of Entra, for whatever tenant: tokens that it signs are not the Bot Framework's.
        else if (/^\/login\/[^/]+\/discovery\//.test(at.pathname)) json({ keys: tokens.entraKeys });
        else if (at.pathname === "/msi/token") {
          asked.push(at);
          const expires = Math.floor(Date.now() / 1000) + DAY_S;
          void tokens
            .connector()
            .then((token) => json({ access_token: token, expires_on: `${expires}`, token_type: "Bearer" }));
        } else response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      vi.stubEnv("IDENTITY_ENDPOINT", `${url}/msi/token`);
      vi.stubEnv("IDENTITY_HEADER", "secret");
      tokens = await createTokenIssuer({
        ...{ baseUrl: url, serviceUrl: SERVICE, botId: BOT, tenantId: TENANT, now: Date.now },
      });
      config = {
        bot: { type: "UserAssignedMsi", id: BOT, tenant: TENANT },
        channel: {
          issuer: "https://api.botframework.com",
          audience: "https://api.botframework.com",
          loginUrl: `${url}/login`,
          metadataUrl: `${url}/v1/.well-known/openidconfiguration`,
          exchangeAudience: "api://AzureADTokenExchange",
          serviceHosts: ["smba.trafficmanager.net"],
        },
      };
      sdk = await load();
    });

    afterAll(() => {
      vi.unstubAllEnvs();
      server.close();
    });

    beforeEach(() => {
      // SDKs write refused tokens to the console.
      for (const level of ["error", "warn", "info", "log"] as const)
        vi.spyOn(console, level).mockImplementation(() => undefined);
      asked = [];
      handed = [];
      answer = () => Promise.resolve(null);
      receive = sdk.receiver(
        config,
        () => Promise.resolve("token"),
        (activity) => {
          handed.push(activity);
          return answer();
        },
      );
      return () => void vi.restoreAllMocks();
    });

    const activity = (more: object = {}): BotActivity => {
      const read = readActivity({
        ...{ type: "message", id: "1", channelId: "msteams", serviceUrl: SERVICE, text: "elmo" },
        from: { id: "29:tom", aadObjectId: "9d7e1a2b-0000-4000-8000-000000000001" },
        recipient: { id: `28:${BOT}`, name: "Guildhall" },
        conversation: { id: "19:meeting@thread.v2", tenantId: TENANT, conversationType: "groupChat" },
        channelData: { tenant: { id: TENANT }, meeting: { id: "meeting" } },
        ...more,
      });
      if (read === null) throw new Error("It is no activity");
      return read;
    };
    const invoke = () => activity({ type: "invoke", name: "adaptiveCard/action", value: { action: {} } });
    const bearer = async (...minted: Parameters<TokenIssuer["channel"]>) =>
      `Bearer ${await tokens.channel(...minted)}`;

    test("SDK-1: a message is handed on as it came, and needs no answer", async () => {
      const message = activity();
      expect(await receive(await bearer(), message)).toBeNull();
      expect(handed).toEqual([message]);
    });

    test("SDK-1: the answer to an invoke comes back unchanged: its status, and its body if it has one", async () => {
      for (const given of [
        {
          status: 200,
          body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: {} },
        },
        { status: 200 },
        { status: 400, body: { statusCode: 400 } },
        null,
      ]) {
        answer = () => Promise.resolve(given);
        expect(await receive(await bearer(), invoke())).toEqual(given);
      }
      expect(handed).toHaveLength(4);
    });

    test("SDK-1: meeting events, changes of members and what has no author or text are handed on", async () => {
      const meetingStart = {
        ...{ Id: "meeting", JoinUrl: "https://teams.microsoft.com/l/meetup-join/1", Title: "Guild" },
        ...{ MeetingType: "Scheduled", StartTime: "2026-11-02T09:00:00Z" },
      };
      const all: readonly BotActivity[] = [
        activity({ type: "event", name: "application/vnd.microsoft.meetingStart", value: meetingStart }),
        activity({ type: "conversationUpdate", membersAdded: [{ id: "29:kim" }] }),
        activity({ type: "installationUpdate", action: "add" }),
        activity({ from: undefined, text: undefined }),
        activity({ type: "somethingNew" }),
      ];
      for (const each of all) await receive(await bearer(), each);
      expect(handed).toEqual(all);
    });

    test("SDK-1: several at once each get their own answer", async () => {
      let count = 0;
      answer = () => Promise.resolve({ status: 200, body: (count += 1) });
      const authorization = await bearer();
      const answers = await Promise.all(Array.from({ length: 20 }, () => receive(authorization, invoke())));
      expect(new Set(answers.map((each) => each?.body)).size).toBe(20);
    });

    test("SDK-1: it rejects if the activity could not be handled", async () => {
      answer = () => Promise.reject(new Error("storage is away"));
      await expect(receive(await bearer(), activity())).rejects.toThrow(/\w/);
      await expect(receive(await bearer(), invoke())).rejects.toThrow(/\w/);
    });

    /** Whether an activity with this was refused, and not handed on. */
    const isRefused = (authorization: string): Promise<boolean> =>
      receive(authorization, activity()).then(
        () => false,
        () => handed.length === 0,
      );

    test.each<BotTokenFlaw>([
      ...(["expired", "foreign tenant", "wrong audience", "wrong issuer"] as const),
      ...(["wrong signature", "wrong serviceurl", "missing serviceurl"] as const),
    ])("SDK-2: a token is refused that is flawed: %s", async (flaw) =>
      expect(await isRefused(await bearer({ flaw }))).toBe(true),
    );

    test.each<readonly [string, () => JWTPayload]>([
      ["not yet valid", () => ({ nbf: Math.floor(Date.now() / 1000) + 3_600 })],
      ["for several audiences, none of them the bot", () => ({ aud: ["a", "b"] })],
      ["of an issuer that only begins like it", () => ({ iss: "https://api.botframework.com.evil.example" })],
    ])("SDK-2: a token is refused that is %s", async (_, claims) =>
      expect(await isRefused(await bearer({ claims: claims() }))).toBe(true),
    );

    test("SDK-2: an activity is refused without a token, and with what is none", async () => {
      const [header = "", payload = ""] = (await tokens.channel()).split(".");
      const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
      for (const authorization of ["", "Bearer", "Bearer x", "Bearer a.b.c", `Bearer ${unsigned}`])
        expect(await isRefused(authorization)).toBe(true);
      expect(await isRefused(`Bearer ${header}.${payload}.`)).toBe(true);
    });

    test("SDK-3: the token of a bot that is a managed identity is that identity's, and is kept while it is valid", async () => {
      const token = sdk.identityToken(config);
      const first = await token();
      expect(await tokens.isConnectorToken(first)).toBe(true);
      expect(await token()).toBe(first);
      expect(asked).toHaveLength(1);
      expect(asked[0]?.searchParams.get("client_id")).toBe(BOT);
      expect(asked[0]?.searchParams.get("resource")).toBe("https://api.botframework.com");
    });
  });
}
