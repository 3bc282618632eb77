import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { azureStorage } from "@guildhall/shared/azure/storage";
import { observed } from "../../chaos/eventually.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { freshPrefix, freshWrappingKey } from "../../support/table-storage.ts";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { editsOf } from "../voting/poll-on-cards.ts";
import { buttonAfter, cardSaying, seen, wordsOn } from "./card-press.ts";
import { type Guild, startGuild } from "./guild.ts";

const azurite = azuriteOfRun();
let guild: Guild;
let other: BotServer;

/** Two servers on one storage. */
beforeEach(async () => {
  const tablePrefix = freshPrefix();
  const wrappingKeys = [freshWrappingKey()];
  const storage = () =>
    azureStorage({ connectionString: azurite.connectionString, tablePrefix, wrappingKeys });
  guild = await startGuild({ server: { storage: await storage() } });
  other = await startBotServer(guild.teams, { storage: await storage() });
  guild.teams.connectApp(guild.server.url);
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});
afterEach(async () => {
  await other.stop();
  await guild.close();
});

const open = async (question = "Which colour?"): Promise<void> => {
  await guild.inCommunity("priya", {
    ...{ type: "openPoll", question, options: ["Red", "Green"], budget: 1, cap: 1 },
    ...{ secrecy: "open", membersAdd: false, closesAt: null, inChat: true },
  });
};

/** The marks of cards that are still to be drawn. */
async function marks(): Promise<readonly string[]> {
  const stream = communityStream(await guild.community());
  const due = await guild.server.storage.outbox.due(Date.now() + 3_600_000, 100, stream);
  return due.map(({ id }) => id).filter((id) => id.startsWith("card-"));
}

const noMarks = () =>
  observed(async () => ((await marks()).length === 0 ? true : undefined), "the last mark to be gone");

const cardsSaying = (words: string): readonly ChatMessage[] =>
  guild.teams.chat().filter(({ cards }) => cards.some((card) => wordsOn(card).includes(words)));

describe("the marks of cards on two servers", () => {
  test("STORE-18, CARD-5: people vote through both; the card is posted once, edited every 3 s at most, and shows it all", async () => {
    await open();
    const { id } = await cardSaying(guild, "Which colour?");
    const card = seen(guild, id);
    const voters = ["tom", "amara", "mei", "sven", "yuki", "mateo"];
    for (const [index, who] of voters.entries()) {
      guild.teams.connectApp(index % 2 === 0 ? guild.server.url : other.url);
      await guild.teams.press(who, id, buttonAfter(card, index % 3 === 0 ? "Red" : "Green", "Vote"));
      expect((await marks()).filter((mark) => mark.includes("poll")).length).toBeLessThanOrEqual(1);
    }
    await cardSaying(guild, "6 have voted");
    await noMarks();
    expect(cardsSaying("Which colour?")).toHaveLength(1);
    const at = editsOf(guild.teams, id);
    expect(at.length).toBeGreaterThan(0);
    at.slice(1).forEach((time, index) => expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(3_000));
  });

  test("STORE-18: a server that stops leaves its marks to the other one", async () => {
    await open();
    const { id } = await cardSaying(guild, "Which colour?");
    const card = seen(guild, id);
    for (const who of ["tom", "amara", "mei"])
      await guild.teams.press(who, id, buttonAfter(card, "Red", "Vote"));
    const { liveStreams } = other;
    await guild.server.stop();
    await cardSaying(guild, "3 have voted");
    expect(cardsSaying("Which colour?")).toHaveLength(1);
    expect((await liveStreams.community(await guild.community())).writable).toBe(true);
  });

  test("STORE-7, STORE-18: a card of unknown fate is not posted again by what happens on it, on either server", async () => {
    guild.teams.faults.failNextSend({ status: 502, tookEffect: true });
    await open();
    const there = await cardSaying(guild, "Which colour?");
    const community = await guild.community();
    const liveStream = await other.liveStreams.community(community);
    const sends = await observed(async () => {
      await liveStream.catchUp();
      const { state } = liveStream;
      return state.status === "founded" && state.unknownSends.length > 0 ? state.unknownSends : undefined;
    }, "the unknown send");
    expect(sends).toMatchObject([{ message: { kind: "card" } }]);
    const card = seen(guild, there.id);
    for (const [index, who] of ["tom", "amara", "mei"].entries()) {
      guild.teams.connectApp(index % 2 === 0 ? guild.server.url : other.url);
      await guild.teams.press(who, there.id, buttonAfter(card, "Red", "Vote"));
    }
    await noMarks();
    expect(cardsSaying("Which colour?")).toHaveLength(1);
  });
});
