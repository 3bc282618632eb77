import { describe, expect, it } from "vitest";
import { WorkshopRun } from "../testing/adopt.ts";
import { ANA, LEE, minute, nextOf, PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { COUNTS, decide, readerOf, voteOn, withoutSlice } from "../testing/reading.ts";
import { LIMITS } from "../domain/kernel/limits.ts";
import { DAY } from "../domain/kernel/time.ts";
import { type MemberRef, optionId, pollId, type PollId } from "../domain/kernel/ids.ts";
import { phaseOf, type PollReading, readGroup, readPoll } from "./poll.ts";
import type { CommunityReader } from "./reader.ts";

interface Asked {
  readonly options?: readonly string[];
  readonly budget?: number | null;
  readonly cap?: number;
  readonly secrecy?: "hidden" | "open";
  readonly membersAdd?: boolean;
  readonly closesAt?: number | null;
}

function askIn(guild: Founding, said: Asked = {}): PollId {
  return pollId(
    guild.do(PRIYA, {
      ...{ type: "openPoll", question: "Where to?", options: ["Bern", "Graz", "Ulm"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
      ...said,
    }),
  );
}
function read(reader: CommunityReader, id: PollId): PollReading {
  const poll = readPoll(reader, id);
  if (poll === null) throw new Error("The poll is gone");
  return poll;
}
const asRead = (guild: Founding, who: MemberRef | null, id: PollId) => read(readerOf(guild, who), id);
const vote = (guild: Founding, who: MemberRef, poll: PollId, ...votes: readonly number[]) =>
  guild.do(who, {
    type: "castBallot",
    poll,
    ballot: Object.fromEntries(votes.map((given, index) => [optionId(`${poll}-${index}`), given])),
  });
const given = ({ options }: PollReading) => options.map((option) => option.given);
const takesMore = ({ options }: PollReading) => options.map((option) => option.takesMore);

describe("a poll", () => {
  it("is null once it is gone", () => {
    expect(readPoll(readerOf(new Founding(), TOM), pollId("none"))).toBeNull();
  });

  it("POLL-1: says how members vote in it", () => {
    const guild = new Founding();
    const manner = (said: Asked) => asRead(guild, TOM, askIn(guild, said)).manner;
    expect(manner({ budget: 1, cap: 1 })).toBe("single");
    expect(manner({ budget: null, cap: 1 })).toBe("thumbs");
    expect(manner({ budget: null, cap: 2 })).toBe("shared");
    expect(manner({ budget: 3, cap: 1 })).toBe("shared");
  });

  it("POLL-5: shows each member their own votes, and everybody nobody's", () => {
    const guild = new Founding();
    const id = askIn(guild, { budget: 3, cap: 2 });
    vote(guild, TOM, id, 2, 0, 1);
    expect(asRead(guild, TOM, id)).toMatchObject({ spent: 3, left: 0 });
    expect(given(asRead(guild, TOM, id))).toEqual([2, 0, 1]);
    for (const who of [ANA, null]) {
      expect(asRead(guild, who, id)).toMatchObject({ spent: 0, left: 3 });
      expect(given(asRead(guild, who, id))).toEqual([0, 0, 0]);
    }
  });

  it("POLL-3: takes one more vote where the cap and what is left allow it", () => {
    const guild = new Founding();
    const id = askIn(guild, { budget: 3, cap: 2 });
    expect(takesMore(asRead(guild, TOM, id))).toEqual([true, true, true]);
    vote(guild, TOM, id, 2);
    expect(takesMore(asRead(guild, TOM, id))).toEqual([false, true, true]);
    vote(guild, TOM, id, 2, 1);
    expect(takesMore(asRead(guild, TOM, id))).toEqual([false, false, false]);
  });

  it("POLL-1: without a budget nothing runs out but the cap", () => {
    const guild = new Founding();
    const id = askIn(guild, { budget: null, cap: 1 });
    vote(guild, TOM, id, 1, 1);
    expect(asRead(guild, TOM, id)).toMatchObject({ spent: 2, left: null });
    expect(takesMore(asRead(guild, TOM, id))).toEqual([false, false, true]);
  });

  it("POLL-1: a single choice moves to any other option", () => {
    const guild = new Founding();
    const id = askIn(guild);
    vote(guild, TOM, id, 0, 1);
    expect(takesMore(asRead(guild, TOM, id))).toEqual([true, false, true]);
    expect(asRead(guild, TOM, id)).toMatchObject({ spent: 1, left: 0 });
  });

  it("COLL-5: a hidden option has no text and takes no votes, and those it had are free again", () => {
    const guild = new Founding();
    const [tokens, ci] = [guild.offer(TOM, "Design tokens"), guild.offer(ANA, "CI")];
    const id = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false }),
    );
    guild.do(LEE, { type: "castBallot", poll: id, ballot: { [optionId(tokens)]: 1, [optionId(ci)]: 1 } });
    guild.do(PRIYA, { type: "hideTopic", topic: tokens });
    const poll = asRead(guild, LEE, id);
    expect(poll.options).toMatchObject([
      { text: "", hidden: true, withdrawn: true, given: 0, takesMore: false },
      { text: "CI", hidden: false, withdrawn: false, given: 1, takesMore: true },
    ]);
    expect(poll).toMatchObject({ spent: 1, left: 1 });
  });

  it("LOG-4: marks the current choice of a new vote, and hides no option that is a choice", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    const [id = pollId("none")] = voteOn(guild, ["duration"]);
    const { options } = asRead(guild, TOM, id);
    expect(options.map(({ current }) => current)).toEqual([false, true, false, false]);
    expect(options.some(({ hidden }) => hidden)).toBe(false);
  });

  it("POLL-5: shows votes so far in an open poll alone, and in none that is over", () => {
    const guild = new Founding();
    const [open, hidden] = [askIn(guild, { secrecy: "open" }), askIn(guild)];
    for (const id of [open, hidden]) for (const who of [TOM, ANA, LEE]) vote(guild, who, id, 0, 1);
    const votes = (id: PollId) => asRead(guild, PRIYA, id).options.map((option) => option.votes);
    expect(votes(open)).toEqual([0, 3, 0]);
    expect(votes(hidden)).toEqual([null, null, null]);
    guild.do(PRIYA, { type: "closePoll", poll: open });
    expect(votes(open)).toEqual([null, null, null]);
    expect(takesMore(asRead(guild, PRIYA, open))).toEqual([false, false, false]);
    expect(given(asRead(guild, TOM, open))).toEqual([0, 0, 0]);
  });

  it("an open poll that nobody has voted in shows no votes for each option", () => {
    const guild = new Founding();
    const id = askIn(guild, { secrecy: "open" });
    const reader = readerOf(guild, TOM);
    const slices = { ...reader.slices, [`turnout:${id}`]: { turnout: 0, tally: {} } };
    expect(
      read({ ...reader, slices: slices as CommunityReader["slices"] }, id).options.map(({ votes }) => votes),
    ).toEqual([0, 0, 0]);
  });

  it("READ-1, POLL-12: says how many of those who take part have voted, as far as that is shown", () => {
    const guild = new Founding();
    const id = askIn(guild);
    vote(guild, TOM, id, 1);
    expect(asRead(guild, TOM, id).voted).toEqual({ count: 0, of: 4 });
    vote(guild, ANA, id, 1);
    vote(guild, LEE, id, 1);
    expect(asRead(guild, TOM, id).voted).toEqual({ count: 3, of: 4 });
    expect(read(readerOf(guild, TOM, { people: null }), id).voted).toEqual({ count: 3, of: null });
    expect(read(readerOf(guild, TOM, { people: { ...COUNTS, takingPart: 2 } }), id).voted.of).toBeNull();
    vote(guild, PRIYA, id, 1);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    expect(asRead(guild, TOM, id).voted).toEqual({ count: 4, of: 4 });
  });

  it("POLL-11: of a cancelled poll no votes are told", () => {
    const guild = new Founding();
    const id = askIn(guild);
    for (const who of [TOM, ANA, LEE]) vote(guild, who, id, 1);
    guild.do(PRIYA, { type: "cancelPoll", group: id });
    expect(asRead(guild, TOM, id)).toMatchObject({ voted: { count: 0 }, spent: 0, closesAt: null });
  });

  it("a poll whose count has not arrived shows none", () => {
    const guild = new Founding();
    const id = askIn(guild, { secrecy: "open" });
    const poll = read(withoutSlice(readerOf(guild, TOM), `turnout:${id}`), id);
    expect(poll.progress).toMatchObject({ phase: "open", turnout: 0, tally: null, mine: {} });
  });

  it("POLL-6: says who may add options", () => {
    const guild = new Founding();
    const [own, all] = [askIn(guild), askIn(guild, { membersAdd: true })];
    expect(asRead(guild, TOM, own)).toMatchObject({ mayAdd: false, allMayAdd: false });
    expect(asRead(guild, PRIYA, own)).toMatchObject({ mayAdd: true, allMayAdd: false });
    for (const who of [TOM, PRIYA, null])
      expect(asRead(guild, who, all)).toMatchObject({ mayAdd: true, allMayAdd: true });
    guild.do(PRIYA, { type: "closePoll", poll: all });
    expect(asRead(guild, PRIYA, all)).toMatchObject({ mayAdd: false, allMayAdd: false });
    const [logistics = pollId("none")] = voteOn(guild, ["duration"]);
    expect(asRead(guild, PRIYA, logistics)).toMatchObject({ mayAdd: false, allMayAdd: false });
  });

  it("POLL-6: takes no more options than fit", () => {
    const guild = new Founding();
    const options = Array.from({ length: LIMITS.options - 1 }, (_, index) => `Place ${index}`);
    const id = askIn(guild, { options, membersAdd: true });
    expect(asRead(guild, TOM, id).allMayAdd).toBe(true);
    guild.do(TOM, { type: "addOption", poll: id, text: "One more" });
    expect(asRead(guild, TOM, id)).toMatchObject({ mayAdd: false, allMayAdd: false });
  });

  it("POLL-7, POLL-10: says who closes it, and when it closes by itself", () => {
    const guild = new Founding();
    const id = askIn(guild, { closesAt: minute(30) });
    expect(asRead(guild, PRIYA, id)).toMatchObject({ runs: true, closesAt: minute(30) });
    expect(asRead(guild, TOM, id)).toMatchObject({ runs: false, runners: { people: [PRIYA] } });
    guild.do(PRIYA, { type: "movePollClosing", group: id, closesAt: null });
    expect(asRead(guild, TOM, id).closesAt).toBeNull();
  });

  it("POLL-6, POLL-7: is added to and closed by the facilitator who opened it", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    const id = pollId(
      guild.do(TOM, {
        ...{ type: "openPoll", question: "Where to?", options: ["Bern", "Ulm"], budget: 1, cap: 1 },
        ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
      }),
    );
    expect(asRead(guild, TOM, id)).toMatchObject({ runs: true, mayAdd: true, allMayAdd: false });
    expect(asRead(guild, ANA, id)).toMatchObject({ runs: false, mayAdd: false });
  });

  it("TRIZ-3: of a workshop closes with its step, in the chat", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild, { mode: "chat", minutes: { bad: 10, good: 20, vote: 30 } });
    run.vote("Be kind");
    expect(asRead(guild, TOM, run.poll).closesAt).toBe(minute(30));
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    expect(asRead(guild, TOM, run.poll).closesAt).toBeNull();
  });
});

describe("the polls of a group", () => {
  it("LOG-2: are read together, in the order in which they were opened, without others", () => {
    const guild = new Founding();
    const ids = voteOn(guild);
    const [group = pollId("none")] = ids;
    const alone = askIn(guild);
    expect(readGroup(readerOf(guild, TOM), group).map(({ id }) => id)).toEqual(ids);
    expect(readGroup(readerOf(guild, TOM), alone)).toHaveLength(1);
    expect(readGroup({ ...readerOf(guild, TOM), slices: {} }, alone)).toEqual([]);
  });

  it("are open while one of them is, and cancelled only if all of them were", () => {
    const guild = new Founding();
    const ids = voteOn(guild);
    const [group = pollId("none"), second = pollId("none")] = ids;
    const phase = () => phaseOf(readGroup(readerOf(guild, TOM), group));
    expect(phase()).toBe("open");
    guild.do(PRIYA, { type: "closePoll", poll: second });
    expect(phase()).toBe("open");
    guild.do(PRIYA, { type: "cancelPoll", group });
    expect(phase()).toBe("counted");
    const [other = pollId("none")] = voteOn(guild);
    guild.do(PRIYA, { type: "cancelPoll", group: other });
    expect(phaseOf(readGroup(readerOf(guild, TOM), other))).toBe("cancelled");
  });
});

describe("what a vote that decides something says of its quorum", () => {
  const people = (takingPart: number) => ({ takingPart, inChat: 9, signersGone: 0 });
  const duration = (said: Parameters<typeof voteOn>[2] = {}) => {
    const guild = new Founding();
    const [id = pollId("none")] = voteOn(guild, ["duration"], said);
    return { guild, id };
  };
  const quorum = (guild: Founding, id: PollId, takingPart: number) =>
    read(readerOf(guild, TOM, { people: people(takingPart) }), id).quorum;

  it("QUORUM-6: says how many must vote, and at the last count alone that enough have", () => {
    const { guild, id } = duration();
    expect(quorum(guild, id, 1)).toEqual({ needed: 1, enough: false });
    expect(quorum(guild, id, 4)).toEqual({ needed: 2, enough: false });
    expect(quorum(guild, id, 9)).toEqual({ needed: 3, enough: false });
    for (const who of [TOM, ANA]) vote(guild, who, id, 1);
    expect(quorum(guild, id, 4)).toEqual({ needed: 2, enough: false });
    vote(guild, LEE, id, 1);
    expect(quorum(guild, id, 4)).toEqual({ needed: 2, enough: true });
    // Whoever has voted takes part, even if nobody knows it yet.
    expect(quorum(guild, id, 1)).toEqual({ needed: 2, enough: true });
  });

  it("QUORUM-6: says nothing while it is not known how many take part, once it is over, or if it decides nothing", () => {
    const { guild, id } = duration();
    expect(read(readerOf(guild, TOM, { people: null }), id).quorum).toBeNull();
    expect(read(withoutSlice(readerOf(guild, TOM), "quorum"), id).quorum).toBeNull();
    expect(asRead(guild, TOM, askIn(guild)).quorum).toBeNull();
    guild.do(PRIYA, { type: "closePoll", poll: id });
    expect(asRead(guild, TOM, id).quorum).toBeNull();
  });

  it("QUORUM-2: is extended by its own length, if it closes by itself and is not as long as it may be", () => {
    const extendsTo = (closesAt: number | null) => {
      const { guild, id } = duration({ closesAt });
      return asRead(guild, PRIYA, id).extendsTo;
    };
    expect(extendsTo(null)).toBeNull();
    expect(extendsTo(minute(60))).toBe(minute(120));
    const most = LIMITS.openDays * DAY;
    expect(extendsTo(START + most - DAY)).toBe(START + most);
    expect(extendsTo(START + most)).toBeNull();
  });

  it("QUORUM-3: says that it stays open since too few had voted", () => {
    const { guild, id } = duration({ closesAt: minute(60) });
    expect(asRead(guild, TOM, id)).toMatchObject({ prolonged: false, extendsTo: minute(120) });
    const due = { type: "closePollWhenDue", poll: id, closesAt: minute(60) } as const;
    guild.do("guildhall", due, { at: minute(60), takingPart: 4 });
    expect(asRead(guild, TOM, id)).toMatchObject({ prolonged: true, closesAt: minute(120) });
    guild.do(PRIYA, { type: "closePoll", poll: id });
    expect(asRead(guild, TOM, id)).toMatchObject({ prolonged: false, extendsTo: null });
  });
});
