import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JWTPayload } from "jose";
import type { BotTokenFlaw } from "../../teams-stand-in/tokens.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
});

afterEach(() => guild.close());

const draft = () => guild.teams.draft("tom", "<p><at>Guildhall</at> help</p>");

/** Whether an activity had any consequence: a stored row, or a request by the bot. */
async function nothingHappened(): Promise<boolean> {
  const { id } = guild.teams.conversation("meeting");
  const { tenantId } = guild.teams.person("tom");
  const binding = await guild.server.storage.bindings.byConversation({ tenant: tenantId, id });
  const asked = guild.teams.requests.filter(
    ({ direction, path }) => direction === "in" && !path.startsWith("/botframework/"),
  );
  return binding === null && asked.length === 0 && guild.teams.chat().length === 0;
}

describe("the bot's endpoint", () => {
  test("SEC-5 accepts activities from the channel", async () => {
    await guild.teams.installBot();
    const { status } = await guild.teams.deliver(draft(), await guild.teams.tokens.channel());
    expect(status).toBe(200);
    expect(guild.teams.chat()).toHaveLength(2);
  });

  test("SEC-5 refuses an activity without a token", async () => {
    expect((await guild.teams.deliver(draft(), undefined)).status).toBe(401);
    expect(await nothingHappened()).toBe(true);
  });

  test.each<readonly [BotTokenFlaw, number]>([
    ["expired", 401],
    ["foreign tenant", 401],
    ["wrong audience", 401],
    ["wrong issuer", 401],
    ["wrong signature", 401],
    ["missing serviceurl", 401],
    ["wrong serviceurl", 403],
  ])("SEC-5 refuses an activity whose token is bad: %s", async (flaw, status) => {
    const token = await guild.teams.tokens.channel({ flaw });
    expect((await guild.teams.deliver(draft(), token)).status).toBe(status);
    expect(await nothingHappened()).toBe(true);
  });

  test.each<readonly [string, () => JWTPayload]>([
    ["not yet valid", () => ({ nbf: Math.floor(Date.now() / 1000) + 3_600 })],
    ["without an end", () => ({ exp: undefined }) as unknown as JWTPayload],
    ["for several audiences, none of them the bot", () => ({ aud: ["a", "b"] })],
    [
      "whose issuer only begins like the Bot Framework's",
      () => ({ iss: "https://api.botframework.com.evil.example" }),
    ],
  ])("SEC-5 refuses a token that is %s", async (_, claims) => {
    const token = await guild.teams.tokens.channel({ claims: claims() });
    expect((await guild.teams.deliver(draft(), token)).status).toBe(401);
    expect(await nothingHappened()).toBe(true);
  });

  test("SEC-5 refuses a person's token and invalid tokens", async () => {
    const sso = await guild.teams.tokens.sso("tom");
    const [header, payload] = (await guild.teams.tokens.channel()).split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload ?? ""}.`;
    for (const token of [sso, unsigned, `${header ?? ""}.${payload ?? ""}.`, "x", "a.b.c"])
      expect((await guild.teams.deliver(draft(), token)).status).toBe(401);
    expect(await nothingHappened()).toBe(true);
  });

  test("SEC-5 refuses a good token among other words", async () => {
    const token = await guild.teams.tokens.channel();
    for (const authorization of [undefined, token, `NotBearer ${token}`, `Bearer ${token} more`]) {
      const { status } = await fetch(`${guild.server.url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization && { authorization }) },
        body: JSON.stringify(draft()),
      });
      expect(status).toBe(401);
    }
    expect(await nothingHappened()).toBe(true);
  });

  test("SEC-5 refuses a service that is not on the list, even if token and activity agree on it", async () => {
    const serviceUrl = "https://attacker.example/";
    const token = await guild.teams.tokens.channel({ claims: { serviceurl: serviceUrl } });
    expect((await guild.teams.deliver({ ...draft(), serviceUrl }, token)).status).toBe(403);
    expect(await nothingHappened()).toBe(true);
  });

  test("SEC-5 refuses an activity of another channel", async () => {
    const token = await guild.teams.tokens.channel();
    for (const channelId of ["emulator", "directline", undefined])
      expect((await guild.teams.deliver({ ...draft(), channelId }, token)).status).toBe(403);
    expect(await nothingHappened()).toBe(true);
  });

  test("ignores conversations of another tenant", async () => {
    const conversation = {
      ...(draft()["conversation"] as object),
      tenantId: "f0f0f0f0-1111-4222-8333-444455556666",
    };
    const token = await guild.teams.tokens.channel();
    expect((await guild.teams.deliver({ ...draft(), conversation }, token)).status).toBe(200);
    expect(await nothingHappened()).toBe(true);
  });

  test("SEC-5 refuses a body that is missing, too large or not JSON", async () => {
    const authorization = `Bearer ${await guild.teams.tokens.channel()}`;
    const send = async (body: string): Promise<number> => {
      const response = await fetch(`${guild.server.url}/api/messages`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body,
      });
      expect(await response.text()).not.toContain("node_modules");
      return response.status;
    };
    expect(await send(JSON.stringify({ ...draft(), text: "x".repeat(300_000) }))).toBe(413);
    expect(await send("{")).toBe(400);
    expect(await send("[]")).toBe(403);
    expect(await nothingHappened()).toBe(true);
  });

  test("reports that it cannot verify tokens while the keys are unavailable", async () => {
    const cut = await startGuild({
      server: { env: { BOT_CHANNEL_METADATA_URL: "http://127.0.0.1:9/openidconfiguration" } },
    });
    const outcomes = await cut.teams.installBot();
    expect(outcomes.map(({ status }) => status)).toEqual([503, 503]);
    await cut.close();
  });
});
