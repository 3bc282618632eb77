import { describe, expect, test } from "vitest";
import { communityId } from "@guildhall/shared/domain/kernel/ids";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createMembership } from "../../realtime/people/membership.ts";
import { fakeRoster } from "../../realtime/testing/fake-roster.ts";
import { createMembers } from "./members.ts";

const GUILD = communityId("guild");
const CHAT = { tenant: "t", id: "19:chat" };
const quiet = { info() {}, warn() {}, error() {} };

const person = (objectId: string) => ({ tenant: CHAT.tenant, objectId });

async function world(names: readonly string[]) {
  const { directory } = memoryStorage();
  const environment = manualEnvironment();
  const roster = fakeRoster();
  for (const name of names) roster.join(CHAT.id, person(name), name);
  const asked = { entered: 0 };
  const members = createMembers({
    directory: {
      all: (community) => directory.all(community),
      enter: (...args) => {
        asked.entered += 1;
        return directory.enter(...args);
      },
    },
    membership: createMembership(roster, environment),
    environment,
    log: quiet,
  });
  const tookPart = async () =>
    (await directory.all(GUILD)).flatMap((each) => (each.tookPart ? [each.person.objectId] : []));
  const find = (name: string) => members.find(GUILD, CHAT, name);
  return { members, find, directory, environment, roster, asked, tookPart };
}

const crowd = Array.from({ length: 200 }, (_, index) => `person-${index}`);

describe("the members who act in the chat", () => {
  test("SEC-13 are entered all at once with the first of them, without further reads", async () => {
    const { find, directory, asked, roster } = await world(crowd);
    const refs = await Promise.all(crowd.map(find));
    expect(new Set(refs).size).toBe(200);
    expect(await directory.all(GUILD)).toHaveLength(200);
    expect(await Promise.all(crowd.map(find))).toEqual(refs);
    expect(asked.entered).toBe(1);
    expect(roster.asked).toMatchObject({ all: 1, member: 0 });
  });

  test("SEC-1 cause no write if they are in the directory already", async () => {
    const { find, directory, asked } = await world(crowd);
    const [ref] = await directory.enter(GUILD, [person("person-1")]);
    expect(await find("person-1")).toBe(ref);
    expect(asked.entered).toBe(0);
  });

  test("LOG-8 take part, which is noted for all of them together", async () => {
    const { members, find, environment, asked, tookPart } = await world(crowd);
    for (const name of crowd.slice(0, 50)) {
      await find(name);
      members.takesPart(GUILD, person(name));
    }
    expect(await tookPart()).toEqual([]);
    await environment.advance(4_000);
    expect(await tookPart()).toEqual(crowd.slice(0, 50));
    expect(asked.entered).toBe(2);
  });

  test("LOG-11 do not take part merely by being looked up", async () => {
    const { find, environment, tookPart } = await world(crowd);
    await find("person-1");
    await environment.advance(60_000);
    expect(await tookPart()).toEqual([]);
  });

  test("SEC-25 exclude people who are in no roster: they are looked up once, and not entered", async () => {
    const { find, directory, roster } = await world(crowd);
    for (const _ of [1, 2, 3]) await expect(find("stranger")).rejects.toThrow("notAMember");
    expect(roster.asked.member).toBe(1);
    expect(await directory.all(GUILD)).toEqual([]);
  });

  test("SEC-25 exclude everybody while the roster cannot be read", async () => {
    const { find, directory, roster } = await world(crowd);
    roster.failing = "busy";
    await expect(find("person-1")).rejects.toThrow("does not answer");
    expect(await directory.all(GUILD)).toEqual([]);
    roster.failing = null;
    await expect(find("person-1")).resolves.toEqual(expect.any(String));
  });

  test("are looked up individually if they came after the roster was read", async () => {
    const { find, roster } = await world(crowd);
    await find("person-1");
    roster.join(CHAT.id, person("somebody-new"), "Somebody New");
    await expect(find("somebody-new")).resolves.toEqual(expect.any(String));
  });
});
