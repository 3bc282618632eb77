import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf } from "../testing/reading.ts";
import { week, weeklyGuild } from "../testing/weekly-guild.ts";
import { readRota } from "./rota.ts";

const share = (guild: Founding): Founding => {
  for (const member of [PRIYA, TOM, ANA, LEE]) guild.do(member, { type: "joinRota" });
  return guild;
};

const likely = (guild: Founding) =>
  readRota(readerOf(guild, ANA)).likely.map(({ holder, session, at }) => [holder, session, at]);

describe("the likely turns", () => {
  it("TURN-1: have the dates of the rhythm after the announced turns", () => {
    const { guild } = weeklyGuild();
    share(guild);
    expect(likely(guild)).toEqual([
      [LEE, null, week(3)],
      [ANA, null, week(4)],
      [LEE, null, week(5)],
      [ANA, null, week(6)],
    ]);
  });

  it("TURN-1: belong to the upcoming sessions that nobody's turn is announced for, but to no extra one", () => {
    const { guild } = weeklyGuild();
    share(guild);
    const frame = { opening: null, closing: null };
    guild.do(PRIYA, { type: "proposePlan", sessions: 3, dates: null, ...frame });
    guild.do(PRIYA, { type: "acceptPlan" });
    guild.do(PRIYA, { type: "addSession", at: week(3) - 1000 });
    const third = guild.state.upcoming.find(({ at }) => at === week(3))?.id;
    expect(likely(guild).slice(0, 2)).toEqual([
      [LEE, third, week(3)],
      [ANA, null, week(4)],
    ]);
  });

  it("TURN-1: have no date while none is known", () => {
    const guild = share(new Founding());
    expect(likely(guild)).toEqual([LEE, ANA, LEE, ANA].map((holder) => [holder, null, null]));
  });
});
