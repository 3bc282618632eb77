import { describe, expect, it } from "vitest";
import { ANA, nextOf, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { offer, week, weeklyGuild } from "../../../testing/weekly-guild.ts";
import { itemId, optionId, pollId, sessionId, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { isFarAhead } from "./rhythm.ts";

const setRhythm = (at: number) => ({ type: "setRhythm", timeZone: "UTC", at }) as const;
const moveSession = (session: SessionId, at: number) => ({ type: "moveSession", session, at }) as const;
const dates = ({ state }: Founding) => state.upcoming.map(({ at, due }) => [at, due]);
const lastDue = ({ view }: Founding) => (view["rhythm"] as { lastDue: number | null }).lastDue;
const weekly = () => weeklyGuild().guild;
/** The dates that a plan of so many sessions gets. */
function planned(guild: Founding, sessions: number) {
  guild.do(PRIYA, { type: "proposePlan", sessions, dates: null, opening: null, closing: null });
  return (guild.view["plan"] as { sessions: readonly { at: number }[] }).sessions.map(({ at }) => at);
}
function write(guild: Founding, session: SessionId, title: string, kind: "opening" | "topic" | "closing") {
  const item = { title, kind, presenter: null, minutes: 10 } as const;
  return itemId(guild.do(PRIYA, { type: "planItem", session, item }));
}
const titles = ({ state }: Founding, id: SessionId) =>
  state.upcoming.find((session) => session.id === id)?.agenda.map(({ title }) => title);

describe("the dates of the rhythm", () => {
  it("LOG-7: follow the last one that was due, unless the rhythm is set to an earlier date", () => {
    const guild = weekly();
    guild.at = week(1);
    guild.do(TOM, { type: "begin", session: SESSION });
    expect(lastDue(guild)).toBe(week(1));
    guild.do(PRIYA, setRhythm(week(2) + HOUR));
    expect(lastDue(guild)).toBe(week(1));
    guild.do(PRIYA, setRhythm(week(1)));
    expect(lastDue(guild)).toBe(week(1));
    guild.do(PRIYA, setRhythm(week(1) - DAY));
    expect(lastDue(guild)).toBeNull();
    const unknown = weekly();
    unknown.do(PRIYA, setRhythm(week(1) - DAY));
    expect(lastDue(unknown)).toBeNull();
  });

  it("LOG-7, PLAN-5: are taken by the sessions that stand for them, moved or not, and by those on them", () => {
    const guild = weekly();
    expect(planned(guild, 3)).toEqual([week(1), week(2), week(3)]);
    guild.do(PRIYA, moveSession(SESSION, week(1) + DAY));
    expect(planned(guild, 3)).toEqual([week(1) + DAY, week(2), week(3)]);
    guild.do(PRIYA, { type: "addSession", at: week(3) });
    expect(planned(guild, 4)).toEqual([week(1) + DAY, week(2), week(3), week(4)]);
  });

  it("LOG-7, PLAN-5: are in the future: a session whose date is now is no date to plan for", () => {
    const guild = weekly();
    guild.at = week(1);
    expect(planned(guild, 1)).toEqual([week(2)]);
    guild.at = week(1) - 1;
    expect(planned(guild, 1)).toEqual([week(1)]);
  });

  it("LOG-7: are set again to the same date without a conflict, and to no date of another session", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: week(2) + DAY });
    expect(guild.refusal(PRIYA, setRhythm(week(1)))).toBeNull();
    expect(guild.refusal(PRIYA, setRhythm(week(2) + DAY))).toBe("dateTaken");
  });

  it("LOG-7: move with a newly decided frequency only if one regular session is ahead and its new date is free", () => {
    const decide = (guild: Founding, place: number) => {
      const vote = {
        type: "voteOnLogistics",
        elements: ["frequency"],
        closesAt: null,
        inChat: false,
      } as const;
      const poll = pollId(`${guild.do(PRIYA, vote)}-0`);
      guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-${place}`)]: 1 } });
      guild.do(PRIYA, { type: "closePoll", poll });
    };
    const held = () => {
      const guild = weekly();
      guild.at = week(1);
      guild.do(TOM, { type: "begin", session: SESSION });
      guild.endSession(SESSION);
      return guild;
    };
    const alone = held();
    decide(alone, 1);
    expect(dates(alone)).toEqual([[week(3), week(3)]]);
    expect(alone.state.rhythm.anchor).toBe(week(1));
    const withExtra = held();
    withExtra.do(PRIYA, { type: "addSession", at: week(2) + DAY });
    decide(withExtra, 1);
    expect(dates(withExtra)).toEqual([
      [week(2) + DAY, null],
      [week(3), week(3)],
    ]);
    const taken = held();
    taken.do(PRIYA, { type: "addSession", at: week(3) });
    taken.do(PRIYA, moveSession(nextOf(taken.state).id, week(2) + HOUR));
    const before = dates(taken);
    decide(taken, 1);
    expect(dates(taken)).toEqual(before);
    const same = held();
    decide(same, 0);
    expect(dates(same)).toEqual([[week(2), week(2)]]);
    const ahead = held();
    ahead.do(PRIYA, setRhythm(week(2) + HOUR));
    decide(ahead, 1);
    expect(dates(ahead)).toEqual([[week(2) + HOUR, week(2) + HOUR]]);
  });
});

describe("a session", () => {
  it("SESSION-17: is recorded as moved only if it is, and stands for a date only if it is a regular one", () => {
    const guild = weekly();
    const before = guild.recorded.length;
    guild.do(PRIYA, moveSession(SESSION, week(1)));
    expect(guild.recorded.length).toBe(before);
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: week(1) + DAY }));
    guild.do(PRIYA, moveSession(extra, week(1) + 2 * DAY));
    expect(dates(guild)).toEqual([
      [week(1), week(1)],
      [week(1) + 2 * DAY, null],
    ]);
    const undated = new Founding();
    undated.do(PRIYA, moveSession(SESSION, week(1)));
    expect(dates(undated)).toEqual([[week(1), week(1)]]);
  });

  it("SESSION-18: that is cancelled leaves its opening and its closing to one without them", () => {
    const guild = weekly();
    const later = sessionId(guild.do(PRIYA, { type: "addSession", at: week(2) }));
    write(guild, SESSION, "Hello", "opening");
    write(guild, SESSION, "Budget", "topic");
    write(guild, SESSION, "Bye", "closing");
    write(guild, later, "Goodbye", "closing");
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(titles(guild, later)).toEqual(["Hello", "Budget", "Goodbye"]);
  });

  it("SESSION-20: that is cancelled is told until its date has passed, for everybody alike", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: week(2) });
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(guild.view["cancelledSessions"]).toEqual([{ id: SESSION, at: week(1) }]);
    const { id: other } = nextOf(guild.state);
    guild.at = week(1) + 1;
    guild.do(PRIYA, { type: "cancelSession", session: other });
    expect(guild.view["cancelledSessions"]).toEqual([{ id: other, at: week(2) }]);
  });

  it("AGENDA-1: has an agenda whose items are edited one by one, and shown in order", () => {
    const guild = weekly();
    const [first, second] = [
      write(guild, SESSION, "First", "topic"),
      write(guild, SESSION, "Second", "topic"),
    ];
    guild.do(PRIYA, { type: "editPlannedItem", session: SESSION, item: second, changes: { title: "Other" } });
    expect(titles(guild, SESSION)).toEqual(["First", "Other"]);
    expect(guild.view[`upcoming:${SESSION}`]).toMatchObject({ agenda: [first, second], extra: false });
  });

  it("AGENDA-5: says whether there is an earlier agenda to use again", () => {
    const guild = weekly();
    const known = () => (guild.view["community"] as { hasLastAgenda: boolean }).hasLastAgenda;
    write(guild, SESSION, "Budget", "topic");
    expect(known()).toBe(false);
    guild.do(TOM, { type: "begin", session: SESSION });
    expect(known()).toBe(true);
  });

  it("PARK-4, SESSION-9: that is reopened takes back what it began with, and leaves other items where they are", () => {
    const guild = weekly();
    const topic = offer(guild, TOM, "CI again");
    guild.do(PRIYA, { type: "planTopic", topic });
    const written = write(guild, SESSION, "Budget", "topic");
    guild.at = week(1);
    guild.do(TOM, { type: "begin", session: SESSION });
    guild.endSession(SESSION);
    guild.do(PRIYA, { type: "planTopic", topic });
    const next = nextOf(guild.state).id;
    write(guild, next, "Something new", "topic");
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.state.running).toEqual({ id: SESSION, number: 1, facilitator: TOM });
    expect(titles(guild, next)).toEqual(["Something new"]);
    expect(guild.state.begunWith).toEqual([topic, written]);
  });

  it("FAC-1: has a facilitator that is recorded once, for the session that runs", () => {
    const guild = weekly();
    guild.do(TOM, { type: "begin", session: SESSION });
    const record = (facilitator: typeof TOM, session = SESSION) =>
      guild.do("guildhall", { type: "recordFacilitator", session, facilitator });
    const before = guild.recorded.length;
    record(TOM);
    record(ANA, sessionId("another"));
    expect(guild.recorded.length).toBe(before);
    record(ANA);
    expect(guild.state.running).toMatchObject({ facilitator: ANA });
  });

  it("SESSION-19: is far ahead if it is more than 12 hours away", () => {
    const now = week(1);
    expect(isFarAhead({ at: now + 12 * HOUR }, now)).toBe(false);
    expect(isFarAhead({ at: now + 12 * HOUR + 1 }, now)).toBe(true);
    expect(isFarAhead({ at: now - DAY }, now)).toBe(false);
    expect(isFarAhead({ at: null }, now)).toBe(false);
  });
});
