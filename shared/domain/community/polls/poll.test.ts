import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { myCommunity } from "../mine.ts";
import type { MemberCommunityCommand } from "../commands.ts";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { everybodyVoted } from "./ballot-box.ts";
import type { Ballot } from "./state.ts";

type OpenPoll = Extract<MemberCommunityCommand, { type: "openPoll" }>;

const question: OpenPoll = {
  type: "openPoll",
  question: "Where do we go for lunch?",
  options: ["Pizza", "Soup", "Salad"],
  budget: 1,
  cap: 1,
  secrecy: "hidden",
  membersAdd: false,
  closesAt: null,
  inChat: false,
};

function polled(said: Partial<OpenPoll> = {}): { guild: Founding; poll: PollId } {
  const guild = new Founding();
  return { guild, poll: pollId(guild.do(PRIYA, { ...question, ...said })) };
}

const option = (poll: PollId, index: number) => optionId(`${poll}-${index}`);
const votes = (poll: PollId, ...counts: readonly number[]): Ballot =>
  Object.fromEntries(counts.map((count, index) => [option(poll, index), count]));
const cast = (poll: PollId, ...counts: readonly number[]) =>
  ({ type: "castBallot", poll, ballot: votes(poll, ...counts) }) as const;
const close = (poll: PollId) => ({ type: "closePoll", poll }) as const;
const turnoutOf = (guild: Founding, poll: PollId) => guild.view[`turnout:${poll}`];

describe("a poll", () => {
  it("POLL-1: needs a valid budget and cap, and at least two options unless members can add some", () => {
    const guild = new Founding();
    expect(guild.refusal(PRIYA, { ...question, budget: 0 })).toBe("votesOutOfRange");
    expect(guild.refusal(PRIYA, { ...question, cap: 1.5 })).toBe("votesOutOfRange");
    expect(guild.refusal(PRIYA, { ...question, options: ["Pizza"] })).toBe("tooFewOptions");
    expect(guild.refusal(PRIYA, { ...question, options: [], membersAdd: true })).toBeNull();
    expect(guild.refusal(PRIYA, { ...question, options: ["Pizza", " Pizza "] })).toBe("optionTwice");
  });

  it("POLL-6, TEXT-4: cannot have two options that look the same", () => {
    const { guild, poll } = polled({ membersAdd: true });
    expect(guild.refusal(PRIYA, { ...question, options: ["Pizza", "Piz\u200bza"] })).toBe("optionTwice");
    expect(guild.refusal(TOM, { type: "addOption", poll, text: "Pizza\u2060" })).toBe("optionTwice");
    expect(guild.refusal(TOM, { type: "addOption", poll, text: "pizza" })).toBeNull();
    expect(guild.refusal(TOM, question)).toBe("onlyRunners");
  });

  it("POLL-2: counts the last ballot of each member, who can withdraw it", () => {
    const { guild, poll } = polled();
    guild.do(TOM, cast(poll, 1));
    guild.do(TOM, cast(poll, 0, 1));
    expect(guild.state.polls[0]).toMatchObject({ progress: { turnout: 1 } });
    expect(myCommunity(guild.state, TOM).ballots).toEqual({ [poll]: { [option(poll, 1)]: 1 } });
    expect(myCommunity(guild.state, ANA).ballots).toEqual({});
    guild.do(TOM, cast(poll));
    expect(guild.state.polls[0]).toMatchObject({ progress: { turnout: 0 } });
    expect(myCommunity(guild.state, TOM).ballots).toEqual({});
    guild.do(TOM, cast(poll, 0, 0, 1));
    guild.do(PRIYA, close(poll));
    const outcome = { turnout: 1, tally: votes(poll, 0, 0, 1) };
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { outcome } });
  });

  it("POLL-2: the same ballot again changes nothing", () => {
    const { guild, poll } = polled();
    guild.do(TOM, cast(poll, 1));
    const { length } = guild.recorded;
    guild.do(TOM, cast(poll, 1));
    expect(guild.recorded).toHaveLength(length);
  });

  it("POLL-3: refuses a ballot beyond the budget or the cap, or for an option that is not available", () => {
    const { guild, poll } = polled({ budget: 3, cap: 2 });
    guild.do(TOM, cast(poll, 2, 1));
    expect(guild.refusal(TOM, cast(poll, 2, 2))).toBe("overBudget");
    expect(guild.refusal(TOM, cast(poll, 3))).toBe("overCap");
    expect(guild.refusal(TOM, cast(poll, -1, 2))).toBe("overCap");
    expect(guild.refusal(TOM, cast(poll, 0.5))).toBe("overCap");
    expect(guild.refusal(TOM, cast(poll, 0, 0, 0, 1))).toBe("noSuchOption");
    expect(guild.refusal(TOM, cast(pollId("none"), 1))).toBe("noSuchPoll");
    expect(myCommunity(guild.state, TOM).ballots[poll]).toEqual(votes(poll, 2, 1));
  });

  it("POLL-4, POLL-5: shows the tally so far if open, and never a ballot", () => {
    const { guild, poll } = polled({ secrecy: "open", budget: null });
    guild.do(TOM, cast(poll, 1, 1));
    guild.do(ANA, cast(poll, 1));
    guild.do(LEE, cast(poll, 1));
    expect(turnoutOf(guild, poll)).toEqual({ turnout: 3, tally: votes(poll, 3, 1, 0) });
    expect(JSON.stringify(guild.view)).not.toContain(TOM);
  });

  it("POLL-5: reveals nothing of a ballot outside its seal but the turnout, and whether the shown count is updated", () => {
    const { guild, poll } = polled();
    guild.do(TOM, cast(poll, 1));
    const event = guild.recorded.at(-1)?.event;
    expect({ ...event, sealed: undefined }).toEqual({ type: "BallotCast", poll, turnout: 1, shows: false });
  });

  it("POLL-6: accepts options from members if it allows that, each once", () => {
    const { guild, poll } = polled({ membersAdd: true });
    const add = { type: "addOption", poll, text: "Curry" } as const;
    guild.do(TOM, add);
    expect(guild.refusal(ANA, add)).toBe("optionTwice");
    expect(guild.view[`poll:${poll}`]).toMatchObject({
      options: [{}, {}, {}, { text: "Curry", by: TOM }],
    });
    const other = polled();
    expect(other.guild.refusal(TOM, { ...add, poll: other.poll })).toBe("optionsNotAdded");
    expect(other.guild.refusal(PRIYA, { ...add, poll: other.poll })).toBeNull();
  });

  it("POLL-7: is closed by whoever runs it, or at its time; until then latecomers can vote", () => {
    const closesAt = minute(60);
    const { guild, poll } = polled({ closesAt });
    const due = { type: "closePollWhenDue", poll, closesAt } as const;
    expect(guild.effects).toContainEqual(expect.objectContaining({ command: due, due: closesAt }));
    expect(guild.refusal(TOM, close(poll))).toBe("onlyRunners");
    guild.at = minute(59);
    guild.do(LEE, cast(poll, 1));
    guild.do("guildhall", due, { at: closesAt });
    const outcome = { how: "due", at: closesAt, turnout: 1 };
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "counted", outcome } });
    expect(guild.refusal(TOM, cast(poll, 1))).toBe("pollClosed");
    guild.do("guildhall", due);
    guild.do(PRIYA, close(poll));
  });

  it("POLL-7: closing is offered when everybody present has voted", () => {
    const { guild, poll } = polled();
    const voted = () => {
      const open = guild.state.polls.find(({ id }) => id === poll);
      return open !== undefined && everybodyVoted(guild.state, open, [TOM, ANA]);
    };
    guild.do(LEE, cast(poll, 1));
    guild.do(TOM, cast(poll, 1));
    expect(voted()).toBe(false);
    guild.do(ANA, cast(poll, 0, 1));
    expect(voted()).toBe(true);
  });

  it("POLL-8: reveals nowhere who voted what once it is closed, and shows the same without its seals", () => {
    const { guild, poll } = polled({ budget: 2, cap: 2 });
    guild.do(TOM, cast(poll, 2));
    guild.do(ANA, cast(poll, 1, 1));
    guild.do(LEE, cast(poll, 0, 0, 1));
    guild.do(TOM, cast(poll, 0, 2));
    guild.do(LEE, cast(poll));
    guild.do(PRIYA, close(poll));
    const scope = `poll-${poll}`;
    const value = [TOM, ANA, LEE].toSorted();
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope, sealed: { scope, value } });
    expect(guild.state.secrets).toEqual({});
    expect(JSON.stringify(guild.state)).not.toContain(TOM);
    const outcome = { turnout: 2, tally: votes(poll, 1, 3, 0) };
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { phase: "counted", outcome } });
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("POLL-9: ranks the option that was offered earlier first in a tie, and says so", () => {
    const { guild, poll } = polled();
    guild.do(TOM, cast(poll, 0, 0, 1));
    guild.do(ANA, cast(poll, 0, 1));
    guild.do(PRIYA, close(poll));
    const outcome = {
      ranking: [option(poll, 1), option(poll, 2), option(poll, 0)],
      ties: [{ options: [option(poll, 1), option(poll, 2)], votes: 1, brokenBy: "earlier" }],
    };
    expect(guild.view[`poll:${poll}`]).toMatchObject({ progress: { outcome } });
  });

  it("ACT-2: no more than 10 are open at once", () => {
    const guild = new Founding();
    for (let opened = 0; opened < 10; opened += 1) guild.do(PRIYA, question);
    expect(guild.refusal(PRIYA, question)).toBe("tooManyOpen");
  });
});
