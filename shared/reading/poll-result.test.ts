import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf, voteOn } from "../testing/reading.ts";
import { type MemberRef, optionId, pollId, type PollId } from "../domain/kernel/ids.ts";
import { readPoll } from "./poll.ts";
import { type PollResult, readResult } from "./poll-result.ts";

function resultIn(guild: Founding, id: PollId): PollResult | null {
  const reader = readerOf(guild, TOM);
  const poll = readPoll(reader, id);
  if (poll === null) throw new Error("The poll is gone");
  return readResult(reader, poll);
}
function resultOf(guild: Founding, id: PollId): PollResult {
  const result = resultIn(guild, id);
  if (result === null) throw new Error("It has no result");
  return result;
}
const cast = (guild: Founding, who: MemberRef, poll: PollId, ...votes: readonly number[]) =>
  guild.do(who, {
    type: "castBallot",
    poll,
    ballot: Object.fromEntries(votes.map((given, index) => [optionId(`${poll}-${index}`), given])),
  });
function asked(guild: Founding): PollId {
  const options = ["Bern", "Graz", "Ulm"];
  const said = {
    budget: 3,
    cap: 3,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: false,
  } as const;
  return pollId(guild.do(PRIYA, { type: "openPoll", question: "Where to?", options, ...said }));
}

describe("the result of a vote", () => {
  it("is null while it is open, and if it was cancelled", () => {
    const guild = new Founding();
    const id = asked(guild);
    expect(resultIn(guild, id)).toBeNull();
    guild.do(PRIYA, { type: "cancelPoll", group: id });
    expect(resultIn(guild, id)).toBeNull();
  });

  it("POLL-9: ranks the options, best first, and says which won", () => {
    const guild = new Founding();
    const id = asked(guild);
    cast(guild, TOM, id, 1, 2);
    cast(guild, ANA, id, 0, 1, 1);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    const { ranked, ...rest } = resultOf(guild, id);
    expect(ranked.map(({ option, votes, won }) => [option.text, votes, won])).toEqual([
      ["Graz", 3, true],
      ["Bern", 1, false],
      ["Ulm", 1, false],
    ]);
    expect(rest).toMatchObject({ turnout: 2, most: 3, decision: null, undecided: false });
    expect(
      rest.ties.map(({ options, votes, brokenBy }) => [options.map(({ text }) => text), votes, brokenBy]),
    ).toEqual([[["Bern", "Ulm"], 1, "earlier"]]);
  });

  it("POLL-9: without a vote nothing wins", () => {
    const guild = new Founding();
    const id = asked(guild);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    const { ranked, most, turnout, undecided } = resultOf(guild, id);
    expect(ranked.map(({ votes, won }) => [votes, won])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    expect([most, turnout, undecided]).toEqual([0, 0, false]);
  });

  it("LOG-3: of a vote on the logistics is its decision; earlier and later ones are not its own", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    const [id = pollId("none")] = voteOn(guild, ["duration"]);
    cast(guild, TOM, id, 1);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    decide(guild, ["duration"]);
    expect(resultOf(guild, id)).toMatchObject({
      decision: { version: 2, choice: { minutes: 30 } },
      undecided: false,
    });
  });

  it("LOG-3: of a vote on the logistics that nobody took part in is that nothing is decided", () => {
    const guild = new Founding();
    const [id = pollId("none")] = voteOn(guild, ["duration"]);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    expect(resultOf(guild, id)).toMatchObject({ decision: null, undecided: true });
  });

  it("POLL-9: of a vote on the logistics tells only a tie at the top", () => {
    const guild = new Founding();
    const [id = pollId("none")] = voteOn(guild, ["duration"]);
    cast(guild, TOM, id, 1);
    cast(guild, ANA, id, 1);
    cast(guild, LEE, id, 0, 1);
    cast(guild, PRIYA, id, 0, 0, 1);
    guild.do(PRIYA, { type: "closePoll", poll: id });
    expect(resultOf(guild, id).ties).toEqual([]);
    const [again = pollId("none")] = voteOn(guild, ["participants"]);
    cast(guild, TOM, again, 1);
    cast(guild, ANA, again, 0, 1);
    guild.do(PRIYA, { type: "closePoll", poll: again });
    expect(resultOf(guild, again).ties).toMatchObject([{ votes: 1 }]);
  });

  it("COLL-5: keeps the place of an option that was hidden since, without its text", () => {
    const guild = new Founding();
    const [tokens, ci] = [guild.offer(TOM, "Design tokens"), guild.offer(ANA, "CI")];
    const id = pollId(
      guild.do(PRIYA, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false }),
    );
    guild.do(LEE, { type: "castBallot", poll: id, ballot: { [optionId(tokens)]: 2 } });
    guild.do(PRIYA, { type: "closePoll", poll: id });
    guild.do(PRIYA, { type: "hideTopic", topic: tokens });
    expect(resultOf(guild, id).ranked).toMatchObject([
      { option: { id: tokens, text: "", hidden: true }, votes: 2, won: true },
      { option: { id: ci, text: "CI", hidden: false }, votes: 0, won: false },
    ]);
  });

  it("QUORUM-5: says how many were needed if too few voted, and whether it was decided anyway", () => {
    const of = (voters: number, close: (guild: Founding, poll: PollId) => void): PollResult => {
      const guild = new Founding();
      const [id = pollId("none")] = voteOn(guild, ["duration"], { closesAt: minute(60) });
      for (const who of [TOM, ANA, LEE].slice(0, voters)) cast(guild, who, id, 1);
      close(guild, id);
      return resultOf(guild, id);
    };
    const anyway = (guild: Founding, poll: PollId) =>
      guild.do(PRIYA, { type: "closePoll", poll, anyway: true }, { takingPart: 9 });
    const due = (guild: Founding, poll: PollId) => {
      for (const closesAt of [minute(60), minute(120)])
        guild.do("guildhall", { type: "closePollWhenDue", poll, closesAt }, { at: closesAt, takingPart: 9 });
    };
    const losers = [{}, {}, {}];
    expect(of(1, anyway)).toMatchObject({
      tooFewFor: 3,
      undecided: false,
      ranked: [{ won: true }, ...losers],
    });
    expect(of(1, due)).toMatchObject({ tooFewFor: 3, undecided: true, ranked: [{ won: false }, ...losers] });
    expect(of(3, anyway)).toMatchObject({ tooFewFor: null, undecided: false });
    // That nobody voted is said already.
    expect(of(0, due)).toMatchObject({ tooFewFor: null, undecided: true });
  });
});
