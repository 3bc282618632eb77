import { afterAll, beforeAll, expect, test } from "vitest";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { english } from "../../../bot/teams/cards/testing/english.ts";
import { connectPerson } from "../../support/person-client.ts";
import { NAMES, startTwoCommunities, type TwoCommunities } from "../bot/two-communities.ts";

// What a community has learned and when it meets: nobody else gets any of it from the search, the message extension or a calendar.

const LEARNED = { meeting: "Ask earlier for help", group: "Ask whoever cannot see" } as const;
const EVERYTHING = { words: "", kind: null, since: null, until: null, person: null, from: 0 };
const { nowhere, noAccount } = english.cards.found;

let world: TwoCommunities;
beforeAll(async () => {
  world = await startTwoCommunities();
  for (const chat of ["meeting", "group"] as const) {
    await world.found(chat);
    await world.hold(chat, LEARNED[chat]);
  }
});
afterAll(() => world.close());

/** What somebody reads in what they were given, of either community. */
const readIn = (given: unknown): readonly string[] => {
  const text = JSON.stringify(given);
  return [...Object.values(LEARNED), ...Object.values(NAMES)].filter((each) => text.includes(each));
};

const OUTSIDERS = [
  ["a member of another community", "yuki", false],
  ["a stranger", "ivan", false],
  ["somebody of another tenant", "tom", true],
] as const;

test.each(OUTSIDERS)(
  "SEC-3, KNOW-8: %s gets nothing from the search and no address of a calendar: no panel lets them in",
  async (_, person, isForeign) => {
    const { teams } = world;
    const tokens = {
      ...teams.tokens,
      sso: (key: string) => teams.tokens.sso(key, isForeign ? { flaw: "foreign tenant" } : {}),
    };
    const entering = connectPerson({
      ...{ teams: { tokens, conversation: (key) => teams.conversation(key) }, person, conversation: "group" },
      url: world.server.url,
    });
    await expect(entering).rejects.toThrow("was not let in");
  },
);

test("KNOW-8: a panel of one community searches nothing of another, whatever it asks for", async () => {
  const yuki = await world.connect("yuki", "meeting");
  const search = () => yuki.search(EVERYTHING);
  await expect.poll(async () => readIn(await search())).toEqual([LEARNED.meeting]);
  const { id } = world.teams.conversation("group");
  for (const more of [{ community: id }, { conversation: id }])
    expect(await yuki.search({ ...EVERYTHING, ...more })).toMatchObject({ kind: "failed" });
});

test("CAL-8: a calendar has the sessions of its own community alone, and ends with its owner’s membership", async () => {
  const at = Math.ceil(world.environment.now() / MINUTE + 60) * MINUTE;
  for (const chat of ["meeting", "group"] as const) {
    const priya = await world.connect("priya", chat);
    await priya.tell({ type: "setRhythm", timeZone: "Europe/Berlin", at });
  }
  const mei = await world.connect("mei", "meeting");
  const answer = await mei.calendar({ do: "renew" });
  const address = answer.kind === "address" ? (answer.address ?? "") : "";
  const read = async () => {
    const { status } = await fetch(address);
    return [status, readIn(await (await fetch(address)).text())];
  };
  expect(await read()).toEqual([200, [NAMES.meeting]]);
  await world.teams.removeMembers(["mei"]);
  await expect.poll(read).toEqual([404, []]);
  for (const guess of ["x", "x".repeat(43)])
    expect((await fetch(`${world.server.url}/calendar/${guess}.ics`)).status).toBe(404);
});

test("EXT-2: the message extension gives members of another community nothing of it, and all others a sentence", async () => {
  const foreign = { tenant: { id: crypto.randomUUID() } };
  for (const words of ["", "ask", "cannot", "zebra"]) {
    const yuki = await world.searchAs("yuki", words);
    expect(readIn(yuki).filter((each) => each !== LEARNED.meeting && each !== NAMES.meeting)).toEqual([]);
    expect(await world.searchAs("ivan", words)).toEqual({ kind: "message", text: nowhere });
    expect(await world.searchAs("noor", words)).toEqual({ kind: "message", text: noAccount });
    const abroad = await world.searchAs("tom", words, () => ({ channelData: foreign }));
    expect(abroad).toEqual({ kind: "message", text: nowhere });
  }
  expect(readIn(await world.searchAs("yuki", "ask"))).toEqual([LEARNED.meeting, NAMES.meeting]);
});
