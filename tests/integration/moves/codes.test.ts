import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { NEW, OLD, paste, shown, type TwoChats, twoChats } from "./two-chats.ts";

let world: TwoChats;

beforeEach(async () => {
  world = await twoChats();
});
afterEach(() => world.close());

const OVER = { kind: "refused", rejection: { code: "codeOver" } };

describe("MOVE-2: a code", () => {
  test("is no use to anybody but whoever got it, an organiser or not", async () => {
    const tom = await world.open("tom", OLD);
    expect(await tom.move({ do: "offer" })).toEqual({
      kind: "refused",
      rejection: { code: "onlyOrganisers" },
    });
    const code = await world.code();
    await world.guild.inCommunity("priya", { type: "nameOrganiser", member: await world.ref("tom") });
    for (const other of ["tom", "amara"]) {
      const there = await world.open(other, NEW);
      expect(await paste(there, code)).toEqual(OVER);
    }
    expect(await world.communityOf(OLD)).toBe(world.id);
  });

  test("that was altered, made up, or is for another community, is answered like one that is over", async () => {
    const code = await world.code();
    const [community, offer, proof = ""] = code.split(".");
    const there = await world.open("priya", NEW);
    const other = await world.communityOf(NEW);
    for (const wrong of [
      "",
      "hello",
      "constructor.1.AAAAAAAAAAAAAAAAAAAAAAAA",
      `${community}.2.${proof}`,
      `${other}.${offer}.${proof}`,
      `${community}.${offer}.${proof.slice(1)}A`,
      `${community}.${offer}.${"A".repeat(24)}`,
    ])
      expect([wrong, await paste(there, wrong)]).toEqual([wrong, OVER]);
  });

  test("works once, even if the community comes back", async () => {
    const priya = await world.open("priya", OLD);
    const code = await world.code(priya);
    const there = await world.open("priya", NEW);
    await paste(there, code);
    await shown(there, "Frontend Guild");
    await shown(priya, null);
    expect(await paste(priya, code)).toEqual(OVER);
    await paste(priya, await world.code(there));
    await shown(priya, "Frontend Guild");
    await shown(there, null);
    expect(await paste(there, code)).toEqual(OVER);
  });

  test("is over after 30 minutes, after a newer one, and when its owner is no organiser any more", async () => {
    const priya = await world.open("priya", OLD);
    const first = await world.code(priya);
    const second = await world.code(priya);
    const there = await world.open("priya", NEW);
    expect(await paste(there, first)).toEqual(OVER);
    world.environment.advance(30 * MINUTE + SECOND);
    expect(await paste(await world.open("priya", NEW), second)).toEqual(OVER);
    const third = await world.code(await world.open("priya", OLD));
    await world.guild.inCommunity("priya", { type: "stepDownAsOrganiser" });
    // Teams says that she organises the meeting of the old chat, so only what she was counts when she was given it.
    expect(await paste(await world.open("priya", NEW), third)).toMatchObject({ kind: "moved" });
  });

  test("cannot be used by whoever is not in the new chat, or has left the old one", async () => {
    await world.guild.inCommunity("priya", { type: "nameOrganiser", member: await refOf("sven") });
    const sven = await world.open("sven", OLD);
    const code = await world.code(sven);
    await expect(world.open("sven", NEW)).rejects.toThrow("notAMember");
    await world.guild.teams.addMembers(["sven"], NEW);
    const there = await world.open("sven", NEW);
    await world.guild.teams.removeMembers(["sven"], OLD);
    expect(await paste(there, code)).toEqual(OVER);
  });
});

async function refOf(person: string) {
  await world.open(person, OLD);
  return world.ref(person);
}
