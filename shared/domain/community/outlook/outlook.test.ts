import { describe, expect, it } from "vitest";
import { PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import type { Founding } from "../../../testing/founding.ts";
import { week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { sessionId, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";

const move = (guild: Founding, session: SessionId, at: number) =>
  guild.do(PRIYA, { type: "moveSession", session, at });
const cancel = (guild: Founding, session: SessionId) => guild.do(PRIYA, { type: "cancelSession", session });
const extra = (guild: Founding, at: number) => sessionId(guild.do(PRIYA, { type: "addSession", at }));
const done = (guild: Founding, change: number) => guild.do(PRIYA, { type: "markInOutlook", change });
const changes = ({ state }: Founding) =>
  state.outlook.map(({ number, session, from, to, is }) => [number, session, from, to, is]);
const cards = (guild: Founding) => guild.cards.filter((key) => key.startsWith("outlook"));
const weekly = () => weeklyGuild().guild;

describe("what is changed in Outlook", () => {
  it("OUTLOOK-1: is each session that was moved, cancelled or added, with a card of its own", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    expect(changes(guild)).toEqual([]);
    const { id: second } = guild.state.upcoming[1] ?? { id: SESSION };
    move(guild, SESSION, week(1) + DAY);
    expect(guild.posted).toEqual(["outlook-1"]);
    cancel(guild, second);
    const added = extra(guild, week(3) + HOUR);
    expect(changes(guild)).toEqual([
      [1, SESSION, week(1), week(1) + DAY, "open"],
      [2, second, week(2), null, "open"],
      [3, added, null, week(3) + HOUR, "open"],
    ]);
    expect(cards(guild)).toEqual(["outlook-1", "outlook-2", "outlook-3"]);
  });

  it("OUTLOOK-1: is told on the same card until it is done, afterwards on a new one", () => {
    const guild = weekly();
    move(guild, SESSION, week(1) + DAY);
    move(guild, SESSION, week(1) + 2 * DAY);
    expect(guild.redrawn).toContain("outlook-1");
    expect(changes(guild)).toEqual([[1, SESSION, week(1), week(1) + 2 * DAY, "open"]]);
    done(guild, 1);
    expect(cards(guild)).toEqual([]);
    move(guild, SESSION, week(1) + 3 * DAY);
    expect(changes(guild).at(-1)).toEqual([2, SESSION, week(1) + 2 * DAY, week(1) + 3 * DAY, "open"]);
    move(guild, SESSION, week(1));
    done(guild, 2);
    expect(changes(guild).at(-1)).toEqual([2, SESSION, week(1) + 2 * DAY, week(1), "done"]);
    cancel(guild, SESSION);
    expect(changes(guild).at(-1)).toEqual([3, SESSION, week(1), null, "open"]);
  });

  it("OUTLOOK-1: is withdrawn if the session is moved back, or an extra one is cancelled before it was added", () => {
    const guild = weekly();
    move(guild, SESSION, week(1) + DAY);
    move(guild, SESSION, week(1));
    cancel(guild, extra(guild, week(2) + DAY));
    expect(changes(guild).map(([number, , , , is]) => [number, is])).toEqual([
      [1, "withdrawn"],
      [2, "withdrawn"],
    ]);
    expect(cards(guild)).toEqual([]);
    expect(guild.redrawn).toContain("outlook-2");
    expect(guild.refusal(PRIYA, { type: "markInOutlook", change: 1 })).toBeNull();
    done(guild, 1);
    expect(changes(guild)[0]?.[4]).toBe("withdrawn");
  });

  it("OUTLOOK-1: is withdrawn once the session begins, or the date has passed on which it was cancelled", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    cancel(guild, SESSION);
    const next = guild.state.upcoming[0]?.id ?? SESSION;
    move(guild, next, week(2) + HOUR);
    guild.at = week(2);
    guild.do(TOM, { type: "begin", session: next });
    expect(changes(guild).map(([, , , , is]) => is)).toEqual(["withdrawn", "withdrawn"]);
    const late = weekly();
    late.at = week(1) + HOUR;
    cancel(late, SESSION);
    expect(changes(late)).toEqual([]);
  });

  it("OUTLOOK-1: is nothing of a new rhythm, to which moved sessions go as well", () => {
    const guild = weekly();
    move(guild, SESSION, week(1) + DAY);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) + 2 * DAY });
    expect(changes(guild)[0]?.[4]).toBe("withdrawn");
    move(guild, SESSION, week(1) + 3 * DAY);
    expect(changes(guild).at(-1)).toEqual([2, SESSION, week(1) + 2 * DAY, week(1) + 3 * DAY, "open"]);
    done(guild, 2);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) + 4 * DAY });
    expect(cards(guild)).toEqual([]);
  });

  it("OUTLOOK-1: knows a bounded number of changes, those that are open among them", () => {
    const guild = weekly();
    move(guild, SESSION, week(1) + DAY);
    for (let round = 0; round < 60; round += 1) {
      guild.at += 5 * MINUTE;
      cancel(guild, extra(guild, week(2) + DAY));
    }
    expect(guild.state.outlook.length).toBeLessThanOrEqual(50);
    expect(cards(guild)).toEqual(["outlook-1"]);
  });
});
