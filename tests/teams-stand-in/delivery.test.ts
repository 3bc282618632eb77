import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RawBot, startRawBot } from "./raw-bot.ts";
import type { TeamsStandIn } from "./start.ts";

let bot: RawBot;
let standIn: TeamsStandIn;

beforeEach(async () => {
  bot = await startRawBot();
  ({ standIn } = bot);
});

afterEach(() => bot.close());

const types = (): readonly string[] => bot.got.map((activity) => activity.type);

describe("what the bot receives", () => {
  test("is nothing before it is installed", async () => {
    expect((await standIn.say("tom", "<p>anybody here?</p>")).delivered).toBeUndefined();
    expect(bot.got).toEqual([]);
  });

  test("is the installation, as an update and as a new member", async () => {
    await standIn.installBot();
    expect(types()).toEqual(["installationUpdate", "conversationUpdate"]);
    expect(bot.got[1]).toMatchObject({
      membersAdded: [{ id: "28:6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11" }],
      serviceUrl: standIn.serviceUrl,
      channelData: { meeting: { id: standIn.conversation("meeting").meetingId } },
    });
  });

  test("is every message while the chat permission is granted, and only mentions without it", async () => {
    await standIn.installBot();
    bot.got = [];
    await standIn.say("tom", "<p>elmo</p>");
    standIn.revokeChat();
    await standIn.say("tom", "<p>elmo again</p>");
    await standIn.say("tom", "<p><at>Guildhall</at> elmo</p>");
    standIn.grantChat();
    await standIn.say("amara", "<p>and now</p>");
    expect(bot.got.map((activity) => activity["text"])).toEqual([
      "elmo",
      "<at>Guildhall</at> elmo",
      "and now",
    ]);
    expect(standIn.chat()).toHaveLength(4);
  });

  test("is a message with its HTML, its text and its mentions, in Teams' format", async () => {
    await standIn.installBot();
    const { message } = await standIn.say("tom", "<p>What do <b>you</b> think &amp; why?</p>");
    await standIn.say("amara", "<p><at>Guildhall</at>&nbsp;enough<br>really</p>", { replyTo: message.id });
    const reply = bot.got.at(-1);
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
    expect(bot.got.slice(-2)).toMatchObject([
      { type: "messageUpdate", id: message.id, text: "elmo!", channelData: { eventType: "editMessage" } },
      { type: "messageDelete", id: message.id, channelData: { eventType: "softDeleteMessage" } },
    ]);
    expect(standIn.chat().at(-1)).toMatchObject({ deleted: true });
  });

  test("is the meeting's start with every field a string", async () => {
    await standIn.installBot();
    await standIn.startMeeting();
    const start = bot.got.find((activity) => activity.name === "application/vnd.microsoft.meetingStart");
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
    bot.got = [];
    await standIn.endMeeting({ tellBot: false });
    expect(bot.got).toEqual([]);
    expect(standIn.state().conversations[0]?.meeting).toMatchObject({ startedAt: undefined, inMeeting: [] });
  });
});

describe("deliveries", () => {
  test("arrive as often as configured", async () => {
    await standIn.installBot();
    standIn.delivery.set({ copies: 3 });
    bot.got = [];
    await standIn.say("tom", "<p>elmo</p>");
    expect(new Set(bot.got.map((activity) => activity.id)).size).toBe(1);
    expect(bot.got).toHaveLength(3);
  });

  test("are held, and released in another order", async () => {
    await standIn.installBot();
    bot.got = [];
    standIn.delivery.hold();
    const said = [standIn.say("tom", "<p>one</p>"), standIn.say("tom", "<p>two</p>")];
    expect(bot.got).toEqual([]);
    await standIn.delivery.release("reversed");
    await Promise.all(said);
    expect(bot.got.map((activity) => activity["text"])).toEqual(["two", "one"]);
  });
});

describe("a press on a card", () => {
  const card = { type: "AdaptiveCard", version: "1.5", body: [] };

  const postCard = (content: unknown = card): Promise<string> => bot.postCard(content);

  test("that is not answered in time is delivered again, once, with a new id", async () => {
    const id = await postCard();
    standIn.delivery.set({ invokeTimeoutMs: 30 });
    bot.answer = () => undefined;
    const pressed = await standIn.press("tom", id, { verb: "raise", data: { nonce: "n" } });
    expect(bot.got).toHaveLength(2);
    expect(bot.got[0]?.id).not.toBe(bot.got[1]?.id);
    expect(bot.got[1]).toMatchObject({ type: "invoke", replyToId: id, value: { trigger: "manual" } });
    expect(pressed.says).toBe("Something went wrong. Please try again.");
  });

  test("shows the bot's text if it answers with text", async () => {
    const id = await postCard();
    const body = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Counted." };
    bot.answer = () => ({ status: 200, body });
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
    expect(bot.got).toMatchObject([{ value: { trigger: "automatic", action: { verb: "refresh" } } }]);
    const crowded = await postCard(refreshFor([tom, ...Array.from({ length: 60 }, (_, at) => `29:${at}`)]));
    expect(await standIn.refresh("tom", crowded)).toBeUndefined();
  });
});
