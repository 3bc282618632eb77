import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Live, RosterAnswer, Welcome } from "@guildhall/shared/protocol/messages";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { connectPanel, type TestPanel } from "../../../bot/realtime/testing/test-panel.ts";
import { observed, within } from "../../chaos/eventually.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import { cardSaying, seen, tap, wordsOn } from "./card-press.ts";
import { type Guild, startGuild } from "./guild.ts";

const ORIGIN = "http://127.0.0.1:3978";

interface Names {
  readonly names: Readonly<Record<string, string | null>>;
}

let environment: TravellingEnvironment;
/** the server that Teams calls, where the cards are drawn */
let guild: Guild;
/** another one on the same storage, where the panel is */
let other: BotServer;
let panel: TestPanel;
let tom: MemberRef;

beforeEach(async () => {
  environment = travellingEnvironment();
  const storage = memoryStorage();
  const env = { TICKET_KEY: randomBytes(32).toString("base64") };
  guild = await startGuild({
    teams: { now: () => environment.now() },
    server: { storage, environment, env },
  });
  const { teams, server } = guild;
  other = await startBotServer(teams, { storage, environment, env });
  teams.connectApp(server.url);
  await teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", {
    ...{ type: "openCollection", prompt: "What annoys you?", anonymous: false, perMember: null },
    ...{ closesAt: null, inChat: true },
  });
  tom = await guild.ref("tom");
  await cardSaying(guild, "What annoys you?");
  const community = await guild.community();
  await observed(
    async () => (await storage.cards.find(community, cardKey(await list()))) ?? undefined,
    "the card to be kept",
  );
  await write("tom", "Flaky tests");
  panel = await openPanel();
  expect(await inPanel("Tom Hale")).toBe("Tom Hale");
  expect(await onCard("Flaky tests")).toBe("Tom Hale");
});

afterEach(async () => {
  panel.close();
  await other.stop();
  await guild.close();
});

async function openPanel(): Promise<TestPanel> {
  const { id, meetingId } = guild.teams.conversation("meeting");
  const proof = { kind: "token", token: await guild.teams.tokens.sso("priya") };
  const hello = { protocol: PROTOCOL_VERSION, surface: "panel", conversation: id, meeting: meetingId, proof };
  const opened = await connectPanel(other.url, hello, { origin: ORIGIN });
  if (typeof opened === "string") throw new Error(`Priya was not let in: ${opened}`);
  return opened;
}

async function list(): Promise<Extract<CardSubject, { kind: "collection" }>> {
  const community = await guild.communityState();
  const collection = community.status === "founded" ? community.collections[0]?.id : undefined;
  if (collection === undefined) throw new Error("There is no list");
  return { kind: "collection", collection };
}

/** Adds an entry, after which the card is drawn again. */
async function write(who: string, text: string): Promise<void> {
  const { collection } = await list();
  expect(await guild.inCommunity(who, { type: "addEntry", collection, text, twin: null })).toMatchObject({
    kind: "done",
  });
  environment.advance(5 * SECOND);
}

/** What Tom is called in the panel next, once that is this. */
async function inPanel(name: string | null): Promise<string | null | undefined> {
  const telling = panel.next<Names>("people", (told) => told.names[tom] === name);
  return (await within(telling, `Tom to be called ${name}`, 60_000)).names[tom];
}

/** What Tom is called on the card, once it shows an entry. */
async function onCard(entry: string): Promise<string | undefined> {
  const words = await guild.teams.untilChat(
    (messages) =>
      messages.flatMap(({ cards }) => cards.map(wordsOn)).findLast((text) => text.includes(entry)),
    { timeoutMs: 60_000 },
  );
  return /Flaky tests\n · (.*)/.exec(words)?.[1]?.replaceAll(/[\u2068\u2069]/g, "");
}

const rosterReads = (): number =>
  guild.teams.requests.filter(({ path, status }) => status === 200 && path.includes("/pagedmembers")).length;

describe("PEOPLE-3: everybody is shown who is who", () => {
  test("with a new name: in panels within a minute, on cards after five", async () => {
    guild.teams.rename("tom", "Thomas Hale");
    environment.advance(MINUTE);
    expect(await inPanel("Thomas Hale")).toBe("Thomas Hale");
    environment.advance(5 * MINUTE);
    await write("amara", "Long meetings");
    expect(await onCard("Long meetings")).toBe("Thomas Hale");
  });

  test("without the name of somebody who has left: on cards at once if Teams tells, in panels within a minute", async () => {
    await guild.teams.removeMembers(["tom"]);
    await write("amara", "Long meetings");
    expect(await onCard("Long meetings")).toBe("Somebody");
    environment.advance(MINUTE);
    expect(await inPanel(null)).toBe(null);
  });

  test("without the name of somebody who left and of whom Teams told nobody", async () => {
    guild.teams.delivery.hold();
    void guild.teams.removeMembers(["tom"]);
    environment.advance(MINUTE);
    expect(await inPanel(null)).toBe(null);
    environment.advance(5 * MINUTE);
    await write("amara", "Long meetings");
    expect(await onCard("Long meetings")).toBe("Somebody");
  });

  test("without anything of somebody who was erased, on every server within a minute", async () => {
    await guild.server.storage.directory.erase(await guild.community(), tom);
    environment.advance(MINUTE);
    expect(await inPanel(null)).toBe(null);
    await write("amara", "Long meetings");
    expect(await onCard("Long meetings")).toBe("Somebody");
    const { people } = await panel.ask<RosterAnswer>("roster", { query: "Tom" });
    expect(people.map(({ name }) => name)).toEqual(["Tom Hale"]);
    expect(people[0]?.ref).not.toBe(tom);
  });

  test("with somebody who has joined: they count at once where Teams tells it, and within a minute elsewhere", async () => {
    const { people } = await panel.next<Live>("live", ({ people: counted }) => counted !== null);
    await guild.teams.addMembers(["ivan"]);
    await write("ivan", "Slow builds");
    environment.advance(MINUTE);
    const one = (people?.inChat ?? 0) + 1;
    await within(
      panel.next<Live>("live", ({ people: counted }) => counted?.inChat === one),
      "Ivan to be counted",
      60_000,
    );
    const found = await panel.ask<RosterAnswer>("roster", { query: "Ivan" });
    expect(found.people).toEqual([{ ref: await guild.ref("ivan"), name: "Ivan Petrov" }]);
    const me = (await panel.next<Welcome>("welcome")).me;
    expect(me).toBe(await guild.ref("priya"));
  });
});

test("PEOPLE-1: the names and numbers on cards, and a press on one, take one reading of the roster", async () => {
  await other.stop();
  environment.advance(10 * MINUTE);
  const before = rosterReads();
  await write("amara", "Long meetings");
  expect(await onCard("Long meetings")).toBe("Tom Hale");
  await guild.inCommunity("priya", {
    ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green"], budget: 1, cap: 1 },
    ...{ secrecy: "open", membersAdd: false, closesAt: null, inChat: true },
  });
  const { id } = await cardSaying(guild, "Which colour?");
  await tap(guild, "mateo", id, "Green", "Vote");
  expect(wordsOn(seen(guild, id, "mateo"))).toContain("Green");
  expect(rosterReads() - before).toBe(1);
});
