import { describe, expect, it } from "vitest";
import {
  NOTHING_COUNTED,
  ANA,
  LEE,
  nextOf,
  PRIYA,
  SESSION,
  START,
  TOM,
} from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { itemId, optionId, pollId, sessionId, type SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../../kernel/time.ts";

const WEEK = 7 * DAY;
/** The first regular session; the community meets every week from then on. */
const FIRST = START + 2 * DAY;
const week = (count: number): Instant => FIRST + count * WEEK;

function decideWeekly(guild: Founding): void {
  const id = guild.do(PRIYA, {
    type: "voteOnLogistics",
    elements: ["frequency"],
    closesAt: null,
    inChat: false,
  });
  const poll = pollId(`${id}-0`);
  guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
  guild.do(PRIYA, { type: "closePoll", poll });
}

function weekly(): Founding {
  const guild = new Founding();
  decideWeekly(guild);
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: FIRST });
  return guild;
}

const dates = ({ state }: Founding) => state.upcoming.map(({ at }) => at);
const next = ({ state }: Founding): SessionId => nextOf(state).id;
const titles = ({ state }: Founding) => state.upcoming.map(({ agenda }) => agenda.map(({ title }) => title));
const begin = (session: SessionId | null) => ({ type: "begin", session }) as const;

/** Ends the running session, with nothing done in it. */
function end(guild: Founding): void {
  const session = guild.state.running?.id ?? sessionId("none");
  const over = {
    at: guild.at,
    by: "person",
    parked: [],
    done: [],
    somethingDone: false,
    actions: [],
    ...NOTHING_COUNTED,
  } as const;
  guild.do("guildhall", { type: "recordSessionEnd", session, ...over });
}

function write(
  guild: Founding,
  session: SessionId,
  title: string,
  kind: "opening" | "topic" | "break" = "topic",
) {
  return itemId(
    guild.do(PRIYA, { type: "planItem", session, item: { title, kind, presenter: null, minutes: 10 } }),
  );
}

describe("the upcoming sessions", () => {
  it("SESSION-15: include a next one from the founding on, whose agenda can be written before its date is known", () => {
    const guild = new Founding();
    expect(guild.state.upcoming).toEqual([{ id: SESSION, at: null, due: null, agenda: [] }]);
    write(guild, SESSION, "Design tokens");
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: FIRST });
    expect(guild.state.upcoming).toMatchObject([
      { id: SESSION, at: FIRST, due: FIRST, agenda: [{ title: "Design tokens" }] },
    ]);
  });

  it("SESSION-15: are in order of their dates, the next one first", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: FIRST + DAY });
    guild.do(PRIYA, { type: "addSession", at: FIRST - DAY });
    expect(dates(guild)).toEqual([FIRST - DAY, FIRST, FIRST + DAY]);
    expect(guild.view["upcoming"]).toEqual(guild.state.upcoming.map(({ id }) => id));
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: FIRST + 2 * DAY });
    expect(guild.state.upcoming.at(-1)?.id).toBe(SESSION);
  });

  it("SESSION-15, AGENDA-1: have agendas that change only for the session that is named", () => {
    const guild = weekly();
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: FIRST + DAY }));
    const item = write(guild, extra, "Only there");
    expect(titles(guild)).toEqual([[], ["Only there"]]);
    const elsewhere = { type: "removePlannedItem", session: SESSION, item } as const;
    expect(guild.refusal(PRIYA, elsewhere)).toBe("noSuchItem");
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    const draft = { title: "Late", kind: "topic", presenter: null, minutes: 5 } as const;
    expect(guild.refusal(PRIYA, { type: "planItem", session: SESSION, item: draft })).toBe("noSuchSession");
  });

  it("AGENDA-8: show by how many minutes an agenda exceeds the agreed length", () => {
    const guild = weekly();
    for (let n = 0; n < 7; n += 1) write(guild, SESSION, `Topic ${n}`);
    expect(guild.view[`upcoming:${SESSION}`]).toMatchObject({ minutes: 70, over: 10 });
    expect(guild.view["rhythm"]).toMatchObject({ minutes: 60 });
  });
});

describe("beginning one of them", () => {
  it("SESSION-16: takes it off the list with its id; the next one follows by the rhythm", () => {
    const guild = weekly();
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    expect(guild.state.running?.id).toBe(SESSION);
    expect(dates(guild)).toEqual([week(1)]);
  });

  it.each([
    ["an hour late", HOUR, [week(1)]],
    ["a day early", -DAY, [week(1)]],
    ["a week early", -WEEK, [week(1)]],
    ["five minutes before the date of the next", WEEK - 5 * MINUTE, [week(2)]],
    ["three weeks and a day late", 3 * WEEK + DAY, [week(4)]],
  ])("SESSION-16, LOG-7: %s leaves weekday and time as they are", (_, late, following) => {
    const guild = weekly();
    const { rhythm } = guild.state;
    guild.at = FIRST + late;
    guild.do(TOM, begin(SESSION));
    expect(guild.state.rhythm).toBe(rhythm);
    expect(dates(guild)).toEqual(following);
  });

  it("SESSION-16: takes none off the list if it is an extra one, which begins without an agenda and moves no date", () => {
    const guild = weekly();
    write(guild, SESSION, "Design tokens");
    const before = guild.state.upcoming;
    guild.do(TOM, begin(null));
    expect(guild.state.upcoming).toEqual(before);
    expect(guild.effects).toMatchObject([{ command: { type: "open", agenda: [], number: 1 } }]);
    end(guild);
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    expect(guild.state.running).toMatchObject({ id: SESSION, number: 2 });
    expect(dates(guild)).toEqual([week(1)]);
  });

  it("SESSION-16: happens twice on one day for two sessions; beginning the next one early means that it has been held", () => {
    const guild = weekly();
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    end(guild);
    guild.at += HOUR;
    guild.do(TOM, begin(next(guild)));
    expect(dates(guild)).toEqual([week(2)]);
  });

  it("SESSION-1, SESSION-16: joins the running one if there is one, and otherwise is refused if it is no longer upcoming", () => {
    const guild = weekly();
    guild.do(TOM, begin(SESSION));
    for (const session of [SESSION, next(guild), null, sessionId("none")])
      expect(guild.refusal(ANA, begin(session))).toBeNull();
    guild.do(ANA, begin(SESSION));
    expect(guild.effects).toEqual([]);
    end(guild);
    expect(guild.refusal(ANA, begin(SESSION))).toBe("noSuchSession");
  });

  it("SESSION-16: sets no date and no rhythm in a community that never named a date", () => {
    const guild = new Founding();
    decideWeekly(guild);
    guild.do(TOM, begin(SESSION));
    expect(guild.state.rhythm.anchor).toBeNull();
    expect(dates(guild)).toEqual([null]);
  });

  it("SESSION-16: leaves a next regular one in the list, even if an extra one comes first", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: FIRST + DAY });
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    expect(dates(guild)).toEqual([FIRST + DAY, week(1)]);
    end(guild);
    guild.at = FIRST + DAY;
    guild.do(TOM, begin(next(guild)));
    expect(dates(guild)).toEqual([week(1)]);
  });
});

describe("changing their dates", () => {
  it("SESSION-17: moves one session, and those after it keep their dates", () => {
    const guild = weekly();
    const { rhythm } = guild.state;
    for (const days of [-1, 1]) {
      guild.do(PRIYA, { type: "moveSession", session: SESSION, at: FIRST + days * DAY });
      expect(dates(guild)).toEqual([FIRST + days * DAY]);
    }
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: FIRST - DAY });
    guild.at = FIRST - DAY;
    guild.do(TOM, begin(SESSION));
    expect(dates(guild)).toEqual([week(1)]);
    expect(guild.state.rhythm).toBe(rhythm);
  });

  it("SESSION-17: needs a date in the near future on which there is no other session", () => {
    const guild = weekly();
    const move = (at: Instant) => ({ type: "moveSession", session: SESSION, at }) as const;
    const add = (at: Instant) => ({ type: "addSession", at }) as const;
    for (const at of [guild.at, guild.at - DAY, guild.at + LIMITS.dateDays * DAY + 1]) {
      expect(guild.refusal(PRIYA, move(at))).toBe("timeOutOfRange");
      expect(guild.refusal(PRIYA, add(at))).toBe("timeOutOfRange");
    }
    guild.do(PRIYA, add(FIRST + DAY));
    expect(guild.refusal(PRIYA, move(FIRST + DAY))).toBe("dateTaken");
    expect(guild.refusal(PRIYA, add(FIRST))).toBe("dateTaken");
    expect(guild.refusal(PRIYA, { type: "setRhythm", timeZone: "UTC", at: FIRST + DAY })).toBe("dateTaken");
    expect(guild.refusal(PRIYA, move(FIRST))).toBeNull();
  });

  it("SESSION-17: adds a regular session if the date is the next of the rhythm", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: week(1) });
    guild.do(PRIYA, { type: "addSession", at: FIRST + DAY });
    expect(guild.state.upcoming.map(({ due }) => due)).toEqual([FIRST, null, week(1)]);
    guild.at = FIRST;
    guild.do(TOM, begin(SESSION));
    expect(dates(guild)).toEqual([FIRST + DAY, week(1)]);
  });

  it("SESSION-17: is for organisers only, and cannot add more sessions than are allowed", () => {
    const guild = weekly();
    const add = (days: number) => ({ type: "addSession", at: FIRST + days * DAY }) as const;
    expect(guild.refusal(LEE, add(1))).toBe("onlyOrganisers");
    for (let days = 1; days < LIMITS.upcoming; days += 1) {
      guild.do(PRIYA, add(days));
      // Each has a card in the chat, and there may be 20 an hour.
      guild.at += 5 * MINUTE;
    }
    expect(guild.refusal(PRIYA, add(LIMITS.upcoming))).toBe("full");
  });

  it("SESSION-17, LOG-7: changes weekday and time only by setting the rhythm, which moves the next regular session", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "addSession", at: FIRST - DAY });
    guild.do(PRIYA, { type: "setRhythm", timeZone: "Europe/Berlin", at: FIRST + DAY });
    expect(dates(guild)).toEqual([FIRST - DAY, FIRST + DAY]);
    guild.at = FIRST + DAY;
    guild.do(TOM, begin(SESSION));
    expect(dates(guild)).toEqual([FIRST - DAY, week(1) + DAY]);
  });
});

describe("cancelling one", () => {
  it("SESSION-18: lets its topics wait again, and moves items added by hand to the session after it", () => {
    const guild = weekly();
    const topic = guild.offer(TOM, "Design tokens");
    guild.do(PRIYA, { type: "planTopic", topic });
    write(guild, SESSION, "Hello", "opening");
    write(guild, SESSION, "Budget");
    write(guild, SESSION, "Coffee", "break");
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(dates(guild)).toEqual([week(1)]);
    expect(titles(guild)).toEqual([["Hello", "Budget", "Coffee"]]);
    expect(guild.view[`topic:${topic}`]).toMatchObject({ standing: { is: "offered" } });
    expect(guild.refusal(PRIYA, { type: "cancelSession", session: SESSION })).toBe("noSuchSession");
  });

  it("SESSION-18: moves an opening only if the other session has none", () => {
    const guild = weekly();
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: FIRST + DAY }));
    write(guild, SESSION, "Hello", "opening");
    write(guild, extra, "Welcome", "opening");
    write(guild, SESSION, "Budget");
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    expect(titles(guild)).toEqual([["Welcome", "Budget"], []]);
    expect(dates(guild)).toEqual([FIRST + DAY, week(1)]);
  });

  it("SESSION-18: moves the items of the last one to the session before it", () => {
    const guild = weekly();
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: FIRST + DAY }));
    write(guild, extra, "Budget");
    guild.do(PRIYA, { type: "cancelSession", session: extra });
    expect(titles(guild)).toEqual([["Budget"]]);
  });

  it("SESSION-18: is refused if it has no date, or if there is no room for its items", () => {
    const undated = new Founding();
    expect(undated.refusal(PRIYA, { type: "cancelSession", session: SESSION })).toBe("sessionUndated");
    const guild = weekly();
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: FIRST + DAY }));
    for (let n = 0; n < LIMITS.items; n += 1) write(guild, extra, `Topic ${n}`);
    write(guild, SESSION, "One too many");
    expect(guild.refusal(PRIYA, { type: "cancelSession", session: SESSION })).toBe("full");
  });

  it("SESSION-18, LOG-7: takes its date out of the rhythm for good", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    guild.do(PRIYA, { type: "cancelSession", session: next(guild) });
    expect(dates(guild)).toEqual([week(2)]);
  });
});

describe("a frequency that is decided", () => {
  it("LOG-7: counts from the last date that was due, not from when a session began or was moved to", () => {
    const guild = weekly();
    guild.do(PRIYA, { type: "moveSession", session: SESSION, at: FIRST + DAY });
    guild.at = FIRST + DAY + 3 * MINUTE;
    guild.do(TOM, begin(SESSION));
    end(guild);
    const id = guild.do(PRIYA, { type: "voteAgain", element: "frequency", closesAt: null, inChat: false });
    const poll = pollId(`${id}-0`);
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-1`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(dates(guild)).toEqual([week(2)]);
    expect(guild.state.rhythm).toEqual({ timeZone: "UTC", anchor: FIRST });
  });

  it("LOG-7: does not change a date that was named and is still ahead, or that was moved by hand", () => {
    const named = new Founding();
    named.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: FIRST });
    decideWeekly(named);
    expect(dates(named)).toEqual([FIRST]);
    const moved = weekly();
    moved.at = FIRST;
    moved.do(TOM, begin(SESSION));
    end(moved);
    moved.do(PRIYA, { type: "moveSession", session: next(moved), at: week(1) + DAY });
    decideWeekly(moved);
    expect(dates(moved)).toEqual([week(1) + DAY]);
  });
});
