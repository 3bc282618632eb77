import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextOf, PRIYA, SESSION, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { instantOf, wallTimeAt } from "../../kernel/calendar/wall-time.ts";
import { sessionId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { communityDecider } from "../decider.ts";
import type { FoundedCommunity } from "../state.ts";
import type { WallTimes } from "./part.ts";

const RULES = "2026a";
const keep = { type: "keepWallTimes", rules: RULES } as const;
const setRhythm = (timeZone: string, at: number) => ({ type: "setRhythm", timeZone, at }) as const;
const dates = ({ state }: Founding) => state.upcoming.map(({ at, due }) => [at, due]);

/** As if the dates had been named under other rules, by which the clocks showed this at them. */
function underOtherRules(guild: Founding, changed: (wallTimes: WallTimes) => Partial<WallTimes>): void {
  const { wallTimes } = guild.state;
  const state = communityDecider.evolve(
    guild.state,
    { type: "WallTimesNoted", wallTimes: { ...wallTimes, ...changed(wallTimes) }, rules: null },
    { at: guild.at, version: 1, byPerson: false, by: null },
  );
  guild.state = state as FoundedCommunity;
}

const hourLater = (written: string) => new Date(Date.parse(`${written}Z`) + HOUR).toISOString().slice(0, 16);

/** As if the clocks had shown an hour more at each date. */
const anHourMore = ({ sessions, anchor }: WallTimes): Partial<WallTimes> => ({
  anchor: anchor === null ? null : hourLater(anchor),
  sessions: Object.fromEntries(
    Object.entries(sessions).map(([id, { at, due }]) => [
      id,
      { at: at && hourLater(at), due: due && hourLater(due) },
    ]),
  ),
});

describe("the community's clock", () => {
  it("TIME-2: is noted with each date, in the zone in which it was named", () => {
    const guild = new Founding();
    guild.do(PRIYA, setRhythm("Europe/Berlin", Date.parse("2026-03-26T09:00Z")));
    const extra = guild.do(PRIYA, { type: "addSession", at: Date.parse("2026-04-02T08:00Z") });
    expect(guild.state.wallTimes).toEqual({
      timeZone: "Europe/Berlin",
      anchor: "2026-03-26T10:00",
      sessions: {
        [SESSION]: { at: "2026-03-26T10:00", due: "2026-03-26T10:00" },
        [extra]: { at: "2026-04-02T10:00", due: null },
      },
    });
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: Date.parse("2026-03-27T09:30Z") });
    expect(guild.state.wallTimes.sessions[SESSION]).toEqual({
      at: "2026-03-27T10:30",
      due: "2026-03-26T10:00",
    });
  });

  it("TIME-2: shows the same after its rules have changed: coming dates and the rhythm are computed again", () => {
    const { guild } = weeklyGuild();
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    guild.do(PRIYA, { type: "addSession", at: week(2) + DAY });
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + DAY });
    const before = dates(guild);
    const walls = anHourMore(guild.state.wallTimes);
    underOtherRules(guild, anHourMore);
    guild.do("guildhall", keep);
    expect(dates(guild)).toEqual(
      before.map(([at, due]) => [(at ?? 0) + HOUR, due === null ? null : (due ?? 0) + HOUR]),
    );
    expect(guild.state.rhythm.anchor).toBe(week(1) + HOUR);
    expect(guild.state.wallTimes).toMatchObject(walls);
    const { recorded } = guild;
    const { length } = recorded;
    guild.do("guildhall", keep);
    expect(recorded).toHaveLength(length);
  });

  it("TIME-2: dates that are over stay, and agendas and turns stay with their sessions", () => {
    const { guild } = weeklyGuild();
    for (const member of [PRIYA, TOM]) guild.do(member, { type: "joinRota" });
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 10 } as const;
    guild.do(PRIYA, { type: "planItem", session: SESSION, item });
    const { turns } = guild.state;
    guild.at = week(1);
    underOtherRules(guild, anHourMore);
    guild.do("guildhall", keep);
    expect(dates(guild).map(([at]) => at)).toEqual([week(1), week(2) + HOUR]);
    expect(guild.state.turns).toEqual(turns);
    expect(nextOf(guild.state).agenda).toHaveLength(1);
  });

  it("TIME-2: older rules undo nothing that newer ones have computed", () => {
    const { guild } = weeklyGuild();
    underOtherRules(guild, anHourMore);
    guild.do("guildhall", keep);
    const after = dates(guild);
    underOtherRules(guild, () => ({}));
    underOtherRules(guild, anHourMore);
    const state = { ...guild.state, zoneRules: RULES };
    guild.state = state;
    guild.do("guildhall", { ...keep, rules: "2025c" });
    expect(dates(guild)).toEqual(after);
    guild.do("guildhall", { ...keep, rules: "2026b" });
    expect(dates(guild)).not.toEqual(after);
  });

  it("TIME-2: of a time that occurs twice the one that was named stays, and a date from before is noted", () => {
    const guild = new Founding();
    const second = Date.parse("2026-10-25T01:30Z");
    guild.do(PRIYA, setRhythm("Europe/Berlin", second));
    guild.do("guildhall", keep);
    expect(dates(guild)).toEqual([[second, second]]);
    underOtherRules(guild, () => ({ sessions: {} }));
    guild.do("guildhall", keep);
    expect(guild.state.wallTimes.sessions[SESSION]).toMatchObject({ at: "2026-10-25T02:30" });
    expect(dates(guild)).toEqual([[second, second]]);
  });

  it("TIME-2, LOG-7: shows the same at each session through every change of the clocks, in every zone", () => {
    const zones = ["UTC", "Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe"];
    const further = ["Asia/Kathmandu", "America/Santiago", "Pacific/Auckland", "Africa/Casablanca"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, ...further),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 6, max: 20 }),
        fc.array(fc.integer({ min: 1, max: 29 }), { maxLength: 6 }),
        (zone, day, hour, extra) => {
          const guild = new Founding();
          const at = (days: number) =>
            instantOf({ ...wallTimeAt(START + days * DAY, zone), hour, minute: 0 }, zone);
          guild.do(PRIYA, setRhythm(zone, at(day)));
          for (const days of new Set(extra))
            if (day + days < 729) guild.do(PRIYA, { type: "addSession", at: at(day + days) });
          const before = dates(guild);
          for (const session of guild.state.upcoming)
            expect(wallTimeAt(session.at ?? 0, zone)).toMatchObject({ hour, minute: 0 });
          guild.do("guildhall", keep);
          expect(dates(guild)).toEqual(before);
          underOtherRules(guild, anHourMore);
          guild.do("guildhall", keep);
          for (const session of guild.state.upcoming) {
            const wall = guild.state.wallTimes.sessions[sessionId(session.id)];
            const shown = wallTimeAt(session.at ?? 0, zone);
            expect(shown).toMatchObject({ hour: hour + 1, minute: 0 });
            expect(Number(wall?.at?.slice(11, 13))).toBe(hour + 1);
          }
        },
      ),
      { numRuns: 40, seed: 12 },
    );
  });
});
