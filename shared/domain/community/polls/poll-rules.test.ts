import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { offer, openVote } from "../../../testing/weekly-guild.ts";
import type { OfType } from "../../kernel/feature.ts";
import { collectionId, optionId, pollId, type MemberRef, type PollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { MemberCommunityCommand } from "../commands.ts";
import { community } from "../features.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { everybodyVoted } from "./ballot-box.ts";
import { paddedBallotSize } from "./ballot-size.ts";
import { outcomeIn } from "./count.ts";
import { pollScope } from "./state.ts";

const question: OfType<MemberCommunityCommand, "openPoll"> = {
  type: "openPoll",
  question: "Where do we go for lunch?",
  options: ["Pizza", "Soup", "Salad"],
  ...{ budget: 1, cap: 1, secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
};
const ask = (guild: Founding, said: Partial<typeof question> = {}) =>
  pollId(guild.do(PRIYA, { ...question, ...said }));
const option = (poll: PollId, index: number) => optionId(`${poll}-${index}`);
const vote = (guild: Founding, who: MemberRef, poll: PollId, index: number) =>
  guild.do(who, { type: "castBallot", poll, ballot: { [option(poll, index)]: 1 } });
const pollOf = ({ state }: Founding, wanted: PollId) => state.polls.find(({ id }) => id === wanted);
const phases = (guild: Founding, ...polls: readonly PollId[]) =>
  polls.map((poll) => pollOf(guild, poll)?.progress.phase);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Place ${index}`);

/** A workshop at its vote. */
function workshopVote(guild = new Founding()) {
  const id = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
    ...{ vote: { budget: 1, cap: 1, secrecy: "hidden" } },
  } as const);
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  guild.add(TOM, collectionId(`${id}-good`), "Everybody gets a turn");
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  return { guild, poll: pollId(`${id}-vote`) };
}

describe("the options of a poll", () => {
  it("POLL-1, POLL-6: are at most 50, from the beginning or added", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...question, options: numbered(LIMITS.options + 1) })).toBe("full");
    const full = ask(guild, { options: numbered(LIMITS.options), membersAdd: true });
    expect(guild.refusal(TOM, { type: "addOption", poll: full, text: "One more" })).toBe("full");
    const room = ask(guild, { options: numbered(LIMITS.options - 1), membersAdd: true });
    expect(guild.refusal(TOM, { type: "addOption", poll: room, text: "One more" })).toBeNull();
  });

  it("POLL-6: are added to what a member asked, and to no vote of Guildhall's", () => {
    const guild = new Founding();
    offer(guild, TOM, "Design tokens");
    const poll = pollId(guild.do(PRIYA, openVote));
    expect(guild.refusal(PRIYA, { type: "addOption", poll, text: "Something else" })).toBe("optionsNotAdded");
    expect(guild.refusal(TOM, { type: "addOption", poll, text: "Something else" })).toBe("optionsNotAdded");
  });
});

describe("the rule of a poll", () => {
  it("POLL-1: gives at most 100 votes, and no more for one option than in total", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...question, budget: LIMITS.budget + 1 })).toBe("votesOutOfRange");
    expect(guild.refusal(PRIYA, { ...question, cap: LIMITS.budget + 1 })).toBe("votesOutOfRange");
    const poll = ask(guild, { budget: LIMITS.budget, cap: LIMITS.budget });
    expect(pollOf(guild, poll)).toMatchObject({ budget: LIMITS.budget, cap: LIMITS.budget });
    expect(pollOf(guild, ask(guild, { budget: 2, cap: 5 }))).toMatchObject({ budget: 2, cap: 2 });
    expect(pollOf(guild, ask(guild, { budget: null, cap: 5 }))).toMatchObject({ budget: null, cap: 5 });
  });

  it("ACT-2, POLL-6: closes it within 60 days; an unknown poll is refused, whoever asks", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...question, closesAt: guild.at })).toBe("timeOutOfRange");
    const add = { type: "addOption", poll: pollId("none"), text: "Else" } as const;
    for (const who of [PRIYA, TOM]) expect(guild.refusal(who, add)).toBe("noSuchPoll");
  });
});

describe("one of several polls", () => {
  it("ACT-1: is run by whoever opened it, and no other", () => {
    const guild = new Founding();
    const session = guild.do(TOM, { type: "begin", session: null });
    const [priyas, toms] = [ask(guild), pollId(guild.do(TOM, question))];
    const facilitator = { type: "recordFacilitator", session: session as never, facilitator: ANA } as const;
    guild.do("guildhall", facilitator);
    expect(guild.refusal(TOM, { type: "closePoll", poll: toms })).toBeNull();
    expect(guild.refusal(TOM, { type: "closePoll", poll: priyas })).toBe("onlyRunners");
    expect(guild.refusal(LEE, { type: "addOption", poll: priyas, text: "Else" })).toBe("optionsNotAdded");
  });

  it("POLL-7, POLL-11: is closed or cancelled without the others, and only once", () => {
    const guild = new Founding();
    const [first, second, third] = [ask(guild), ask(guild), ask(guild)];
    guild.do(PRIYA, { type: "closePoll", poll: second });
    const before = guild.recorded.length;
    guild.do(PRIYA, { type: "closePoll", poll: second });
    expect(guild.recorded.length).toBe(before);
    guild.do(PRIYA, { type: "cancelPoll", group: third });
    expect(guild.recorded.length).toBe(before + 1);
    expect(phases(guild, first, second, third)).toEqual(["open", "counted", "cancelled"]);
    expect(guild.view["polls"]).toEqual([first, second, third]);
  });

  it("POLL-7: is closed at its own time", () => {
    const guild = new Founding();
    const [first, second] = [ask(guild, { closesAt: minute(5) }), ask(guild, { closesAt: minute(9) })];
    guild.do("guildhall", { type: "closePollWhenDue", poll: second, closesAt: minute(9) });
    expect(phases(guild, first, second)).toEqual(["open", "counted"]);
    guild.do("guildhall", { type: "closePollWhenDue", poll: pollId("none"), closesAt: minute(5) });
    expect(phases(guild, first)).toEqual(["open"]);
  });

  it("POLL-10: is recorded as moved only if it is", () => {
    const guild = new Founding();
    const poll = ask(guild, { closesAt: minute(5) });
    const before = guild.recorded.length;
    guild.do(PRIYA, { type: "movePollClosing", group: poll, closesAt: minute(5) });
    expect(guild.recorded.length).toBe(before);
  });

  it("POLL-8: is kept with the 19 that ended after it, and open ones and the vote of a workshop longer", () => {
    const { guild, poll: workshop } = workshopVote();
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    const open = ask(guild);
    const ended = Array.from({ length: 21 }, () => {
      const poll = ask(guild);
      guild.do(PRIYA, { type: "closePoll", poll });
      return poll;
    });
    expect(guild.view["polls"]).toEqual([workshop, open, ...ended.slice(1)]);
  });
});

describe("the vote of a workshop", () => {
  it("POLL-10, TRIZ-1: is neither moved nor cancelled by itself", () => {
    const { guild, poll } = workshopVote();
    ask(guild);
    const move = { type: "movePollClosing", group: poll, closesAt: minute(5) } as const;
    expect(guild.refusal(PRIYA, move)).toBe("partOfWorkshop");
    expect(guild.refusal(PRIYA, { type: "cancelPoll", group: poll })).toBe("partOfWorkshop");
    expect(guild.refusal(PRIYA, { type: "cancelPoll", group: pollId("none") })).toBe("noSuchPoll");
  });

  it("TRIZ-8: is forgotten when the next workshop begins, and other polls are not", () => {
    const { guild, poll } = workshopVote();
    const [open, closed] = [ask(guild), ask(guild)];
    guild.do(PRIYA, { type: "closePoll", poll: closed });
    guild.do(PRIYA, { type: "abandonWorkshop", from: "vote" });
    expect(guild.view["polls"]).toEqual([poll, open, closed]);
    const other = workshopVote(guild);
    expect(guild.view["polls"]).toEqual([open, closed, other.poll]);
  });
});

describe("a ballot", () => {
  it("POLL-2, POLL-3: keeps what it had on other options, except those that are gone", () => {
    const guild = new Founding();
    const topics = [offer(guild, TOM, "Design tokens"), offer(guild, TOM, "CI"), offer(guild, TOM, "Forms")];
    const poll = pollId(guild.do(PRIYA, { ...openVote, budget: 2 }));
    const give = (index: number, votes: number) =>
      ({ type: "setOptionVotes", poll, option: optionId(topics[index] ?? ""), votes }) as const;
    guild.do(ANA, give(0, 1));
    guild.do(ANA, give(1, 1));
    expect(guild.refusal(ANA, give(2, 1))).toBe("overBudget");
    expect(myCommunity(guild.state, ANA).ballots).toEqual({
      [poll]: { [topics[0] ?? ""]: 1, [topics[1] ?? ""]: 1 },
    });
    guild.do(TOM, { type: "withdrawTopic", topic: topics[0] ?? (topics[1] as never) });
    guild.do(ANA, give(2, 1));
    expect(myCommunity(guild.state, ANA).ballots).toEqual({
      [poll]: { [topics[1] ?? ""]: 1, [topics[2] ?? ""]: 1 },
    });
  });

  it("SYNC-1: changes the own part of whoever cast it, and of nobody else", () => {
    const guild = new Founding();
    const poll = ask(guild);
    vote(guild, LEE, ask(guild), 0);
    vote(guild, ANA, poll, 0);
    const concerned = (act: () => void) => {
      const before = guild.state;
      act();
      return [...changedMine(before, guild.state)];
    };
    expect(concerned(() => vote(guild, TOM, poll, 1))).toEqual([TOM]);
    expect(concerned(() => vote(guild, TOM, poll, 2))).toEqual([TOM]);
    expect(concerned(() => guild.do(TOM, { type: "castBallot", poll, ballot: {} }))).toEqual([TOM]);
    expect(concerned(() => guild.ask())).toEqual([]);
    expect(concerned(() => guild.do(PRIYA, { type: "closePoll", poll }))).toEqual([]);
    expect(myCommunity(guild.state, TOM).ballots).toEqual({});
  });

  it("POLL-12: is shown in the count of its own poll only", () => {
    const guild = new Founding();
    const [first, second] = [
      ask(guild, { secrecy: "open", options: ["Red", "Green"] }),
      ask(guild, { secrecy: "open" }),
    ];
    for (const who of [TOM, ANA, LEE]) vote(guild, who, second, 1);
    expect(guild.view[`turnout:${first}`]).toEqual({
      turnout: 0,
      tally: { [option(first, 0)]: 0, [option(first, 1)]: 0 },
    });
    expect(guild.view[`turnout:${second}`]).toEqual({
      turnout: 3,
      tally: { [option(second, 0)]: 0, [option(second, 1)]: 3, [option(second, 2)]: 0 },
    });
  });

  it("SEC-12: is padded to the fullest one of its poll; nothing else is", () => {
    const guild = new Founding();
    const [small, large] = [ask(guild), ask(guild, { options: numbered(40), budget: null })];
    const size = (poll: PollId) => community.paddedSize(guild.state, pollScope(poll));
    const [a, b] = [pollOf(guild, small), pollOf(guild, large)];
    if (a === undefined || b === undefined) throw new Error("Both are open");
    expect([size(small), size(large)]).toEqual([paddedBallotSize(a), paddedBallotSize(b)]);
    expect(size(large)).toBeGreaterThan(size(small));
    expect(size(pollId("none"))).toBe(0);
    const few = { options: b.options, budget: 2, cap: 1, reasonFor: null };
    expect(paddedBallotSize(few)).toBeLessThan(paddedBallotSize(b));
  });

  it("SEC-12: is given by a command whose author is sealed with it", () => {
    const guild = new Founding();
    const poll = ask(guild);
    const scopeOf = (command: MemberCommunityCommand) => community.authorScope(command, guild.state);
    expect(scopeOf({ type: "castBallot", poll, ballot: {} })).toBe(pollScope(poll));
    expect(scopeOf({ type: "setOptionVotes", poll, option: option(poll, 0), votes: 1 })).toBe(
      pollScope(poll),
    );
    expect(scopeOf({ type: "closePoll", poll })).toBeNull();
    expect(scopeOf({ type: "addOption", poll, text: "Else" })).toBeNull();
  });
});

describe("whether everybody has voted", () => {
  it("POLL-7: is asked of those who are present, while the poll is open", () => {
    const guild = new Founding();
    const poll = ask(guild);
    vote(guild, TOM, poll, 0);
    const all = (...present: readonly MemberRef[]) => {
      const open = pollOf(guild, poll);
      return open !== undefined && everybodyVoted(guild.state, open, present);
    };
    expect([all(), all(TOM), all(TOM, ANA)]).toEqual([false, true, false]);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(all(TOM)).toBe(false);
  });
});

describe("the outcome of a poll", () => {
  it("POLL-9: ranks the current choice first in a tie, wherever it was offered", () => {
    const guild = new Founding();
    const decide = (place: number) => {
      const poll = pollId(
        `${guild.do(PRIYA, {
          ...{ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false },
        } as const)}-0`,
      );
      return { poll, place };
    };
    const first = decide(2);
    vote(guild, TOM, first.poll, first.place);
    guild.do(PRIYA, { type: "closePoll", poll: first.poll });
    const second = decide(0);
    for (const [who, place] of [0, 1, 2, 3].map((each) => [member(each), each] as const))
      vote(guild, who, second.poll, place);
    guild.do(PRIYA, { type: "closePoll", poll: second.poll });
    const ended = pollOf(guild, second.poll);
    expect(ended && outcomeIn(ended)?.ranking).toEqual([2, 0, 1, 3].map((each) => option(second.poll, each)));
  });

  it("POLL-11: is none if it was cancelled", () => {
    const guild = new Founding();
    const poll = ask(guild);
    guild.do(PRIYA, { type: "cancelPoll", group: poll });
    const cancelled = pollOf(guild, poll);
    expect(cancelled && outcomeIn(cancelled)).toBeNull();
  });
});
