import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { startRealGuild, type RealGuild } from "../../chaos/real-guild.ts";
import { dumpTables, type DumpedRow } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { forgedActivities } from "./corpus/activities.ts";
import { forgeOf, type Forge } from "./corpus/forge.ts";
import { badTokens } from "./corpus/tokens.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
let url: string;
let forge: Forge;
let before: readonly DumpedRow[];
let requestsBefore: number;
/** what reached the forger's own server */
const reached: string[] = [];
const attacker = createServer((asked, answer) => {
  reached.push(asked.url ?? "");
  answer.end("{}");
});

beforeAll(async () => {
  await new Promise<void>((resolve) => attacker.listen(0, "127.0.0.1", resolve));
  guild = await startRealGuild({ azurite });
  url = guild.servers[0]?.url ?? "";
  forge = await forgeOf(guild, `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`);
  before = await dumpTables(azurite.connectionString, guild.tablePrefix);
  requestsBefore = guild.teams.requests.length;
});

afterAll(async () => {
  await guild.close();
  attacker.close();
});

/** Posts to the bot's endpoint whatever the bytes; answers with the status. */
const post = (
  token: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${url}/api/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    });
    sent.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    // The server may close the connection before it has read everything.
    sent.on("error", (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? undefined : reject(error)));
    sent.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });

/** Knocks at the panels' door with a token; answers with the code of the refusal. */
const knock = (token: string): Promise<string> => {
  const meeting = guild.teams.conversation("meeting");
  const socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: url },
    auth: {
      protocol: PROTOCOL_VERSION,
      surface: "panel",
      conversation: meeting.id,
      meeting: meeting.meetingId ?? null,
      proof: { kind: "token", token },
    },
  });
  return new Promise<string>((resolve) => {
    socket.on("welcome", () => resolve("welcome"));
    socket.on("connect_error", (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? "at the door"),
    );
    socket.on("disconnect", (why) => resolve(why));
  }).finally(() => socket.disconnect());
};

const real = () => guild.teams.draft("tom", "<p>elmo!</p>");

describe("a forged or malformed token", () => {
  test("is one of sixty", () => {
    expect(new Set(badTokens.map(([name]) => name)).size).toBe(60);
  });

  test.each(badTokens)("GUARD-1: opens neither door: %s", async (_, make) => {
    const token = await make(forge);
    expect([401, 403, 431]).toContain(await post(token, real()));
    // A handshake larger than any is cut off.
    expect(["unauthorised", "foreignTenant", "badRequest", "transport close"]).toContain(await knock(token));
  });
});

describe("a forged activity", () => {
  test("is one of sixty", () => {
    expect(new Set(forgedActivities.map(([name]) => name)).size).toBe(60);
  });

  test.each(forgedActivities)(
    "GUARD-1: is not believed, though its token is good: %s",
    async (name, make) => {
      const { body, headers, ...token } = make({
        real: real(),
        service: guild.teams.serviceUrl,
        attacker: forge.attacker,
      });
      const status = await post(await forge.channel(token), body, headers);
      // What is another tenant's is not read, but answered, since Teams would send it again.
      const answers = name.startsWith("of another tenant") ? [200] : [400, 401, 403, 413, 415];
      expect(answers).toContain(status);
    },
  );
});

test("GUARD-1: of all that nothing was written, nothing was sent, and nobody was asked anything", async () => {
  expect(await dumpTables(azurite.connectionString, guild.tablePrefix)).toEqual(before);
  const asked = guild.teams.requests
    .slice(requestsBefore)
    .filter(({ direction, path }) => direction === "in" && !/^\/(botframework|entra)\//.test(path));
  expect(asked).toEqual([]);
  expect(reached).toEqual([]);
  expect(guild.servers[0]?.output()).not.toMatch(/"level":"error"/);
});

test("GUARD-1: the doors open for what is real", async () => {
  expect(await post(await forge.channel(), guild.teams.draft("tom", "<p><at>Guildhall</at> help</p>"))).toBe(
    200,
  );
  expect(await knock(await forge.sso())).toBe("welcome");
});
