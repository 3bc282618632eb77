import { afterEach, beforeEach, expect, test } from "vitest";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;
let tom: PersonClient;

beforeEach(async () => {
  const port = await freePort();
  guild = await startGuild({
    server: { env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } },
  });
  await guild.teams.installBot();
  tom = await connectPerson({ teams: guild.teams, person: "tom", url: guild.server.url });
});

afterEach(async () => {
  tom.close();
  await guild.close();
});

test("OPS-12, FOUND-4: where Teams permits everything, a member is told so, and what the meeting is called", async () => {
  expect(await tom.permits()).toEqual({
    ...{ kind: "permits", words: "yes", meeting: "yes", participants: "yes", inMeeting: true },
    title: guild.teams.conversation("meeting").name,
  });
});

test("OPS-12: without chat permissions Teams refuses, tells nothing of the meeting, and the member reads what is off", async () => {
  guild.teams.revokeChat();
  await guild.teams.startMeeting({ people: ["tom"] });
  expect(await tom.permits()).toEqual({
    ...{ kind: "permits", words: "no", meeting: "no", participants: "no", inMeeting: true, title: null },
  });
});

test("TALK-7: without chat permissions what the bot says of itself works: words with a mention, and no others", async () => {
  guild.teams.revokeChat();
  await guild.teams.startMeeting({ people: ["tom"] });
  await guild.teams.say("tom", "<p><at>Guildhall</at> help</p>");
  const [introduction, help] = guild.teams.chat().filter(({ from }) => from === undefined);
  expect(JSON.stringify(introduction?.cards)).toContain("*@Guildhall elmo*");
  expect(JSON.stringify(help?.cards)).toContain("Teams lets me hear nothing else in this chat");
});
