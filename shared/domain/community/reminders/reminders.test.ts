import { describe, expect, it } from "vitest";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { weeklyGuild } from "../../../testing/weekly-guild.ts";
import { takeawayId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { Reminder, ReminderKind } from "./part.ts";
import { reminderTimes } from "./times.ts";

/** Tuesday. */
const AT = Date.UTC(2026, 1, 24, 10);
const move = (guild: Founding, at: number) => guild.do(PRIYA, { type: "moveSession", session: SESSION, at });
const dated = (): Founding => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "Europe/Berlin", at: AT });
  return guild;
};
const ahead = ({ state }: Founding) => state.reminders.ahead.map(({ what, due }) => [what, due]);
const told = (guild: Founding) => guild.posted.filter((key) => key.startsWith("reminder"));
const due = (guild: Founding, at = guild.state.reminders.ahead[0]?.due ?? 0) => {
  guild.at = Math.max(guild.at, at);
  guild.do("guildhall", { type: "remindWhenDue", due: at });
};
/** The times of the commands that the last one asked for. */
const rows = (guild: Founding) =>
  guild.effects.flatMap((effect) =>
    effect.kind === "tellCommunity" && effect.command.type === "remindWhenDue" ? [effect.due] : [],
  );
const LEADING = Date.UTC(2026, 1, 19, 8);
const EVERYBODY = Date.UTC(2026, 1, 23, 8);

describe("when a reminder is due", () => {
  it.each<[ReminderKind, string, string, string, string]>([
    ["everybody", "2026-02-24T10:00Z", "Europe/Berlin", "2026-02-23T08:00Z", "2026-02-23T16:00Z"],
    ["leading", "2026-02-24T10:00Z", "Europe/Berlin", "2026-02-19T08:00Z", "2026-02-19T16:00Z"],
    // Monday
    ["everybody", "2026-02-23T10:00Z", "UTC", "2026-02-20T09:00Z", "2026-02-20T17:00Z"],
    ["leading", "2026-02-23T10:00Z", "UTC", "2026-02-18T09:00Z", "2026-02-18T17:00Z"],
    // Sunday
    ["everybody", "2026-02-22T10:00Z", "UTC", "2026-02-20T09:00Z", "2026-02-20T17:00Z"],
    // Tuesday in Auckland, Monday in UTC
    ["everybody", "2026-02-23T22:00Z", "Pacific/Auckland", "2026-02-22T20:00Z", "2026-02-23T04:00Z"],
    // Clocks go forward on the Sunday before
    ["leading", "2026-03-31T09:00Z", "Europe/Berlin", "2026-03-26T08:00Z", "2026-03-26T16:00Z"],
    ["everybody", "2026-03-31T09:00Z", "Europe/Berlin", "2026-03-30T07:00Z", "2026-03-30T15:00Z"],
  ])("REMIND-1: %s, before %s in %s: from %s to %s", (what, at, timeZone, from, until) => {
    expect(reminderTimes(what, Date.parse(at), timeZone)).toEqual({
      due: Date.parse(from),
      until: Date.parse(until),
    });
  });
});

describe("reminders", () => {
  it("REMIND-1: are set with the date of a session, by one row for the earliest", () => {
    const guild = dated();
    expect(ahead(guild)).toEqual([
      ["leading", LEADING],
      ["everybody", EVERYBODY],
    ]);
    expect(rows(guild)).toEqual([LEADING]);
    due(guild);
    expect(rows(guild)).toEqual([EVERYBODY]);
    due(guild);
    expect(rows(guild)).toEqual([]);
    expect(ahead(guild)).toEqual([]);
  });

  it("REMIND-1: follow the community's clock when its time zone changes", () => {
    const guild = dated();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "America/New_York", at: AT });
    expect(ahead(guild)).toEqual([
      ["leading", Date.UTC(2026, 1, 19, 14)],
      ["everybody", Date.UTC(2026, 1, 23, 14)],
    ]);
  });

  it("REMIND-2: of those who have a part in it are left out where nobody has", () => {
    const guild = dated();
    due(guild);
    expect(told(guild)).toEqual([]);
    expect(guild.state.reminders.due).toEqual([]);
    due(guild);
    expect(told(guild)).toEqual([`reminder-everybody-${AT}-${SESSION}`]);
  });

  it("REMIND-2: are cards in the chat, for whoever has the turn or presents", () => {
    for (const prepare of [
      (guild: Founding) => [PRIYA, TOM].forEach((who) => guild.do(who, { type: "joinRota" })),
      (guild: Founding) =>
        void guild.do(PRIYA, {
          ...{ type: "planItem", session: SESSION },
          item: { title: "CI", kind: "topic", presenter: TOM, minutes: 10 },
        }),
    ]) {
      const guild = dated();
      prepare(guild);
      due(guild);
      expect(told(guild)).toEqual([`reminder-leading-${AT}-${SESSION}`]);
    }
  });

  it("REMIND-2: are drawn anew when the agenda or the date changes, and a last time when the session is cancelled", () => {
    const guild = dated();
    due(guild, EVERYBODY);
    const key = `reminder-everybody-${AT}-${SESSION}`;
    guild.do(PRIYA, {
      ...{ type: "planItem", session: SESSION },
      item: { title: "CI", kind: "topic", presenter: TOM, minutes: 10 },
    });
    expect(guild.stale).toContain(key);
    move(guild, AT + HOUR);
    expect(guild.stale).toContain(key);
    expect(told(guild)).toEqual([]);
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(guild.stale).toContain(key);
    guild.do(PRIYA, { type: "addSession", at: AT + 9 * DAY });
    expect(guild.stale).not.toContain(key);
  });

  it("REMIND-3: move with their session, and are dropped with it", () => {
    const guild = dated();
    move(guild, AT + 7 * DAY);
    expect(ahead(guild)).toEqual([
      ["leading", LEADING + 7 * DAY],
      ["everybody", EVERYBODY + 7 * DAY],
    ]);
    due(guild, LEADING);
    expect(guild.state.reminders.due).toEqual([]);
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(ahead(guild).filter(([, at]) => Number(at) < AT + 7 * DAY)).toEqual([]);
    due(guild, EVERYBODY + 7 * DAY);
    expect(told(guild)).toEqual([]);
  });

  it("REMIND-8: are set for dates that an earlier version of Guildhall had no reminders of, each once", () => {
    const guild = dated();
    const { ahead: known } = guild.state.reminders;
    const unknown = (at: number): Founding => {
      guild.at = at;
      guild.state = { ...guild.state, reminders: { ...guild.state.reminders, ahead: [] } };
      guild.do("guildhall", { type: "setReminders" });
      return guild;
    };
    const { at: start } = guild;
    expect(unknown(start).state.reminders.ahead).toEqual(known);
    expect(rows(guild)).toEqual([LEADING]);
    guild.do("guildhall", { type: "setReminders" });
    expect(guild.effects).toEqual([]);
    expect(ahead(unknown(LEADING + DAY))).toEqual([["everybody", EVERYBODY]]);
    due(guild, EVERYBODY);
    guild.do("guildhall", { type: "setReminders" });
    expect(ahead(guild)).toEqual([]);
  });

  it("REMIND-3: are dropped when the session begins before they are due", () => {
    const guild = dated();
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(guild.state.reminders.ahead.filter(({ session }) => session === SESSION)).toEqual([]);
    due(guild, EVERYBODY);
    expect(told(guild)).toEqual([]);
  });

  it("REMIND-3: come once, whatever is moved by up to a day", () => {
    const guild = dated();
    due(guild, EVERYBODY);
    for (const by of [HOUR, -HOUR, DAY]) {
      move(guild, AT + by);
      expect(ahead(guild)).toEqual([]);
      due(guild, EVERYBODY + Math.max(0, by));
      expect(told(guild)).toEqual([]);
    }
    move(guild, AT + DAY + MINUTE);
    expect(ahead(guild)).toEqual([["everybody", EVERYBODY + DAY]]);
    due(guild);
    expect(told(guild)).toEqual([`reminder-everybody-${AT + DAY + MINUTE}-${SESSION}`]);
  });

  it("REMIND-3: come once, however often their row is carried out", () => {
    const guild = dated();
    due(guild, EVERYBODY);
    expect(told(guild)).toHaveLength(1);
    due(guild, EVERYBODY);
    expect(told(guild)).toEqual([]);
  });

  it("REMIND-1: are due when their row says so, though the clock of this server is behind", () => {
    const guild = dated();
    guild.do("guildhall", { type: "remindWhenDue", due: LEADING });
    expect(ahead(guild)).toEqual([["everybody", EVERYBODY]]);
  });

  it("REMIND-1: are not set any more by a date that comes too late for them", () => {
    const guild = dated();
    guild.at = Date.UTC(2026, 1, 2, 16);
    move(guild, guild.at + DAY);
    expect(ahead(guild)).toEqual([]);
    const inTime = dated();
    // Within the hours of the day before, it goes out at once.
    inTime.at = Date.UTC(2026, 1, 2, 15);
    move(inTime, inTime.at + DAY);
    expect(ahead(inTime)).toEqual([["everybody", Date.UTC(2026, 1, 2, 8)]]);
  });

  it("REMIND-4: that are overdue stay until they are sent or reported, though the session moves by an hour", () => {
    const guild = dated();
    guild.at = EVERYBODY + 10 * HOUR;
    move(guild, AT + HOUR);
    expect(ahead(guild).map(([what]) => what)).toEqual(["leading", "everybody"]);
    due(guild, LEADING);
    expect(told(guild)).toEqual([`reminder-everybody-${AT + HOUR}-${SESSION}`]);
  });

  it("REMIND-4: that were missed are reported once, and are not in the chat", () => {
    const guild = dated();
    due(guild, EVERYBODY);
    const missed: Reminder = { what: "everybody", session: SESSION, at: AT };
    const report = () => guild.do("guildhall", { type: "recordMissedReminder", ...missed });
    report();
    expect(guild.view["reminders"]).toEqual({ off: [], missed: [missed], chases: [] });
    expect(guild.view["cards"]).toEqual([]);
    report();
    expect(guild.state.reminders.missed).toEqual([missed]);
    move(guild, AT + HOUR);
    expect(ahead(guild)).toEqual([]);
  });

  it("REMIND-4: are missed if the session has begun meanwhile, but not if it was cancelled", () => {
    for (const [command, missed] of [
      [{ type: "begin", session: SESSION }, 1],
      [{ type: "cancelSession", session: SESSION }, 0],
    ] as const) {
      const guild = dated();
      due(guild, EVERYBODY);
      guild.do(PRIYA, command);
      guild.do("guildhall", { type: "recordMissedReminder", what: "everybody", session: SESSION, at: AT });
      expect(guild.state.reminders.missed).toHaveLength(missed);
    }
  });

  it("REMIND-5: of one kind are switched off and on by organisers", () => {
    const guild = dated();
    guild.do(PRIYA, { type: "switchReminders", what: "everybody", on: false });
    expect(ahead(guild)).toEqual([["leading", LEADING]]);
    expect(guild.view["reminders"]).toMatchObject({ off: ["everybody"] });
    due(guild, EVERYBODY);
    expect(told(guild)).toEqual([]);
    guild.at = LEADING;
    guild.do(PRIYA, { type: "switchReminders", what: "everybody", on: true });
    expect(guild.view["reminders"]).toMatchObject({ off: [] });
    expect(guild.refusal(ANA, { type: "switchReminders", what: "leading", on: false })).toBe(
      "onlyOrganisers",
    );
  });

  it("REMIND-6: leave out the mention of whoever asks for that, which nobody else is told", () => {
    const guild = dated();
    const { state: before, view } = guild;
    guild.do(TOM, { type: "beMentioned", on: false });
    expect(myCommunity(guild.state, TOM).unmentioned).toBe(true);
    expect(myCommunity(guild.state, ANA).unmentioned).toBe(false);
    expect(guild.view).toEqual(view);
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    guild.do(TOM, { type: "beMentioned", on: true });
    expect(guild.state.reminders.unmentioned).toEqual([]);
  });
});

describe("actions that are due", () => {
  const noted = (...ids: readonly string[]): Founding => {
    const guild = dated();
    guild.do(PRIYA, { type: "begin", session: SESSION });
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session: SESSION, at: guild.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], ...NOTHING_COUNTED },
      actions: ids.map((id) => ({ id: takeawayId(id), text: `Do ${id}`, owner: TOM })),
    });
    guild.do(PRIYA, { type: "moveSession", session: nextOf(guild.state).id, at: AT });
    return guild;
  };
  /** What the reminders for everybody chase. */
  const chases = (guild: Founding) =>
    guild.state.reminders.due.flatMap(({ what, actions }) => (what === "everybody" ? [actions] : []));

  it("REMIND-7: are chased once, in the reminder for everybody of the next session, if they are open", () => {
    const guild = noted("one", "two");
    guild.do(TOM, { type: "completeAction", action: takeawayId("two") });
    due(guild, EVERYBODY);
    expect(chases(guild)).toEqual([["one"]]);
    guild.do(PRIYA, { type: "addSession", at: AT + 7 * DAY });
    due(guild, EVERYBODY + 7 * DAY);
    expect(chases(guild)).toEqual([["one"], []]);
  });

  it("REMIND-7, ACTION-9: are chased in the reminder of the session that somebody chose, and in no other", () => {
    const guild = noted("one", "two");
    guild.do(PRIYA, { type: "addSession", at: AT + 7 * DAY });
    const later = guild.state.upcoming[1]?.id ?? SESSION;
    guild.do(TOM, { type: "setActionDue", action: takeawayId("one"), due: later });
    due(guild, EVERYBODY);
    expect(chases(guild)).toEqual([["two"]]);
    due(guild, EVERYBODY + 7 * DAY);
    expect(chases(guild)).toEqual([["two"], ["one"]]);
  });

  it("REMIND-7: are chased by one of the reminders that are due together", () => {
    const guild = noted("one");
    guild.do(PRIYA, { type: "addSession", at: AT + HOUR });
    due(guild, EVERYBODY);
    expect(chases(guild)).toEqual([["one"], []]);
  });

  it("REMIND-7: are drawn anew on its card when somebody ticks them off", () => {
    const guild = noted("one");
    due(guild, EVERYBODY);
    guild.do(TOM, { type: "completeAction", action: takeawayId("one") });
    expect(guild.stale).toContain(`reminder-everybody-${AT}-${guild.state.upcoming[0]?.id}`);
  });
});

it("REMIND-1: every dated session has its own, in a community with a rhythm", () => {
  const { guild } = weeklyGuild();
  guild.do(PRIYA, { type: "addSession", at: guild.at + 30 * DAY });
  const sessions = new Set(guild.state.reminders.ahead.map(({ session }) => session));
  expect(sessions.size).toBe(2);
  expect(sessions.has(nextOf(guild.state).id)).toBe(true);
});
