import { describe, expect, it } from "vitest";
import { WorkshopRun } from "../../../testing/adopt.ts";
import { ANA, LEE, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { ASK, Wording } from "../../../testing/wording.ts";
import { type MemberRef, optionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import type { CommunityCommand } from "../commands.ts";
import { myCommunity } from "../mine.ts";
import { pollScope } from "../polls/part.ts";

describe("asking for objections", () => {
  it("OBJECT-1: opens a hidden vote with two answers, run by those who run the workshop", () => {
    const guild = new Wording().asking();
    const round = guild.round();
    expect(guild.view[`poll:${round}`]).toMatchObject({
      subject: { kind: "objections", workshop: guild.workshop.id, round: 1 },
      options: [{ choice: { answer: "fine" } }, { choice: { answer: "notYet" } }],
      ...{ budget: 1, cap: 1, secrecy: "hidden", openedBy: PRIYA, managed: false, inChat: false },
      progress: { phase: "open", closesAt: null },
    });
    expect(guild.refusal(TOM, { type: "closePoll", poll: round })).toBe("onlyRunners");
    guild.do(PRIYA, { type: "movePollClosing", group: round, closesAt: guild.at + DAY });
    expect(guild.view[`poll:${round}`]).toMatchObject({ progress: { closesAt: guild.at + DAY } });
  });

  it("OBJECT-1: takes what can be asked about, once the workshop is that far, and one round at a time", () => {
    const early = new Founding();
    expect(early.refusal(PRIYA, ASK)).toBe("noWorkshop");
    const run = new WorkshopRun(early);
    expect(early.refusal(PRIYA, ASK)).toBe("otherStep");
    run.word(...run.vote("Everybody gets a turn"));
    expect(early.refusal(PRIYA, ASK)).toBe("noPrinciples");
    const guild = new Wording();
    expect(guild.refusal(TOM, ASK)).toBe("onlyRunners");
    guild.asking();
    expect(guild.refusal(PRIYA, ASK)).toBe("beingVotedOn");
  });

  it("OBJECT-1: in the chat it has a card, and closes by itself after as long as the vote took", () => {
    const guild = new Wording({ mode: "chat", minutes: { bad: 60, good: 60, vote: 120 } }).asking();
    const poll = guild.round();
    const closesAt = guild.at + 2 * HOUR;
    expect(guild.posted).toEqual([`poll-${poll}`]);
    guild.fine(TOM);
    guild.at = closesAt;
    guild.do("guildhall", { type: "closePollWhenDue", poll, closesAt });
    expect(guild.view[`poll:${poll}`]).toMatchObject({
      progress: { outcome: { how: "due", tally: { [`${poll}-fine`]: 1, [`${poll}-notYet`]: 0 } } },
    });
  });

  it("OBJECT-1: a contract can be adopted without it, and after it whatever the answers were", () => {
    const guild = new Wording().asking();
    guild.notYet(TOM, "Too vague");
    guild.close();
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    expect(guild.state.contracts).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("OBJECT-2: that is an objection gives a reason, and no other does", () => {
    const guild = new Wording().asking();
    const poll = guild.round();
    expect(guild.rejection(TOM, guild.objection("  "))).toEqual({ code: "empty", field: "reason" });
    expect(guild.refusal(TOM, guild.objection("x".repeat(LIMITS.reason + 1)))).toBe("tooLong");
    const tap = { type: "setOptionVotes", poll, votes: 1 } as const;
    expect(guild.refusal(TOM, { ...tap, option: optionId(`${poll}-notYet`) })).toBe("empty");
    guild.do(TOM, { ...tap, option: optionId(`${poll}-fine`) });
    const reason = { text: "I am fine", named: true };
    guild.do(ANA, { type: "castBallot", poll, ballot: { [optionId(`${poll}-fine`)]: 1 }, reason });
    expect(myCommunity(guild.state, ANA).reasons).toEqual({});
    expect(guild.close()).toMatchObject({ turnout: 2, reasons: [] });
  });

  it("OBJECT-2: is one's own until the vote closes, and can be changed or taken back", () => {
    const guild = new Wording().asking();
    const poll = guild.round();
    const own = () => myCommunity(guild.state, TOM);
    guild.notYet(TOM, " Too   vague ");
    expect(own()).toMatchObject({
      ballots: { [poll]: { [`${poll}-notYet`]: 1 } },
      reasons: { [poll]: { text: "Too vague", named: false } },
    });
    expect(myCommunity(guild.state, ANA).reasons).toEqual({});
    guild.notYet(TOM, "Too vague", true);
    expect(own().reasons).toEqual({ [poll]: { text: "Too vague", named: true } });
    guild.fine(TOM);
    expect(own().reasons).toEqual({});
    guild.notYet(TOM, "Still too vague");
    guild.do(TOM, { type: "castBallot", poll, ballot: {} });
    expect(own()).toMatchObject({ ballots: {}, reasons: {} });
    expect(guild.close()).toMatchObject({ turnout: 0, reasons: [] });
  });

  it("OBJECT-2: is stored once, however often it is sent", () => {
    const guild = new Wording().asking();
    guild.notYet(TOM, "Too vague");
    const stored = guild.recorded.length;
    guild.notYet(TOM, "Too vague ");
    expect(guild.recorded).toHaveLength(stored);
  });

  it("OBJECT-2: tells nobody which one it was: what is not sealed is the same, and so is what all see", () => {
    const [fine, not] = [new Wording().asking(), new Wording().asking()];
    fine.fine(TOM);
    not.notYet(TOM, "Too vague", true);
    const open = ({ recorded }: Wording) =>
      JSON.stringify(recorded.map(({ event }) => ({ ...event, sealed: null })));
    expect(open(not)).toBe(open(fine));
    expect(not.view).toEqual(fine.view);
    expect(not.stale).toEqual(fine.stale);
    expect(JSON.stringify(not.view)).not.toContain("Too vague");
  });

  it("FOLLOW-3: is not asked of those who only follow", () => {
    const guild = new Wording().asking();
    guild.do(TOM, { type: "onlyFollow" });
    expect(guild.refusal(TOM, guild.objection("Too vague"))).toBe("onlyFollowing");
  });
});

describe("when the vote on objections has closed", () => {
  it("OBJECT-3: the reasons are sorted by their words, with the names of those alone who added theirs", () => {
    const guild = new Wording().asking();
    guild.fine(PRIYA);
    guild.notYet(TOM, "Too vague");
    guild.notYet(LEE, "An agenda is too much", true);
    guild.notYet(ANA, "Too vague");
    const outcome = guild.close();
    const poll = guild.round();
    expect(outcome).toMatchObject({
      tally: { [`${poll}-fine`]: 1, [`${poll}-notYet`]: 3 },
      reasons: [
        { text: "An agenda is too much", by: LEE },
        { text: "Too vague", by: null },
        { text: "Too vague", by: null },
      ],
    });
    expect(guild.state.secrets).not.toHaveProperty(pollScope(poll));
    expect(JSON.stringify(outcome)).not.toContain(TOM);
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("OBJECT-3: the order does not follow from who answered, or when", () => {
    const closed = (...answers: readonly (readonly [MemberRef, string])[]) => {
      const guild = new Wording().asking();
      for (const [who, text] of answers) guild.notYet(who, text);
      return guild.close().reasons;
    };
    const one = closed([TOM, "b"], [ANA, "a"], [LEE, "c"]);
    expect(closed([LEE, "c"], [ANA, "b"], [TOM, "a"])).toEqual(one);
  });

  it("OBJECT-3: an earlier one stays readable beside the next, which has its own answers", () => {
    const guild = new Wording().asking();
    guild.notYet(TOM, "Too vague");
    guild.close();
    guild.do(PRIYA, { type: "editPrinciple", principle: guild.turn, text: "A turn for everybody" });
    guild.asking();
    expect(guild.view[`poll:${guild.round(2)}`]).toMatchObject({ subject: { round: 2 } });
    expect(guild.view[`poll:${guild.round(1)}`]).toMatchObject({
      progress: { outcome: { reasons: [{ text: "Too vague" }] } },
    });
    expect(myCommunity(guild.state, TOM)).toMatchObject({ ballots: {}, reasons: {} });
  });
});

describe("OBJECT-4: while objections are asked for", () => {
  it("the wording stays as it is, and is not adopted", () => {
    const guild = new Wording().asking();
    const principle = guild.turn;
    const commands: readonly CommunityCommand[] = [
      { type: "draftPrinciples", by: { kind: "top", count: 1 } },
      { type: "addPrinciple", text: "Phones away" },
      { type: "editPrinciple", principle, text: "A turn" },
      { type: "wordPrinciple", principle, text: "A turn" },
      { type: "removePrinciple", principle },
      { type: "movePrinciple", principle, to: 1 },
      { type: "adoptContract", elmo: null },
    ];
    for (const command of commands) expect(guild.refusal(PRIYA, command)).toBe("beingVotedOn");
    guild.do(PRIYA, { type: "cancelPoll", group: guild.round() });
    for (const command of commands) expect(guild.refusal(PRIYA, command)).toBeNull();
  });

  it("what was being typed is no longer shown", () => {
    const guild = new Wording();
    guild.do(PRIYA, { type: "wordPrinciple", principle: guild.turn, text: "A turn for" });
    expect(guild.view).toHaveProperty("wording");
    guild.asking();
    expect(guild.view).not.toHaveProperty("wording");
  });

  it("stopping the workshop cancels the vote, and ends its seal", () => {
    const guild = new Wording().asking();
    guild.notYet(TOM, "Too vague");
    guild.do(PRIYA, { type: "abandonWorkshop", from: "adopting" });
    expect(guild.view[`poll:${guild.round()}`]).toMatchObject({ progress: { phase: "cancelled" } });
    expect(guild.state.secrets).toEqual({});
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "destroySeal", scope: pollScope(guild.round()) }),
    );
  });
});
