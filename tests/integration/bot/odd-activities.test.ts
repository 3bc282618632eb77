import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { freshTableStorage } from "../../support/table-storage.ts";
import type { BotActivity } from "../../teams-stand-in/activities.ts";
import { startGuild, type Guild } from "./guild.ts";

const azurite = azuriteOfRun();
let guild: Guild;

// On real tables, since keys that they reject are among what can go wrong.
beforeAll(async () => {
  guild = await startGuild({ server: { storage: await freshTableStorage(azurite.connectionString) } });
  await guild.teams.installBot();
});
afterAll(async () => {
  await guild.close();
});

const message = (): BotActivity => guild.teams.draft("tom", "<p><at>Guildhall</at> help</p>");

/** Odd values for any field, as JSON: types that Teams never sends, and extreme values of the right type. */
const ODD: readonly (readonly [string, string | null])[] = [
  ["left out", null],
  ["null", "null"],
  ["a number", "7"],
  ["a huge number", "1e999"],
  ["a truth", "true"],
  ["an empty text", '""'],
  ["a long text", `"${"x".repeat(100_000)}"`],
  ["a text of odd characters", String.raw`"\u0000\ud800\u202e"`],
  ["an empty list", "[]"],
  ["a list of nothing", "[null]"],
  ["a list of numbers", "[1, 2]"],
  ["an empty object", "{}"],
  ["an object of objects", '{"id":{},"tenantId":{},"tenant":[],"meeting":5,"aadObjectId":{},"content":{}}'],
  ["an object that claims a prototype", '{"__proto__":null,"constructor":1,"toString":2,"toJSON":3}'],
  ["a list nested deeply", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ["an object nested deeply", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
];

/** Paths that may be odd in any activity. */
const EVERYWHERE = [
  "type",
  "name",
  "from",
  "from.aadObjectId",
  "conversation",
  "conversation.id",
  "channelData",
  "value",
];

/** Other fields that are read from a message, or by botbuilder only. */
const OF_A_MESSAGE = [
  "id",
  "timestamp",
  "localTimezone",
  "locale",
  "from.id",
  "recipient",
  "recipient.id",
  "conversation.conversationType",
  "channelData.tenant",
  "channelData.meeting",
  "channelData.meeting.id",
  "text",
  "textFormat",
  "attachments",
  "attachments.0",
  "attachments.0.contentType",
  "attachments.0.content",
  "entities",
  "entities.0",
  "entities.0.mentioned",
  "entities.0.text",
  "replyToId",
  "relatesTo",
  "deliveryMode",
  "expiration",
  "callerId",
  "listenFor",
];

/** One activity of every kind that Teams sends, and the fields that are read for that kind only. */
const KINDS: readonly (readonly [string, () => BotActivity, readonly string[]])[] = [
  ["a message", message, OF_A_MESSAGE],
  ["an edited message", () => ({ ...message(), type: "messageUpdate" }), []],
  [
    "a change of members",
    () => ({
      ...message(),
      type: "conversationUpdate",
      membersAdded: [{ id: "29:x" }],
      membersRemoved: [{ id: "29:y", aadObjectId: "y" }],
    }),
    [
      "membersAdded",
      "membersAdded.0",
      "membersAdded.0.id",
      "membersRemoved",
      "membersRemoved.0",
      "membersRemoved.0.id",
      "membersRemoved.0.aadObjectId",
    ],
  ],
  ["an installation", () => ({ ...message(), type: "installationUpdate", action: "add" }), ["action"]],
  [
    "a press on a card",
    () => ({
      ...message(),
      type: "invoke",
      name: "adaptiveCard/action",
      value: {
        action: {
          type: "Action.Execute",
          verb: "see",
          data: { card: "setup" },
        },
        trigger: "manual",
      },
    }),
    [
      "channelData.meeting.id",
      "timestamp",
      "localTimezone",
      "value.action",
      "value.action.verb",
      "value.action.data",
      "value.action.data.card",
      "value.trigger",
    ],
  ],
  ["a dialog", () => ({ ...message(), type: "invoke", name: "task/fetch", value: { data: {} } }), []],
  [
    "somebody who joins the meeting",
    () => ({
      ...message(),
      type: "event",
      name: "application/vnd.microsoft.meetingParticipantJoin",
      value: { members: [{ user: { aadObjectId: "x" } }] },
    }),
    ["value.members", "value.members.0", "value.members.0.user", "value.members.0.user.aadObjectId"],
  ],
  [
    "the end of the meeting",
    () => ({ ...message(), type: "event", name: "application/vnd.microsoft.meetingEnd", value: {} }),
    ["id", "timestamp"],
  ],
  ["a type that nobody knows", () => ({ ...message(), type: "quack" }), []],
];

const PLACE = "the odd value goes here";

/** The activity as JSON, with this value at a path. */
function withOdd(activity: BotActivity, path: string, json: string | null): string {
  const copy = structuredClone(activity) as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = copy;
  for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
  if (json === null) delete at[last];
  else at[last] = PLACE;
  return JSON.stringify(copy).replace(JSON.stringify(PLACE), () => json ?? "");
}

/** The endpoint's response to a body with a valid token. */
async function statusOf(body: string, token: string): Promise<number> {
  const response = await fetch(`${guild.server.url}/api/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

describe("an activity that the channel vouches for", () => {
  test.each(KINDS)(
    "SEC-23 never causes a server error, whatever is odd about it: %s",
    async (_, make, own) => {
      const token = await guild.teams.tokens.channel();
      const failures: unknown[] = [];
      for (const field of [...EVERYWHERE, ...own])
        for (const [how, value] of ODD) {
          const status = await statusOf(withOdd(make(), field, value), token);
          if (![200, 400, 403, 501].includes(status)) failures.push([field, how, status].join(" "));
        }
      expect(failures).toEqual([]);
    },
  );
});

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Correctly signed tokens with odd claims. */
const ODD_CLAIMS: readonly (readonly [string, () => Record<string, unknown>])[] = [
  ["a list of audiences with the bot among them", () => ({ aud: [guild.teams.env.BOT_ID, "other"] })],
  ["a list of audiences with the bot alone", () => ({ aud: [guild.teams.env.BOT_ID] })],
  ["no audience", () => ({ aud: undefined })],
  ["a number for an audience", () => ({ aud: 5 })],
  ["an empty list of audiences", () => ({ aud: [] })],
  ["a list of issuers", () => ({ iss: ["https://api.botframework.com"] })],
  ["no issuer", () => ({ iss: undefined })],
  ["an end that is a text", () => ({ exp: String(seconds() + 600) })],
  ["an end that is null", () => ({ exp: null })],
  ["no end", () => ({ exp: undefined })],
  ["a beginning that is a text", () => ({ nbf: "0" })],
  ["a beginning far ahead", () => ({ nbf: seconds() + 1e9 })],
  ["an issue time that is a text", () => ({ iat: "now" })],
];

const ODD_HEADERS: readonly (readonly [string, Record<string, unknown>])[] = [
  ["no key id", { kid: undefined }],
  ["a number for a key id", { kid: 5 }],
  ["an empty key id", { kid: "" }],
  ["a list for a key id", { kid: ["a"] }],
  ["a key id that nobody has", { kid: "constructor" }],
];

describe("the channel's token", () => {
  const statusWith = async (
    claims: Record<string, unknown>,
    header: Record<string, unknown> = {},
  ): Promise<number | undefined> => {
    const token = await guild.teams.tokens.channel({ claims, header });
    return (await guild.teams.deliver(message(), token)).status;
  };

  test.each(ODD_CLAIMS)("SEC-23 is refused when it has %s", async (_, claims) => {
    expect(await statusWith(claims())).toBe(401);
  });

  test.each<readonly [string, () => unknown]>([
    ["a list of services", () => [guild.teams.serviceUrl]],
    ["an empty list of services", () => []],
    ["a number for a service", () => 5],
    ["an object for a service", () => ({})],
    ["null for a service", () => null],
  ])("SEC-23 is refused when it has %s", async (_, serviceurl) => {
    expect(await statusWith({ serviceurl: serviceurl() })).toBe(401);
  });

  test("SEC-23 is refused if its service is empty", async () => {
    expect(await statusWith({ serviceurl: "" })).toBe(403);
  });

  test.each(ODD_HEADERS)("SEC-23 is refused when its header has %s", async (_, header) => {
    expect(await statusWith({}, header)).toBe(401);
  });
});
