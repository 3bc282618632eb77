import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBotToken } from "./bot-token.ts";

let endpoint: Server;
let asked: string[];

/** What answers for a managed identity on App Service. */
beforeEach(async () => {
  asked = [];
  endpoint = createServer((request, response) => {
    asked.push(request.url ?? "");
    const expires = Math.floor(Date.now() / 1_000) + 3_600;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ access_token: "the-token", expires_on: expires, token_type: "Bearer" }));
  });
  await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
  const { port } = endpoint.address() as AddressInfo;
  vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "secret");
});

afterEach(() => {
  vi.unstubAllEnvs();
  endpoint.close();
});

test("the bot's token comes from its managed identity", async () => {
  const bot = {
    type: "UserAssignedMsi",
    id: "6d1f6b1e-0000-4000-8000-000000000001",
    tenant: "tenant",
  } as const;
  const config = { bot } as unknown as Parameters<typeof createBotToken>[0];
  const token = createBotToken(config, { now: () => 0 });
  expect(await token()).toBe("the-token");
  expect(asked).toHaveLength(1);
});
