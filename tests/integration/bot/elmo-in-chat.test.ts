import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { english } from "../../../bot/teams/cards/testing/english.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
});

afterEach(() => guild.close());

const elmos = async (): Promise<number | undefined> => {
  const state = await guild.sessionState();
  return state.status === "running" ? state.current?.elmos.count : undefined;
};
const said = (): readonly string[] => guild.teams.chat().map((message) => message.text);

describe("a word in the chat", () => {
  beforeEach(() => guild.begin("priya", [{ title: "Design tokens" }, { title: "CI in ten minutes" }]));

  test("ELMO-1 raises once for each member, and the call is posted to the chat", async () => {
    await guild.teams.startMeeting({ people: ["priya", "tom", "amara", "yuki", "sven"] });
    await guild.teams.say("tom", "<p>elmo!</p>");
    await guild.teams.say("tom", "<p>ELMO&nbsp;<emoji alt='🙏'></emoji></p>");
    expect(await elmos()).toBe(1);
    await guild.teams.say("amara", "<p>Enough, let's move on</p>");
    expect(await elmos()).toBe(2);
    const call = await guild.teams.untilChat((messages) =>
      messages.find(({ cards }) => JSON.stringify(cards).includes("enough, let’s move on.")),
    );
    expect(JSON.stringify(call.cards)).toContain("2 of 5 say");
    expect(JSON.stringify(call.cards)).toContain("Design tokens");
  });

  test("ELMO-1 counts once if it is delivered twice, even after the next item has begun", async () => {
    const activity = guild.teams.draft("tom", "<p>elmo</p>");
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    const { state } = await guild.session();
    const run = state.status === "running" ? (state.current?.elmos.run ?? null) : null;
    await guild.inSession("priya", { type: "next", run });
    await guild.teams.deliver(activity, await guild.teams.tokens.channel());
    expect(await elmos()).toBe(0);
  });

  test("SEC-1 by a person's first action enters everybody with its author, so that no row reveals who it was", async () => {
    const before = await guild.server.storage.directory.all(await guild.community());
    await guild.teams.say("sven", "<p>elmo</p>");
    expect(await elmos()).toBe(1);
    const entered =
      (await guild.server.storage.directory.all(await guild.community())).length - before.length;
    expect(entered).toBeGreaterThan(8);
  });

  test("ELMO-16 does not raise ELMO by a quotation", async () => {
    const { message } = await guild.teams.say("tom", "<p>elmo</p>");
    await guild.teams.say("amara", "<p>what do you mean?</p>", { replyTo: message.id });
    expect(await elmos()).toBe(1);
  });

  test("ELMO-17 does not raise ELMO by editing a message", async () => {
    const { message } = await guild.teams.say("tom", "<p>hello</p>");
    const { delivered } = await guild.teams.edit("tom", message.id, "<p>elmo</p>");
    expect(delivered?.status).toBe(200);
    expect(await elmos()).toBe(0);
  });

  test("ELMO-18 raises ELMO when the bot is mentioned, even without permission to read all messages", async () => {
    guild.teams.revokeChat();
    await guild.teams.say("tom", "<p>elmo</p>");
    expect(await elmos()).toBe(0);
    await guild.teams.say("tom", "<p><at>Guildhall</at> elmo please</p>");
    expect(await elmos()).toBe(1);
  });

  test("SEC-14 of a person without an account does not count, and the bot says so if it was mentioned", async () => {
    await guild.teams.startMeeting({ people: ["noor"] });
    await guild.teams.say("noor", "<p><at>Guildhall</at> elmo</p>");
    expect(await elmos()).toBe(0);
    expect(said().at(-1)).toContain("signed in");
  });

  test("SEC-14 messages of a person without an account are not read, whatever they ask for", async () => {
    await guild.teams.startMeeting({ people: ["noor"] });
    const before = said().length;
    await guild.teams.say("noor", "<p>elmo</p>");
    await guild.teams.say("noor", "<p><at>Guildhall</at> set up</p>");
    await guild.teams.say("noor", `<p>${"… ".repeat(10)}</p>`);
    const bot = guild.teams
      .chat()
      .slice(before)
      .filter(({ from }) => from === undefined);
    expect(bot.map(({ text }) => text)).toEqual([expect.stringContaining("signed in")]);
  });
});

describe("while storage does not answer", () => {
  test("the author of an ELMO is told that it did not count, and a repeat counts once storage answers", async () => {
    const storage = memoryStorage();
    let answers = true;
    const append: typeof storage.events.append = (...given) => {
      if (!answers) return Promise.reject(new StorageError("down", true));
      return storage.events.append(...given);
    };
    const failing = await startGuild({
      server: { storage: { ...storage, events: { ...storage.events, append } } },
    });
    await failing.teams.installBot();
    await failing.begin("priya", [{ title: "One" }]);
    const activity = failing.teams.draft("tom", "<p>elmo</p>");
    const deliver = async () => failing.teams.deliver(activity, await failing.teams.tokens.channel());
    answers = false;
    await deliver();
    expect(failing.teams.chat().at(-1)?.text).toBe(english.elmo.notStored);
    answers = true;
    await deliver();
    const state = await failing.sessionState();
    expect(state.status === "running" && state.current?.elmos.count).toBe(1);
    await failing.close();
  });
});

describe("without a session", () => {
  test("an ELMO is not answered unless the bot was mentioned", async () => {
    await guild.teams.say("tom", "<p>elmo</p>");
    const before = said().length;
    await guild.teams.say("tom", "<p><at>Guildhall</at> elmo</p>");
    expect(said().slice(before + 1)).toEqual([english.elmo.noSession]);
  });
});
