import { personKey } from "@guildhall/shared/ports/directory";
import { beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { manualEnvironment, type ManualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { createMembership, type Membership } from "./membership.ts";
import { TENANT } from "../testing/entra.ts";
import { fakeRoster, type FakeRoster } from "../testing/fake-roster.ts";

const chat = { tenant: TENANT, id: "19:chat" };
const person = (objectId: string) => ({ tenant: TENANT, objectId });
const tom = person("tom");

let environment: ManualEnvironment;
let roster: FakeRoster;
let membership: Membership;

beforeEach(() => {
  environment = manualEnvironment();
  roster = fakeRoster();
  for (const name of ["Priya", "Tom"]) roster.join(chat.id, person(name.toLowerCase()), name);
  membership = createMembership(roster, environment);
});

describe("the roster of a conversation", () => {
  it("SEC-16: is read once for all who ask within a minute, and returned with the time when it was read", async () => {
    const at = environment.now();
    await Promise.all([membership.check(chat, tom), membership.check(chat, person("priya"))]);
    await environment.advance(49 * SECOND);
    expect(await membership.check(chat, tom)).toBe(at);
    expect(roster.asked).toMatchObject({ all: 1, member: 0 });
    await environment.advance(SECOND);
    expect(await membership.check(chat, tom)).toBe(environment.now());
    expect(roster.asked).toMatchObject({ all: 2, member: 0 });
  });

  it("is looked up individually for people who came since, and for absent people only after a while", async () => {
    await membership.check(chat, tom);
    roster.join(chat.id, person("mei"), "Mei");
    await membership.check(chat, person("mei"));
    await membership.check(chat, person("mei"));
    expect(roster.asked).toMatchObject({ all: 1, member: 1 });
    for (let knock = 0; knock < 10; knock += 1)
      await expect(membership.check(chat, person("ivan"))).rejects.toThrow("notAMember");
    expect(roster.asked.member).toBe(2);
    roster.join(chat.id, person("ivan"), "Ivan");
    await environment.advance(5 * SECOND);
    await membership.check(chat, person("ivan"));
  });

  it("SEC-15: is dropped when somebody leaves, even if it is being read at that moment", async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const all = roster.all.bind(roster);
    roster.all = async (conversation) => {
      const read = await all(conversation);
      await held;
      return read;
    };
    const before = membership.book(chat);
    roster.leave(chat.id, tom);
    membership.forget(chat);
    const after = membership.book(chat);
    release();
    expect((await before).people.has(personKey(tom))).toBe(true);
    expect((await after).people.has(personKey(tom))).toBe(false);
    await expect(membership.check(chat, tom)).rejects.toThrow("notAMember");
  });
});

describe("a person whom Teams called a member a while ago", () => {
  it("SEC-16: counts as one for less than a minute, unless the roster was read since", async () => {
    const checkedAt = environment.now();
    expect(await membership.checkSince(chat, tom, checkedAt)).toBe(checkedAt);
    expect(roster.asked).toMatchObject({ all: 0, member: 0 });
    roster.leave(chat.id, tom);
    await environment.advance(10 * SECOND);
    expect(await membership.checkSince(chat, tom, checkedAt)).toBe(checkedAt);
    await membership.book(chat);
    await expect(membership.checkSince(chat, tom, checkedAt)).rejects.toThrow("notAMember");
  });

  it("SEC-16: is looked up after that", async () => {
    const checkedAt = environment.now();
    await environment.advance(50 * SECOND);
    expect(await membership.checkSince(chat, tom, checkedAt)).toBe(environment.now());
    roster.leave(chat.id, tom);
    await environment.advance(50 * SECOND);
    await expect(membership.checkSince(chat, tom, checkedAt)).rejects.toThrow("notAMember");
  });
});
