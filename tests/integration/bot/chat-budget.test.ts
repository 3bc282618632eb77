import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { freePort } from "../../support/ports.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { type Guild, startGuild } from "./guild.ts";

/** How long people may have to wait for a card that they requested, however busy the chat is. */
const SOON = 5_000;

let guild: Guild;
let tom: PersonClient;

beforeEach(async () => {
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  guild = await startGuild({ server: { env } });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  tom = await connectPerson({ teams: guild.teams, person: "tom", url: guild.server.url });
});

afterEach(async () => {
  tom.close();
  await guild.close();
});

/** The number of bot messages whose cards contain these words. */
const messagesWith = (words: string): number =>
  guild.teams.chat().filter(({ cards }) => JSON.stringify(cards).includes(words)).length;

/** Begins a session, does something in it, and finishes it; resolves with the answer to *Begin*. */
async function beginAndFinish(inIt: (session: string) => Promise<unknown>): Promise<Answer["kind"]> {
  const before = tom.session.get()?.slices.session.id;
  const begun = await tom.tellCommunity({ type: "begin", session: null });
  if (begun.kind !== "done") return begun.kind;
  const shown = await until(
    tom.session,
    (session) => session !== null && session.slices.session.id !== before,
  );
  const id = shown?.slices.session.id;
  if (id === undefined) throw new Error("No session is shown");
  await inIt(id);
  await tom.tellSession(id, { type: "finish" });
  await until(tom.community, (community) => community?.slices.community?.last?.id === id);
  return "done";
}

const vote = (question: string) =>
  ({
    type: "openPoll",
    question,
    options: ["Red", "Green"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: true,
  }) as const;

/** How long an organiser waits for the card of a vote that they open. */
async function cardComesWithin(): Promise<number> {
  const asked = Date.now();
  await guild.inCommunity("priya", vote("Which colour?"));
  await guild.teams.untilChat(() => (messagesWith("Which colour?") > 0 ? true : undefined), {
    timeoutMs: 120_000,
  });
  return Date.now() - asked;
}

describe("a member who begins and finishes a session 150 times", () => {
  test.each([
    ["with nothing done in them", 0, async () => undefined],
    [
      "with something learned in each",
      1,
      (id: string) =>
        tom.tellSession(id as never, { type: "addTakeaway", text: "Rust", kind: "learned", owner: null }),
    ],
  ])(
    "SESSION-12, SESSION-13, SESSION-14, CARD-11: %s puts %i recaps into the chat, and nobody's card waits behind them",
    { timeout: 180_000 },
    async (_, recaps, inIt) => {
      const answers: string[] = [];
      for (let times = 0; times < 150; times += 1) answers.push(await beginAndFinish(inIt));
      const waited = await cardComesWithin();
      const messages = guild.teams.chat().length;
      expect(waited).toBeLessThan(SOON);
      expect(messagesWith("Recap of")).toBe(recaps);
      // The welcome, the recap and the card.
      expect(messages).toBeLessThanOrEqual(6);
      expect(answers.filter((kind) => kind === "done").length).toBeLessThanOrEqual(6);
      expect(new Set(answers)).toEqual(new Set(["done", "refused"]));
    },
  );
});

test(
  "CHAT-2, CARD-11: a member who opens and cancels 60 votes in the chat gets 20 cards, and nobody's card waits for long",
  { timeout: 180_000 },
  async () => {
    await guild.inCommunity("tom", { type: "begin", session: null });
    const answers: string[] = [];
    for (let times = 0; times < 60; times += 1) {
      answers.push((await guild.inCommunity("tom", vote("Flood?"))).kind);
      const state = await guild.communityState();
      const open = state.status === "founded" ? state.polls.find(isOpen) : undefined;
      if (open !== undefined) await guild.inCommunity("tom", { type: "cancelPoll", group: open.group });
    }
    expect(await cardComesWithin()).toBeLessThan(SOON);
    expect(messagesWith("Flood?")).toBeLessThanOrEqual(20);
    expect(answers).toEqual([
      ...Array.from({ length: 20 }, () => "done"),
      ...Array.from({ length: 40 }, () => "refused"),
    ]);
  },
);

test("CHAT-4: a person who keeps mentioning the bot is answered five times a minute; others are still answered", async () => {
  for (let times = 0; times < 12; times += 1) await guild.teams.say("tom", "<p><at>Guildhall</at> help</p>");
  for (let times = 0; times < 12; times += 1)
    await guild.teams.say("tom", "<p><at>Guildhall</at> set up</p>");
  expect(messagesWith("What I understand here")).toBe(5);
  await guild.teams.say("amara", "<p><at>Guildhall</at> help</p>");
  expect(messagesWith("What I understand here")).toBe(6);
});
