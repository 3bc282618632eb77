import { describe, expect, it } from "vitest";
import { minute, nextOf, NOTHING_COUNTED, PRIYA, SESSION, START, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, UNFOUNDED, withoutSlice } from "../testing/reading.ts";
import { week, weeklyGuild } from "../testing/weekly-guild.ts";
import { isTitled } from "../domain/agenda.ts";
import { sessionId } from "../domain/kernel/ids.ts";
import { HOUR, MINUTE } from "../domain/kernel/time.ts";
import { readCommunity } from "./community.ts";
import {
  cancelledBeforeNext,
  frequencyOf,
  isFar,
  isMissed,
  movedFrom,
  nextNumber,
  parkedItems,
  plannedSessions,
  readCancelled,
  readDates,
  readUpcoming,
  reopenableUntil,
} from "./upcoming.ts";

const plan = (guild: Founding, title: string, minutes = 10) =>
  guild.do(PRIYA, {
    type: "planItem",
    session: nextOf(guild.state).id,
    item: { title, kind: "topic", presenter: null, minutes },
  });

describe("the upcoming sessions", () => {
  it("are none before the community is founded", () => {
    expect(readUpcoming(UNFOUNDED)).toEqual([]);
    expect(readDates(UNFOUNDED, 2, START)).toEqual([]);
    expect(parkedItems(UNFOUNDED)).toEqual([]);
    expect(readCommunity(UNFOUNDED)).toBeNull();
  });

  it("AGENDA-8: are read in order, with their agendas and by how much these are too long", () => {
    const guild = new Founding();
    plan(guild, "Design tokens", 50);
    plan(guild, "CI", 20);
    guild.do(PRIYA, { type: "addSession", at: week(1) });
    const [first, second] = readUpcoming(readerOf(guild, TOM));
    expect(first).toMatchObject({ at: week(1), extra: true, agenda: [], minutes: 0, over: 0 });
    expect(second).toMatchObject({ at: null, extra: false, minutes: 70, over: 10 });
    expect(second?.agenda.map(({ title }) => title)).toEqual(["Design tokens", "CI"]);
    expect(plannedSessions(readerOf(guild, TOM))).toEqual([second]);
  });

  it("are read as far as they have arrived", () => {
    const guild = new Founding();
    const item = plan(guild, "Design tokens");
    const reader = readerOf(guild, TOM);
    expect(readUpcoming(withoutSlice(reader, `upcoming:${SESSION}`))).toEqual([]);
    expect(readUpcoming(withoutSlice(reader, `planned:${item}`))[0]?.agenda).toEqual([]);
  });

  it("SESSION-20: say from when one was moved, and which were cancelled, until that is past or held again", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    const read = () => readUpcoming(readerOf(guild, TOM));
    const cancelled = (now = START) => readCancelled(readerOf(guild, TOM), now).value.map(({ at }) => at);
    expect(movedFrom(nextOf(guild.state))).toBeNull();
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + HOUR });
    expect(read().map(movedFrom)).toEqual([week(1)]);
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: week(3) }));
    expect(movedFrom(guild.state.upcoming[1] ?? nextOf(guild.state))).toBeNull();
    guild.do(PRIYA, { type: "addSession", at: week(4) });
    guild.do(PRIYA, { type: "cancelSession", session: extra });
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(cancelled()).toEqual([week(1) + HOUR, week(3)]);
    expect(readCancelled(readerOf(guild, TOM), START).until).toBe(week(1) + HOUR);
    expect(cancelled(week(1) + HOUR)).toEqual([week(3)]);
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    expect(cancelledBeforeNext(readerOf(guild, TOM), START).value).toMatchObject([{ at: week(1) + HOUR }]);
    guild.do(PRIYA, { type: "addSession", at: week(3) });
    expect(cancelled()).toEqual([week(1) + HOUR]);
  });

  it("PARK-1: leave what was parked to be read as the items that it becomes", () => {
    const guild = new Founding();
    plan(guild, "Design tokens");
    const { id: session, agenda } = nextOf(guild.state);
    guild.do(PRIYA, { type: "begin", session });
    guild.at = minute(60);
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: minute(60), by: "person", somethingDone: true },
      ...{ parked: agenda.filter(isTitled), done: [], actions: [], ...NOTHING_COUNTED },
    });
    expect(parkedItems(readerOf(guild, TOM))).toMatchObject([{ title: "Design tokens" }]);
    expect(readCommunity(readerOf(guild, TOM))?.parked).toHaveLength(1);
    expect(parkedItems(withoutSlice(readerOf(guild, TOM), `parked:${agenda[0]?.id ?? ""}`))).toEqual([]);
  });

  it("belong to a community with its name and parked topics", () => {
    const guild = new Founding();
    expect(readCommunity(readerOf(guild, TOM))).toMatchObject({
      header: { name: "Frontend Guild" },
      upcoming: [{ id: SESSION }],
      next: { id: SESSION },
      parked: [],
    });
    expect(readCommunity(withoutSlice(readerOf(guild, TOM), "upcoming"))).toBeNull();
  });
});

describe("LOG-7: the known dates", () => {
  it("are those of the upcoming sessions, and after them those of the rhythm", () => {
    const { guild } = weeklyGuild();
    expect(readDates(readerOf(guild, TOM), 3, START)).toEqual([week(1), week(2), week(3)]);
    expect(readDates(readerOf(guild, TOM), 1, START)).toEqual([week(1)]);
    guild.do(PRIYA, { type: "addSession", at: week(1) + HOUR });
    expect(readDates(readerOf(guild, TOM), 3, START)).toEqual([week(1), week(1) + HOUR, week(2)]);
    expect(readDates(readerOf(guild, TOM), 2, week(1))).toEqual([week(1) + HOUR, week(2)]);
  });

  it("are none but those that were named, until it is decided how often the community meets", () => {
    const guild = new Founding();
    expect(frequencyOf(readerOf(guild, TOM))).toBeNull();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    expect(readDates(readerOf(guild, TOM), 3, START)).toEqual([week(1)]);
    expect(frequencyOf(readerOf(weeklyGuild().guild, TOM))).toEqual({ kind: "weeks", every: 1 });
  });
});

describe("the clock", () => {
  it("SESSION-19: tells until when a session is far ahead", () => {
    const at = START + 13 * HOUR;
    expect(isFar({ at }, START)).toEqual({ value: true, until: START + HOUR });
    expect(isFar({ at }, START + HOUR)).toEqual({ value: false, until: null });
    expect(isFar({ at: null }, START)).toEqual({ value: false, until: null });
  });

  it("tells from when a session is missed", () => {
    expect(isMissed({ at: minute(5) }, START)).toEqual({ value: false, until: minute(5) });
    expect(isMissed({ at: minute(5) }, minute(5))).toEqual({ value: true, until: null });
    expect(isMissed({ at: null }, START)).toEqual({ value: false, until: null });
  });
});

describe("the number of the next session", () => {
  it("is one more than that of the running or the last one", () => {
    const guild = new Founding();
    expect(nextNumber(UNFOUNDED)).toBe(1);
    expect(nextNumber(readerOf(guild, TOM))).toBe(1);
    const session = sessionId(SESSION);
    guild.do(PRIYA, { type: "begin", session });
    expect(nextNumber(readerOf(guild, TOM))).toBe(2);
    guild.at = minute(60);
    guild.endSession(session);
    expect(nextNumber(readerOf(guild, TOM))).toBe(2);
  });

  it("SESSION-7: the last session can be reopened for an hour from when its end was recorded", () => {
    const guild = new Founding();
    expect([reopenableUntil(UNFOUNDED), reopenableUntil(readerOf(guild, TOM))]).toEqual([0, 0]);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    guild.at = minute(60);
    guild.endSession(SESSION);
    expect(reopenableUntil(readerOf(guild, TOM))).toBe(minute(60) + 60 * MINUTE);
  });
});
