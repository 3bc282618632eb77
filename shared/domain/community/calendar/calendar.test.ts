import { describe, expect, it } from "vitest";
import { ANA, LEE, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { entryId, type MemberRef, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { viewCommunity } from "../view.ts";
import { toldTo } from "./part.ts";

const next = (guild: Founding): SessionId => guild.state.upcoming[0]?.id as SessionId;
const told = (guild: Founding, who: MemberRef = LEE, now = guild.at) => toldTo(guild.state, who, now);
const only = (guild: Founding, who: MemberRef = LEE, now = guild.at) => {
  const [session, ...others] = told(guild, who, now);
  if (session === undefined || others.length > 0) throw new Error("There is not one session alone");
  return session;
};

/** A guild with one upcoming session in a week, and Tom and Priya on the rota: Tom has its turn. */
function guildWithTurns(): Founding {
  const { guild } = weeklyGuild();
  for (const member of [PRIYA, TOM]) guild.do(member, { type: "joinRota" });
  return guild;
}

const addTopic = (guild: Founding, title: string, presenter: MemberRef | null = null) =>
  guild.do(PRIYA, {
    type: "planItem",
    session: next(guild),
    item: { title, kind: "topic", presenter, minutes: 10 },
  });

const endLedBy = (guild: Founding, session: SessionId, led: MemberRef | null) =>
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led },
  });

describe("what a calendar tells", () => {
  it("CAL-2, CAL-3: of a session the community's name, when it is, and whether the reader facilitates it", () => {
    const guild = guildWithTurns();
    addTopic(guild, "Design tokens", ANA);
    const { revised: _, ...session } = only(guild);
    expect(session).toEqual({
      session: next(guild),
      name: guild.state.name,
      at: week(1),
      until: week(1) + HOUR,
      cancelled: false,
      mine: false,
      ...{ guest: null, facilitator: null },
      topics: [],
    });
    expect(only(guild, TOM)).toMatchObject({ mine: true, facilitator: null, topics: [] });
    expect(JSON.stringify(guild.state.calendarEntries)).not.toContain("Design tokens");
  });

  it("CAL-3: topics, presenters and who else facilitates, only while an organiser has set so", () => {
    const guild = guildWithTurns();
    addTopic(guild, "Design tokens", ANA);
    guild.do(PRIYA, {
      type: "planItem",
      session: next(guild),
      item: { title: null, kind: "break", presenter: null, minutes: 5 },
    });
    expect(guild.refusal(LEE, { type: "setCalendarDetails", details: true })).toBe("onlyOrganisers");
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    expect(only(guild)).toMatchObject({
      facilitator: TOM,
      topics: [{ title: "Design tokens", presenter: ANA }],
    });
    expect(only(guild, TOM)).toMatchObject({ mine: true, facilitator: null });
    expect(viewCommunity(guild.state)["calendar"]).toEqual({ details: true });
    guild.do(PRIYA, { type: "setCalendarDetails", details: false });
    expect(only(guild)).toMatchObject({ facilitator: null, topics: [] });
    expect(JSON.stringify(guild.state.calendarEntries)).not.toContain("Design tokens");
  });

  it("CAL-3: neither topics nor names of a session that was held while it told them", () => {
    const guild = guildWithTurns();
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    addTopic(guild, "Design tokens", ANA);
    const session = next(guild);
    guild.at = week(1);
    guild.do(PRIYA, { type: "begin", session });
    const held = () => told(guild).find((each) => each.session === session);
    expect(held()).toMatchObject({ facilitator: TOM, topics: [{ title: "Design tokens" }] });
    guild.do(PRIYA, { type: "setCalendarDetails", details: false });
    expect(held()).toMatchObject({ facilitator: null, topics: [] });
  });

  it("CAL-3: no topic that is hidden", () => {
    const { guild, tom } = weeklyGuild();
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    guild.do(PRIYA, { type: "planTopic", topic: tom });
    expect(only(guild).topics.map(({ title }) => title)).toEqual(["Design tokens"]);
    guild.do(PRIYA, { type: "hideTopic", topic: entryId(tom) });
    expect(only(guild).topics).toEqual([]);
  });

  it("CAL-2: no session that has no date yet", () => {
    const guild = new Founding();
    expect(guild.state.upcoming).toHaveLength(1);
    expect(told(guild)).toEqual([]);
  });
});

describe("a session that is not upcoming any more", () => {
  it("CAL-2: stays at its date once it has begun, with whoever facilitated it", () => {
    const guild = guildWithTurns();
    const session = next(guild);
    guild.at = week(1) + 3 * MINUTE;
    guild.do(PRIYA, { type: "begin", session });
    const held = () => told(guild, PRIYA).find((each) => each.session === session);
    // Tom, who has the turn, is present: it is his.
    expect(held()).toMatchObject({ at: week(1), mine: false, cancelled: false });
    expect(told(guild, TOM)[0]).toMatchObject({ session, mine: true });
    guild.endSession(session);
    guild.at = week(3);
    expect(held()).toMatchObject({ at: week(1) });
  });

  it("CAL-3, CAL-4: names who facilitates it now while it runs, and afterwards who led it", () => {
    const guild = guildWithTurns();
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    const session = next(guild);
    guild.at = week(1);
    guild.do(PRIYA, { type: "begin", session });
    const held = () => told(guild).find((each) => each.session === session);
    expect(held()?.facilitator).toBe(TOM);
    guild.version = 50;
    guild.at += 20 * MINUTE;
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    expect(held()).toMatchObject({ facilitator: ANA, revised: { version: 50, at: guild.at } });
    guild.version = 60;
    guild.at += 10 * MINUTE;
    endLedBy(guild, session, TOM);
    expect(held()).toMatchObject({ facilitator: TOM, revised: { version: 60, at: guild.at } });
    const told60 = held();
    guild.version = 70;
    guild.offer(LEE, "Something else");
    expect(held()).toEqual(told60);
  });

  it("CAL-3, CAL-4: names who had it last if nobody led it, and is not changed by its end then", () => {
    const guild = guildWithTurns();
    const session = next(guild);
    guild.at = week(1);
    guild.do(PRIYA, { type: "begin", session });
    guild.version = 50;
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    guild.version = 60;
    endLedBy(guild, session, null);
    expect(told(guild, ANA)[0]).toMatchObject({ session, mine: true, revised: { version: 50 } });
    expect(told(guild, TOM)[0]).toMatchObject({ session, mine: false });
  });

  it("CAL-3, TURN-4: is a guest’s, by name only while that is told, whoever runs the panel", () => {
    const guild = guildWithTurns();
    const session = next(guild);
    const here = (who = LEE) => told(guild, who).find((each) => each.session === session);
    guild.do(TOM, { type: "nameGuest", turn: 1, name: "Dr. Okafor" });
    expect(here()).toMatchObject({ guest: null, facilitator: null });
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    expect(here()).toMatchObject({ guest: "Dr. Okafor", facilitator: null });
    guild.at = week(1);
    guild.do(PRIYA, { type: "begin", session });
    guild.at += 20 * MINUTE;
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    endLedBy(guild, session, PRIYA);
    for (const who of [LEE, PRIYA, ANA])
      expect(here(who)).toMatchObject({ guest: "Dr. Okafor", facilitator: null, mine: false });
    guild.do(PRIYA, { type: "setCalendarDetails", details: false });
    expect(here(PRIYA)).toMatchObject({ guest: null, facilitator: null, mine: false });
    expect(JSON.stringify(guild.state.calendarEntries)).not.toContain("Okafor");
  });

  it("CAL-2: is at when it began if that was much earlier, or if it was none of the upcoming ones", () => {
    const guild = guildWithTurns();
    const session = next(guild);
    guild.at = week(1) - 2 * DAY + 2 * MINUTE;
    guild.do(PRIYA, { type: "begin", session });
    expect(told(guild)[0]).toMatchObject({ session, at: week(1) - 2 * DAY });
    guild.endSession(session);
    guild.at += HOUR;
    guild.do(PRIYA, { type: "begin", session: null });
    const extra = guild.state.running?.id;
    expect(told(guild)[1]).toMatchObject({ session: extra, at: week(1) - 2 * DAY + HOUR });
  });

  it("CAL-2, CAL-5: is told as cancelled until it would be over", () => {
    const { guild } = weeklyGuild();
    const session = next(guild);
    guild.do(PRIYA, { type: "cancelSession", session });
    const cancelled = (now: number) => told(guild, LEE, now).find((each) => each.session === session);
    expect(cancelled(guild.at)).toMatchObject({ cancelled: true, at: week(1) });
    expect(cancelled(week(1) + HOUR - 1)).toMatchObject({ cancelled: true });
    expect(cancelled(week(1) + HOUR)).toBeUndefined();
  });

  it("CAL-2: is one of the last twelve that were held, however many there were", () => {
    const { guild } = weeklyGuild();
    for (let count = 1; count <= 15; count += 1) {
      const session = next(guild);
      guild.at = week(count);
      guild.do(PRIYA, { type: "begin", session });
      guild.at += HOUR;
      guild.do("guildhall", {
        ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", somethingDone: true },
        ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
      });
    }
    expect(told(guild).map(({ at }) => at)).toEqual(
      Array.from({ length: 13 }, (_, index) => week(index + 4)),
    );
  });
});

describe("the last change of an event", () => {
  it("CAL-4: is the commit that changed what it tells, and no other", () => {
    const guild = guildWithTurns();
    const before = guild.state.calendarEntries;
    guild.at += DAY;
    guild.version = 40;
    guild.offer(LEE, "Something else");
    addTopic(guild, "Design tokens");
    expect(guild.state.calendarEntries).toBe(before);
    guild.version = 50;
    guild.do(PRIYA, { type: "moveSession", session: next(guild), at: week(1) + HOUR });
    expect(only(guild).revised).toEqual({ version: 50, at: guild.at });
  });

  it.each([
    ["another name", { type: "changeSettings", name: "Backend Guild" }],
    ["another facilitator", { type: "declineTurn", turn: 1 }],
    ["details", { type: "setCalendarDetails", details: true }],
  ] as const)("CAL-4: comes with %s", (_, command) => {
    const guild = guildWithTurns();
    guild.at += DAY;
    guild.version = 50;
    guild.do(command.type === "declineTurn" ? TOM : PRIYA, command);
    expect(only(guild).revised).toEqual({ version: 50, at: guild.at });
  });

  it("CAL-4: is the same whether or not the state was loaded from a snapshot meanwhile", () => {
    const guild = guildWithTurns();
    guild.do(PRIYA, { type: "setCalendarDetails", details: true });
    addTopic(guild, "Design tokens", ANA);
    const { calendarEntries } = guild.state;
    guild.state = structuredClone(guild.state);
    guild.version = 50;
    guild.offer(LEE, "Something else");
    expect(guild.state.calendarEntries).toEqual(calendarEntries);
  });
});

describe("somebody who leaves", () => {
  it("CAL-7: has their address revoked, if they made it before", () => {
    const { guild } = weeklyGuild();
    guild.do("guildhall", { type: "recordMemberLeft", member: LEE });
    expect(guild.effects).toContainEqual({
      ...{ kind: "revokeCalendar", community: guild.state.id, member: LEE, at: guild.at },
    });
  });
});
