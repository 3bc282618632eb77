import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Circumstances, minute, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding, member } from "../../../testing/founding.ts";
import { voteOn } from "../../../testing/reading.ts";
import { optionId, pollId, type PollId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, MINUTE } from "../../kernel/time.ts";
import { openVote, offer } from "../../../testing/weekly-guild.ts";
import { DEFAULT_QUORUM, votersNeeded } from "./quorum.ts";

const CLOSES = minute(60);

const close = (poll: PollId, anyway?: boolean) =>
  ({ type: "closePoll", poll, ...(anyway !== undefined && { anyway }) }) as const;
const due = (poll: PollId, closesAt: number) => ({ type: "closePollWhenDue", poll, closesAt }) as const;
const progressOf = (guild: Founding, poll: PollId) =>
  guild.state.polls.find(({ id }) => id === poll)?.progress;
const currentDuration = (guild: Founding) => guild.state.logistics.decisions.duration.at(-1)?.poll ?? null;

/** A vote on how long a session is, in which so many members have voted. */
function voted(howMany: number, closesAt: number | null = CLOSES): { guild: Founding; poll: PollId } {
  const guild = new Founding();
  const [poll = pollId("none")] = voteOn(guild, ["duration"], { closesAt, inChat: true });
  for (let voter = 0; voter < howMany; voter += 1) vote(guild, poll, voter);
  return { guild, poll };
}

const vote = (guild: Founding, poll: PollId, voter: number, place = 0) =>
  guild.do(member(voter), {
    ...{ type: "castBallot", poll, ballot: { [optionId(`${poll}-${place}`)]: 1 } },
  });

const of = (takingPart: number | null): Circumstances => ({ takingPart });

describe("how many must vote", () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [6, 2],
    [7, 3],
    [9, 3],
    [10, 4],
    [300, 100],
    [301, 101],
    [null, 2],
  ])("QUORUM-1: if %s take part, %s", (takingPart, needed) => {
    expect(votersNeeded(DEFAULT_QUORUM, takingPart)).toBe(needed);
  });

  it("QUORUM-1: is at least the share and the minimum, and never more than take part", () => {
    const settings = fc.record({
      share: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      atLeast: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(settings, fc.nat(2_000), (quorum, takingPart) => {
        const needed = votersNeeded(quorum, takingPart);
        expect(needed).toBeLessThanOrEqual(takingPart);
        expect(needed).toBeGreaterThanOrEqual(Math.min(takingPart, quorum.atLeast));
        const share = Math.round(quorum.share * 100);
        expect(needed === takingPart || needed * 100 >= share * takingPart).toBe(true);
        // No more than that.
        expect(needed <= quorum.atLeast || (needed - 1) * 100 < share * takingPart).toBe(true);
        expect(votersNeeded(quorum, takingPart + 1)).toBeGreaterThanOrEqual(needed);
      }),
    );
  });
});

describe("closing a vote that decides something", () => {
  it("QUORUM-2: is refused while too few have voted, and changes nothing", () => {
    const { guild, poll } = voted(2);
    expect(guild.refusal(PRIYA, close(poll), of(9))).toBe("belowQuorum");
    expect(guild.refusal(PRIYA, close(poll, false), of(9))).toBe("belowQuorum");
    expect(progressOf(guild, poll)).toMatchObject({ phase: "open", turnout: 2 });
  });

  it("QUORUM-1: decides once enough have voted", () => {
    const { guild, poll } = voted(2);
    vote(guild, poll, 2);
    guild.do(PRIYA, close(poll), of(9));
    expect(currentDuration(guild)).toBe(poll);
  });

  it("QUORUM-1: takes one vote where only one takes part", () => {
    const { guild, poll } = voted(1);
    guild.do(PRIYA, close(poll), of(1));
    expect(currentDuration(guild)).toBe(poll);
  });

  it("QUORUM-1: takes two votes while it is not known how many take part", () => {
    const { guild, poll } = voted(1);
    expect(guild.refusal(PRIYA, close(poll), of(null))).toBe("belowQuorum");
    vote(guild, poll, 1);
    guild.do(PRIYA, close(poll), of(null));
    expect(progressOf(guild, poll)).toMatchObject({ outcome: { takingPart: null, needed: 2 } });
  });

  it("QUORUM-2: decides anyway if whoever closes it says so", () => {
    const { guild, poll } = voted(1);
    guild.do(PRIYA, close(poll, true), of(9));
    expect(currentDuration(guild)).toBe(poll);
    expect(progressOf(guild, poll)).toMatchObject({ outcome: { how: "person", turnout: 1, needed: 3 } });
  });

  it("QUORUM-2, LOG-3: decides nothing if nobody has voted, whatever is said", () => {
    const { guild, poll } = voted(0);
    expect(guild.refusal(PRIYA, close(poll), of(2))).toBe("belowQuorum");
    guild.do(PRIYA, close(poll, true), of(2));
    expect(currentDuration(guild)).toBeNull();
  });

  it("QUORUM-5: stores how many took part and how many had to vote", () => {
    const { guild, poll } = voted(3);
    guild.do(PRIYA, close(poll), of(8));
    const stored = { outcome: { turnout: 3, takingPart: 8, needed: 3 } };
    expect(progressOf(guild, poll)).toMatchObject(stored);
    guild.do(PRIYA, { type: "setQuorum", share: 1, atLeast: 5 });
    expect(progressOf(guild, poll)).toMatchObject(stored);
  });

  it("QUORUM-5, LOG-11: counts those who have voted on a card as taking part", () => {
    const { guild, poll } = voted(3);
    guild.do(PRIYA, close(poll), of(1));
    expect(progressOf(guild, poll)).toMatchObject({ outcome: { turnout: 3, takingPart: 3, needed: 2 } });
  });

  it("QUORUM-1: asks for no quorum in a vote that decides neither", () => {
    const guild = new Founding();
    const asked = pollId(
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: "Lunch?", options: ["Pizza", "Soup"], budget: 1, cap: 1 },
        ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
      }),
    );
    offer(guild, TOM, "Design tokens");
    const ranking = pollId(guild.do(PRIYA, openVote));
    for (const poll of [asked, ranking]) {
      guild.do(PRIYA, close(poll), of(9));
      expect(progressOf(guild, poll)).toMatchObject({ phase: "counted", outcome: { needed: 0 } });
    }
  });
});

describe("a vote that is to close by itself while too few have voted", () => {
  it("QUORUM-3: goes on once, for as long again as it was open", () => {
    const { guild, poll } = voted(1);
    const later = minute(120);
    guild.do("guildhall", due(poll, CLOSES), { at: CLOSES, takingPart: 9 });
    expect(progressOf(guild, poll)).toEqual({
      ...{ phase: "open", closesAt: later, extended: true, turnout: 1 },
    });
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "tellCommunity", command: due(poll, later), due: later }),
    );
    expect(guild.redrawn).toContain(`poll-${poll}`);
  });

  it("QUORUM-3: goes on from now if its time was over long ago, within what is allowed", () => {
    const { guild, poll } = voted(0);
    guild.do("guildhall", due(poll, CLOSES), { at: minute(500), takingPart: 2 });
    expect(progressOf(guild, poll)).toMatchObject({ closesAt: minute(560) });
    const day = (n: number) => START + n * DAY;
    const long = voted(0, day(50));
    const moved = { type: "movePollClosing", group: long.poll, closesAt: day(95) } as const;
    long.guild.do(PRIYA, moved, { at: day(40) });
    long.guild.do("guildhall", due(long.poll, day(95)), { at: day(95), takingPart: 2 });
    expect(progressOf(long.guild, long.poll)).toMatchObject({ closesAt: day(95 + LIMITS.openDays) });
  });

  it("QUORUM-3: then closes, and decides nothing if there are still too few", () => {
    const { guild, poll } = voted(1);
    guild.do("guildhall", due(poll, CLOSES), { at: CLOSES, takingPart: 9 });
    guild.do("guildhall", due(poll, minute(120)), { at: minute(120), takingPart: 9 });
    expect(progressOf(guild, poll)).toMatchObject({
      phase: "counted",
      outcome: { how: "due", turnout: 1, takingPart: 9, needed: 3, tally: { [optionId(`${poll}-0`)]: 1 } },
    });
    expect(currentDuration(guild)).toBeNull();
  });

  it("QUORUM-3: then decides if enough have voted by then", () => {
    const { guild, poll } = voted(1);
    guild.do("guildhall", due(poll, CLOSES), { at: CLOSES, takingPart: 6 });
    vote(guild, poll, 1);
    guild.do("guildhall", due(poll, minute(120)), { at: minute(120), takingPart: 6 });
    expect(currentDuration(guild)).toBe(poll);
  });

  it("QUORUM-3: is not extended if enough have voted", () => {
    const { guild, poll } = voted(2);
    guild.do("guildhall", due(poll, CLOSES), { at: CLOSES, takingPart: 6 });
    expect(currentDuration(guild)).toBe(poll);
  });

  it("QUORUM-3: each of those that were opened together for itself", () => {
    const guild = new Founding();
    const [first, second] = voteOn(guild, ["frequency", "duration"], { closesAt: CLOSES, inChat: true });
    if (first === undefined || second === undefined) throw new Error("No votes were opened");
    for (const voter of [0, 1]) vote(guild, second, voter);
    for (const poll of [first, second])
      guild.do("guildhall", due(poll, CLOSES), { at: CLOSES, takingPart: 4 });
    expect(progressOf(guild, first)).toMatchObject({ phase: "open", extended: true });
    expect(progressOf(guild, second)).toMatchObject({ phase: "counted" });
  });

  it("QUORUM-3, POLL-10: those that are extended together still close together", () => {
    const guild = new Founding();
    const polls = voteOn(guild, ["frequency", "duration"], { closesAt: CLOSES, inChat: true });
    polls.forEach((poll, late) =>
      guild.do("guildhall", due(poll, CLOSES), { at: CLOSES + late, takingPart: 4 }),
    );
    expect(polls.map((poll) => progressOf(guild, poll))).toMatchObject(
      [0, 1].map(() => ({ closesAt: minute(120) })),
    );
  });

  it("QUORUM-3: is extended once however often it comes due, and never decides with too few", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.nat(30),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 6 }),
        (takingPart, voters, waits) => {
          const { guild, poll } = voted(Math.min(voters, takingPart));
          let at = CLOSES;
          for (const wait of waits) {
            const progress = progressOf(guild, poll);
            if (progress?.phase !== "open" || progress.closesAt === null) break;
            at = Math.max(at, progress.closesAt) + wait * MINUTE;
            guild.do("guildhall", due(poll, progress.closesAt), { at, takingPart });
          }
          const extensions = guild.recorded.filter(({ event }) => event.type === "PollExtended");
          const enough = Math.min(voters, takingPart) >= votersNeeded(DEFAULT_QUORUM, takingPart);
          expect(extensions).toHaveLength(enough ? 0 : 1);
          expect(progressOf(guild, poll)?.phase).toBe("counted");
          expect(currentDuration(guild) !== null).toBe(enough);
        },
      ),
    );
  });
});

describe("how many must vote is a setting", () => {
  const set = (share: number, atLeast: number) => ({ type: "setQuorum", share, atLeast }) as const;

  it("QUORUM-1: of the community, from the next close on", () => {
    const { guild, poll } = voted(2);
    expect(guild.view["quorum"]).toEqual(DEFAULT_QUORUM);
    guild.do(PRIYA, set(0.5, 3));
    expect(guild.view["quorum"]).toEqual({ share: 0.5, atLeast: 3 });
    expect(guild.refusal(PRIYA, close(poll), of(4))).toBe("belowQuorum");
    guild.do(PRIYA, set(0.5, 1));
    guild.do(PRIYA, close(poll), of(4));
    expect(currentDuration(guild)).toBe(poll);
  });

  it.each([
    [0, 2],
    [-0.5, 2],
    [1.01, 2],
    [0.5, 0],
    [0.5, 1.5],
    [0.5, 10_001],
    [Number.NaN, 2],
  ])("QUORUM-1: that is refused out of range: a share of %s and at least %s", (share, atLeast) => {
    expect(new Founding().refusal(PRIYA, set(share, atLeast))).toBe("settingOutOfRange");
  });

  it("QUORUM-1: that is not stored again if it is the same", () => {
    const guild = new Founding();
    const before = guild.recorded.length;
    guild.do(PRIYA, set(DEFAULT_QUORUM.share, DEFAULT_QUORUM.atLeast));
    expect(guild.recorded).toHaveLength(before);
  });
});
