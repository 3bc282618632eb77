import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEE, minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { myCommunity } from "../mine.ts";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { LOGISTICS_ELEMENTS } from "../logistics/part.ts";
import { isOpen } from "../../kernel/open.ts";
import { type Poll, pollScope } from "./state.ts";

const CLOSES = minute(60);
const LATER = minute(180);

function polled(closesAt: number | null = CLOSES): { guild: Founding; group: PollId } {
  const guild = new Founding();
  const id = guild.do(PRIYA, {
    type: "openPoll",
    question: "Where do we go for lunch?",
    options: ["Pizza", "Soup"],
    budget: 1,
    cap: 1,
    secrecy: "open",
    membersAdd: false,
    closesAt,
    inChat: true,
  });
  return { guild, group: pollId(id) };
}

function logistics(): { guild: Founding; polls: readonly Poll[]; group: PollId } {
  const guild = new Founding();
  guild.do(PRIYA, { type: "voteOnLogistics", elements: LOGISTICS_ELEMENTS, closesAt: CLOSES, inChat: true });
  const { polls } = guild.state;
  return { guild, polls, group: polls[0]?.group ?? pollId("none") };
}

const move = (group: PollId, closesAt: number | null) =>
  ({ type: "movePollClosing", group, closesAt }) as const;
const cancel = (group: PollId) => ({ type: "cancelPoll", group }) as const;
const due = (poll: PollId, closesAt: number) => ({ type: "closePollWhenDue", poll, closesAt }) as const;
const vote = (poll: PollId) =>
  ({ type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } }) as const;
const progressOf = (guild: Founding, poll: PollId) =>
  guild.state.polls.find(({ id }) => id === poll)?.progress;
const closingTimes = (polls: readonly Poll[]) =>
  polls.filter(isOpen).map(({ progress }) => progress.closesAt);

describe("the time at which a poll closes", () => {
  it("POLL-10: can be moved; nothing happens at the earlier time", () => {
    const { guild, group } = polled();
    guild.do(PRIYA, move(group, LATER));
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "tellCommunity", command: due(group, LATER), due: LATER }),
    );
    guild.do("guildhall", due(group, CLOSES), { at: CLOSES });
    expect(progressOf(guild, group)).toMatchObject({ phase: "open" });
    guild.do(TOM, vote(group), { at: CLOSES + 1 });
    guild.do("guildhall", due(group, LATER), { at: LATER });
    expect(progressOf(guild, group)).toMatchObject({ phase: "counted", outcome: { how: "due", turnout: 1 } });
  });

  it("POLL-10: can be removed, and set for a poll that had none", () => {
    const { guild, group } = polled();
    guild.do(PRIYA, move(group, null));
    guild.do("guildhall", due(group, CLOSES), { at: CLOSES });
    expect(progressOf(guild, group)).toMatchObject({ phase: "open" });
    guild.do(PRIYA, move(group, LATER), { at: CLOSES });
    expect(guild.view[`poll:${group}`]).toMatchObject({ progress: { closesAt: LATER } });
  });

  it("POLL-10: moves for all polls of a group together, and their card is redrawn", () => {
    const { guild, polls, group } = logistics();
    guild.at = minute(5);
    guild.do(PRIYA, move(group, LATER));
    expect(closingTimes(guild.state.polls)).toEqual(polls.map(() => LATER));
    // One card for all of them, and the founding card, which shows the time.
    expect(guild.redrawn).toEqual([`poll-${group}`, "setup"]);
  });

  it("POLL-10: can be moved only by whoever runs the poll, to a future time, while it is open", () => {
    const { guild, group } = polled();
    expect(guild.refusal(TOM, move(group, LATER))).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, move(group, minute(-1)))).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, move(group, minute(61 * 24 * 60)))).toBe("timeOutOfRange");
    expect(guild.refusal(PRIYA, move(pollId("none"), LATER))).toBe("noSuchPoll");
    guild.do(PRIYA, { type: "closePoll", poll: group });
    expect(guild.refusal(PRIYA, move(group, LATER))).toBe("pollClosed");
  });
});

describe("a poll that is cancelled", () => {
  it("POLL-11: counts nothing, is shown as cancelled, and has the key of its ballots destroyed", () => {
    const { guild, group } = polled();
    guild.do(TOM, vote(group));
    guild.do(PRIYA, cancel(group), { at: minute(3) });
    expect(guild.view[`poll:${group}`]).toMatchObject({ progress: { phase: "cancelled", at: minute(3) } });
    expect(guild.view).not.toHaveProperty([`turnout:${group}`]);
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "destroySeal", scope: pollScope(group) }),
    );
    expect(guild.state.secrets).toEqual({});
    expect(myCommunity(guild.state, TOM).ballots).toEqual({});
    expect(guild.viewWithoutSeals).toEqual(guild.view);
  });

  it("POLL-11: has its card drawn once more", () => {
    const { guild, group } = polled();
    guild.do(PRIYA, cancel(group));
    expect(guild.redrawn).toContain(`poll-${group}`);
    guild.do(PRIYA, { type: "nameOrganiser", member: TOM });
    expect(guild.stale).not.toContain(`poll-${group}`);
  });

  it("POLL-11: decides nothing, together with all open polls of its group", () => {
    const { guild, polls, group } = logistics();
    const [first, second] = polls;
    if (first === undefined || second === undefined) throw new Error("three polls");
    for (const { id } of polls) guild.do(TOM, vote(id));
    guild.do(PRIYA, { type: "closePoll", poll: first.id });
    guild.do(PRIYA, cancel(group));
    const phases = guild.state.polls.map(({ progress }) => progress.phase);
    expect(phases).toEqual(["counted", "cancelled", "cancelled"]);
    expect(Object.values(guild.state.logistics.decisions).flat()).toHaveLength(1);
    guild.do(PRIYA, { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false });
  });

  it("POLL-11: leaves the ranking of the topics as it was", () => {
    const guild = new Founding();
    const topic = guild.offer(TOM, "CI is slow");
    const open = { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false } as const;
    const first = pollId(guild.do(PRIYA, open));
    guild.do(LEE, { type: "castBallot", poll: first, ballot: { [optionId(topic)]: 2 } });
    guild.do(PRIYA, { type: "closePoll", poll: first });
    const second = pollId(guild.do(PRIYA, open));
    guild.do(LEE, { type: "castBallot", poll: second, ballot: { [optionId(topic)]: 1 } });
    guild.do(PRIYA, cancel(second));
    expect(guild.view[`topic:${topic}`]).toMatchObject({ votes: 2, standing: { is: "ranked" } });
  });

  it("POLL-11: accepts no votes, is cancelled once, and only by whoever runs it", () => {
    const { guild, group } = polled();
    expect(guild.refusal(TOM, cancel(group))).toBe("onlyRunners");
    guild.do(PRIYA, cancel(group));
    guild.do(PRIYA, cancel(group));
    expect(guild.effects).toEqual([]);
    expect(guild.refusal(TOM, vote(group))).toBe("pollClosed");
    guild.do("guildhall", due(group, CLOSES), { at: CLOSES });
    expect(progressOf(guild, group)).toMatchObject({ phase: "cancelled" });
    const other = polled();
    other.guild.do(PRIYA, { type: "closePoll", poll: other.group });
    expect(other.guild.refusal(PRIYA, cancel(other.group))).toBe("pollClosed");
  });

  it("POLL-11: leaves no ballot and no decision, whatever was voted, moved and closed before", () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("vote" as const), who: fc.nat(5), poll: fc.nat(2) }),
      fc.record({ do: fc.constant("move" as const), who: fc.nat(600), poll: fc.nat(2) }),
      fc.record({ do: fc.constant("close" as const), who: fc.nat(5), poll: fc.nat(2) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { guild, polls, group } = logistics();
        const phaseOf = (id: PollId) => progressOf(guild, id)?.phase;
        for (const each of steps) {
          const id = polls[each.poll]?.id ?? group;
          if (phaseOf(id) !== "open") continue;
          if (each.do === "vote") guild.do(member(each.who), vote(id));
          if (each.do === "move") guild.do(PRIYA, move(group, minute(1 + each.who)));
          if (each.do === "close") guild.do(PRIYA, { type: "closePoll", poll: id });
        }
        const open = polls.filter(({ id }) => phaseOf(id) === "open");
        const decided = JSON.stringify(guild.state.logistics);
        if (open.length > 0) guild.do(PRIYA, cancel(group));
        expect(open.map(({ id }) => phaseOf(id))).toEqual(open.map(() => "cancelled"));
        expect(guild.state.secrets).toEqual({});
        expect(JSON.stringify(guild.state.logistics)).toBe(decided);
        expect(guild.viewWithoutSeals).toEqual(guild.view);
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
