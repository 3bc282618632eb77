import { describe, expect, it } from "vitest";
import { minute, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding, member } from "../testing/founding.ts";
import { readerOf } from "../testing/reading.ts";
import { readPoll } from "./poll.ts";
import { readWorkshop } from "./workshop.ts";
import { collectionId, type PollId, pollId } from "../domain/kernel/ids.ts";

const TEN = { bad: 10, good: 10, vote: 10 };
const VOTE_ENDS = minute(10);

/** A workshop at its vote, in which so many members have voted. */
function voting(voters: number, mode: "live" | "chat" = "chat"): { guild: Founding; poll: PollId } {
  const guild = new Founding();
  const rule = { budget: null, cap: 1, secrecy: "hidden" } as const;
  const id = guild.do(PRIYA, { type: "startWorkshop", mode, minutes: TEN, vote: rule });
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  guild.add(TOM, collectionId(`${id}-good`), "Everybody gets a turn");
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  const poll = pollId(`${id}-vote`);
  for (let voter = 0; voter < voters; voter += 1) vote(guild, poll, voter);
  return { guild, poll };
}

function vote(guild: Founding, poll: PollId, voter: number): void {
  const [option] = guild.state.polls.find(({ id }) => id === poll)?.options ?? [];
  if (option === undefined) throw new Error("There is nothing to vote on");
  guild.do(member(voter), { type: "castBallot", poll, ballot: { [option.id]: 1 } });
}

const due = (stepEndsAt: number) => ({ type: "nextStepWhenDue", step: "vote", stepEndsAt }) as const;
const next = (anyway?: boolean) =>
  ({ type: "nextStep", from: "vote", ...(anyway !== undefined && { anyway }) }) as const;
const stepOf = (guild: Founding) => guild.state.workshop?.step;
const read = (guild: Founding, poll: PollId) => readPoll(readerOf(guild, PRIYA), poll);

describe("a workshop in whose vote too few have voted", () => {
  it.each(["live", "chat"] as const)("QUORUM-2: stays there when somebody goes on (%s)", (mode) => {
    const { guild, poll } = voting(1, mode);
    expect(guild.refusal(PRIYA, next(), { takingPart: 4 })).toBe("belowQuorum");
    expect(stepOf(guild)).toBe("vote");
    expect(read(guild, poll)?.progress).toMatchObject({ phase: "open" });
  });

  it("QUORUM-2: goes on if whoever runs it decides anyway, and stores that too few had voted", () => {
    const { guild, poll } = voting(1);
    guild.do(PRIYA, next(true), { takingPart: 4 });
    expect(stepOf(guild)).toBe("adopting");
    expect(read(guild, poll)?.progress).toMatchObject({
      outcome: { how: "person", turnout: 1, takingPart: 4, needed: 2 },
    });
  });

  it("QUORUM-2: goes on once enough have voted", () => {
    const { guild } = voting(2);
    guild.do(PRIYA, next(), { takingPart: 4 });
    expect(stepOf(guild)).toBe("adopting");
  });

  it("QUORUM-2: leaves the vote on going on from a list out of account", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      ...{ type: "startWorkshop", mode: "live", minutes: TEN },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    guild.do(PRIYA, { type: "nextStep", from: "bad" }, { takingPart: 4 });
    expect(stepOf(guild)).toBe("good");
  });

  it("QUORUM-4: stays there when its time is over, says so, and names no time any more", () => {
    const { guild, poll } = voting(1);
    expect(read(guild, poll)).toMatchObject({ closesAt: VOTE_ENDS, prolonged: false });
    guild.do("guildhall", due(VOTE_ENDS), { at: VOTE_ENDS, takingPart: 4 });
    expect(stepOf(guild)).toBe("vote");
    expect(read(guild, poll)).toMatchObject({ closesAt: null, prolonged: true });
    expect(readWorkshop(readerOf(guild, PRIYA))?.goesOnAt).toBeNull();
    expect(guild.redrawn).toEqual([`poll-${poll}`, "setup"]);
    const stored = guild.recorded.length;
    guild.do("guildhall", due(VOTE_ENDS), { at: VOTE_ENDS + 1, takingPart: 4 });
    expect(guild.recorded).toHaveLength(stored);
  });

  it("QUORUM-4: goes on by itself at the end of the time that it is given, if enough have voted then", () => {
    const { guild, poll } = voting(1);
    guild.do("guildhall", due(VOTE_ENDS), { at: VOTE_ENDS, takingPart: 4 });
    guild.do(PRIYA, { type: "extendStep", step: "vote", minutes: 20 }, { at: minute(15) });
    expect(read(guild, poll)).toMatchObject({ closesAt: minute(35), prolonged: false });
    vote(guild, poll, 7);
    guild.do("guildhall", due(minute(35)), { at: minute(35), takingPart: 4 });
    expect(stepOf(guild)).toBe("adopting");
  });

  it("TRIZ-3, QUORUM-4: names no time either while it waits for something to vote on", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      ...{ type: "startWorkshop", mode: "chat", minutes: TEN },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    guild.do(PRIYA, { type: "nextStep", from: "bad" });
    const over = { type: "nextStepWhenDue", step: "good", stepEndsAt: minute(10) } as const;
    guild.do("guildhall", over, { at: minute(10) });
    expect(stepOf(guild)).toBe("good");
    expect(readWorkshop(readerOf(guild, PRIYA))?.goesOnAt).toBeNull();
  });
});
