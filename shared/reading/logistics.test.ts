import { describe, expect, it } from "vitest";
import { PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf, UNFOUNDED, voteOn } from "../testing/reading.ts";
import { pollId } from "../domain/kernel/ids.ts";
import { DAY } from "../domain/kernel/time.ts";
import { inviteAgainFrom, isElementVotedOn, readLogistics, readReview } from "./logistics.ts";

describe("the logistics", () => {
  it("are none before the community is founded", () => {
    expect(readLogistics(UNFOUNDED)).toEqual([]);
    expect(isElementVotedOn(UNFOUNDED, "duration")).toBe(false);
  });

  it("LOG-1: are three elements, each with its short list, before anything is decided", () => {
    const elements = readLogistics(readerOf(new Founding(), TOM));
    expect(
      elements.map(({ element, decision, history, votedOn }) => [element, decision, history, votedOn]),
    ).toEqual([
      ["frequency", null, [], false],
      ["duration", null, [], false],
      ["participants", null, [], false],
    ]);
    expect(elements.map(({ list }) => list.length)).toEqual([4, 4, 3]);
  });

  it("LOG-2: say of each whether a vote on it is open", () => {
    const guild = new Founding();
    const votedOn = () => readLogistics(readerOf(guild, TOM)).map((each) => each.votedOn);
    const [poll = pollId("none")] = voteOn(guild, ["duration"]);
    expect(votedOn()).toEqual([false, true, false]);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(votedOn()).toEqual([false, false, false]);
    guild.offer(TOM, "CI");
    guild.do(PRIYA, { type: "openBacklogVote", budget: 1, cap: 1, closesAt: null, inChat: false });
    expect(votedOn()).toEqual([false, false, false]);
  });

  it("LOG-3: have a history, newest first, of which the first holds", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    decide(guild, ["duration"]);
    const [, duration] = readLogistics(readerOf(guild, TOM));
    expect(duration?.history.map(({ version }) => version)).toEqual([2, 1]);
    expect(duration?.decision?.version).toBe(2);
  });
});

describe("LOG-5: the review of a decision", () => {
  it("asks, until there is a new vote, and no more once it is decided anew", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    const review = (version = 1) => readReview(readerOf(guild, TOM), "duration", version);
    expect(review()).toMatchObject({ is: "asking", decision: { version: 1 } });
    const [poll = pollId("none")] = voteOn(guild, ["duration"]);
    expect(review()).toMatchObject({ is: "votedOn" });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(review()).toMatchObject({ is: "asking" });
    decide(guild, ["duration"]);
    expect(review()).toMatchObject({ is: "replaced", decision: { version: 1 } });
    expect(review(2)).toMatchObject({ is: "asking", decision: { version: 2 } });
  });

  it("is null of a decision that was never made", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    expect(readReview(readerOf(guild, TOM), "frequency", 1)).toBeNull();
    expect(readReview(readerOf(guild, TOM), "duration", 2)).toBeNull();
    expect(readReview(UNFOUNDED, "duration", 1)).toBeNull();
  });
});

describe("LOG-10: inviting others", () => {
  it("is possible at once, and again a day after the last time", () => {
    const guild = new Founding();
    const at = (now: number) => inviteAgainFrom(readerOf(guild, TOM), now);
    expect(at(START)).toEqual({ value: null, until: null });
    decide(guild, ["participants"]);
    guild.do(PRIYA, { type: "inviteOthers" });
    expect(at(START)).toEqual({ value: START + DAY, until: START + DAY });
    expect(at(START + DAY - 1).value).toBe(START + DAY);
    expect(at(START + DAY)).toEqual({ value: null, until: null });
    expect(inviteAgainFrom(UNFOUNDED, START).value).toBeNull();
  });
});
