import { describe, expect, it } from "vitest";
import { adopt } from "../../../testing/adopt.ts";
import { ANA, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { voteOn } from "../../../testing/reading.ts";
import { optionId, type PollId } from "../../kernel/ids.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { viewCommunity } from "../view.ts";

const voting = (): { readonly guild: Founding; readonly poll: PollId } => {
  const guild = new Founding();
  const [poll] = voteOn(guild, ["duration"]);
  if (poll === undefined) throw new Error("no poll was opened");
  return { guild, poll };
};
const vote = (poll: PollId) =>
  ({ type: "castBallot", poll, ballot: { [optionId(`${poll}-1`)]: 1 } }) as const;
const give = (poll: PollId, votes: number) =>
  ({ type: "setOptionVotes", poll, option: optionId(`${poll}-1`), votes }) as const;

describe("only following", () => {
  it("FOLLOW-1: starts and ends with one command each, and to say it twice changes nothing", () => {
    const guild = new Founding();
    const onlyFollows = () => myCommunity(guild.state, TOM).onlyFollows;
    expect(onlyFollows()).toBe(false);
    for (const expected of [true, true]) {
      guild.do(TOM, { type: "onlyFollow" });
      expect(onlyFollows()).toBe(expected);
    }
    expect(guild.state.following).toEqual([TOM]);
    for (const expected of [false, false]) {
      guild.do(TOM, { type: "takePart" });
      expect(onlyFollows()).toBe(expected);
    }
  });

  it("FOLLOW-4: is seen by nobody else, and is sent to those alone whose word it was", () => {
    const guild = new Founding();
    guild.do(ANA, { type: "onlyFollow" });
    const before = guild.state;
    guild.do(TOM, { type: "onlyFollow" });
    expect(viewCommunity(guild.state)).toEqual(viewCommunity(before));
    expect(myCommunity(guild.state, PRIYA).onlyFollows).toBe(false);
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    expect([...changedMine(guild.state, before)]).toEqual([TOM]);
    expect([...changedMine(before, before)]).toEqual([]);
  });

  it("FOLLOW-4: ends when somebody leaves, and for nobody else", () => {
    const guild = new Founding();
    for (const who of [TOM, ANA]) guild.do(who, { type: "onlyFollow" });
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    guild.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
    expect(guild.state.following).toEqual([ANA]);
  });

  it("FOLLOW-3: neither votes nor signs before taking part again", () => {
    const { guild, poll } = voting();
    adopt(guild, "Be kind");
    guild.do(TOM, { type: "onlyFollow" });
    for (const refused of [vote(poll), give(poll, 1), { type: "signContract", version: 1 } as const]) {
      expect(guild.refusal(TOM, refused)).toBe("onlyFollowing");
      guild.do(ANA, refused);
    }
    guild.do(TOM, { type: "takePart" });
    guild.do(TOM, vote(poll));
    guild.do(TOM, { type: "signContract", version: 1 });
    expect(myCommunity(guild.state, TOM).ballots).toHaveProperty(poll);
  });

  it.each([
    ["the whole of it", (poll: PollId) => ({ type: "castBallot", poll, ballot: {} }) as const],
    ["option by option", (poll: PollId) => give(poll, 0)],
  ])(
    "FOLLOW-2, FOLLOW-3: a vote that was given before stays, until it is taken back: %s",
    (_how, takeBack) => {
      const { guild, poll } = voting();
      guild.do(TOM, vote(poll));
      guild.do(TOM, { type: "onlyFollow" });
      expect(myCommunity(guild.state, TOM).ballots).toHaveProperty(poll);
      guild.do(TOM, takeBack(poll));
      expect(myCommunity(guild.state, TOM).ballots).toEqual({});
    },
  );
});
