import { describe, expect, it } from "vitest";
import { adopt, WorkshopRun } from "../testing/adopt.ts";
import { ANA, LEE, minute, nextOf, PRIYA, SESSION, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, rank, readerOf, settled, UNFOUNDED, voteOn, withoutSlice } from "../testing/reading.ts";
import { type MemberRef, optionId, pollId, type PollId, scaleId } from "../domain/kernel/ids.ts";
import { readPath } from "./path.ts";

const pathOf = (guild: Founding, who: MemberRef | null = TOM) => readPath(readerOf(guild, who));
const stepOf = (guild: Founding, place: 0 | 1 | 2 | 3) => pathOf(guild).steps[place];
const firstOption = (guild: Founding, who: MemberRef, poll: PollId) =>
  guild.do(who, { type: "setOptionVotes", poll, option: optionId(`${poll}-0`), votes: 1 });
const rankTopics = (guild: Founding, closesAt: number | null = null) =>
  pollId(guild.do(PRIYA, { type: "openBacklogVote", budget: 2, cap: 1, closesAt, inChat: false }));

describe("READ-4: the path", () => {
  it("has four steps, of which none is begun in a new community, and planning after them", () => {
    const { steps, plan, achieved, founding } = pathOf(new Founding());
    expect(steps).toEqual(
      ["contract", "logistics", "topics", "rota"].map((name) => ({
        ...{ name, is: "notBegun", achieved: false, activity: null, card: null },
        detail: { kind: "nothing" },
      })),
    );
    expect(plan).toEqual({ is: "notBegun", achieved: false, detail: { kind: "nothing" } });
    expect([achieved, founding]).toEqual([0, true]);
  });

  it("can be read before the community is founded", () => {
    expect(readPath(UNFOUNDED)).toMatchObject({
      achieved: 0,
      founding: true,
      next: { mine: false, who: [] },
    });
  });

  it("is gone once its steps have come to a result and a session is planned", () => {
    const guild = settled();
    expect(pathOf(guild)).toMatchObject({ achieved: 4, founding: true });
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    expect(pathOf(guild)).toMatchObject({ achieved: 4, founding: false, next: null });
  });

  it("is gone, once its steps have come to a result, as soon as a session has begun without a plan", () => {
    const guild = settled();
    guild.do(TOM, { type: "begin", session: SESSION });
    expect(pathOf(guild)).toMatchObject({ founding: false, plan: { is: "done", detail: { kind: "begun" } } });
    guild.at = minute(60);
    guild.endSession(SESSION);
    expect(pathOf(guild)).toMatchObject({ founding: false, plan: { is: "done", detail: { kind: "begun" } } });
  });

  it("does not come back when something of it is done again", () => {
    const guild = settled();
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    new WorkshopRun(guild);
    voteOn(guild);
    rankTopics(guild);
    expect(pathOf(guild).steps.map(({ is, achieved }) => [is, achieved])).toEqual([
      ["running", true],
      ["running", true],
      ["running", true],
      ["done", true],
    ]);
    expect(pathOf(guild)).toMatchObject({ achieved: 4, founding: false });
  });

  it("is not gone while a step has come to no result, even if sessions take place", () => {
    const guild = new Founding();
    decide(guild);
    guild.do(TOM, { type: "begin", session: SESSION });
    expect(pathOf(guild)).toMatchObject({ achieved: 1, founding: true, plan: { achieved: true } });
  });

  it("has its steps in the same order whatever their state", () => {
    const names = (guild: Founding) => pathOf(guild).steps.map(({ name }) => name);
    const running = settled();
    voteOn(running);
    rankTopics(running);
    const begun = new Founding();
    decide(begun, ["duration"]);
    begun.offer(TOM, "CI");
    for (const guild of [settled(), running, begun])
      expect(names(guild)).toEqual(["contract", "logistics", "topics", "rota"]);
  });

  it("counts the steps that have come to a result, in whatever order", () => {
    const guild = new Founding();
    decide(guild);
    expect(pathOf(guild)).toMatchObject({ achieved: 1, founding: true, next: { step: "contract" } });
  });
});

describe("READ-4, ROTA-1: the rota's step", () => {
  it("is begun with the first who joins, and done once turns are named", () => {
    const guild = new Founding();
    const step = () => stepOf(guild, 3);
    guild.do(TOM, { type: "joinRota" });
    expect(step()).toMatchObject({ is: "begun", achieved: false, detail: { kind: "onRota", people: 1 } });
    guild.do(ANA, { type: "joinRota" });
    expect(step()).toMatchObject({ is: "done", achieved: true, detail: { kind: "onRota", people: 2 } });
    for (const member of [TOM, ANA]) guild.do(member, { type: "leaveRota" });
    expect(step()).toMatchObject({ is: "done", detail: { people: 0 } });
  });

  it("TENURE-2: runs while the scale is open, and says how many have answered", () => {
    const guild = new Founding();
    const closesAt = minute(60);
    const scale = scaleId(guild.do(PRIYA, { type: "openScale", closesAt, inChat: true }));
    const step = () => stepOf(guild, 3);
    const running = { is: "running", activity: { kind: "scale" }, card: { kind: "scale", scale } };
    guild.do(TOM, { type: "placeOnScale", scale, said: "oneYear" });
    expect(step()).toMatchObject({
      ...{ ...running, achieved: false },
      detail: { kind: "scale", until: closesAt, said: { count: 1, of: 4 } },
    });
    guild.do(ANA, { type: "placeOnScale", scale, said: "unsaid" });
    guild.do(PRIYA, { type: "closeScale", scale });
    expect(step()).toMatchObject({ is: "done", detail: { people: 2 }, card: { kind: "scale", scale } });
    guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false });
    expect(step()).toMatchObject({ is: "running", achieved: true });
  });

  it("does not lead a community back to its founding that met before it had a rota", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    rank(guild);
    expect(pathOf(guild)).toMatchObject({ achieved: 3, founding: true, next: { code: "openScale" } });
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    expect(pathOf(guild).founding).toBe(true);
    guild.do(TOM, { type: "begin", session: SESSION });
    guild.at = minute(60);
    guild.endSession(SESSION);
    expect(pathOf(guild)).toMatchObject({ founding: false, next: { code: "openScale" } });
  });
});

describe("READ-4: the contract's step", () => {
  it("runs with the workshop, from step to step", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild, { mode: "chat", minutes: { bad: 10, good: 20, vote: 30 } });
    const step = () => stepOf(guild, 0);
    const running = { is: "running", achieved: false, activity: { kind: "workshop" } };
    expect(step()).toMatchObject({
      ...running,
      card: { kind: "collection", collection: run.bad },
      detail: { kind: "workshop", step: "bad", place: 1, of: 4, until: minute(10), voted: null },
    });
    run.vote("Be kind");
    expect(step()).toMatchObject({
      ...running,
      card: { kind: "poll", poll: run.poll },
      detail: { step: "vote", place: 3, voted: { count: 0, of: 4 } },
    });
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    expect(step()).toMatchObject({
      ...running,
      card: { kind: "wording", workshop: run.id },
      detail: { step: "adopting", until: null, voted: null },
    });
  });

  it("is done with the contract, of which it says how many have signed", () => {
    const guild = new Founding();
    adopt(guild, "Be kind", "Be on time");
    guild.do(ANA, { type: "signContract", version: 1 });
    expect(stepOf(guild, 0)).toEqual({
      ...{ name: "contract", is: "done", achieved: true, activity: null },
      card: { kind: "contract", version: 1 },
      detail: { kind: "contract", version: 1, adoptedAt: START, principles: 2, signed: { count: 1, of: 4 } },
    });
  });

  it("stays achieved while the contract is revised", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    new WorkshopRun(guild);
    expect(stepOf(guild, 0)).toMatchObject({ is: "running", achieved: true });
  });

  it("tells nobody's votes that have not arrived", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild);
    run.vote("Be kind");
    const [step] = readPath(withoutSlice(readerOf(guild, TOM), `poll:${run.poll}`)).steps;
    expect(step?.detail).toMatchObject({ kind: "workshop", voted: null });
  });
});

describe("READ-4: the logistics' step", () => {
  it("runs while a vote on them is open: as many have voted as in the vote with the fewest", () => {
    const guild = new Founding();
    const polls = voteOn(guild, undefined, { closesAt: minute(30), inChat: true });
    const [group = pollId("none"), second = pollId("none")] = polls;
    for (const who of [TOM, ANA, LEE]) for (const poll of [group, second]) firstOption(guild, who, poll);
    expect(stepOf(guild, 1)).toEqual({
      ...{ name: "logistics", is: "running", achieved: false },
      activity: { kind: "poll", group },
      card: { kind: "poll", poll: group },
      detail: { kind: "vote", until: minute(30), voted: { count: 0, of: 4 } },
    });
    for (const who of [TOM, ANA, LEE]) for (const poll of polls) firstOption(guild, who, poll);
    expect(stepOf(guild, 1)?.detail).toMatchObject({ voted: { count: 3 } });
  });

  it("is begun with the first decision, and done with the third", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    expect(stepOf(guild, 1)).toMatchObject({
      ...{ is: "begun", achieved: false, card: null },
      detail: { kind: "decided", choices: [{ minutes: 45 }], of: 3 },
    });
    decide(guild, ["frequency", "participants"]);
    expect(stepOf(guild, 1)).toMatchObject({ is: "done", achieved: true });
    voteOn(guild, ["duration"]);
    expect(stepOf(guild, 1)).toMatchObject({ is: "running", achieved: true });
  });

  it("is not begun by a vote that nobody took part in", () => {
    const guild = new Founding();
    const [poll = pollId("none")] = voteOn(guild, ["duration"]);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(stepOf(guild, 1)).toMatchObject({ is: "notBegun" });
  });

  it("goes on while one vote of several is still open", () => {
    const guild = new Founding();
    const [group = pollId("none"), second = pollId("none"), third = pollId("none")] = voteOn(guild);
    for (const who of [TOM, ANA, LEE]) for (const poll of [second, third]) firstOption(guild, who, poll);
    guild.do(PRIYA, { type: "closePoll", poll: group });
    expect(stepOf(guild, 1)).toMatchObject({ activity: { group }, detail: { voted: { count: 3 } } });
  });
});

describe("READ-4: the topics' step", () => {
  const card = { kind: "topics" };

  it("runs while members are asked for topics", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: minute(30), inChat: true });
    guild.offer(TOM, "CI");
    expect(stepOf(guild, 2)).toEqual({
      ...{ name: "topics", is: "running", achieved: false, activity: { kind: "topics" }, card },
      detail: { kind: "asked", topics: 1, until: minute(30) },
    });
  });

  it("runs while they are voted on, even if members are still asked for more", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    guild.offer(TOM, "CI");
    const group = rankTopics(guild, minute(20));
    expect(stepOf(guild, 2)).toMatchObject({
      ...{
        is: "running",
        achieved: false,
        activity: { kind: "poll", group },
        card: { kind: "poll", poll: group },
      },
      detail: { kind: "vote", until: minute(20), voted: { count: 0, of: 4 } },
    });
  });

  it("is begun with the first topic that waits, and done once members have chosen", () => {
    const guild = new Founding();
    const id = guild.offer(TOM, "CI");
    expect(stepOf(guild, 2)).toMatchObject({ is: "begun", card, detail: { kind: "offered", topics: 1 } });
    guild.do(TOM, { type: "withdrawTopic", topic: id });
    expect(stepOf(guild, 2)).toMatchObject({ is: "notBegun", card: null });
    rank(guild);
    const third = guild.offer(LEE, "Third");
    expect(stepOf(guild, 2)).toMatchObject({
      ...{ is: "done", achieved: true, card },
      detail: { kind: "chosen", topics: 3, unvoted: 1 },
    });
    guild.do(PRIYA, { type: "planTopic", topic: third });
    expect(stepOf(guild, 2)?.detail).toMatchObject({ topics: 3, unvoted: 0 });
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    expect(stepOf(guild, 2)).toMatchObject({ is: "running", achieved: true });
  });
});

describe("READ-4: planning", () => {
  const proposePlan = (guild: Founding) =>
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 2, dates: [minute(10_000), minute(20_000)] },
      ...{ opening: null, closing: null },
    });

  it("is under way while a plan is proposed, and done once an agenda is", () => {
    const guild = settled();
    proposePlan(guild);
    expect(pathOf(guild).plan).toEqual({
      ...{ is: "running", achieved: false },
      detail: { kind: "proposed", sessions: 2 },
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(pathOf(guild).plan).toEqual({
      ...{ is: "done", achieved: true },
      detail: { kind: "planned", first: minute(10_000), more: 0 },
    });
    proposePlan(guild);
    expect(pathOf(guild)).toMatchObject({ founding: false, plan: { is: "running", achieved: true } });
  });

  it("counts the further sessions with an agenda, and names no date that is not known", () => {
    const guild = settled();
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Next time") });
    expect(pathOf(guild).plan.detail).toEqual({ kind: "planned", first: null, more: 0 });
    guild.do(PRIYA, { type: "addSession", at: minute(5_000) });
    guild.do(PRIYA, {
      ...{ type: "planItem", session: nextOf(guild.state).id },
      item: { title: "Retro", kind: "topic", presenter: null, minutes: 10 },
    });
    expect(pathOf(guild).plan.detail).toEqual({ kind: "planned", first: minute(5_000), more: 1 });
  });
});
