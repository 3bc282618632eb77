import { describe, expect, it } from "vitest";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { sessionId, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import type { SlotsByMember } from "./part.ts";
import { attendanceScope } from "./state.ts";

const HOUR_LONG: readonly number[] = Array.from({ length: 12 }, (_, slot) => slot);

class Evening extends Founding {
  begin(): SessionId {
    this.do(PRIYA, { type: "begin", session: nextOf(this.state).id });
    return this.state.running?.id ?? sessionId("none");
  }

  /** Ends it after so long; Priya was seen all the time. */
  end(session: SessionId, after = HOUR, somethingDone = true): void {
    this.at += after;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", parked: [], done: [], actions: [] },
      ...{ somethingDone, ...NOTHING_COUNTED },
    });
  }

  record(session: SessionId, slots: object = { [PRIYA]: HOUR_LONG }): void {
    this.do("guildhall", { type: "recordAttendance", session, slots: slots as SlotsByMember });
  }

  own(member: typeof PRIYA) {
    const { attended, checkedIn } = myCommunity(this.state, member);
    return { attended, checkedIn };
  }

  counts(session: SessionId) {
    return this.state.pastSessions.find(({ id }) => id === session)?.attendance;
  }
}

const here = (session: SessionId, is = true) => ({ type: "checkIn", session, here: is }) as const;

function over() {
  const guild = new Evening();
  const session = guild.begin();
  guild.end(session);
  guild.record(session);
  return { guild, session };
}

describe("checking in", () => {
  it("ATT-8: counts as attending all of a session, however briefly somebody was seen", () => {
    const guild = new Evening();
    const session = guild.begin();
    guild.do(TOM, here(session));
    guild.do(ANA, here(session));
    guild.end(session);
    guild.record(session, { [PRIYA]: HOUR_LONG, [TOM]: [3] });
    expect(guild.counts(session)).toEqual({ people: 3, quarters: [3, 3, 3, 3] });
    for (const member of [PRIYA, TOM, ANA])
      expect(guild.own(member).attended).toEqual({ [session]: [1, 2, 3, 4] });
  });

  it("ATT-8: after the end of a session counts it anew, and can be taken back", () => {
    const { guild, session } = over();
    guild.do(TOM, here(session));
    expect(guild.counts(session)).toEqual({ people: 2, quarters: [2, 2, 2, 2] });
    expect(guild.own(TOM)).toEqual({ attended: { [session]: [1, 2, 3, 4] }, checkedIn: session });
    guild.do(TOM, here(session));
    expect(guild.recorded.filter(({ event }) => event.type === "CheckedIn")).toHaveLength(1);
    guild.do(TOM, here(session, false));
    expect(guild.counts(session)).toEqual({ people: 1, quarters: [1, 1, 1, 1] });
    expect(guild.own(TOM)).toEqual({ attended: {}, checkedIn: null });
  });

  it("ATT-8: taken back, leaves what somebody was seen to attend", () => {
    const guild = new Evening();
    const session = guild.begin();
    guild.end(session);
    guild.record(session, { [TOM]: HOUR_LONG.slice(0, 3) });
    guild.do(TOM, here(session));
    guild.do(TOM, here(session, false));
    expect(guild.own(TOM).attended).toEqual({ [session]: [1] });
  });

  it("ATT-8: is possible until the next session begins, and not while no session was held", () => {
    const guild = new Evening();
    expect(guild.refusal(TOM, here(nextOf(guild.state).id))).toBe("checkInOver");
    expect(guild.view["checkIn"]).toBeUndefined();
    const first = guild.begin();
    expect(guild.view["checkIn"]).toEqual({ session: first, number: 1, counted: false });
    guild.end(first);
    guild.record(first);
    expect(guild.view["checkIn"]).toEqual({ session: first, number: 1, counted: true });
    guild.at += DAY;
    const second = guild.begin();
    expect(guild.refusal(TOM, here(first))).toBe("checkInOver");
    expect(guild.view["checkIn"]).toEqual({ session: second, number: 2, counted: false });
    guild.do(TOM, here(second));
    expect(guild.own(TOM).checkedIn).toBe(second);
  });

  it("ATT-8: is not asked for where nothing was done and nobody attended", () => {
    const guild = new Evening();
    const session = guild.begin();
    guild.end(session, MINUTE, false);
    guild.record(session, {});
    expect(guild.view["checkIn"]).toBeUndefined();
    expect(guild.refusal(TOM, here(session))).toBe("checkInOver");
  });

  it("ATT-5, ATT-8: stays when the session is reopened", () => {
    const { guild, session } = over();
    guild.do(TOM, here(session));
    guild.do(PRIYA, { type: "reopenSession" });
    guild.do(ANA, here(session));
    guild.end(session);
    guild.record(session, {});
    expect(guild.counts(session)?.people).toBe(3);
    expect(guild.own(TOM).attended).toEqual({ [session]: [1, 2, 3, 4] });
    expect(guild.own(PRIYA).attended).toEqual({ [session]: [1, 2] });
  });

  it("ATT-6, ATT-8: is sealed as attendance is, forgotten with it and no later, and seen by nobody else", () => {
    const { guild, session } = over();
    const before = guild.state;
    guild.do(TOM, here(session));
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    expect(JSON.stringify({ ...guild.view, members: null })).not.toContain(TOM);
    const events = guild.recorded.slice(-2).map(({ event }) => event);
    expect(events).toMatchObject([{ type: "CheckedIn" }, { type: "AttendanceRecorded" }]);
    for (const event of events) {
      const { sealed, ...open } = event as { readonly sealed?: { readonly scope: string } };
      expect(sealed?.scope).toBe(attendanceScope(session));
      expect(JSON.stringify(open)).not.toContain(TOM);
    }
    expect(guild.effects.filter(({ kind }) => kind === "tellCommunity")).toEqual([]);
    expect(guild.viewWithoutSeals).toEqual(guild.view);
    guild.at += 90 * DAY;
    guild.do("guildhall", { type: "forgetAttendance", session });
    expect(JSON.stringify(guild.state.secrets)).not.toContain(TOM);
    expect(guild.own(TOM)).toEqual({ attended: {}, checkedIn: null });
    expect(guild.refusal(ANA, here(session))).toBe("checkInOver");
    expect(guild.view["checkIn"]).toBeUndefined();
    expect(guild.counts(session)?.people).toBe(2);
  });

  it("ATT-8: of the last session is over on one's own devices once the next one begins", () => {
    const { guild, session } = over();
    guild.do(TOM, here(session));
    const before = guild.state;
    guild.at += DAY;
    guild.begin();
    expect(guild.own(TOM).checkedIn).toBeNull();
    expect([...changedMine(before, guild.state)]).toContain(TOM);
  });
});
