import { describe, expect, it } from "vitest";
import { ANA, nextOf, PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { decide, readerOf, UNFOUNDED, withoutSlice } from "../testing/reading.ts";
import { offer, week, weeklyGuild } from "../testing/weekly-guild.ts";
import { optionId, pollId } from "../domain/kernel/ids.ts";
import { canPropose, datesToPlan, isPlannable, readPlan, suggestedFirst } from "./plan.ts";

const propose = (guild: Founding, sessions = 2) =>
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions, dates: null },
    ...{ opening: { title: "Welcome", minutes: 5 }, closing: { title: "Goodbye", minutes: 5 } },
  });
function planIn(guild: Founding, who = TOM) {
  const plan = readPlan(readerOf(guild, who));
  if (plan === null) throw new Error("There is no plan");
  return plan;
}

describe("the plan", () => {
  it("is null while none is proposed", () => {
    expect(readPlan(readerOf(new Founding(), TOM))).toBeNull();
  });

  it("PLAN-1: numbers its topics through, with the minutes of each session and what did not fit", () => {
    const { guild, tom, ana, lee } = weeklyGuild();
    const long = offer(guild, TOM, "Everything", 120);
    propose(guild, 1);
    const plan = planIn(guild);
    expect(plan.sessions).toMatchObject([
      {
        at: week(1),
        minutes: 50,
        used: 30,
        over: 0,
        topics: [{ id: tom, number: 1, topic: { minutes: 30 } }],
      },
    ]);
    expect(plan.left.map(({ id, number, why }) => [id, number, why])).toEqual([
      [ana, 2, "noRoom"],
      [lee, 3, "noRoom"],
      [long, 4, "tooLong"],
    ]);
    expect(plan).toMatchObject({ opening: { minutes: 5 }, closing: { minutes: 5 } });
  });

  it("PLAN-2: says by how much a session is too long, and which presenter cannot come", () => {
    const { guild, tom, ana } = weeklyGuild();
    propose(guild, 1);
    guild.do(PRIYA, { type: "movePlannedTopic", topic: ana, session: 0, to: 9 });
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-21"] });
    expect(planIn(guild).sessions).toMatchObject([
      {
        used: 60,
        over: 10,
        topics: [
          { id: tom, clash: TOM },
          { id: ana, number: 2, clash: null },
        ],
      },
    ]);
    guild.do(PRIYA, { type: "movePlannedTopic", topic: tom, session: null, to: 0 });
    expect(planIn(guild).left.map(({ clash }) => clash)).toEqual([null, null]);
  });

  it("READ-6: no longer has a topic that is gone, nor its minutes", () => {
    const { guild, tom, ana } = weeklyGuild();
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-21"] });
    propose(guild, 1);
    guild.do(PRIYA, { type: "movePlannedTopic", topic: tom, session: 0, to: 0 });
    const plan = readPlan(withoutSlice(readerOf(guild, TOM), `topic:${tom}`));
    expect(plan?.sessions[0]?.topics).toMatchObject([{ id: ana, number: 1, clash: null }]);
    expect(plan?.sessions[0]?.used).toBe(30);
  });

  it("ACT-1: is accepted by those who run it", () => {
    const { guild } = weeklyGuild();
    propose(guild);
    expect(planIn(guild, PRIYA).runs).toBe(true);
    expect(planIn(guild, ANA)).toMatchObject({ runs: false, runners: { people: [PRIYA] } });
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
    guild.do(PRIYA, { type: "discardPlan" });
    guild.do(TOM, { type: "proposePlan", sessions: 1, dates: null, opening: null, closing: null });
    expect(planIn(guild, TOM).runs).toBe(true);
  });
});

describe("proposing a plan", () => {
  it("is possible while something can be planned and nothing is proposed", () => {
    const guild = new Founding();
    expect(canPropose(readerOf(guild, TOM))).toBe(false);
    const id = guild.offer(TOM, "CI");
    expect(canPropose(readerOf(guild, TOM))).toBe(true);
    guild.do(PRIYA, { type: "hideTopic", topic: id });
    expect(canPropose(readerOf(guild, TOM))).toBe(false);
    const { guild: weekly } = weeklyGuild();
    propose(weekly);
    expect(canPropose(readerOf(weekly, TOM))).toBe(false);
    expect(isPlannable(readerOf(weekly, TOM))).toBe(true);
    expect(isPlannable(UNFOUNDED)).toBe(false);
  });

  it("counts topics that are planned already, but none of the running session", () => {
    const guild = new Founding();
    const topic = guild.offer(TOM, "CI");
    guild.do(PRIYA, { type: "planTopic", topic });
    expect(isPlannable(readerOf(guild, TOM))).toBe(true);
    guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
    expect(isPlannable(readerOf(guild, TOM))).toBe(false);
  });

  it("CARD-8: asks for one date if the others follow from it, for each if they do not, and for none that is known", () => {
    const named = new Founding();
    expect(datesToPlan(readerOf(named, TOM), 2, START)).toEqual({ known: [], toName: 2, again: false });
    named.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    expect(datesToPlan(readerOf(named, TOM), 3, START)).toEqual({
      known: [week(1)],
      toName: 2,
      again: false,
    });
    const { guild } = weeklyGuild();
    expect(datesToPlan(readerOf(guild, TOM), 2, START)).toMatchObject({
      known: [week(1), week(2)],
      toName: 0,
    });
  });

  it("CARD-8: asks for the first date alone, where the frequency is decided and no date is known", () => {
    const guild = new Founding();
    const poll = pollId(
      `${guild.do(PRIYA, { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false })}-0`,
    );
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(datesToPlan(readerOf(guild, TOM), 3, START)).toEqual({ known: [], toName: 1, again: false });
  });

  it("CARD-8: asks for each date where the frequency is in the community's own words", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      type: "editChoices",
      element: "frequency",
      choices: [
        { element: "frequency", frequency: { kind: "own", text: "When the moon is full" } },
        { element: "frequency", frequency: { kind: "own", text: "Whenever" } },
      ],
    });
    const poll = pollId(
      `${guild.do(PRIYA, { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false })}-0`,
    );
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(datesToPlan(readerOf(guild, TOM), 3, START).toName).toBe(3);
  });

  it("is proposing again once there is a plan, or an agenda", () => {
    const { guild } = weeklyGuild();
    const again = () => datesToPlan(readerOf(guild, TOM), 2, START).again;
    expect(again()).toBe(false);
    propose(guild);
    expect(again()).toBe(true);
    guild.do(PRIYA, { type: "discardPlan" });
    expect(again()).toBe(false);
    guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Fourth") });
    expect(again()).toBe(true);
  });
});

describe("EASE-3: the suggested first date", () => {
  const suggestedTo = (guild: Founding, now: number, zone: string) =>
    suggestedFirst(readerOf(guild, TOM), now, zone);

  it("is the next one by the decided frequency, on the hour that it is where it is planned", () => {
    const guild = new Founding();
    decide(guild, ["frequency"]);
    const now = Date.UTC(2026, 0, 6, 10, 50);
    expect(suggestedTo(guild, now, "UTC")).toBe(Date.UTC(2026, 0, 20, 10));
    // It is 16:20 there.
    expect(suggestedTo(guild, now, "Asia/Kolkata")).toBe(Date.UTC(2026, 0, 20, 10, 30));
  });

  it("stays on the same hour when the clocks change before it", () => {
    const guild = new Founding();
    decide(guild, ["frequency"]);
    const now = Date.UTC(2026, 2, 24, 10, 15);
    expect(suggestedTo(guild, now, "Europe/London")).toBe(Date.UTC(2026, 3, 7, 9));
  });

  it("is missing while it is not decided how often to meet", () => {
    expect(suggestedTo(new Founding(), START, "UTC")).toBeNull();
  });
});
