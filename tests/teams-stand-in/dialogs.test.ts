import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CardPress } from "./card-actions.ts";
import { type RawBot, startRawBot } from "./raw-bot.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
const content = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "Input.Text", id: "text", label: "Entry" }],
};
const data = { msteams: { type: "task/fetch" }, list: "bad" };
const button: CardPress = { type: "Action.Submit", title: "Add an entry", data };
const value = { title: "Add an entry", height: "medium", width: 400, card: { contentType: CARD, content } };

let bot: RawBot;
let card: string;

beforeEach(async () => {
  bot = await startRawBot();
  card = await bot.postCard({ type: "AdaptiveCard", version: "1.5", body: [] });
});

afterEach(() => bot.close());

const answerWith = (body?: unknown, status = 200): void => {
  bot.answer = () => ({ status, body });
};
const open = async () => (await bot.standIn.openDialog("tom", card, button, "meeting", "dark")).answer;
const submit = async () => (await bot.standIn.submitDialog("tom", { list: "bad", text: "No agenda" })).answer;

describe("a button with task/fetch", () => {
  test("asks the bot for a dialog, in Teams' format", async () => {
    answerWith({ task: { type: "continue", value } });
    expect(await open()).toEqual({
      kind: "continue",
      dialog: { title: "Add an entry", height: "medium", width: 400, card: content },
    });
    expect(bot.got).toMatchObject([
      {
        type: "invoke",
        name: "task/fetch",
        replyToId: card,
        value: { data, context: { theme: "dark" } },
        from: { aadObjectId: bot.standIn.person("tom").aadObjectId },
      },
    ]);
  });

  test("opens nothing as Action.Execute, and nothing without task/fetch", async () => {
    const executed = { ...button, type: "Action.Execute", verb: "open" } as const;
    await expect(bot.standIn.openDialog("tom", card, executed)).rejects.toThrow("Only an Action.Submit");
    await expect(bot.standIn.press("tom", card, executed)).rejects.toThrow("openDialog");
    await expect(bot.standIn.openDialog("tom", card, { ...button, data: {} })).rejects.toThrow("Only an");
    expect(bot.got).toEqual([]);
  });

  test("is no button for people who are not in the chat", async () => {
    await expect(bot.standIn.openDialog("ivan", card, button)).rejects.toThrow("not in Frontend Guild");
    await expect(bot.standIn.submitDialog("ivan", {})).rejects.toThrow("not in Frontend Guild");
  });

  test("may be answered with text, but not with nothing", async () => {
    answerWith({ task: { type: "message", value: "It is over." } });
    expect(await open()).toEqual({ kind: "message", text: "It is over." });
    answerWith();
    expect(await open()).toEqual({ kind: "failed", why: "no dialog" });
  });
});

describe("a dialog that is submitted", () => {
  test("sends what its button and its fields contain, and nothing else", async () => {
    answerWith({ task: { type: "continue", value } });
    expect(await submit()).toMatchObject({ kind: "continue" });
    expect(bot.got).toMatchObject([{ type: "invoke", name: "task/submit" }]);
    expect(bot.got[0]?.["value"]).toEqual({ data: { list: "bad", text: "No agenda" } });
    expect(bot.got[0]).not.toHaveProperty("replyToId");
  });

  test.each([
    ["nothing", undefined],
    ["an empty object", {}],
  ])("closes if the answer is %s", async (_, body) => {
    answerWith(body);
    expect(await submit()).toEqual({ kind: "close" });
  });

  test.each<readonly [string, number, unknown]>([
    ["a status other than 200", 500, { task: { type: "continue", value } }],
    ["status 501", 501, undefined],
    ["something without a task", 200, { value }],
    ["a task of another type", 200, { task: { type: "cancel" } }],
    ["a message without text", 200, { task: { type: "message" } }],
    ["no title", 200, { task: { type: "continue", value: { ...value, title: "" } } }],
    ["no size", 200, { task: { type: "continue", value: { ...value, height: "huge" } } }],
    [
      "a page in place of a card",
      200,
      { task: { type: "continue", value: { ...value, card: undefined, url: "https://x" } } },
    ],
    [
      "a card of a newer version",
      200,
      {
        task: {
          type: "continue",
          value: { ...value, card: { contentType: CARD, content: { ...content, version: "1.6" } } },
        },
      },
    ],
    [
      "a card that executes",
      200,
      {
        task: {
          type: "continue",
          value: {
            ...value,
            card: {
              contentType: CARD,
              content: { ...content, actions: [{ type: "Action.Execute", verb: "add" }] },
            },
          },
        },
      },
    ],
  ])("stays as it is if the answer is %s", async (_, status, body) => {
    answerWith(body, status);
    expect(await submit()).toMatchObject({ kind: "failed" });
  });

  test("is given up by the person in time, and delivered again with a new id", async () => {
    bot.standIn.delivery.set({ taskTimeoutMs: 30 });
    const again = new Promise<void>((resolve) => {
      bot.answer = () => {
        if (bot.got.length < 2) return undefined;
        resolve();
        return { status: 200 };
      };
    });
    expect(await submit()).toEqual({ kind: "failed", why: "no answer in time" });
    await again;
    expect(bot.got.map(({ value: sent }) => JSON.stringify(sent))).toHaveLength(2);
    expect(bot.got[0]?.id).not.toBe(bot.got[1]?.id);
    expect(bot.got[0]?.["value"]).toEqual(bot.got[1]?.["value"]);
  });

  test("is delivered more than once, and out of order, like anything else", async () => {
    answerWith({});
    bot.standIn.delivery.set({ copies: 2 });
    await submit();
    expect(new Set(bot.got.map(({ id }) => id)).size).toBe(1);
    bot.standIn.delivery.set({ copies: 1 });
    bot.got = [];
    bot.standIn.delivery.hold();
    const both = [bot.standIn.submitDialog("tom", { n: 1 }), bot.standIn.submitDialog("tom", { n: 2 })];
    await bot.standIn.delivery.release("reversed");
    await Promise.all(both);
    expect(bot.got.map((activity) => activity["value"])).toEqual([{ data: { n: 2 } }, { data: { n: 1 } }]);
  });
});
