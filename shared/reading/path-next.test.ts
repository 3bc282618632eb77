import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { ANA, minute, PRIYA, SESSION, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { COUNTS, decide, rank, readerOf, settled, voteOn } from "../testing/reading.ts";
import { collectionId, type MemberRef, optionId, pollId, scaleId } from "../domain/kernel/ids.ts";
import { openVote } from "../testing/weekly-guild.ts";
import { readPath } from "./path.ts";

const nextFor = (guild: Founding, who: MemberRef | null = TOM) => readPath(readerOf(guild, who)).next;

describe("READ-5: the one next thing", () => {
  const who = [PRIYA];

  it("is to start the first step that is not achieved, by those who may", () => {
    const guild = new Founding();
    const start = {
      step: "contract",
      code: "startWorkshop",
      everybody: false,
      doneByMe: false,
      done: null,
      who,
    };
    expect(nextFor(guild, PRIYA)).toEqual({ ...start, mine: true });
    for (const reader of [TOM, null]) expect(nextFor(guild, reader)).toEqual({ ...start, mine: false });
    adopt(guild, "Be kind");
    expect(nextFor(guild)).toMatchObject({ step: "logistics", code: "voteOnLogistics", mine: false, who });
    decide(guild);
    expect(nextFor(guild)).toMatchObject({ step: "topics", code: "askForTopics" });
    const id = guild.offer(TOM, "CI");
    expect(nextFor(guild)).toMatchObject({ step: "topics", code: "openBacklogVote" });
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(nextFor(guild)).toMatchObject({ step: "topics", code: "askForTopics" });
  });

  it("TENURE-2: is to open the scale, for those who may, and then for everybody to say where they are on it", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    rank(guild);
    const open = { step: "rota", code: "openScale", everybody: false, who };
    expect(nextFor(guild)).toMatchObject({ ...open, mine: false });
    expect(nextFor(guild, PRIYA)).toMatchObject({ ...open, mine: true });
    const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false }));
    const say = { step: "rota", code: "sayOnScale", everybody: true, who };
    expect(nextFor(guild)).toEqual({ ...say, mine: true, doneByMe: false, done: { count: 0, of: 4 } });
    guild.do(ANA, { type: "onlyFollow" });
    expect(nextFor(guild, ANA)).toMatchObject({ ...say, mine: false });
    for (const member of [TOM, PRIYA]) guild.do(member, { type: "placeOnScale", scale, said: "unsaid" });
    expect(nextFor(guild)).toMatchObject({ ...say, doneByMe: true, done: { count: 2, of: 4 } });
    guild.do(PRIYA, { type: "closeScale", scale });
    expect(nextFor(guild)).toMatchObject({ step: "plan" });
  });

  it("can be done by the facilitator of the running session as well, and by whom Teams calls its organiser", () => {
    const guild = new Founding();
    guild.do(TOM, { type: "begin", session: SESSION });
    expect(nextFor(guild, TOM)).toMatchObject({ mine: true, who: [TOM, PRIYA] });
    expect(readPath(readerOf(guild, ANA, { meetingOrganiser: true })).next).toMatchObject({ mine: true });
    expect(nextFor(guild, ANA)).toMatchObject({ mine: false });
  });

  it("is for everybody while something is open; then it says who has done it, and who takes it on", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    const everybodys = { step: "contract", everybody: true, mine: true, who };
    expect(nextFor(guild)).toEqual({ ...everybodys, code: "writeBad", doneByMe: false, done: null });
    guild.add(TOM, run.bad, "No agenda");
    expect(nextFor(guild)).toMatchObject({ code: "writeBad", doneByMe: true });
    expect(nextFor(guild, ANA)).toMatchObject({ doneByMe: false });
    run.turn();
    expect(nextFor(guild)).toMatchObject({ ...everybodys, code: "writeGood", doneByMe: false });
    const [entry] = run.vote("Be kind");
    expect(nextFor(guild)).toMatchObject({
      ...everybodys,
      ...{ code: "vote", doneByMe: false, done: { count: 0, of: 4 } },
    });
    if (entry === undefined) throw new Error("one entry");
    guild.do(TOM, { type: "castBallot", poll: run.poll, ballot: { [optionId(entry)]: 1 } });
    expect(nextFor(guild)).toMatchObject({ doneByMe: true });
    expect(nextFor(guild, null)).toMatchObject({ doneByMe: false, mine: true });
  });

  it("says of the good list too whether whoever reads has written in it", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild).turn();
    guild.add(TOM, run.good, "An agenda");
    expect([nextFor(guild, TOM)?.doneByMe, nextFor(guild, ANA)?.doneByMe]).toEqual([true, false]);
  });

  it("is for those who run it, once the principles are worded", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    run.word(...run.vote("Be kind"));
    const words = {
      step: "contract",
      code: "wordPrinciples",
      everybody: false,
      doneByMe: false,
      done: null,
      who,
    };
    expect(nextFor(guild, PRIYA)).toEqual({ ...words, mine: true });
    expect(nextFor(guild, TOM)).toEqual({ ...words, mine: false });
  });

  it("is for the facilitator who runs it, in the session in which it was opened", () => {
    const guild = settled();
    guild.do(TOM, { type: "begin", session: SESSION });
    guild.do(TOM, {
      ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    const run = guild.state.workshop;
    if (run === null) throw new Error("A workshop runs");
    guild.do(TOM, { type: "nextStep", from: "bad" });
    guild.add(ANA, collectionId(`${run.id}-good`), "Be kind");
    guild.do(TOM, { type: "nextStep", from: "good" });
    guild.do(TOM, { type: "nextStep", from: "vote" });
    expect(nextFor(guild, TOM)).toMatchObject({ code: "wordPrinciples", mine: true, who: [TOM, PRIYA] });
    expect(nextFor(guild, ANA)).toMatchObject({ mine: false });
  });

  it("is done by me once I have voted in every vote of the logistics", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    const polls = voteOn(guild);
    expect(nextFor(guild)).toMatchObject({
      step: "logistics",
      code: "vote",
      everybody: true,
      doneByMe: false,
      who,
    });
    for (const [index, poll] of polls.entries()) {
      guild.do(TOM, { type: "setOptionVotes", poll, option: optionId(`${poll}-0`), votes: 1 });
      expect(nextFor(guild)?.doneByMe).toBe(index === polls.length - 1);
    }
    expect(nextFor(guild, ANA)?.doneByMe).toBe(false);
  });

  it("is to offer topics while members are asked, and to vote on them while a vote is open", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: false });
    const offers = { step: "topics", code: "offerTopics", everybody: true, mine: true, done: null, who };
    expect(nextFor(guild)).toEqual({ ...offers, doneByMe: false });
    const id = guild.offer(TOM, "CI");
    expect(nextFor(guild)).toEqual({ ...offers, doneByMe: true });
    const poll = pollId(guild.do(PRIYA, openVote));
    expect(nextFor(guild)).toMatchObject({
      step: "topics",
      code: "vote",
      doneByMe: false,
      done: { count: 0, of: 4 },
    });
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(id)]: 1 } });
    expect(nextFor(guild)?.doneByMe).toBe(true);
  });

  it("is what runs, even if an earlier step is not achieved", () => {
    const guild = new Founding();
    voteOn(guild);
    expect(nextFor(guild)).toMatchObject({ step: "logistics", code: "vote" });
  });

  it("is to plan sessions once all steps are achieved, to accept a plan that is proposed, and then nothing", () => {
    const guild = settled();
    expect(nextFor(guild, PRIYA)).toMatchObject({
      step: "plan",
      code: "proposePlan",
      everybody: false,
      mine: true,
    });
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 1, dates: [minute(10_000)], opening: null, closing: null },
    });
    expect(nextFor(guild, PRIYA)).toEqual({
      ...{ step: "plan", code: "acceptPlan", everybody: false, mine: true, doneByMe: false, done: null, who },
    });
    expect(nextFor(guild, TOM)).toMatchObject({ code: "acceptPlan", mine: false });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(nextFor(guild)).toBeNull();
  });

  it("is to ask for topics where there is nothing to plan", () => {
    const guild = settled();
    for (const topic of guild.state.backlog.topics) guild.do(PRIYA, { type: "hideTopic", topic: topic.id });
    expect(nextFor(guild, PRIYA)).toMatchObject({ step: "plan", code: "askForTopics", mine: true });
  });

  it("names nobody where nobody looks after the community", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    expect(nextFor(guild, PRIYA)).toMatchObject({ mine: false, who: [] });
  });

  it("READ-1: counts those who take part, not those in the chat", () => {
    const guild = new Founding();
    voteOn(guild);
    const people = { ...COUNTS, takingPart: 7, inChat: 30 };
    expect(readPath(readerOf(guild, TOM, { people })).next?.done).toEqual({ count: 0, of: 7 });
    expect(readPath(readerOf(guild, TOM, { people: null })).next?.done).toEqual({ count: 0, of: null });
  });
});
