import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { offer, week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { itemId, type EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { PlanSlice } from "./view.ts";

const opening = { title: "Welcome", minutes: 5 };
const closing = { title: "Goodbye", minutes: 5 };
const propose = (sessions: number) =>
  ({ type: "proposePlan", sessions, dates: null, opening, closing }) as const;
const move = (topic: EntryId, session: number | null, to = 0) =>
  ({ type: "movePlannedTopic", topic, session, to }) as const;
const plan = (guild: Founding) => guild.view["plan"] as PlanSlice;
const placed = (guild: Founding) => plan(guild).sessions.map(({ topics }) => topics);
const accept = { type: "acceptPlan" } as const;

describe("proposing a plan", () => {
  it("PLAN-5: is possible for 1 to 12 sessions, each with a date of its own", () => {
    const { guild } = weeklyGuild();
    for (const sessions of [0, LIMITS.planned + 1, 1.5])
      expect(guild.rejection(PRIYA, propose(sessions))).toEqual({ code: "full", most: LIMITS.planned });
    for (const sessions of [1, LIMITS.planned]) expect(guild.refusal(PRIYA, propose(sessions))).toBeNull();
    const dates = Array.from({ length: LIMITS.planned + 1 }, (_, index) => week(1) + index * DAY);
    expect(guild.refusal(PRIYA, { ...propose(1), dates })).toBe("full");
    expect(guild.refusal(PRIYA, { ...propose(1), dates: [week(2), week(1), week(2)] })).toBe("dateTaken");
    const undated = new Founding();
    offer(undated, TOM, "Design tokens");
    expect(undated.rejection(PRIYA, propose(2))).toEqual({ code: "datesMissing", known: 0 });
    guild.do(PRIYA, propose(2));
    expect(guild.refusal(PRIYA, { ...propose(2), opening: { title: "Welcome", minutes: 0 } })).toBe(
      "minutesOutOfRange",
    );
  });

  it("PLAN-1, COLL-5: places only topics that wait and are shown", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(LEE, { type: "withdrawTopic", topic: lee });
    guild.do(PRIYA, { type: "hideTopic", topic: tom });
    guild.do(PRIYA, propose(2));
    expect(plan(guild)).toMatchObject({ sessions: [{ topics: [ana] }, { topics: [] }], left: [] });
    guild.do(PRIYA, { type: "hideTopic", topic: ana });
    expect(guild.refusal(PRIYA, propose(2))).toBe("nothingToPlan");
  });

  it("PLAN-2: leaves no minutes for topics in a session that is full of other things", () => {
    const { guild } = weeklyGuild();
    const item = { title: "Budget", kind: "break", presenter: null, minutes: 90 } as const;
    guild.do(PRIYA, { type: "planItem", session: SESSION, item });
    guild.do(PRIYA, propose(1));
    expect(plan(guild)).toMatchObject({ sessions: [{ minutes: 0, topics: [] }] });
    guild.do(PRIYA, { type: "framePlan", opening: null, closing: null });
    expect(plan(guild)).toMatchObject({ sessions: [{ minutes: 0 }], over: [30] });
  });
});

describe("changing a plan", () => {
  it("PLAN-6: moves one topic, to a place of a session or out of all, and leaves the others", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, move(ana, 0, 99));
    expect(placed(guild)).toEqual([[tom, ana], []]);
    guild.do(PRIYA, move(lee, 0, 1));
    expect(placed(guild)).toEqual([[tom, lee, ana], []]);
    expect(plan(guild).left).toEqual([]);
    guild.do(PRIYA, move(ana, 0, -1));
    expect(placed(guild)).toEqual([[ana, tom, lee], []]);
    guild.do(PRIYA, move(tom, null));
    expect(placed(guild)).toEqual([[ana, lee], []]);
    guild.do(PRIYA, move(lee, null));
    expect(plan(guild).left).toEqual([
      { topic: tom, why: "noRoom" },
      { topic: lee, why: "noRoom" },
    ]);
    guild.do(PRIYA, move(tom, 1));
    expect(placed(guild)).toEqual([[ana], [tom]]);
    expect(plan(guild).left).toEqual([{ topic: lee, why: "noRoom" }]);
    expect(guild.refusal(PRIYA, move(lee, 2))).toBe("noPlan");
    expect(guild.refusal(PRIYA, move(lee, -1))).toBe("noPlan");
  });

  it("PLAN-8: of its opening or its closing alone is one, too", () => {
    const { guild } = weeklyGuild();
    guild.do(PRIYA, propose(1));
    const frame = (said: Partial<Record<"opening" | "closing", typeof opening | null>>) =>
      ({ type: "framePlan", opening, closing, ...said }) as const;
    const changes = [
      { opening: { title: "Check-in", minutes: 5 } },
      { closing: { title: "Bye", minutes: 5 } },
      { opening: { title: "Welcome", minutes: 6 } },
      { closing: null },
    ];
    for (const change of changes) {
      guild.do(PRIYA, frame({}));
      const before = guild.recorded.length;
      guild.do(PRIYA, frame({}));
      expect(guild.recorded.length).toBe(before);
      guild.do(PRIYA, frame(change));
      expect(plan(guild)).toMatchObject({ opening, closing, ...change });
    }
  });

  it("PLAN-6: needs a plan", () => {
    const { guild, ana } = weeklyGuild();
    const commands = [
      move(ana, 0),
      { type: "framePlan", opening, closing },
      accept,
      { type: "discardPlan" },
    ] as const;
    expect(commands.map((command) => guild.refusal(PRIYA, command))).toEqual(commands.map(() => "noPlan"));
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "discardPlan" });
    expect(guild.view).not.toHaveProperty("plan");
  });

  it("PLAN-3, PLAN-6: shows who cannot come, of the topics that are still there", () => {
    const { guild, tom } = weeklyGuild();
    guild.do(PRIYA, propose(1));
    expect(plan(guild).clashes).toEqual([]);
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-21"] });
    expect(plan(guild).clashes).toEqual([tom]);
  });
});

describe("accepting a plan", () => {
  it("PLAN-7: leaves out what was withdrawn, hidden or begun since it was made", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(PRIYA, propose(1));
    for (const topic of [ana, lee]) guild.do(PRIYA, move(topic, 0, 9));
    guild.do(PRIYA, { type: "hideTopic", topic: tom });
    guild.do(LEE, { type: "withdrawTopic", topic: lee });
    guild.do(PRIYA, accept);
    expect(nextOf(guild.state).agenda.map(({ kind, id }) => (kind === "topic" ? id : kind))).toEqual([
      "opening",
      ana,
      "closing",
    ]);
    expect(guild.view).not.toHaveProperty("plan");
  });

  it("PLAN-7: keeps breaks that were written by hand, and replaces an opening and a closing", () => {
    const { guild, tom } = weeklyGuild();
    const write = (title: string, kind: "opening" | "break" | "closing") =>
      guild.do(PRIYA, {
        ...{ type: "planItem", session: SESSION },
        item: { title, kind, presenter: null, minutes: 5 },
      });
    write("Hello", "opening");
    const pause = write("Tea", "break");
    write("Bye", "closing");
    guild.do(PRIYA, { ...propose(1), closing: null });
    guild.do(PRIYA, accept);
    const { agenda } = nextOf(guild.state);
    expect(agenda.map(({ title }) => title)).toEqual(["Welcome", "Design tokens", "Tea"]);
    expect(agenda.map(({ id }) => id).slice(1)).toEqual([tom, pause]);
    expect(agenda[0]).toMatchObject({ kind: "opening", presenter: null, history: [], minutes: 5 });
  });

  it("PLAN-7, SESSION-17: makes sessions of the rhythm of new dates, and keeps what a session stood for", () => {
    const { guild } = weeklyGuild();
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + DAY });
    guild.do(PRIYA, { ...propose(1), dates: [week(1) + DAY, week(3)] });
    guild.do(PRIYA, accept);
    expect(guild.state.upcoming).toMatchObject([
      { id: SESSION, at: week(1) + DAY, due: week(1) },
      { at: week(3), due: week(3) },
    ]);
  });
});

describe("the dates on which somebody cannot come", () => {
  const unavailable = (dates: readonly string[]) => ({ type: "setUnavailableDates", dates }) as const;

  it("PLAN-3: are 100 at most, each once, and are recorded only if they change", () => {
    const { guild } = weeklyGuild();
    const days = Array.from({ length: LIMITS.unavailable + 1 }, (_, index) =>
      new Date(week(1) + index * DAY).toISOString().slice(0, 10),
    );
    expect(guild.refusal(TOM, unavailable(days))).toBe("full");
    guild.do(TOM, unavailable(days.slice(1)));
    const before = guild.recorded.length;
    guild.do(TOM, unavailable([...days.slice(1).toReversed(), days[1] ?? ""]));
    expect(guild.recorded.length).toBe(before);
  });

  it("SYNC-1: are part of what they alone see", () => {
    const { guild } = weeklyGuild();
    guild.do(ANA, unavailable(["2026-01-21"]));
    const before = guild.state;
    guild.do(TOM, unavailable(["2026-01-28"]));
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    expect(myCommunity(guild.state, TOM).unavailable).toEqual(["2026-01-28"]);
    expect(myCommunity(guild.state, LEE).unavailable).toEqual([]);
    const now = guild.state;
    guild.do(PRIYA, propose(1));
    expect([...changedMine(now, guild.state)]).toEqual([]);
  });
});

describe("a topic put on the next agenda by hand", () => {
  it("AGENDA-1, PLAN-9: needs room, as does a plan", () => {
    const { guild, tom } = weeklyGuild();
    const item = { title: "Item", kind: "topic", presenter: null, minutes: 1 } as const;
    for (let count = 0; count < LIMITS.items; count += 1)
      guild.do(PRIYA, { type: "planItem", session: SESSION, item });
    expect(guild.refusal(PRIYA, { type: "planTopic", topic: tom })).toBe("full");
    guild.do(PRIYA, propose(1));
    expect(guild.refusal(PRIYA, accept)).toBe("full");
    const [first] = nextOf(guild.state).agenda;
    guild.do(PRIYA, { type: "removePlannedItem", session: SESSION, item: first?.id ?? itemId("none") });
    expect(guild.refusal(PRIYA, { type: "planTopic", topic: tom })).toBeNull();
  });

  it("SESSION-17, PLAN-7: a plan needs room among the upcoming sessions", () => {
    const { guild } = weeklyGuild();
    for (let count = 1; count < LIMITS.upcoming; count += 1) {
      guild.do(PRIYA, { type: "addSession", at: week(20) + count * DAY });
      // Each has a card in the chat, and there may be 20 an hour.
      guild.at += 5 * MINUTE;
    }
    guild.do(PRIYA, { ...propose(1), dates: [week(1), week(2) + 1] });
    expect(guild.refusal(PRIYA, accept)).toBe("full");
    guild.do(PRIYA, { ...propose(1), dates: [week(1)] });
    expect(guild.refusal(PRIYA, accept)).toBeNull();
  });
});
