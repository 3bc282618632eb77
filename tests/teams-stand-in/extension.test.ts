import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RawBot, startRawBot } from "./raw-bot.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
const THUMBNAIL = "application/vnd.microsoft.card.thumbnail";
const content = { type: "AdaptiveCard", version: "1.5", body: [] };
const preview = { contentType: THUMBNAIL, content: { title: "Ask earlier", text: "Guild" } };
const attachment = { contentType: CARD, content, preview };

let bot: RawBot;
beforeEach(async () => {
  bot = await startRawBot();
});
afterEach(() => bot.close());

const answerWith = (body?: unknown, status = 200): void => {
  bot.answer = () => ({ status, body });
};
const listOf = (...attachments: readonly unknown[]) => ({
  composeExtension: { type: "result", attachmentLayout: "list", attachments },
});
const search = async (words?: string) => (await bot.standIn.search("tom", words)).answer;

describe("a search from the box of a message", () => {
  test("asks the bot in Teams’ format, before anything is typed too, whether or not it is in the chat", async () => {
    answerWith(listOf(attachment));
    expect(await search()).toEqual({
      ...{ kind: "result", results: [{ card: content, preview: { title: "Ask earlier", text: "Guild" } }] },
    });
    await bot.standIn.search("tom", "ask", { in: "group", skip: 25 });
    const { aadObjectId } = bot.standIn.person("tom");
    expect(bot.got).toMatchObject([
      {
        ...{ type: "invoke", name: "composeExtension/query", from: { aadObjectId } },
        value: {
          commandId: "search",
          parameters: [{ name: "initialRun", value: "true" }],
          queryOptions: { skip: 0, count: 25 },
        },
        channelData: { source: { name: "compose" } },
      },
      { value: { parameters: [{ name: "words", value: "ask" }], queryOptions: { skip: 25 } } },
    ]);
    expect(bot.got[1]?.["conversation"]).toMatchObject({ id: bot.standIn.conversation("group").id });
  });

  test("tells nothing of a chat of two, and needs the person to be in any other", async () => {
    answerWith(listOf());
    await bot.standIn.search("ivan", "ask", { in: null });
    expect(bot.got[0]).not.toHaveProperty("conversation");
    await expect(bot.standIn.search("ivan", "ask")).rejects.toThrow("not in Frontend Guild");
  });

  test("may be answered with a text", async () => {
    answerWith({ composeExtension: { type: "message", text: "Nothing found" } });
    expect(await search("ask")).toEqual({ kind: "message", text: "Nothing found" });
  });

  test("waits five seconds, and no longer", async () => {
    bot.standIn.delivery.set({ taskTimeoutMs: 20, invokeRetries: 0 });
    bot.answer = () => undefined;
    expect(await search("ask")).toEqual({ kind: "failed", why: "no answer in time" });
  });

  test.each([
    ["status 501", undefined, 501],
    ["an answer of type undefined", {}, 200],
    ["no text", { composeExtension: { type: "message" } }, 200],
    ["no layout", { composeExtension: { type: "result", attachments: [] } }, 200],
    ["no attachments", { composeExtension: { type: "result", attachmentLayout: "list" } }, 200],
    ["more than was asked for", listOf(...Array.from({ length: 26 }, () => attachment)), 200],
    ["a result without an Adaptive Card", listOf({ ...attachment, contentType: THUMBNAIL }), 200],
    ["a result without a preview", listOf({ contentType: CARD, content }), 200],
    ["a preview without a title", listOf({ ...attachment, preview: { ...preview, content: {} } }), 200],
    [
      "a preview with buttons",
      listOf({ ...attachment, preview: { ...preview, content: { title: "x", buttons: [] } } }),
      200,
    ],
    ["a card of version 1.6", listOf({ ...attachment, content: { ...content, version: "1.6" } }), 200],
    [
      "a card of more than 28 KB",
      listOf({ ...attachment, content: { ...content, body: ["x".repeat(28 * 1024)] } }),
      200,
    ],
  ])("shows nothing of what Teams does not show: %s", async (why, body, status) => {
    answerWith(body, status);
    expect(await search("ask")).toEqual({ kind: "failed", why });
  });
});

describe("a card that was chosen", () => {
  test("is sent as the person’s own message, of which the bot hears only where it is", async () => {
    answerWith();
    const sent = await bot.standIn.sendCard("tom", content, { in: "group", html: "<p>Look</p>" });
    expect(bot.standIn.chat("group")).toEqual([sent]);
    expect(sent).toMatchObject({ from: "tom", text: "Look", cards: [content] });
    expect(bot.got).toEqual([]);
    await bot.standIn.installBot();
    bot.got = [];
    await bot.standIn.sendCard("tom", content);
    expect(bot.got).toMatchObject([{ type: "message", attachments: [{ contentType: CARD }, {}] }]);
  });

  test("cannot ask the bot for anything in a chat where it is not", async () => {
    const pressed = { ...content, actions: [{ type: "Action.Execute", verb: "vote" }] };
    for (const card of [pressed, { ...content, refresh: { action: {} } }])
      await expect(bot.standIn.sendCard("tom", card)).rejects.toThrow("would have to be added");
    const linked = { ...content, actions: [{ type: "Action.OpenUrl", url: "https://example.org" }] };
    expect(await bot.standIn.sendCard("tom", linked)).toMatchObject({ cards: [linked] });
  });
});
