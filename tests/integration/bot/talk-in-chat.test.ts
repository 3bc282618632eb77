import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
});

afterEach(() => guild.close());

const fromBot = (): readonly ChatMessage[] => guild.teams.chat().filter(({ from }) => from === undefined);
const shown = (message: ChatMessage | undefined): string =>
  `${message?.text ?? ""} ${JSON.stringify(message?.cards ?? [])}`;
/** What the bot answers to a message; empty if nothing. */
async function answerTo(person: string, message: string): Promise<string> {
  const before = fromBot().length;
  await guild.teams.say(person, `<p>${message}</p>`);
  const answers = fromBot().slice(before);
  expect(answers.length).toBeLessThan(2);
  return answers.length === 0 ? "" : shown(answers[0]);
}
const toTheBot = (message: string) => answerTo("tom", `<at>Guildhall</at> ${message}`);
const topics = async () => {
  const state = await guild.communityState();
  return state.status === "founded"
    ? state.backlog.topics.map(({ text, presenter }) => [text, presenter])
    : [];
};

test.each(["agenda", "rota", "next", "backlog", "add topic: CI in ten minutes"])(
  "TALK-1 before there is a community the answer to %s says how to create one",
  async (words) => {
    expect(await toTheBot(words)).toContain("There is no community here yet.");
  },
);

describe("in a community", () => {
  beforeEach(() => guild.inCommunity("priya", { type: "found", name: "Frontend Guild" }));

  test("TALK-1 the agenda of the next session, and of the running one", async () => {
    expect(await toTheBot("agenda")).toContain("Nothing is on it yet.");
    await guild.begin("priya", [{ title: "Design tokens" }, { title: "CI in ten minutes", minutes: 15 }]);
    const { id } = nextOf(await guild.communityState());
    await guild.inCommunity("priya", {
      type: "planItem",
      session: id,
      item: { title: "For later", kind: "topic", presenter: null, minutes: 10 },
    });
    const agenda = await toTheBot("agenda");
    expect(agenda).toContain("Session 1 is running");
    expect(agenda).toMatch(/now.*Design tokens.*\{\{TIME\(.*CI in ten minutes.*15 min/);
    expect(agenda).not.toContain("For later");
    expect(agenda).toContain("Open Sessions");
    await guild.inSession("priya", { type: "finish" });
    expect(await toTheBot("agenda")).toMatch(/Agenda of session 2.*For later/);
  });

  test("TALK-1 who facilitates next", async () => {
    expect(await toTheBot("rota")).toContain("No turns are named yet.");
    await guild.inCommunity("priya", { type: "joinRota" });
    await guild.inCommunity("tom", { type: "joinRota" });
    expect(await toTheBot("who is next?")).toMatch(/(?:Priya|Tom)[^"]*, not confirmed yet/);
    await guild.inCommunity("priya", { type: "nameGuest", turn: 1, name: "Zoe Adler" });
    expect(await toTheBot("rota")).toContain("Zoe Adler (guest)");
  });

  test("TALK-1 when the next session is", async () => {
    expect(await toTheBot("next")).toContain("It has no date yet.");
    const at = Math.ceil((Date.now() + 60 * MINUTE) / MINUTE) * MINUTE;
    await guild.inCommunity("priya", { type: "setRhythm", timeZone: "UTC", at });
    const next = await toTheBot("next session?");
    expect(next).toContain(`{{TIME(${new Date(at).toISOString().slice(0, 19)}Z)}}`);
    expect(next).toContain("Next session: 1");
  });

  test("TALK-3 a topic that is added in the chat is its writer's, and is in the backlog", async () => {
    expect(await answerTo("tom", "add topic: CI in ten minutes")).toContain("Added to the backlog");
    expect(await topics()).toEqual([["CI in ten minutes", await guild.ref("tom")]]);
    expect(await toTheBot("backlog")).toMatch(/CI in ten minutes.*Open Topics/);
  });

  test("TALK-3 it counts once however often it is delivered", async () => {
    const activity = guild.teams.draft("tom", "<p>add topic: CI in ten minutes</p>");
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    expect(await topics()).toHaveLength(1);
  });

  test("TALK-3 a title that cannot be stored is refused with the reason, and no title is asked for", async () => {
    expect(await toTheBot(`add topic: ${"x".repeat(2_000)}`)).toContain("The topic was not added.");
    expect(await toTheBot("add topic")).toContain("Which topic?");
    expect(await topics()).toEqual([]);
  });

  test("TALK-3, CHAT-4 topics are added although nothing is answered any more", async () => {
    for (let n = 1; n <= 7; n += 1) await guild.teams.say("tom", `<p>add topic: Topic ${n}</p>`);
    expect(await topics()).toHaveLength(7);
    expect(fromBot().filter((message) => shown(message).includes("Added to the backlog"))).toHaveLength(5);
  });

  test("TALK-3 a topic about ELMO raises none", async () => {
    await guild.begin("priya", [{ title: "Design tokens" }]);
    await toTheBot("add topic: ELMO!");
    expect(await guild.sessionState()).toMatchObject({ current: { elmos: { count: 0 } } });
    expect((await topics()).map(([text]) => text)).toEqual(["ELMO!"]);
  });

  test.each(["hi", "Hello!", "good morning"])("TALK-4 %s gets the help", async (words) => {
    expect(await toTheBot(words)).toContain("What I understand here");
  });

  test.each([
    ["agneda", "agenda"],
    ["emlo", "elmo"],
    ["bakclog please", "backlog"],
    ["what is on our agenda today", "agenda"],
  ])("TALK-5 %s is answered with the likeliest word, %s", async (words, likely) => {
    expect(await toTheBot(words)).toContain(`Did you mean “${likely}”?`);
  });

  test.each(["agenda", "backlog", "help", "set up"])(
    "TALK-2 %s alone is answered without a mention",
    async (words) => {
      expect(await answerTo("tom", words)).not.toBe("");
    },
  );

  test.each(["next", "hi", "agneda", "agenda?", "the backlog is long", "let's add topic: CI"])(
    "TALK-2 %s is left alone without a mention",
    async (words) => {
      expect(await answerTo("tom", words)).toBe("");
    },
  );
});
