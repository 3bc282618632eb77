import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HOUR, SECOND } from "@guildhall/shared/domain/kernel/time";
import { botbuilder } from "../botbuilder/sdk.ts";
import { createBotToken } from "./bot-token.ts";

const APP = "6d1f6b1e-0000-4000-8000-000000000001";
const IDENTITY = "6d1f6b1e-0000-4000-8000-000000000002";
const CHANNEL = { audience: "https://api.botframework.com", exchangeAudience: "api://AzureADTokenExchange" };
const DAY_S = (24 * HOUR) / SECOND;

let server: Server;
let url: string;
/** what the identity was asked for, and each form that came to Entra */
let asked: URL[];
let forms: URLSearchParams[];

/** What answers for a managed identity on App Service, with tokens for a day, and Entra, which refuses expired ones. */
beforeEach(async () => {
  asked = [];
  forms = [];
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-02T09:00:00Z") });
  const seconds = (): number => Math.floor(Date.now() / SECOND);
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = new URL(request.url ?? "", url);
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (at.pathname === "/msi/token") {
      asked.push(at);
      const expires = seconds() + DAY_S;
      answer(200, { access_token: `identity until ${expires}`, expires_on: expires, token_type: "Bearer" });
      return;
    }
    const form = new URLSearchParams(await text(request));
    forms.push(form);
    const until = Number(/\d+$/.exec(form.get("client_assertion") ?? "")?.[0] ?? Infinity);
    if (until <= seconds()) answer(401, { error: "invalid_client" });
    else answer(200, { access_token: `token ${forms.length}`, expires_in: HOUR / SECOND });
  };
  server = createServer((request, response) => void answered(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv("IDENTITY_ENDPOINT", `${url}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "secret");
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  server.close();
});

const tokenOf = (bot: object) =>
  createBotToken(
    { bot, channel: { ...CHANNEL, loginUrl: `${url}/login` } } as unknown as Parameters<
      typeof createBotToken
    >[0],
    { now: Date.now },
    botbuilder,
  );

describe("the bot's token", () => {
  test("of a bot that is a managed identity comes from that", async () => {
    const token = tokenOf({ type: "UserAssignedMsi", id: APP, tenant: "tenant" });
    expect(await token()).toMatch(/^identity/);
    expect(asked).toHaveLength(1);
    expect(forms).toEqual([]);
  });

  test("of an app is got with its secret, and used until shortly before it expires", async () => {
    const secret = { reveal: () => "hush" };
    const credential = { kind: "clientSecret", secret };
    const token = tokenOf({ type: "SingleTenant", id: APP, tenant: "tenant", credential });
    expect(await Promise.all([token(), token()])).toEqual(["token 1", "token 1"]);
    vi.setSystemTime(Date.now() + HOUR);
    expect(await token()).toBe("token 2");
    expect(forms[0]?.get("client_secret")).toBe("hush");
    expect(asked).toEqual([]);
  });

  test("SEC-32: of an app without a secret is got with its managed identity, whose own token is renewed, too", async () => {
    const credential = { kind: "federated", managedIdentity: IDENTITY };
    const token = tokenOf({ type: "SingleTenant", id: APP, tenant: "tenant", credential });
    expect(await token()).toBe("token 1");
    const [form] = forms;
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      grant_type: "client_credentials",
      client_id: APP,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      scope: "https://api.botframework.com/.default",
    });
    expect(form?.has("client_secret")).toBe(false);
    expect(asked[0]?.searchParams.get("resource")).toBe("api://AzureADTokenExchange");
    expect(asked[0]?.searchParams.get("client_id")).toBe(IDENTITY);

    vi.setSystemTime(Date.now() + 2 * HOUR);
    expect(await token()).toBe("token 2");
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 25 * HOUR);
    expect(await token()).toBe("token 3");
    expect(asked).toHaveLength(2);
    expect(forms[2]?.get("client_assertion")).not.toBe(form?.get("client_assertion"));
  });
});
