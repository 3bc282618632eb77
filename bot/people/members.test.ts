import { describe, expect, test } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { CHAT, GUILD, person, peopleWorld } from "./testing/people-world.ts";

function world(names: readonly string[]) {
  const all = peopleWorld(names);
  const { members } = all.server();
  const tookPart = async () =>
    (await all.directory.all(GUILD)).flatMap((each) => (each.tookPart ? [each.person.objectId] : []));
  const find = (name: string) => members.find(GUILD, CHAT, person(name));
  return { ...all, members, find, tookPart };
}

const crowd = Array.from({ length: 200 }, (_, index) => `person-${index}`);

describe("the members who act in the chat", () => {
  test("SEC-13 are entered all at once with the first of them, without further reads", async () => {
    const { find, directory, asked, roster } = world(crowd);
    const refs = await Promise.all(crowd.map(find));
    expect(new Set(refs).size).toBe(200);
    expect(await directory.all(GUILD)).toHaveLength(200);
    expect(await Promise.all(crowd.map(find))).toEqual(refs);
    expect(asked).toMatchObject({ read: 1, entered: 1 });
    expect(roster.asked).toMatchObject({ all: 1, member: 0 });
  });

  test("SEC-1 cause no write if they are in the directory already", async () => {
    const { find, directory, asked } = world(crowd);
    const [ref] = await directory.enter(GUILD, [person("person-1")]);
    expect(await find("person-1")).toBe(ref);
    expect(asked.entered).toBe(0);
  });

  test("LOG-8 take part, which is noted for all of them together, and once", async () => {
    const { members, find, environment, asked, tookPart } = world(crowd);
    const press = async () => {
      for (const name of crowd.slice(0, 50)) {
        await find(name);
        members.takesPart(GUILD, person(name));
      }
    };
    await press();
    expect(await tookPart()).toEqual([]);
    await environment.advance(4_000);
    expect(await tookPart()).toEqual(crowd.slice(0, 50));
    expect(asked.entered).toBe(2);
    await press();
    await environment.advance(4_000);
    expect(asked.entered).toBe(2);
  });

  test("LOG-8 take part at their next press if it could not be noted", async () => {
    const { members, find, environment, directory, tookPart } = world(["priya"]);
    await find("priya");
    const enter = directory.enter.bind(directory);
    directory.enter = () => Promise.reject(new Error("Storage is away"));
    members.takesPart(GUILD, person("priya"));
    await environment.advance(4_000);
    directory.enter = enter;
    members.takesPart(GUILD, person("priya"));
    await environment.advance(4_000);
    expect(await tookPart()).toEqual(["priya"]);
  });

  test("LOG-11 do not take part merely by being looked up", async () => {
    const { find, environment, tookPart } = world(crowd);
    await find("person-1");
    await environment.advance(60_000);
    expect(await tookPart()).toEqual([]);
  });

  test("SEC-25 exclude people who are in no roster: they are looked up once, and not entered", async () => {
    const { find, directory, roster } = world(crowd);
    for (const _ of [1, 2, 3]) await expect(find("stranger")).rejects.toThrow("not in this conversation");
    expect(roster.asked.member).toBe(1);
    expect(await directory.all(GUILD)).toEqual([]);
  });

  test("SEC-25 exclude everybody while the roster cannot be read", async () => {
    const { find, directory, roster, environment } = world(crowd);
    roster.failing = "busy";
    await expect(find("person-1")).rejects.toThrow("does not answer");
    expect(await directory.all(GUILD)).toEqual([]);
    roster.failing = null;
    await environment.advance(2 * SECOND);
    await expect(find("person-1")).resolves.toEqual(expect.any(String));
  });

  test("are looked up individually if they came after the roster was read", async () => {
    const { find, roster } = world(crowd);
    await find("person-1");
    roster.join(CHAT.id, person("somebody-new"), "Somebody New");
    await expect(find("somebody-new")).resolves.toEqual(expect.any(String));
  });
});

describe("the members who open a panel", () => {
  test("are entered in few writes if a crowd of them comes: the first at once, the others together", async () => {
    const { members, environment, directory, asked } = world(crowd);
    const entered: string[] = [];
    const come = (name: string) =>
      void members.enter(GUILD, person(name)).then(() => void entered.push(name));
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const write = directory.enter.bind(directory);
    directory.enter = async (...those) => {
      for (const _ of [1, 2, 3]) await turn();
      return write(...those);
    };
    for (const name of crowd) {
      come(name);
      await turn();
    }
    expect(entered).toEqual(["person-0"]);
    await environment.advance(100);
    for (const _ of [1, 2, 3, 4]) await turn();
    expect(entered).toHaveLength(200);
    expect(asked.entered).toBe(2);
    expect(await directory.all(GUILD)).toHaveLength(200);
  });
});
