import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Roster } from "@guildhall/shared/ports/roster";
import { parseConfig } from "../../../bot/config/parse.ts";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { botbuilder } from "../../../bot/teams/botbuilder/sdk.ts";
import { createBotToken } from "../../../bot/teams/connector/bot-token.ts";
import { createConnector } from "../../../bot/teams/connector/connector.ts";
import { createConnectorRoster } from "../../../bot/teams/connector-roster.ts";
import type { Cast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";
import { startBotServer, type BotServer } from "../../support/bot-server.ts";
import { asSealKeys, freshWrappingKey } from "../../support/table-storage.ts";

const tenantId = randomUUID();
let teams: TeamsStandIn;
let server: BotServer;
let roster: Roster;
let conversation: Conversation;

beforeEach(() => start());

async function start(people?: readonly Cast[]): Promise<void> {
  const ids = { botId: randomUUID(), botPassword: "secret", tenantId, pageSize: 4 };
  teams = await startTeamsStandIn({ ...ids, ...(people && { people }) });
  const storage = memoryStorage();
  server = await startBotServer(teams, { storage });
  const config = parseConfig({
    ...teams.env,
    PUBLIC_URL: "http://127.0.0.1:1",
    AZURE_TABLES_CONNECTION_STRING: "UseDevelopmentStorage=true",
    SEAL_KEYS: asSealKeys(freshWrappingKey()),
    TICKET_KEY: randomBytes(32).toString("base64"),
  });
  roster = createConnectorRoster({
    connector: createConnector({
      token: createBotToken(config, { now: Date.now }, botbuilder),
      serviceHosts: config.channel.serviceHosts,
      environment: nodeEnvironment,
    }),
    conversations: { binding: (of) => storage.bindings.byConversation(of) },
  });
  conversation = { tenant: tenantId, id: teams.conversation("meeting").id };
}

async function stop(): Promise<void> {
  await server.stop();
  await teams.close();
}

afterEach(() => stop());

const person = (key: string) => ({ tenant: tenantId, objectId: teams.person(key).aadObjectId ?? "" });

describe("the roster", () => {
  test("cannot be read where the bot never was, or no longer is", async () => {
    await expect(roster.all(conversation)).rejects.toMatchObject({ reason: "botMissing" });
    await teams.installBot();
    await roster.all(conversation);
    await teams.uninstallBot();
    await expect(roster.all(conversation)).rejects.toMatchObject({ reason: "botMissing" });
    await expect(roster.member(conversation, person("tom"))).rejects.toMatchObject({ reason: "botMissing" });
  });

  test("TEXT-6: returns tidied names: none changes the direction, is invisible or endless", async () => {
    await stop();
    const called = (key: string, name: string): Cast => ({ key, name, title: "Member" });
    await start([
      called("eve", "Eve\u202e (resinagro)\u2066"),
      called("blank", "\u3164\u200b\u2800"),
      called("long", `L${"o".repeat(100_000)}ng`),
      called("reza", "رضا می‌خواهم"),
    ]);
    await teams.installBot();
    const names = (await roster.all(conversation)).map(({ name }) => name);
    expect(names).toEqual(["Eve (resinagro)", "", `L${"o".repeat(255)}`, "رضا می‌خواهم"]);
  });

  test("contains everybody from all pages, except people without an account", async () => {
    await teams.installBot();
    await teams.startMeeting({ people: ["priya", "noor"] });
    const everybody = await roster.all(conversation);
    expect(everybody.map(({ name }) => name)).toContain("Sam Whitlock (Guest)");
    expect(everybody.map(({ name }) => name)).not.toContain("Noor");
    expect(everybody).toHaveLength(11);
    expect(everybody.filter(({ guest }) => guest)).toHaveLength(1);
  });

  test("tells a member from a person outside the conversation, and from one of another tenant", async () => {
    await teams.installBot();
    expect(await roster.member(conversation, person("tom"))).toEqual({
      person: person("tom"),
      teamsId: teams.person("tom").teamsId,
      name: "Tom Hale",
      guest: false,
    });
    expect(await roster.member(conversation, person("ivan"))).toBeNull();
    expect(await roster.member(conversation, { tenant: tenantId, objectId: "no-such-person" })).toBeNull();
    expect(await roster.member(conversation, { ...person("tom"), tenant: randomUUID() })).toBeNull();
  });

  test("says who organises the meeting, and nobody if it cannot tell", async () => {
    await teams.installBot();
    const meeting = teams.conversation("meeting").meetingId ?? "";
    expect(await roster.organisesMeeting(conversation, meeting, person("priya"))).toBe(true);
    expect(await roster.organisesMeeting(conversation, meeting, person("tom"))).toBe(false);
    expect(await roster.organisesMeeting(conversation, "no-such-meeting", person("priya"))).toBe(false);
    await teams.uninstallBot();
    expect(await roster.organisesMeeting(conversation, meeting, person("priya"))).toBe(false);
  });

  test("SEC-18: does not claim that nobody organises the meeting while it cannot be read", async () => {
    await teams.installBot();
    const meeting = teams.conversation("meeting").meetingId ?? "";
    for (const status of [429, 502, 503]) {
      teams.faults.failAll(status);
      await expect(roster.organisesMeeting(conversation, meeting, person("priya"))).rejects.toMatchObject({
        reason: "busy",
      });
    }
  });

  test("ORG-2: says who organises a meeting of more than 350 people, and nobody by the meeting of another conversation", async () => {
    await stop();
    await start(
      Array.from({ length: 360 }, (_, n): Cast => ({
        key: `person-${n}`,
        name: `Person ${n}`,
        title: "Member",
        role: n === 0 ? "Organizer" : "Attendee",
      })),
    );
    await teams.installBot();
    await teams.installBot("group");
    const meeting = teams.conversation("meeting").meetingId ?? "";
    const organise = (key: string) => roster.organisesMeeting(conversation, meeting, person(key));
    const asked = () =>
      teams.requests.filter(({ path }) => path.endsWith(`/meetings/${encodeURIComponent(meeting)}`)).length;
    expect(await Promise.all(["person-0", "person-1", "person-359"].map(organise))).toEqual([
      true,
      false,
      false,
    ]);
    expect(asked()).toBe(1);
    const elsewhere = { tenant: tenantId, id: teams.conversation("group").id };
    expect(await roster.organisesMeeting(elsewhere, meeting, person("person-0"))).toBe(false);
  });

  test("reads again when the connector fails for a moment, as Microsoft asks after 412, 502 and 504", async () => {
    await teams.installBot();
    for (const status of [412, 502, 504]) {
      teams.faults.failNextRead(status);
      expect(await roster.member(conversation, person("tom"))).not.toBeNull();
    }
    teams.faults.failNextRead(500);
    await expect(roster.member(conversation, person("tom"))).rejects.toMatchObject({ reason: "busy" });
  });

  test("SEC-11: a meeting that belongs to another conversation makes nobody an organiser here", async () => {
    await teams.installBot();
    await teams.installBot("group");
    const meeting = teams.conversation("meeting").meetingId ?? "";
    const elsewhere = { tenant: tenantId, id: teams.conversation("group").id };
    expect(await roster.organisesMeeting(elsewhere, meeting, person("priya"))).toBe(false);
  });

  test("reuses one token for many requests", async () => {
    await teams.installBot();
    const logins = (): number => teams.requests.filter(({ path }) => path.startsWith("/login/")).length;
    const before = logins();
    await Promise.all(
      ["priya", "tom", "amara", "yuki"].map((key) => roster.member(conversation, person(key))),
    );
    expect(logins() - before).toBe(1);
  });
});
