import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;

beforeEach(async () => {
  guild = await startGuild();
});

afterEach(() => guild.close());

const fromBot = (): readonly ChatMessage[] => guild.teams.chat().filter(({ from }) => from === undefined);
const shown = (message: ChatMessage | undefined): string => JSON.stringify(message?.cards ?? []);

test("BOT-1 the bot introduces itself once when it is installed, and again after it was removed", async () => {
  const outcomes = await guild.teams.installBot();
  expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
  expect(fromBot()).toHaveLength(1);
  expect(shown(fromBot()[0])).toContain("Guildhall is here");
  await guild.teams.uninstallBot();
  await guild.teams.installBot();
  expect(fromBot()).toHaveLength(2);
});

test("PRIV-10: the community of a conversation stays the same when the bot is installed again", async () => {
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  const before = await guild.community();
  await guild.teams.uninstallBot();
  await guild.teams.installBot();
  expect(await guild.community()).toBe(before);
});

test.each(["help", "make me a sandwich", ""])(
  "BOT-2 unknown words to the bot are answered with a short help: %j",
  async (words) => {
    await guild.teams.installBot();
    await guild.teams.say("tom", `<p><at>Guildhall</at> ${words}</p>`);
    expect(fromBot()).toHaveLength(2);
    expect(shown(fromBot()[1])).toContain("What I understand here");
  },
);

test.each(["set up", "Setup", "please set-up!"])(
  "CARD-6 saying this to the bot brings the founding card: %j",
  async (words) => {
    await guild.teams.installBot();
    await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
    await guild.teams.say("tom", `<p><at>Guildhall</at> ${words}</p>`);
    expect(shown(fromBot()[1])).toContain("Found your community ·");
  },
);

test("CARD-6 the help leads on to founding", async () => {
  await guild.teams.installBot();
  await guild.teams.say("tom", "<p><at>Guildhall</at> help</p>");
  const help = fromBot()[1];
  const { card } = await guild.teams.press("tom", help?.id ?? "", { verb: "see", data: { card: "setup" } });
  expect(shown(help)).toContain("Set up the community");
  expect(JSON.stringify(card)).toContain("Create community");
});

test("BOT-2 the bot does not react to other messages", async () => {
  await guild.teams.installBot();
  await guild.teams.say("tom", "<p>help, my build is red</p>");
  await guild.teams.say("tom", "<p>who wrote the Elmo song?</p>");
  expect(fromBot()).toHaveLength(1);
});

test("in a chat with one person the bot says where it can be used", async () => {
  const activity = guild.teams.draft("tom", "<p>hello</p>");
  const conversation = { ...(activity["conversation"] as object), conversationType: "personal" };
  await guild.teams.installBot();
  await guild.teams.deliver({ ...activity, conversation }, await guild.teams.tokens.channel());
  expect(fromBot().at(-1)?.text).toContain("I work in meetings and group chats");
});

test("an unknown invoke is answered with 501 and an empty body", async () => {
  await guild.teams.installBot();
  const activity = {
    ...guild.teams.draft("tom", "<p>x</p>"),
    type: "invoke",
    name: "unknown/thing",
    value: {},
  };
  const { status, body } = await guild.teams.deliver(activity, await guild.teams.tokens.channel());
  expect(status).toBe(501);
  expect(body).toBeUndefined();
});

test.each([
  ["no id", { id: undefined }],
  ["a broken value", { type: "event", name: "application/vnd.microsoft.meetingEnd", value: 7 }],
  [
    "no participants",
    { type: "event", name: "application/vnd.microsoft.meetingParticipantJoin", value: null },
  ],
  ["odd parts", { entities: [null, 1], attachments: "x", membersAdded: {}, from: null }],
])("an activity with %s is taken without a failure", async (_, change) => {
  await guild.teams.installBot();
  const activity = { ...guild.teams.draft("tom", "<p>x</p>"), ...change };
  const { status } = await guild.teams.deliver(activity as never, await guild.teams.tokens.channel());
  expect(status).toBe(200);
});

test("ORG-6: an organiser who leaves the conversation is no longer an organiser", async () => {
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  await guild.inCommunity("priya", { type: "nameOrganiser", member: await guild.ref("tom") });
  await guild.teams.removeMembers(["priya"]);
  expect(await guild.communityState()).toMatchObject({ organisers: [await guild.ref("tom")] });
});
