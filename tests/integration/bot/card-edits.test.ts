import { afterEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { Cast } from "../../teams-stand-in/cast.ts";
import { startBotServer, type BotServer } from "../../support/bot-server.ts";
import { startGuild, type Guild } from "./guild.ts";
import { buttonAfter, cardSaying, seen, wordsOn } from "./card-press.ts";

let guild: Guild;
let other: BotServer | null = null;

afterEach(async () => {
  await other?.stop();
  other = null;
  await guild.close();
});

const crowd = (size: number): readonly Cast[] =>
  Array.from({ length: size }, (_, n) => ({
    key: n === 0 ? "priya" : `p${n}`,
    name: `Person ${n}`,
    title: "Developer",
    kind: "employee",
    role: n === 0 ? "Organizer" : "Attendee",
  }));

const openPoll = async (): Promise<string> => {
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", {
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: true,
  });
  return (await cardSaying(guild, "Which colour?")).id;
};

/** When this card was edited. */
const edits = (id: string): readonly number[] =>
  guild.teams.requests
    .filter(({ direction, method, path }) => direction === "in" && method === "PUT" && path.includes(id))
    .map(({ at }) => at);

const turnout = async (): Promise<number | undefined> => {
  const state = await guild.communityState();
  return state.status === "founded" ? state.polls.find(isOpen)?.progress.turnout : undefined;
};

describe("with 60 voters a card", () => {
  test("CARD-1, CARD-5 is edited at most every 3 s, and the last edit includes them all", async () => {
    guild = await startGuild({ teams: { people: crowd(60), ownNetworks: false } });
    const id = await openPoll();
    const card = seen(guild, id);
    const storm = async () => {
      for (let n = 0; n < 60; n += 10) {
        const ten = Array.from({ length: 10 }, (_, index) => (n + index === 0 ? "priya" : `p${n + index}`));
        await Promise.all(
          ten.map((key) =>
            guild.teams.press(key, id, buttonAfter(card, n % 20 === 0 ? "Red" : "Green", "Vote")),
          ),
        );
      }
    };
    await storm();
    await cardSaying(guild, "60 have voted");
    expect(await turnout()).toBe(60);
    const at = edits(id);
    expect(at.length).toBeGreaterThan(0);
    at.slice(1).forEach((time, index) => expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(3_000));
    expect(guild.teams.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe("two servers", () => {
  test("CARD-4 a card posted by one is pressed and edited at the other, and a repeat counts once", async () => {
    const storage = memoryStorage();
    guild = await startGuild({ server: { storage } });
    const id = await openPoll();
    const card = seen(guild, id);
    // From now on Teams reaches the second server, which has not loaded the community yet.
    other = await startBotServer(guild.teams, { storage });
    const first = await guild.teams.press("tom", id, buttonAfter(card, "Red", "Vote"));
    expect(wordsOn(first.card)).toContain("Red\n · your choice");
    for (const who of ["amara", "mei"]) await guild.teams.press(who, id, buttonAfter(card, "Red", "Vote"));
    await cardSaying(guild, "3 have voted");
    guild.teams.connectApp(other.url);
    await guild.teams.press("tom", id, buttonAfter(seen(guild, id), "Green", "Vote"));
    guild.teams.connectApp(guild.server.url);
    const token = await guild.teams.tokens.channel();
    await guild.teams.deliver({ ...first.delivered.activity, id: "f:again" }, token);
    const again = await guild.teams.refresh("tom", id);
    expect(wordsOn(again?.card)).toContain("Green\n · your choice");
    expect(await turnout()).toBe(3);
  });
});

describe("when Teams takes no edits for a while", () => {
  test("the card is corrected afterwards, and nothing is posted twice", async () => {
    guild = await startGuild();
    const id = await openPoll();
    const posted = guild.teams.chat().length;
    guild.teams.faults.failNextEdit({ status: 429, headers: { "retry-after": "1" } });
    const vote = buttonAfter(seen(guild, id), "Red", "Vote");
    for (const who of ["tom", "amara", "mei"]) await guild.teams.press(who, id, vote);
    await cardSaying(guild, "3 have voted");
    expect(guild.teams.chat()).toHaveLength(posted);
  });
});
