import { personKey } from "@guildhall/shared/ports/directory";
import { beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { ManualEnvironment } from "@guildhall/shared/testing/manual-environment";
import type { People } from "./people.ts";
import type { FakeRoster } from "./testing/fake-roster.ts";
import { CHAT, peopleWorld, person } from "./testing/people-world.ts";

const tom = person("tom");

let environment: ManualEnvironment;
let roster: FakeRoster;
let people: People;
let book: People["roster"];

beforeEach(() => {
  const world = peopleWorld(["priya", "tom"]);
  ({ environment, roster } = world);
  people = world.server();
  book = people.roster;
});

describe("the roster of a conversation", () => {
  it("SEC-16: is read once for all who ask within a minute, and returned with the time when it was read", async () => {
    const at = environment.now();
    await Promise.all([book.check(CHAT, tom), book.check(CHAT, person("priya"))]);
    await environment.advance(49 * SECOND);
    expect(await book.check(CHAT, tom)).toBe(at);
    expect(roster.asked).toMatchObject({ all: 1, member: 0 });
    await environment.advance(SECOND);
    expect(await book.check(CHAT, tom)).toBe(environment.now());
    expect(roster.asked).toMatchObject({ all: 2, member: 0 });
  });

  it("is looked up individually for people who came since, and for absent people only after a while", async () => {
    await book.check(CHAT, tom);
    roster.join(CHAT.id, person("mei"), "Mei");
    await book.check(CHAT, person("mei"));
    await book.check(CHAT, person("mei"));
    expect(roster.asked).toMatchObject({ all: 1, member: 1 });
    for (let knock = 0; knock < 10; knock += 1)
      await expect(book.check(CHAT, person("ivan"))).rejects.toThrow("not in this conversation");
    expect(roster.asked.member).toBe(2);
    roster.join(CHAT.id, person("ivan"), "Ivan");
    await environment.advance(5 * SECOND);
    await book.check(CHAT, person("ivan"));
  });

  it("SEC-15: is dropped when somebody leaves, even if it is being read at that moment", async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const all = roster.all.bind(roster);
    roster.all = async (conversation) => {
      const read = await all(conversation);
      await held;
      return read;
    };
    const before = book.everybody(CHAT);
    roster.leave(CHAT.id, tom);
    people.happened("somebodyLeft", CHAT);
    const after = book.everybody(CHAT);
    release();
    expect((await before).value.has(personKey(tom))).toBe(true);
    expect((await after).value.has(personKey(tom))).toBe(false);
    await expect(book.check(CHAT, tom)).rejects.toThrow("not in this conversation");
  });
});

describe("a person whom Teams called a member a while ago", () => {
  it("SEC-16: counts as one for less than a minute, unless the roster was read since", async () => {
    const checkedAt = environment.now();
    expect(await book.checkSince(CHAT, tom, checkedAt)).toBe(checkedAt);
    expect(roster.asked).toMatchObject({ all: 0, member: 0 });
    roster.leave(CHAT.id, tom);
    await environment.advance(10 * SECOND);
    expect(await book.checkSince(CHAT, tom, checkedAt)).toBe(checkedAt);
    await book.everybody(CHAT);
    await expect(book.checkSince(CHAT, tom, checkedAt)).rejects.toThrow("not in this conversation");
  });

  it("SEC-16: is looked up after that", async () => {
    const checkedAt = environment.now();
    await environment.advance(50 * SECOND);
    expect(await book.checkSince(CHAT, tom, checkedAt)).toBe(environment.now());
    roster.leave(CHAT.id, tom);
    await environment.advance(50 * SECOND);
    await expect(book.checkSince(CHAT, tom, checkedAt)).rejects.toThrow("not in this conversation");
  });
});
