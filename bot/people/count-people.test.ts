import { describe, expect, it } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { outOf, signaturesHere } from "@guildhall/shared/domain/people-counts";
import { Founding } from "@guildhall/shared/testing/founding";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import { adopt } from "@guildhall/shared/testing/adopt";
import { personKey } from "@guildhall/shared/ports/directory";
import { countPeople } from "./count-people.ts";
import { Entries } from "./entries.ts";

const person = (objectId: string) => ({ tenant: "contoso", objectId });
const entry = (id: string, tookPart = true) => ({ ref: memberRef(id), person: person(id), tookPart });
const chatOf = (...there: readonly string[]) =>
  new Map(
    there.map((id) => [personKey(person(id)), { person: person(id), teamsId: null, name: id, guest: false }]),
  );

/** A community whose contract these members signed. */
function signedBy(...signers: readonly string[]): Founding {
  const guild = new Founding();
  adopt(guild, "Everybody speaks");
  for (const each of signers) guild.do(memberRef(each), { type: "signContract", version: 1 });
  return guild;
}

describe("READ-1: the people of a community", () => {
  it("take part if they took part at some time and are still in the chat", () => {
    const entries = new Entries([entry("priya"), entry("tom"), entry("gone"), entry("named", false)]);
    const counts = countPeople(new Founding().state, entries, chatOf("priya", "tom", "named", "mei", "zoe"));
    expect(counts).toEqual({ takingPart: 2, inChat: 5, signersGone: 0 });
  });

  it("are counted before a community is founded", () => {
    const counts = countPeople(
      communityDecider.initial,
      new Entries([entry("priya")]),
      chatOf("priya", "tom"),
    );
    expect(counts).toEqual({ takingPart: 1, inChat: 2, signersGone: 0 });
  });

  it("no longer take part and are no longer in the chat from the moment the community learns that they left", () => {
    const guild = signedBy("tom");
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    const counts = countPeople(
      guild.state,
      new Entries([entry("priya"), entry("tom")]),
      chatOf("priya", "tom"),
    );
    expect(counts).toEqual({ takingPart: 1, inChat: 1, signersGone: 1 });
  });

  it("FOLLOW-2: do not count while they only follow, nor does their signature", () => {
    const guild = signedBy("tom", "ana");
    guild.do(TOM, { type: "onlyFollow" });
    const count = () =>
      countPeople(
        guild.state,
        new Entries([entry("priya"), entry("tom"), entry("ana")]),
        chatOf("priya", "tom", "ana"),
      );
    expect(count()).toEqual({ takingPart: 2, inChat: 3, signersGone: 1 });
    guild.do(TOM, { type: "takePart" });
    expect(count()).toEqual({ takingPart: 3, inChat: 3, signersGone: 0 });
  });

  it("FOLLOW-4: nothing that others are sent tells which of the signers only follows", () => {
    const counts = [TOM, PRIYA].map((follower) => {
      const guild = signedBy("tom", "priya");
      guild.do(follower, { type: "onlyFollow" });
      const entries = new Entries([entry("priya"), entry("tom")]);
      return countPeople(guild.state, entries, chatOf("priya", "tom"));
    });
    expect(counts).toEqual([1, 1].map((takingPart) => ({ takingPart, inChat: 2, signersGone: 1 })));
  });

  it("of those who signed it is told how many have left; who left without signing, or has only just been entered, is not counted there", () => {
    const { state } = signedBy("zoe", "ana", "new");
    const entries = new Entries([entry("zoe"), entry("priya"), entry("ana"), entry("tom")]);
    const { signersGone } = countPeople(state, entries, chatOf("priya"));
    expect(signersGone).toBe(2);
  });
});

describe("READ-1: how many have done something", () => {
  const people = (takingPart: number) => ({ takingPart, inChat: 9, signersGone: 1 });

  it("is said of those who take part, and without a total if more did it than are known to take part", () => {
    expect(outOf(people(5), 3)).toBe(5);
    expect(outOf(people(5), 5)).toBe(5);
    expect(outOf(people(5), 6)).toBeNull();
    expect(outOf(null, 3)).toBeNull();
  });

  it("does not count the signature of somebody who has left", () => {
    expect(signaturesHere(2, people(5))).toBe(1);
    expect(signaturesHere(2, null)).toBe(2);
  });
});
