import { describe, expect, it } from "vitest";
import { ANA, PRIYA, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { LIMITS } from "../kernel/limits.ts";
import { DAY, MINUTE } from "../kernel/time.ts";

const FURTHEST = LIMITS.dateDays * DAY;
const EXTREMES = [9e15, 8.64e15, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, -9e15, Number.NaN, 0.5];

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function guildWithTopic(): Founding {
  const guild = new Founding();
  guild.offer(TOM, "Design tokens");
  return guild;
}

describe("a moment that people name", () => {
  it("TIME-1: can be the next session's within two years of now, in the past or the future", () => {
    const guild = guildWithTopic();
    const set = (at: number) => ({ type: "setRhythm", timeZone: "Europe/Berlin", at }) as const;
    for (const at of [...EXTREMES, guild.at + FURTHEST + 1, guild.at - FURTHEST - 1])
      expect([at, guild.refusal(PRIYA, set(at))]).toEqual([at, "timeOutOfRange"]);
    for (const at of [guild.at - FURTHEST, guild.at, guild.at + FURTHEST])
      expect([at, guild.refusal(PRIYA, set(at))]).toEqual([at, null]);
  });

  it("TIME-1: can be a planned session's within the next two years", () => {
    const guild = guildWithTopic();
    const plan = (...dates: readonly number[]) =>
      ({ type: "proposePlan", sessions: 1, dates, opening: null, closing: null }) as const;
    for (const at of [...EXTREMES, guild.at, guild.at + FURTHEST + 1])
      expect([at, guild.refusal(PRIYA, plan(guild.at + DAY, at))]).toEqual([at, "timeOutOfRange"]);
    expect(guild.refusal(PRIYA, plan(guild.at + 1, guild.at + FURTHEST))).toBeNull();
  });

  it("TIME-1: can be a day on which somebody cannot come within the next two years; days that are over are dropped", () => {
    const guild = guildWithTopic();
    const unavailable = (...dates: readonly string[]) => ({ type: "setUnavailableDates", dates }) as const;
    const [before, today, tomorrow, last, after] = [-DAY, 0, DAY, FURTHEST, FURTHEST + DAY].map((by) =>
      dateOf(guild.at + by),
    ) as [string, string, string, string, string];
    for (const date of ["9999-12-31", after, before, "0001-01-01", "soon", "2026-02-30"])
      expect([date, guild.refusal(ANA, unavailable(date))]).toEqual([date, "timeOutOfRange"]);
    guild.do(ANA, unavailable(last, tomorrow, today));
    expect(guild.state.unavailable[ANA]).toEqual([today, tomorrow, last]);
    guild.at += DAY;
    guild.do(ANA, unavailable(today, tomorrow, last));
    expect(guild.state.unavailable[ANA]).toEqual([tomorrow, last]);
  });
});

describe("a step of a workshop", () => {
  it("ACT-2, TRIZ-3: ends within 60 days, however often it is extended", () => {
    const guild = new Founding();
    guild.do(PRIYA, {
      type: "startWorkshop",
      mode: "chat",
      minutes: { bad: 60, good: 60, vote: 60 },
      vote: { budget: 1, cap: 1, secrecy: "hidden" },
    });
    const most = (LIMITS.openDays * DAY) / MINUTE;
    const extend = (minutes: number) => ({ type: "extendStep", step: "bad", minutes }) as const;
    expect(guild.refusal(PRIYA, extend(most - 59))).toBe("timeOutOfRange");
    guild.do(PRIYA, extend(most - 60));
    expect(guild.refusal(PRIYA, extend(1))).toBe("timeOutOfRange");
    guild.at += 5 * MINUTE;
    expect(guild.refusal(PRIYA, extend(5))).toBeNull();
  });
});
