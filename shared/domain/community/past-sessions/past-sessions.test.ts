import { describe, expect, it } from "vitest";
import { nextOf, ANA, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { SlotsByMember } from "./part.ts";
import { attendanceScope } from "./state.ts";
import type { PastSessionSlice } from "./view.ts";

const HALF: readonly number[] = [0, 1, 2, 3, 4, 5];
const ALL: readonly number[] = [...HALF, 6, 7, 8, 9, 10, 11];
const slots = (by: Readonly<Record<string, readonly number[]>>) => by as SlotsByMember;

function begin(guild: Founding): SessionId {
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const { running } = guild.state;
  if (running === null) throw new Error("No session began");
  return running.id;
}

function end(
  guild: Founding,
  session: SessionId,
  said: { headCount?: number; somethingDone?: boolean } = {},
) {
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", parked: [], done: [], actions: [] },
    ...{ somethingDone: true, ...NOTHING_COUNTED, ...said },
  });
}

const record = (guild: Founding, session: SessionId, by: SlotsByMember): void =>
  void guild.do("guildhall", { type: "recordAttendance", session, slots: by });

/** A session of an hour that Priya attended from the beginning to the end, and Tom for its first half. */
function attended(guild = new Founding()): { readonly guild: Founding; readonly session: SessionId } {
  const session = begin(guild);
  guild.at += HOUR;
  end(guild, session);
  record(guild, session, slots({ [PRIYA]: ALL, [TOM]: HALF }));
  return { guild, session };
}

const kept = ({ state }: Founding, session: SessionId) => state.pastSessions.find(({ id }) => id === session);
const listed = ({ view }: Founding) => (view["past"] as readonly PastSessionSlice[]).map(({ id }) => id);
const ownOf = ({ state }: Founding, member: typeof PRIYA) => myCommunity(state, member).attended;
const destroyed = ({ effects }: Founding) =>
  effects.flatMap((effect) => (effect.kind === "destroySeal" ? [effect.scope] : []));

describe("a past session", () => {
  it("PROJ-7: is known to its community with its number, date, minutes, facilitator and results", () => {
    const guild = new Founding();
    const item = { title: "Signals", kind: "topic", presenter: null, minutes: 25 } as const;
    guild.do(PRIYA, { type: "planItem", session: nextOf(guild.state).id, item });
    const session = begin(guild);
    const begunAt = guild.at;
    guild.at += 31 * MINUTE + 20 * SECOND;
    const counts = { ...NOTHING_COUNTED.counts, done: 3, calls: 1 };
    guild.do("guildhall", { type: "recordFacilitator", session, facilitator: TOM });
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", parked: [], done: [], actions: [] },
      ...{ led: null, somethingDone: true, headCount: 9, counts },
    });
    expect(guild.view["past"]).toEqual([{ id: session, counted: false, edits: 0 }]);
    expect(kept(guild, session)).toMatchObject({
      ...{ number: 1, begunAt, ran: 31 * MINUTE + 20 * SECOND, planned: 25, facilitator: TOM },
      ...{ headCount: 9, attendance: null, counts },
    });
    record(guild, session, slots({}));
    expect(guild.view["past"]).toEqual([{ id: session, counted: true, edits: 0 }]);
  });

  it("PROJ-7: is one of the last few that its community keeps, newest first; who attended earlier ones stays known", () => {
    const guild = new Founding();
    const sessions = Array.from({ length: LIMITS.pastSessions + 2 }, () => {
      guild.at += DAY;
      return attended(guild).session;
    });
    expect(listed(guild)).toEqual(sessions.slice(2).toReversed());
    expect(Object.keys(ownOf(guild, TOM))).toEqual(sessions);
    const [first] = sessions;
    if (first === undefined) throw new Error("No session");
    guild.do("guildhall", { type: "forgetAttendance", session: first });
    expect(destroyed(guild)).toEqual([attendanceScope(first)]);
    expect(Object.keys(ownOf(guild, TOM))).toEqual(sessions.slice(1));
  });

  it("ATT-6: is one of the last 50 of which is known who attended; the keys of older ones are destroyed at once", () => {
    const guild = new Founding();
    const sessions = Array.from({ length: LIMITS.attendances }, () => {
      guild.at += DAY;
      return attended(guild).session;
    });
    guild.at += DAY;
    const session = begin(guild);
    guild.at += HOUR;
    end(guild, session);
    expect(destroyed(guild)).toEqual([attendanceScope(sessions[0] as SessionId)]);
    expect(Object.keys(ownOf(guild, TOM))).toEqual(sessions.slice(1));
  });

  it("ATT-7: is not listed if nothing was done in it and nobody attended it", () => {
    const guild = new Founding();
    const empty = begin(guild);
    end(guild, empty, { somethingDone: false });
    expect(guild.view["past"]).toEqual([]);
    record(guild, empty, {});
    expect(guild.view["past"]).toEqual([]);
    const silent = begin(guild);
    guild.at += HOUR;
    end(guild, silent, { somethingDone: false });
    record(guild, silent, slots({ [ANA]: ALL }));
    expect(listed(guild)).toEqual([silent]);
    expect(guild.state.pastSessions.map(({ id }) => id)).toEqual([silent]);
  });
});

describe("attendance", () => {
  it("ATT-3: is recorded once, when the session has ended: how many, and how many in each quarter", () => {
    const guild = new Founding();
    const session = begin(guild);
    guild.at += HOUR;
    record(guild, session, slots({ [PRIYA]: ALL }));
    expect(guild.recorded.some(({ event }) => event.type === "AttendanceRecorded")).toBe(false);
    end(guild, session, { headCount: 7 });
    expect(guild.effects).toContainEqual(expect.objectContaining({ kind: "gatherAttendance", session }));
    record(guild, session, slots({ [PRIYA]: ALL, [TOM]: HALF, [ANA]: [5] }));
    expect(kept(guild, session)).toMatchObject({
      headCount: 7,
      attendance: { people: 3, quarters: [2, 2, 1, 1] },
    });
    record(guild, session, slots({ [PRIYA]: ALL }));
    expect(kept(guild, session)?.attendance?.people).toBe(3);
  });

  it("ATT-3, ATT-5, PROJ-7: is that of its own session, whose reopening leaves the others as they are", () => {
    const { guild, session: first } = attended();
    guild.at += DAY;
    const second = begin(guild);
    guild.at += HOUR;
    end(guild, second);
    expect(kept(guild, second)).toMatchObject({ attendance: null, recorded: 0 });
    record(guild, second, slots({ [ANA]: ALL }));
    expect(guild.effects).toMatchObject([
      { command: { type: "forgetAttendance", session: second }, due: guild.at + 90 * DAY },
    ]);
    expect(kept(guild, first)).toMatchObject({ attendance: { people: 2, quarters: [2, 2, 1, 1] } });
    expect(kept(guild, second)).toMatchObject({ attendance: { people: 1 }, recorded: HOUR });
    const before = kept(guild, first);
    guild.do(PRIYA, { type: "reopenSession" });
    expect(listed(guild)).toEqual([first]);
    expect(kept(guild, first)).toEqual(before);
    guild.at += HOUR;
    end(guild, second);
    expect(kept(guild, second)).toMatchObject({ ran: 2 * HOUR, attendance: null, recorded: HOUR });
  });

  it("ATT-6: is shown by name to nobody but the member", () => {
    const { guild, session } = attended();
    expect(ownOf(guild, PRIYA)).toEqual({ [session]: [1, 2, 3, 4] });
    expect(ownOf(guild, TOM)).toEqual({ [session]: [1, 2] });
    expect(ownOf(guild, ANA)).toEqual({});
    expect(JSON.stringify(guild.view["past"])).not.toContain(TOM);
  });

  it("ATT-6: is sent to those who attended, on their own devices, and to nobody else", () => {
    const guild = new Founding();
    const session = begin(guild);
    guild.at += HOUR;
    end(guild, session);
    const before = guild.state;
    record(guild, session, slots({ [PRIYA]: ALL, [TOM]: HALF }));
    expect(changedMine(before, guild.state)).toEqual(new Set([PRIYA, TOM]));
    const recorded = guild.state;
    guild.do(PRIYA, { type: "changeSettings", settings: { itemMinutes: 12 } });
    expect(changedMine(recorded, guild.state)).toEqual(new Set());
  });

  it("ATT-6: has sealed names, in an order that reveals nothing, forgotten 90 days after the session; how many is kept", () => {
    const { guild, session } = attended();
    const { event } = guild.recorded.at(-1) ?? {};
    const { sealed, ...open } = event?.type === "AttendanceRecorded" ? event : {};
    expect(open).toEqual({
      ...{ type: "AttendanceRecorded", session },
      attendance: { people: 2, quarters: [2, 2, 1, 1] },
    });
    expect(sealed?.scope).toBe(attendanceScope(session));
    expect(sealed?.value.attended.map(({ member }) => member)).toEqual([PRIYA, TOM].toSorted());
    const forget = { type: "forgetAttendance", session } as const;
    expect(guild.effects).toEqual([
      { kind: "tellCommunity", community: guild.state.id, command: forget, due: guild.at + 90 * DAY },
    ]);
    guild.at += 90 * DAY;
    guild.do("guildhall", forget);
    expect(destroyed(guild)).toEqual([attendanceScope(session)]);
    expect(ownOf(guild, PRIYA)).toEqual({});
    expect(kept(guild, session)?.attendance).toEqual({ people: 2, quarters: [2, 2, 1, 1] });
    guild.do("guildhall", forget);
    expect(guild.effects).toEqual([]);
  });

  it("ATT-6: reads the same without its key, except for the names", () => {
    const { guild } = attended();
    expect(guild.viewWithoutSeals).toEqual(guild.view);
    expect(myCommunity(guild.stateWithoutSeals, PRIYA).attended).toEqual({});
  });

  it("ATT-3, ATT-5: is recorded even if nobody attended, and anew if the session was reopened", () => {
    const guild = new Founding();
    const session = begin(guild);
    expect(guild.state.secrets).toHaveProperty([attendanceScope(session)]);
    guild.at += 4 * MINUTE;
    end(guild, session);
    record(guild, session, {});
    expect(destroyed(guild)).toEqual([]);
    expect(kept(guild, session)?.attendance).toEqual({ people: 0, quarters: [0, 0, 0, 0] });
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.state.secrets).toHaveProperty([attendanceScope(session)]);
    guild.at += 60 * MINUTE;
    end(guild, session);
    record(guild, session, slots({ [TOM]: ALL }));
    expect(ownOf(guild, TOM)).toEqual({ [session]: [1, 2, 3, 4] });
  });

  it("ATT-6: is not forgotten while the session runs again, nor before it is recorded anew", () => {
    const { guild, session } = attended();
    const forget = { type: "forgetAttendance", session } as const;
    guild.do(PRIYA, { type: "reopenSession" });
    guild.do("guildhall", forget);
    guild.at += HOUR;
    end(guild, session);
    guild.do("guildhall", forget);
    record(guild, session, {});
    expect(ownOf(guild, TOM)).toEqual({ [session]: [1] });
  });

  it("ATT-5: of a reopened session is not shown while it runs, and is recorded anew over all the time that it ran", () => {
    const { guild, session } = attended();
    guild.at += 30 * MINUTE;
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.view["past"]).toEqual([]);
    expect(ownOf(guild, PRIYA)).toEqual({});
    guild.at += HOUR;
    end(guild, session);
    // Priya has left and Ana has come; Tom comes back for the last half hour.
    const since = ALL.map((slot) => slot + 12);
    record(guild, session, slots({ [ANA]: since, [TOM]: since.slice(6) }));
    expect(kept(guild, session)).toMatchObject({
      ran: 2 * HOUR,
      attendance: { people: 3, quarters: [2, 1, 1, 2] },
    });
    expect(ownOf(guild, PRIYA)).toEqual({ [session]: [1, 2] });
    expect(ownOf(guild, TOM)).toEqual({ [session]: [1, 4] });
    expect(ownOf(guild, ANA)).toEqual({ [session]: [3, 4] });
  });

  it("ATT-5: is recorded once for both parts if the session was reopened before its first record", () => {
    const guild = new Founding();
    const session = begin(guild);
    guild.at += 30 * MINUTE;
    end(guild, session);
    guild.at += SECOND;
    guild.do(PRIYA, { type: "reopenSession" });
    record(guild, session, slots({ [TOM]: HALF }));
    guild.at += 30 * MINUTE;
    end(guild, session);
    record(guild, session, slots({ [TOM]: HALF, [ANA]: ALL }));
    expect(kept(guild, session)?.attendance).toEqual({ people: 2, quarters: [2, 2, 1, 1] });
  });

  it("SEC-9: is recorded by Guildhall alone", () => {
    const { guild, session } = attended();
    expect(guild.refusal(PRIYA, { type: "recordAttendance", session, slots: {} })).toBe("systemOnly");
    expect(guild.refusal(PRIYA, { type: "forgetAttendance", session })).toBe("systemOnly");
  });
});
