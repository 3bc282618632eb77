import { afterEach, beforeEach, expect, test } from "vitest";
import { connectPerson, type PersonClient } from "../../support/person-client.ts";
import { startGuild, type Guild } from "./guild.ts";

let guild: Guild;
let tom: PersonClient;

beforeEach(async () => {
  guild = await startGuild();
  await guild.teams.installBot();
  tom = await connectPerson({ teams: guild.teams, person: "tom", url: guild.url });
});

afterEach(async () => {
  tom.close();
  await guild.close();
});

test("OPS-12: where Teams permits everything, a member is told so", async () => {
  expect(await tom.permits()).toEqual({
    ...{ kind: "permits", words: "yes", meeting: "yes", participants: "yes", inMeeting: true },
  });
});

test("OPS-12: without chat permissions Teams refuses, tells nothing of the meeting, and the member reads what is off", async () => {
  guild.teams.revokeChat();
  await guild.teams.startMeeting({ people: ["tom"] });
  expect(await tom.permits()).toEqual({
    ...{ kind: "permits", words: "no", meeting: "no", participants: "no", inMeeting: true },
  });
});
