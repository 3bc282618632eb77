import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { memberRef, type MemberRef } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { communityDecider } from "../decider.ts";
import { buddiesIn, type MyPair } from "./part.ts";

const YUKI = memberRef("yuki");
const ZOE = memberRef("zoe");

/** A community whose first session has begun, in which these members are happy to be buddies. */
function community(...happy: readonly MemberRef[]): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "begin", session: SESSION });
  for (const who of happy) guild.do(who, { type: "offerToBeBuddy", on: true });
  return guild;
}
const joins = (guild: Founding, member: MemberRef) =>
  guild.do("guildhall", { type: "recordMemberJoined", member });
const mine = (guild: Founding, member: MemberRef) => myCommunity(guild.state, member).buddies;
const PEOPLE = [PRIYA, TOM, ANA, LEE, YUKI, ZOE];
/** Whoever reads of a pair, in which way. */
const concerned = (guild: Founding): Readonly<Record<string, Omit<MyPair, "pair">>> =>
  Object.fromEntries(
    PEOPLE.flatMap((who) => mine(guild, who).pairs.map(({ pair: _, ...rest }) => [who, rest])),
  );
const answer = (guild: Founding, who: MemberRef, yes: boolean, pair = 1) =>
  guild.do(who, { type: "answerBuddy", pair, yes });
const asked = (other: MemberRef) => ({ other, caring: true, asked: true });

describe("buddies", () => {
  it("BUDDY-1: are whoever says so, which only they see, and is said once", () => {
    const guild = community();
    const before = guild.state;
    guild.do(TOM, { type: "offerToBeBuddy", on: true });
    expect(mine(guild, TOM).happy).toBe(true);
    expect(mine(guild, ANA).happy).toBe(false);
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    const { state, view } = guild;
    guild.do(TOM, { type: "offerToBeBuddy", on: true });
    expect(guild.state).toEqual(state);
    guild.do(TOM, { type: "offerToBeBuddy", on: false });
    expect(mine(guild, TOM).happy).toBe(false);
    expect(guild.view).toEqual(view);
  });

  it("BUDDY-2, BUDDY-3: are asked privately, then the new member is, and both agree", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    expect(concerned(guild)).toEqual({ [TOM]: asked(YUKI) });
    answer(guild, TOM, true);
    expect(concerned(guild)).toEqual({ [YUKI]: { other: TOM, caring: false, asked: true } });
    answer(guild, YUKI, true);
    expect(concerned(guild)).toEqual({
      [TOM]: { other: YUKI, caring: true, asked: false },
      [YUKI]: { other: TOM, caring: false, asked: false },
    });
    expect(buddiesIn(guild.state).pairs[0]?.asked).toEqual([]);
  });

  it("BUDDY-2: whoever was asked least often is asked first, and for each of several new members somebody else", () => {
    const guild = community(TOM, ANA);
    for (const member of [YUKI, ZOE]) joins(guild, member);
    expect(concerned(guild)).toEqual({ [TOM]: asked(YUKI), [ANA]: asked(ZOE) });
    guild.do(LEE, { type: "offerToBeBuddy", on: true });
    const next = memberRef("mei");
    joins(guild, next);
    expect(concerned(guild)[LEE]).toEqual(asked(next));
  });

  it("BUDDY-2: after a day without an answer, and after a no, the next one is asked; once all were, whoever offers later is", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    const due = guild.effects.find((effect) => effect.kind === "tellCommunity");
    expect(due).toMatchObject({
      command: { type: "askNextBuddyWhenDue", pair: 1, until: guild.at + DAY },
      due: guild.at + DAY,
    });
    const { at } = guild;
    guild.at += DAY;
    guild.do("guildhall", { type: "askNextBuddyWhenDue", pair: 1, until: at + DAY });
    expect(concerned(guild)).toEqual({ [ANA]: asked(YUKI) });
    guild.do("guildhall", { type: "askNextBuddyWhenDue", pair: 1, until: at + DAY });
    expect(concerned(guild)).toEqual({ [ANA]: asked(YUKI) });
    answer(guild, ANA, false);
    expect(concerned(guild)).toEqual({});
    guild.do(LEE, { type: "offerToBeBuddy", on: true });
    expect(concerned(guild)).toEqual({ [LEE]: asked(YUKI) });
  });

  it("BUDDY-2: nobody is sought any more once the new member is new no more and everybody was asked", () => {
    const guild = community(TOM);
    joins(guild, YUKI);
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session: SESSION, at: guild.at, by: "person", somethingDone: false },
      ...{ led: null, parked: [], done: [], actions: [], headCount: null },
      counts: { present: 0, elmos: 0, calls: 0, keptGoing: 0, learned: 0, actions: 0 } as never,
    });
    for (let session = 0; session < 2; session += 1) {
      guild.at += HOUR;
      guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
      if (guild.state.running === null) throw new Error("none runs");
      guild.do("guildhall", {
        ...{ type: "recordSessionEnd", session: guild.state.running.id, at: guild.at, by: "person" },
        ...{ led: null, parked: [], done: [], actions: [], headCount: null, somethingDone: false },
        counts: { present: 0, elmos: 0, calls: 0, keptGoing: 0, learned: 0, actions: 0 } as never,
      });
    }
    answer(guild, TOM, false);
    guild.do(LEE, { type: "offerToBeBuddy", on: true });
    expect(concerned(guild)).toEqual({});
  });

  it("BUDDY-3: the new member says no, thanks, and is asked no more", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    answer(guild, TOM, true);
    answer(guild, YUKI, false);
    expect(concerned(guild)).toEqual({});
    guild.do(LEE, { type: "offerToBeBuddy", on: true });
    expect(concerned(guild)).toEqual({});
  });

  it("BUDDY-3: nobody but whoever is asked answers, and nobody but the two ends it", () => {
    const guild = community(TOM);
    joins(guild, YUKI);
    const refused = { type: "answerBuddy", pair: 1, yes: true } as const;
    for (const who of [ANA, YUKI]) expect(guild.refusal(who, refused)).toBe("notAskedAnyMore");
    expect(guild.refusal(TOM, { type: "endBuddies", pair: 1 })).toBe("notAskedAnyMore");
    answer(guild, TOM, true);
    expect(guild.refusal(TOM, refused)).toBe("notAskedAnyMore");
    answer(guild, YUKI, true);
    expect(guild.refusal(ANA, { type: "endBuddies", pair: 1 })).toBe("notAskedAnyMore");
    expect(guild.refusal(TOM, { type: "endBuddies", pair: 7 })).toBe("notAskedAnyMore");
  });

  it.each([
    ["the buddy ends it", (guild: Founding) => guild.do(TOM, { type: "endBuddies", pair: 1 })],
    ["the new member ends it", (guild: Founding) => guild.do(YUKI, { type: "endBuddies", pair: 1 })],
    ["the buddy opts out", (guild: Founding) => guild.do(TOM, { type: "offerToBeBuddy", on: false })],
    [
      "the buddy leaves",
      (guild: Founding) => guild.do("guildhall", { type: "recordMemberLeft", member: TOM }),
    ],
    [
      "the new member leaves",
      (guild: Founding) => guild.do("guildhall", { type: "recordMemberLeft", member: YUKI }),
    ],
  ])("BUDDY-4: are none any more when %s, and nobody else is asked then", (_why, end) => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    answer(guild, TOM, true);
    answer(guild, YUKI, true);
    end(guild);
    expect(concerned(guild)).toEqual({});
  });

  it.each([
    ["opts out", (guild: Founding) => guild.do(TOM, { type: "offerToBeBuddy", on: false })],
    ["leaves", (guild: Founding) => guild.do("guildhall", { type: "recordMemberLeft", member: TOM })],
  ])("BUDDY-4: the next one is asked when whoever is asked, or has said yes, %s", (_why, end) => {
    for (const saidYes of [false, true]) {
      const guild = community(TOM, ANA);
      joins(guild, YUKI);
      if (saidYes) answer(guild, TOM, true);
      end(guild);
      expect(concerned(guild)).toEqual({ [ANA]: asked(YUKI) });
    }
  });

  it("BUDDY-4: nothing is kept of whoever has left", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    answer(guild, TOM, false);
    for (const member of [TOM, YUKI]) guild.do("guildhall", { type: "recordMemberLeft", member });
    const kept = JSON.stringify(buddiesIn(guild.state));
    for (const member of [TOM, YUKI]) expect(kept).not.toContain(member);
  });

  it("BUDDY-5: every record is sealed with a key of its own, which the next one ends, and nothing else names anybody", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    answer(guild, TOM, false);
    answer(guild, ANA, true);
    const records = guild.recorded.flatMap(({ event }) => (event.type === "BuddiesRecorded" ? [event] : []));
    expect(records.map(({ record, sealed }) => [record, sealed?.scope])).toEqual(
      records.map((_, index) => [index + 1, `buddies-${index + 1}`]),
    );
    for (const { sealed: _, ...open } of records)
      expect(Object.keys(open).toSorted()).toEqual(["record", "type"]);
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "destroySeal", scope: `buddies-${records.length - 1}` }),
    );
    expect(JSON.stringify(buddiesIn(guild.state))).not.toContain("declined");
    expect(Object.keys(guild.state.secrets).filter((scope) => scope.startsWith("buddies-"))).toHaveLength(1);
  });

  it("BUDDY-5: is the same for whoever reads it once the keys of all records but the last are gone", () => {
    const guild = community(TOM, ANA);
    joins(guild, YUKI);
    answer(guild, TOM, true);
    const last = guild.state.buddyRecords;
    const state = guild.recorded.reduce((each, { event, at }) => {
      const known =
        event.type === "BuddiesRecorded" && event.record < last
          ? { type: event.type, record: event.record }
          : event;
      return communityDecider.evolve(each, known, { at, version: 1, byPerson: true, by: null });
    }, communityDecider.initial);
    for (const who of PEOPLE)
      expect(myCommunity(state, who).buddies).toEqual(myCommunity(guild.state, who).buddies);
  });
});
