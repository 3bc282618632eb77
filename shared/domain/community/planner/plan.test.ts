import { describe, expect, it } from "vitest";
import { LEE, nextOf, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { offer, week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { entryId, type EntryId, itemId, sessionId } from "../../kernel/ids.ts";
import { DAY } from "../../kernel/time.ts";

const topic = (guild: Founding, id: string) => guild.view[`topic:${id}`];
const waiting = (guild: Founding) => (guild.view["backlog"] as { waiting: readonly EntryId[] }).waiting;
const opening = { title: "Welcome", minutes: 5 };
const closing = { title: "Goodbye", minutes: 5 };
const propose = (sessions: number) =>
  ({ type: "proposePlan", sessions, dates: null, opening, closing }) as const;
describe("a plan", () => {
  it("PLAN-5: takes the dates of the rhythm, or named ones, and is refused if too few are known", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(PRIYA, propose(2));
    expect(guild.view["plan"]).toMatchObject({
      sessions: [
        { at: week(1), date: "2026-01-21", minutes: 50, topics: [tom] },
        { at: week(2), date: "2026-01-28", minutes: 50, topics: [ana] },
      ],
      left: [{ topic: lee, why: "noRoom" }],
      clashes: [],
      over: [0, 0],
    });
    const dates = [week(5), week(4)];
    guild.do(PRIYA, { ...propose(1), dates });
    expect(guild.view["plan"]).toMatchObject({ sessions: [{ at: week(4) }, { at: week(5) }] });
    const unknown = new Founding();
    expect(unknown.refusal(PRIYA, propose(2))).toBe("datesMissing");
    expect(unknown.refusal(PRIYA, { ...propose(1), dates })).toBe("nothingToPlan");
    expect(guild.refusal(TOM, propose(2))).toBe("onlyRunners");
  });

  it("PLAN-3: places no topic on a date on which its presenter cannot come", () => {
    const { guild, ana, tom } = weeklyGuild();
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-21", "2026-01-21"] });
    expect(guild.refusal(TOM, { type: "setUnavailableDates", dates: ["soon"] })).toBe("timeOutOfRange");
    guild.do(PRIYA, propose(2));
    expect(guild.view["plan"]).toMatchObject({ sessions: [{ topics: [ana] }, { topics: [tom] }] });
  });

  it("PLAN-6: lets whoever runs it move topics regardless of minutes and dates, and shows conflicts", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(LEE, { type: "setUnavailableDates", dates: ["2026-01-21"] });
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "movePlannedTopic", topic: lee, session: 0, to: 0 });
    guild.do(PRIYA, { type: "movePlannedTopic", topic: ana, session: null, to: 0 });
    expect(guild.view["plan"]).toMatchObject({
      sessions: [{ topics: [lee, tom] }, { topics: [] }],
      left: [{ topic: ana }],
      clashes: [lee],
      over: [10, 0],
    });
    const nowhere = { type: "movePlannedTopic", topic: entryId("none"), session: 0, to: 0 } as const;
    expect(guild.refusal(PRIYA, nowhere)).toBe("notATopic");
    guild.do(PRIYA, { type: "discardPlan" });
    expect(guild.refusal(PRIYA, { type: "acceptPlan" })).toBe("noPlan");
  });

  it("PLAN-8: lets the opening and closing of its sessions be changed; the topics stay where they are", () => {
    const { guild, ana, tom } = weeklyGuild();
    guild.do(PRIYA, propose(2));
    const frame = (minutes: number) =>
      ({
        type: "framePlan",
        opening: { title: "Check-in", minutes },
        closing: null,
      }) as const;
    expect(guild.refusal(TOM, frame(15))).toBe("onlyRunners");
    expect(guild.refusal(PRIYA, frame(0))).toBe("minutesOutOfRange");
    expect(guild.refusal(PRIYA, { ...frame(5), closing: { title: " ", minutes: 5 } })).toBe("empty");
    guild.do(PRIYA, frame(45));
    expect(guild.view["plan"]).toMatchObject({
      sessions: [
        { minutes: 15, topics: [tom] },
        { minutes: 15, topics: [ana] },
      ],
      opening: { title: "Check-in", minutes: 45 },
      closing: null,
    });
    guild.do(PRIYA, frame(45));
    expect(guild.effects).toEqual([]);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(nextOf(guild.state).agenda.map(({ title }) => title)).toEqual(["Check-in", "Design tokens"]);
    expect(guild.refusal(PRIYA, frame(5))).toBe("noPlan");
  });

  it("PLAN-8, TEXT-16: its opening and closing need no title of their own", () => {
    const { guild } = weeklyGuild();
    const untitled = { title: null, minutes: 5 };
    guild.do(PRIYA, { ...propose(1), opening: untitled, closing: untitled });
    expect(guild.view["plan"]).toMatchObject({ opening: untitled, closing: untitled });
    guild.do(PRIYA, { type: "framePlan", opening: untitled, closing: untitled });
    expect(guild.effects).toEqual([]);
    guild.do(PRIYA, { type: "framePlan", opening: { title: "Check-in", minutes: 5 }, closing: untitled });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(nextOf(guild.state).agenda).toMatchObject([
      { kind: "opening", title: "Check-in" },
      {},
      { kind: "closing", title: null },
    ]);
  });

  it("PLAN-9: may move a single topic that was put on the next agenda by hand, before its closing", () => {
    const { guild, tom, lee } = weeklyGuild();
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.refusal(TOM, { type: "planTopic", topic: lee })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "planTopic", topic: lee });
    expect(nextOf(guild.state).agenda.map(({ id, kind }) => (kind === "topic" ? id : kind))).toEqual([
      "opening",
      tom,
      lee,
      "closing",
    ]);
    expect(topic(guild, lee)).toMatchObject({ standing: { is: "planned", session: SESSION, at: week(1) } });
    expect(guild.refusal(PRIYA, { type: "planTopic", topic: lee })).toBe("topicPlanned");
  });

  it("PLAN-7: fills the agendas when it is accepted; later ones become the next as sessions begin", () => {
    const { guild, ana, tom, lee } = weeklyGuild();
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "acceptPlan" });
    const titles = () => nextOf(guild.state).agenda.map(({ title }) => title);
    expect(titles()).toEqual(["Welcome", "Design tokens", "Goodbye"]);
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "planned", session: SESSION, at: week(1) } });
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "planned", at: week(2) } });
    expect(guild.state.upcoming).toMatchObject([{ id: SESSION, at: week(1) }, { at: week(2) }]);
    expect(waiting(guild)).toEqual([lee]);

    guild.at = week(1);
    guild.do(PRIYA, { type: "begin", session: SESSION });
    expect(titles()).toEqual(["Welcome", "CI in ten minutes", "Goodbye"]);
    expect(topic(guild, ana)).toMatchObject({
      standing: { is: "planned", session: nextOf(guild.state).id, at: week(2) },
    });
    expect(guild.state.upcoming).toMatchObject([{ at: week(2) }]);
  });

  it("PLAN-2, PLAN-7: keeps items added to the next agenda by hand, which use up minutes", () => {
    const { guild, tom } = weeklyGuild();
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 25 } as const;
    guild.do(PRIYA, { type: "planItem", session: SESSION, item });
    guild.do(PRIYA, propose(2));
    expect(guild.view["plan"]).toMatchObject({
      sessions: [{ minutes: 25, topics: [] }, { topics: [tom] }],
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(nextOf(guild.state).agenda.map(({ title }) => title)).toEqual(["Welcome", "Budget", "Goodbye"]);
  });

  it("PLAN-7: lets a topic wait again that a new plan leaves out, or that is taken off the agenda", () => {
    const { guild, ana, tom } = weeklyGuild();
    guild.do(PRIYA, propose(2));
    guild.do(PRIYA, { type: "acceptPlan" });
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(topic(guild, ana)).toMatchObject({ standing: { is: "ranked" } });
    guild.do(PRIYA, { type: "removePlannedItem", session: SESSION, item: itemId(tom) });
    expect(topic(guild, tom)).toMatchObject({ standing: { is: "ranked" } });
  });

  it("PLAN-2, PLAN-7: keeps the id of each session and the items added by hand, even if it is not the next", () => {
    const { guild, tom, ana } = weeklyGuild();
    const later = sessionId(guild.do(PRIYA, { type: "addSession", at: week(2) }));
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 20 } as const;
    guild.do(PRIYA, { type: "planItem", session: later, item });
    guild.do(PRIYA, propose(2));
    expect(guild.view["plan"]).toMatchObject({
      sessions: [
        { session: SESSION, minutes: 50, topics: [tom] },
        { session: later, minutes: 30, topics: [ana] },
      ],
      over: [0, 0],
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(
      guild.state.upcoming.map(({ id, at, agenda }) => [id, at, agenda.map(({ title }) => title)]),
    ).toEqual([
      [SESSION, week(1), ["Welcome", "Design tokens", "Goodbye"]],
      [later, week(2), ["Welcome", "CI in ten minutes", "Budget", "Goodbye"]],
    ]);
  });

  it("PLAN-7: removes topics from sessions that are not in it, and leaves them unchanged otherwise", () => {
    const { guild, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "addSession", at: week(1) - DAY });
    const [extra] = guild.state.upcoming;
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 20 } as const;
    guild.do(PRIYA, { type: "planItem", session: extra?.id ?? SESSION, item });
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    guild.do(PRIYA, { ...propose(1), dates: [week(1)] });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.state.upcoming).toMatchObject([
      { id: extra?.id, at: week(1) - DAY, agenda: [{ title: "Budget" }] },
      { id: SESSION, at: week(1), agenda: [{ kind: "opening" }, { id: tom }, { kind: "closing" }] },
    ]);
  });

  it("PLAN-5: gives the first date that no session has to one without a date, or with one that has passed", () => {
    const undated = new Founding();
    offer(undated, TOM, "Design tokens");
    const dates = [week(1), week(2)];
    undated.do(PRIYA, { ...propose(1), dates });
    undated.do(PRIYA, { type: "acceptPlan" });
    expect(undated.state.upcoming).toMatchObject([{ id: SESSION, at: week(1) }, { at: week(2) }]);
    const { guild } = weeklyGuild();
    guild.at = week(1) + 3 * DAY;
    guild.do(PRIYA, propose(2));
    expect(guild.view["plan"]).toMatchObject({
      sessions: [
        { session: SESSION, at: week(2) },
        { session: null, at: week(3) },
      ],
    });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.state.upcoming).toMatchObject([{ id: SESSION, at: week(2) }, { at: week(3) }]);
  });

  it("PLAN-5: takes no date twice, and does not move a session whose date meanwhile belongs to another", () => {
    const { guild } = weeklyGuild();
    expect(guild.refusal(PRIYA, { ...propose(1), dates: [week(1), week(1)] })).toBe("dateTaken");
    guild.do(PRIYA, propose(1));
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + DAY });
    const other = guild.do(PRIYA, { type: "addSession", at: week(1) });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.state.upcoming).toMatchObject([
      { id: other, at: week(1), agenda: { length: 3 } },
      { id: SESSION, at: week(1) + DAY, agenda: [] },
    ]);
  });

  it("AGENDA-8: shows by how many minutes a session exceeds the agreed length, counting everything on it", () => {
    const { guild, tom } = weeklyGuild();
    const item = { title: "Budget", kind: "topic", presenter: null, minutes: 55 } as const;
    guild.do(PRIYA, { type: "planItem", session: SESSION, item });
    guild.do(PRIYA, propose(1));
    expect(guild.view["plan"]).toMatchObject({ sessions: [{ minutes: 0, topics: [] }], over: [5] });
    guild.do(PRIYA, { type: "movePlannedTopic", topic: tom, session: 0, to: 0 });
    expect(guild.view["plan"]).toMatchObject({ over: [35] });
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(guild.view[`upcoming:${SESSION}`]).toMatchObject({ minutes: 95, over: 35 });
  });
});
