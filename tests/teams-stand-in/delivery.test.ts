import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotActivity } from "./activities.ts";
import { startTeamsStandIn } from "./start.ts";
import type { TeamsStandIn } from "./start.ts";

let standIn: TeamsStandIn;
let app: Server;
let got: BotActivity[];
/** Answers an activity, or leaves it unanswered. */
let answer: (activity: BotActivity) => { readonly status: number; readonly body?: unknown } | undefined;

beforeEach(async () => {
  got = [];
  answer = () => ({ status: 200 });
  app = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const activity = JSON.parse(text) as BotActivity;
      got.push(activity);
      const reply = answer(activity);
      if (reply === undefined) return;
      response.writeHead(reply.status, { "Content-Type": "application/json" });
      response.end(reply.body === undefined ? "" : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  standIn = await startTeamsStandIn({
    botId: "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11",
    botPassword: "secret",
    tenantId: "3c1f5d1e-0000-4000-8000-000000000001",
    appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}/`,
  });
});

afterEach(async () => {
  await standIn.close();
  app.closeAllConnections();
  app.close();
});

const types = (): readonly string[] => got.map((activity) => activity.type);

describe("what the bot receives", () => {
  test("is nothing before it is installed", async () => {
    expect((await standIn.say("tom", "<p>anybody here?</p>")).delivered).toBeUndefined();
    expect(got).toEqual([]);
  });

  test("is the installation, as an update and as a new member", async () => {
    await standIn.installBot();
    expect(types()).toEqual(["installationUpdate", "conversationUpdate"]);
    expect(got[1]).toMatchObject({
      membersAdded: [{ id: "28:6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11" }],
      serviceUrl: standIn.serviceUrl,
      channelData: { meeting: { id: standIn.conversation("meeting").meetingId } },
    });
  });

  test("is every message while the chat permission is granted, and only mentions without it", async () => {
    await standIn.installBot();
    got = [];
    await standIn.say("tom", "<p>elmo</p>");
    standIn.revokeChat();
    await standIn.say("tom", "<p>elmo again</p>");
    await standIn.say("tom", "<p><at>Guildhall</at> elmo</p>");
    standIn.grantChat();
    await standIn.say("amara", "<p>and now</p>");
    expect(got.map((activity) => activity["text"])).toEqual(["elmo", "<at>Guildhall</at> elmo", "and now"]);
    expect(standIn.chat()).toHaveLength(4);
  });

  test("is a message with its HTML, its text and its mentions, in Teams' format", async () => {
    await standIn.installBot();
    const { message } = await standIn.say("tom", "<p>What do <b>you</b> think &amp; why?</p>");
    await standIn.say("amara", "<p><at>Guildhall</at>&nbsp;enough<br>really</p>", { replyTo: message.id });
    const reply = got.at(-1);
    expect(reply).toMatchObject({
      type: "message",
      text: "Tom Hale\nWhat do you think & why?\n<at>Guildhall</at> enough\nreally",
      from: { name: "Amara Okafor", aadObjectId: standIn.person("amara").aadObjectId },
      conversation: { id: standIn.conversation("meeting").id, conversationType: "groupChat", isGroup: true },
    });
    const [html] = (reply?.["attachments"] ?? []) as { contentType: string; content: string }[];
    expect(html?.contentType).toBe("text/html");
    expect(html?.content).toContain('itemtype="http://schema.skype.com/Reply"');
    expect(html?.content).toContain('itemtype="http://schema.skype.com/Mention"');
    expect(reply?.["entities"]).toMatchObject([
      { type: "mention", text: "<at>Guildhall</at>" },
      { type: "clientInfo" },
    ]);
  });

  test("is an edit under the same id, and a deletion", async () => {
    await standIn.installBot();
    const { message } = await standIn.say("tom", "<p>elmo</p>");
    await standIn.edit("tom", message.id, "<p>elmo!</p>");
    await standIn.remove("tom", message.id);
    expect(got.slice(-2)).toMatchObject([
      { type: "messageUpdate", id: message.id, text: "elmo!", channelData: { eventType: "editMessage" } },
      { type: "messageDelete", id: message.id, channelData: { eventType: "softDeleteMessage" } },
    ]);
    expect(standIn.chat().at(-1)).toMatchObject({ deleted: true });
  });

  test("is the meeting's start with every field a string", async () => {
    await standIn.installBot();
    await standIn.startMeeting();
    const start = got.find((activity) => activity.name === "application/vnd.microsoft.meetingStart");
    expect(Object.keys(start?.["value"] as object)).toEqual([
      "Id",
      "JoinUrl",
      "MeetingType",
      "Title",
      "StartTime",
    ]);
    expect(Object.values(start?.["value"] as object).every((value) => typeof value === "string")).toBe(true);
  });

  test("is not the meeting's end when Teams misses it", async () => {
    await standIn.installBot();
    await standIn.startMeeting();
    got = [];
    await standIn.endMeeting({ tellBot: false });
    expect(got).toEqual([]);
    expect(standIn.state().conversations[0]?.meeting).toMatchObject({ startedAt: undefined, inMeeting: [] });
  });
});

describe("deliveries", () => {
  test("arrive as often as configured", async () => {
    await standIn.installBot();
    standIn.delivery.set({ copies: 3 });
    got = [];
    await standIn.say("tom", "<p>elmo</p>");
    expect(new Set(got.map((activity) => activity.id)).size).toBe(1);
    expect(got).toHaveLength(3);
  });

  test("are held, and released in another order", async () => {
    await standIn.installBot();
    got = [];
    standIn.delivery.hold();
    const said = [standIn.say("tom", "<p>one</p>"), standIn.say("tom", "<p>two</p>")];
    expect(got).toEqual([]);
    await standIn.delivery.release("reversed");
    await Promise.all(said);
    expect(got.map((activity) => activity["text"])).toEqual(["two", "one"]);
  });
});

describe("a press on a card", () => {
  const card = { type: "AdaptiveCard", version: "1.5", body: [] };

  async function postCard(content: unknown = card): Promise<string> {
    await standIn.installBot();
    const bearer = await fetch(
      `${standIn.env.BOT_LOGIN_URL}/${standIn.env.BOT_TENANT_ID}/oauth2/v2.0/token`,
      {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: standIn.env.BOT_ID,
          client_secret: standIn.env.BOT_PASSWORD,
          scope: "https://api.botframework.com/.default",
        }),
      },
    );
    const { access_token: token } = (await bearer.json()) as { access_token: string };
    const path = `v3/conversations/${encodeURIComponent(standIn.conversation("meeting").id)}/activities`;
    await fetch(`${standIn.serviceUrl}${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({
        type: "message",
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
      }),
    });
    got = [];
    return standIn.chat().at(-1)?.id ?? "";
  }

  test("that is not answered in time is delivered again, once, with a new id", async () => {
    const id = await postCard();
    standIn.delivery.set({ invokeTimeoutMs: 30 });
    answer = () => undefined;
    const pressed = await standIn.press("tom", id, { verb: "raise", data: { nonce: "n" } });
    expect(got).toHaveLength(2);
    expect(got[0]?.id).not.toBe(got[1]?.id);
    expect(got[1]).toMatchObject({ type: "invoke", replyToId: id, value: { trigger: "manual" } });
    expect(pressed.says).toBe("Something went wrong. Please try again.");
  });

  test("shows the bot's text if it answers with text", async () => {
    const id = await postCard();
    const body = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Counted." };
    answer = () => ({ status: 200, body });
    expect(await standIn.press("tom", id, { verb: "raise" })).toMatchObject({ says: "Counted." });
  });

  test("refreshes a card automatically only for the people it names, and for sixty at most", async () => {
    const refreshFor = (userIds: readonly string[]) => ({
      ...card,
      refresh: { action: { type: "Action.Execute", verb: "refresh", data: {} }, userIds },
    });
    const tom = standIn.person("tom").teamsId;
    const id = await postCard(refreshFor([tom]));
    expect(await standIn.refresh("amara", id)).toBeUndefined();
    await standIn.refresh("tom", id);
    expect(got).toMatchObject([{ value: { trigger: "automatic", action: { verb: "refresh" } } }]);
    const crowded = await postCard(refreshFor([tom, ...Array.from({ length: 60 }, (_, at) => `29:${at}`)]));
    expect(await standIn.refresh("tom", crowded)).toBeUndefined();
  });
});
