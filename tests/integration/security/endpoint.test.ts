import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JWTPayload } from "jose";
import { startRealGuild, type RealGuild } from "../../chaos/real-guild.ts";
import { dumpTables } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import type { BotActivity } from "../../teams-stand-in/activity-maker.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
/** an attacker who would like to receive the bot's token */
let attacker: { readonly url: string; readonly requests: string[]; close(): Promise<void> };

async function startAttacker(): Promise<typeof attacker> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

beforeAll(async () => {
  attacker = await startAttacker();
  guild = await startRealGuild({ azurite });
});

afterAll(async () => {
  await guild.close();
  await attacker.close();
});

/** Activities worth forging: a message that raises ELMO, and the bot's installation. */
const activities = (): readonly BotActivity[] => [
  guild.teams.draft("tom", "<p>elmo!</p>"),
  guild.teams.draft("tom", "<p><at>Guildhall</at> help</p>"),
];

const foreignTenant = "f0f0f0f0-1111-4222-8333-444455556666";

interface Forgery {
  readonly name: string;
  readonly status: 401 | 403;
  readonly token: () => Promise<string | undefined>;
  readonly change?: (activity: BotActivity) => BotActivity;
}

const channel = (claims: JWTPayload) => () => guild.teams.tokens.channel({ claims });
const fromAttacker = (activity: BotActivity): BotActivity => ({ ...activity, serviceUrl: attacker.url });

const forgeries: readonly Forgery[] = [
  { name: "no token", status: 401, token: () => Promise.resolve(undefined) },
  { name: "an expired token", status: 401, token: () => guild.teams.tokens.channel({ flaw: "expired" }) },
  {
    name: "a foreign tenant's token with our app id as audience, as the emulator would send it",
    status: 401,
    token: () => guild.teams.tokens.channel({ flaw: "foreign tenant" }),
  },
  {
    name: "such a token that brings its sender's own service along",
    status: 401,
    token: () => guild.teams.tokens.channel({ flaw: "foreign tenant", claims: { serviceurl: attacker.url } }),
    change: fromAttacker,
  },
  {
    name: "our own tenant's token for our app, which is not the Bot Framework's",
    status: 401,
    token: () =>
      guild.teams.tokens.channel({
        flaw: "foreign tenant",
        claims: {
          iss: `https://sts.windows.net/${guild.teams.person("tom").tenantId}/`,
          tid: guild.teams.person("tom").tenantId,
        },
      }),
  },
  {
    name: "a wrong signature",
    status: 401,
    token: () => guild.teams.tokens.channel({ flaw: "wrong signature" }),
  },
  { name: "a wrong issuer", status: 401, token: () => guild.teams.tokens.channel({ flaw: "wrong issuer" }) },
  {
    name: "another app's audience",
    status: 401,
    token: () => guild.teams.tokens.channel({ flaw: "wrong audience" }),
  },
  { name: "a person's token", status: 401, token: () => guild.teams.tokens.sso("tom") },
  {
    name: "a service url that is not the activity's",
    status: 403,
    token: () => guild.teams.tokens.channel({ flaw: "wrong serviceurl" }),
  },
  {
    name: "an activity from a service that its token does not name",
    status: 403,
    token: () => guild.teams.tokens.channel(),
    change: fromAttacker,
  },
  {
    name: "a service that is on no list, though token and activity agree on it",
    status: 403,
    token: () => channel({ serviceurl: attacker.url })(),
    change: fromAttacker,
  },
  {
    name: "a host that only ends like an allowed one",
    status: 403,
    token: () => channel({ serviceurl: "http://evil@127.0.0.1.nip.example:80/" })(),
    change: (activity) => ({ ...activity, serviceUrl: "http://evil@127.0.0.1.nip.example:80/" }),
  },
  {
    name: "an allowed host as the name of a user",
    status: 403,
    token: () =>
      channel({ serviceurl: `${new URL(guild.teams.serviceUrl).origin}@${new URL(attacker.url).host}/` })(),
    change: (activity) => ({
      ...activity,
      serviceUrl: `${new URL(guild.teams.serviceUrl).origin}@${new URL(attacker.url).host}/`,
    }),
  },
];

describe("POST /api/messages", () => {
  test.each(forgeries)(
    "refuses $name: nothing is written, nothing is sent",
    async ({ status, token, change }) => {
      const before = await dumpTables(azurite.connectionString, guild.tablePrefix);
      const sends = guild.teams.requests.length;
      for (const activity of activities()) {
        const bearer = await token();
        const answer = await guild.teams.deliver(change?.(activity) ?? activity, bearer);
        expect(answer.status).toBe(status);
      }
      expect(await dumpTables(azurite.connectionString, guild.tablePrefix)).toEqual(before);
      const asked = guild.teams.requests
        .slice(sends)
        .filter(({ direction, path }) => direction === "in" && !path.startsWith("/botframework/"));
      expect(asked).toEqual([]);
      expect(attacker.requests).toEqual([]);
    },
  );

  test("ignores conversations of another tenant, whoever vouches for them", async () => {
    const before = await dumpTables(azurite.connectionString, guild.tablePrefix);
    for (const activity of activities()) {
      const foreign = {
        ...activity,
        conversation: { id: `19:${randomUUID()}@thread.v2`, tenantId: foreignTenant },
        channelData: { tenant: { id: foreignTenant } },
      };
      const { status } = await guild.teams.deliver(foreign, await guild.teams.tokens.channel());
      expect([200, 403]).toContain(status);
    }
    expect(await dumpTables(azurite.connectionString, guild.tablePrefix)).toEqual(before);
  });

  test("accepts the same activity with the channel's own token", async () => {
    const [, help] = activities();
    if (help === undefined) throw new Error("No activity");
    const { status } = await guild.teams.deliver(help, await guild.teams.tokens.channel());
    expect(status).toBe(200);
  });
});
