import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, NOTHING_COUNTED, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { week } from "../../../testing/weekly-guild.ts";
import { type MemberRef, sessionId, type SessionId } from "../../kernel/ids.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { balancesOf } from "./part.ts";

/** A community with these members on its rota, in the order in which they joined. */
class Sharing extends Founding {
  constructor(...members: readonly MemberRef[]) {
    super();
    this.join(...members);
  }

  join(...members: readonly MemberRef[]): void {
    for (const member of members) this.do(member, { type: "joinRota" });
  }

  /** The holders of the announced turns. */
  get holders(): readonly (MemberRef | null)[] {
    return this.state.turns.map(({ holder }) => holder);
  }

  get lags(): Readonly<Record<string, number>> {
    return balancesOf(this.state).lags;
  }

  led(member: MemberRef): number | undefined {
    return this.state.places.find((place) => place.member === member)?.led;
  }

  /** The next session begins, is led by its holder or by this member, and ends after an hour. */
  hold(attended: readonly MemberRef[], by?: MemberRef | null): SessionId {
    const [next] = this.state.upcoming;
    const session = next?.id ?? sessionId("none");
    this.at += DAY;
    const presser = attended[0] ?? PRIYA;
    this.do(presser, { type: "begin", session }, { present: attended });
    this.end(session, by === undefined ? (this.state.running?.facilitator ?? null) : by, attended);
    return session;
  }

  end(session: SessionId, led: MemberRef | null, attended: readonly MemberRef[]): void {
    this.at += HOUR;
    this.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: this.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led },
    });
    const slots = Array.from({ length: 24 }, (_, slot) => slot);
    this.do("guildhall", {
      type: "recordAttendance",
      session,
      slots: Object.fromEntries(attended.map((member) => [member, slots])),
    });
    this.at += 5 * MINUTE;
  }
}

const ALL = [PRIYA, TOM, ANA, LEE];
const sum = (lags: Readonly<Record<string, number>>): number =>
  Object.values(lags).reduce((total, lag) => total + lag, 0);

describe("the turn of a session", () => {
  const turnOf = (guild: Sharing, session: SessionId) =>
    guild.state.turns.find((turn) => turn.session === session);

  it("ROTA-5: of an extra one is that of whoever calls it, on the rota or not, and is confirmed", () => {
    const guild = new Sharing(TOM, ANA);
    const before = guild.state.turns;
    const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: week(1) + DAY }));
    expect(turnOf(guild, extra)).toMatchObject({ holder: PRIYA, confirmed: true });
    expect(guild.state.turns.filter(({ session }) => session !== extra)).toEqual(before);
    guild.do(TOM, { type: "begin", session: extra }, { present: [TOM, PRIYA] });
    expect(guild.state.running).toMatchObject({ facilitator: PRIYA });
  });

  it("ROTA-5: of an extra one passes on if its holder declines it or leaves the community", () => {
    for (const gone of ["declines", "leaves"]) {
      const guild = new Sharing(TOM, ANA, LEE);
      const extra = sessionId(guild.do(PRIYA, { type: "addSession", at: week(1) + DAY }));
      const turn = turnOf(guild, extra)?.number ?? 0;
      if (gone === "declines") guild.do(PRIYA, { type: "declineTurn", turn });
      else guild.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
      expect(turnOf(guild, extra)).toMatchObject({ holder: LEE, confirmed: false });
    }
  });

  it("ROTA-5: stays when it is moved, and frees its holder for the next likely turn when it is cancelled", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    const before = guild.state.turns;
    const { id: first } = nextOf(guild.state);
    guild.do(PRIYA, { type: "moveSession", session: first, at: week(1) + DAY });
    expect(guild.state.turns).toEqual(before);
    expect(guild.holders).toEqual([TOM, PRIYA]);
    guild.do(PRIYA, { type: "cancelSession", session: first });
    // Priya's turn is announced and stays. Tom, whose turn is over, leads next after her.
    expect(guild.holders).toEqual([PRIYA, TOM]);
  });

  it("ROTA-10: of an extra one counts where one is told in how many sessions one leads", () => {
    const guild = new Sharing(TOM, ANA);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(2) });
    guild.do(PRIYA, { type: "addSession", at: week(1) });
    expect(myCommunity(guild.state, ANA).rota).toMatchObject({ inSessions: 2 });
  });
});

describe("the rota", () => {
  it("ROTA-1: gives two turns as soon as two are on it, to whoever joined last first", () => {
    const guild = new Sharing(PRIYA);
    expect(guild.holders).toEqual([]);
    guild.join(TOM);
    expect(guild.holders).toEqual([TOM, PRIYA]);
    expect(guild.state.turns.map(({ session }) => session)).toEqual([guild.state.upcoming[0]?.id, null]);
  });

  it("ROTA-1: whoever leaves it keeps their place and their balance; their turn passes on", () => {
    const guild = new Sharing(PRIYA, TOM, ANA);
    guild.hold([PRIYA, TOM, ANA]);
    const lag = guild.lags[ANA];
    expect(guild.holders).toContain(ANA);
    guild.do(ANA, { type: "leaveRota" });
    expect(guild.holders).not.toContain(ANA);
    expect(guild.view["rota"]).toEqual([
      { member: PRIYA, led: 0 },
      { member: TOM, led: 1 },
    ]);
    guild.hold([PRIYA, TOM, ANA]);
    expect(guild.lags[ANA]).toBe(lag);
    guild.do(ANA, { type: "joinRota" });
    guild.do(ANA, { type: "joinRota" });
    expect(guild.state.places.map(({ member }) => member)).toEqual([ANA, TOM, PRIYA]);
  });

  it("ROTA-2: whoever attended shares a session, its leader included; the whole adds up to nothing", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.hold([PRIYA, TOM], TOM);
    expect(guild.lags).toEqual({ [PRIYA]: 500_000, [TOM]: -500_000 });
    guild.hold([PRIYA, TOM, ANA], ANA);
    expect(guild.lags).toEqual({ [PRIYA]: 833_333, [TOM]: -166_667, [ANA]: -666_666 });
    expect(sum(guild.lags)).toBe(0);
    expect([guild.led(TOM), guild.led(ANA), guild.led(PRIYA)]).toEqual([1, 1, 0]);
  });

  it("ROTA-2: somebody who attended less than half of a session has no share of it", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    const session = guild.state.upcoming[0]?.id ?? sessionId("none");
    guild.do(TOM, { type: "begin", session });
    guild.at += HOUR;
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led: TOM },
    });
    const [half, less] = [
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2],
    ];
    guild.do("guildhall", {
      ...{ type: "recordAttendance", session },
      slots: { [TOM]: half ?? [], [PRIYA]: half ?? [], [ANA]: less ?? [] },
    });
    expect(guild.lags).toEqual({ [PRIYA]: 500_000, [TOM]: -500_000 });
  });

  it.each([
    ["by nobody", null],
    ["by somebody off the rota", LEE],
  ])("ROTA-2: a session led %s changes nothing, and its turn is over", (_by, leader) => {
    const guild = new Sharing(PRIYA, TOM);
    const session = guild.hold(ALL, leader);
    expect(guild.lags).toEqual({});
    expect(guild.state.turns.some((turn) => turn.session === session)).toBe(false);
    expect(guild.holders).toEqual([PRIYA, TOM]);
  });

  it("ROTA-2: a session that is reopened is counted anew", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    const session = guild.hold([PRIYA, TOM], TOM);
    guild.do(PRIYA, { type: "reopenSession" });
    guild.end(session, PRIYA, [PRIYA, TOM, ANA]);
    expect(guild.lags).toEqual({ [PRIYA]: -666_666, [TOM]: 333_333, [ANA]: 333_333 });
    expect([guild.led(TOM), guild.led(PRIYA)]).toEqual([0, 1]);
  });

  it("ROTA-2, ATT-8: whoever checks in after the end of a session shares it, until the next one begins", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    const session = guild.hold([PRIYA, TOM], TOM);
    const turns = guild.holders;
    guild.do(ANA, { type: "checkIn", session, here: true });
    expect(guild.lags).toEqual({ [PRIYA]: 333_333, [TOM]: -666_666, [ANA]: 333_333 });
    expect([guild.led(TOM), guild.holders]).toEqual([1, turns]);
    guild.do(ANA, { type: "checkIn", session, here: false });
    expect(guild.lags).toEqual({ [PRIYA]: 500_000, [TOM]: -500_000 });
    const before = guild.hold([PRIYA, TOM], PRIYA);
    expect(guild.refusal(ANA, { type: "checkIn", session, here: true })).toBe("checkInOver");
    guild.do("guildhall", { type: "forgetAttendance", session: before });
    expect(guild.refusal(ANA, { type: "checkIn", session: before, here: true })).toBe("checkInOver");
  });

  it("ROTA-2: counted anew, a session is shared by those who were on the rota when it was counted first", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    const session = guild.hold([PRIYA, TOM, LEE], TOM);
    guild.do(TOM, { type: "leaveRota" });
    guild.join(LEE);
    guild.do(ANA, { type: "checkIn", session, here: true });
    expect(guild.lags).toEqual({ [PRIYA]: 333_333, [TOM]: -666_666, [ANA]: 333_333 });
    expect(guild.led(TOM)).toBe(1);
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    const lags = guild.lags;
    guild.do(ANA, { type: "checkIn", session, here: false });
    expect(guild.lags).toEqual(lags);
  });

  it("ROTA-3: with everybody there everybody leads once before anybody leads again", () => {
    const guild = new Sharing(...ALL);
    const led = Array.from({ length: 8 }, () => {
      guild.hold(ALL);
      return guild.state.counted?.leader;
    });
    // The first two got their turns when nobody else was on it; from then on whoever joined last is first.
    expect(led).toEqual([TOM, PRIYA, LEE, ANA, LEE, ANA, TOM, PRIYA]);
  });

  it("ROTA-4: who joins later shares nothing and gets no turn before their first session is over", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.hold([PRIYA, TOM]);
    guild.join(ANA);
    expect(guild.holders).not.toContain(ANA);
    guild.hold([PRIYA, TOM, ANA]);
    expect(guild.lags).toEqual({ [PRIYA]: 0, [TOM]: 0 });
    expect(guild.holders.at(-1)).toBe(ANA);
    guild.join(LEE);
    guild.hold(ALL);
    expect(guild.lags).toEqual({ [PRIYA]: 333_333, [TOM]: -666_666, [ANA]: 333_333 });
    // Two newcomers do not lead one after the other.
    expect(guild.holders).toEqual([ANA, PRIYA]);
  });

  it("ROTA-5: a turn belongs to its session, wherever that is moved; once it is cancelled somebody else has one", () => {
    const guild = new Sharing(PRIYA, TOM, ANA);
    const [first] = guild.state.upcoming;
    const session = first?.id ?? sessionId("none");
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.do(PRIYA, { type: "moveSession", session, at: week(1) + DAY });
    expect(guild.state.turns[0]).toMatchObject({ session, holder: TOM });
    guild.do(PRIYA, { type: "cancelSession", session });
    expect(guild.state.turns.map((turn) => [turn.session, turn.holder])).toEqual([
      [guild.state.upcoming[0]?.id, PRIYA],
      [null, ANA],
    ]);
  });

  it("ROTA-5: the turn after the last upcoming session goes to the next regular one that is added", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(2) });
    guild.do(PRIYA, { type: "addSession", at: week(1) });
    expect(guild.state.turns.slice(0, 2).map(({ session }) => session)).toEqual([
      guild.state.upcoming[1]?.id,
      null,
    ]);
    const session = guild.state.upcoming[1]?.id ?? sessionId("none");
    guild.at = week(2);
    guild.do(PRIYA, { type: "begin", session });
    const next = guild.state.upcoming.find(({ due, at }) => at === null || due !== null)?.id;
    const regular = guild.state.turns.filter((turn) => turn.session === next);
    expect(regular).toMatchObject([{ holder: PRIYA }]);
  });

  it("FAC-1: whoever has the turn facilitates if they are present, whoever begins", () => {
    const guild = new Sharing(PRIYA, TOM);
    const session = guild.state.upcoming[0]?.id ?? sessionId("none");
    const away = new Sharing(PRIYA, TOM);
    guild.do(ANA, { type: "begin", session });
    expect(guild.state.running?.facilitator).toBe(TOM);
    away.do(ANA, { type: "begin", session }, { present: [ANA, PRIYA] });
    expect(away.state.running?.facilitator).toBe(ANA);
  });

  it("ROTA-6: a turn is confirmed by its holder alone; so is it declined", () => {
    const guild = new Sharing(PRIYA, TOM);
    for (const type of ["confirmTurn", "declineTurn"] as const) {
      expect(guild.refusal(PRIYA, { type, turn: 1 })).toBe("notYourTurn");
      expect(guild.refusal(TOM, { type, turn: 9 })).toBe("noSuchTurn");
    }
    for (let often = 0; often < 2; often += 1) guild.do(TOM, { type: "confirmTurn", turn: 1 });
    expect(guild.state.turns.map(({ confirmed }) => confirmed)).toEqual([true, false]);
  });

  it("ROTA-6: a turn that is declined passes to the next in line, never back, and then to nobody until it is taken", () => {
    const guild = new Sharing(PRIYA, LEE, ANA, TOM);
    expect(guild.holders).toEqual([LEE, PRIYA]);
    guild.do(LEE, { type: "confirmTurn", turn: 1 });
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(guild.state.turns[0]).toMatchObject({ holder: TOM, confirmed: false });
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(guild.holders).toEqual([ANA, PRIYA]);
    guild.do(ANA, { type: "declineTurn", turn: 1 });
    expect(guild.holders).toEqual([null, PRIYA]);
    guild.do(LEE, { type: "takeTurn", turn: 1 });
    expect(guild.state.turns[0]).toMatchObject({ holder: LEE, confirmed: true });
    expect(guild.refusal(TOM, { type: "takeTurn", turn: 1 })).toBe("turnTaken");
    guild.do(LEE, { type: "takeTurn", turn: 1 });
  });

  it("ROTA-6: only those on the rota take a turn", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(guild.holders).toEqual([null, PRIYA]);
    expect(guild.refusal(ANA, { type: "takeTurn", turn: 1 })).toBe("notOnRota");
    expect(guild.refusal(ANA, { type: "takeTurn", turn: 7 })).toBe("noSuchTurn");
  });

  it("ROTA-7: whoever is away gets no turn, hands on the one that they have, and owes nothing", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    const days = { from: week(1) - DAY, to: week(1) + 2 * DAY };
    guild.do(ANA, { type: "setAway", ...days });
    expect(guild.holders).toEqual([TOM, PRIYA]);
    guild.at = week(1) - DAY;
    guild.hold([PRIYA, ANA, TOM]);
    expect(guild.lags).toEqual({ [TOM]: -500_000, [PRIYA]: 500_000 });
    guild.do(ANA, { type: "endAway" });
    expect(myCommunity(guild.state, ANA).rota?.away).toBeNull();
    expect(guild.refusal(LEE, { type: "setAway", ...days, to: week(3) })).toBe("notOnRota");
    for (const wrong of [
      { from: week(3), to: week(2) },
      { from: START - DAY, to: START },
      { from: START, to: START + 800 * DAY },
    ])
      expect(guild.refusal(TOM, { type: "setAway", ...wrong })).toBe("timeOutOfRange");
  });

  it("ROTA-7: away at another time than the session, one keeps the turn", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.do(ANA, { type: "setAway", from: week(4), to: week(5) });
    expect(guild.holders).toEqual([ANA, PRIYA]);
  });

  it("ROTA-8: whoever leaves the community is off the rota, and what they owed is written off", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.hold([PRIYA, TOM, ANA]);
    guild.do("guildhall", { type: "recordMemberLeft", member: ANA });
    guild.do("guildhall", { type: "recordMemberLeft", member: LEE });
    const { lags, writtenOff } = balancesOf(guild.state);
    expect(lags).toEqual({ [PRIYA]: 333_333, [TOM]: 333_333 });
    expect(writtenOff).toBe(-666_666);
    expect(guild.holders).not.toContain(ANA);
    expect(guild.state.places.map(({ member }) => member)).toEqual([TOM, PRIYA]);
  });

  it("ROTA-9: each record of the balances ends the seal of the one before, so that no two can be compared", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.hold([PRIYA, TOM]);
    expect(guild.effects).not.toContainEqual(expect.objectContaining({ kind: "destroySeal" }));
    guild.hold([PRIYA, TOM]);
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope: "balances-1" });
    expect(Object.keys(guild.state.secrets).filter((scope) => scope.startsWith("balances"))).toEqual([
      "balances-2",
    ]);
    expect(JSON.stringify({ ...guild.state, secrets: {} })).not.toContain('"lags"');
    expect(balancesOf(guild.stateWithoutSeals).lags).toEqual({});
  });

  it("ROTA-9: when it is forgotten who attended the last session, so is what it changed", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    const session = guild.hold([PRIYA, TOM]);
    const now = balancesOf(guild.state);
    guild.do("guildhall", { type: "forgetAttendance", session });
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope: "balances-1" });
    expect(guild.state.secrets["balances-2"]).toEqual({ kind: "balances", now, before: null });
  });

  it("ROTA-9: who declined a turn is sealed until that is over", () => {
    const guild = new Sharing(PRIYA, ANA, TOM);
    guild.do(ANA, { type: "declineTurn", turn: 1 });
    const event = guild.recorded.map((one) => one.event).find(({ type }) => type === "TurnDeclined");
    expect(event).toEqual({
      ...{ type: "TurnDeclined", turn: 1 },
      sealed: { scope: "declined-1", value: { by: ANA } },
    });
    const session = guild.state.upcoming[0]?.id ?? sessionId("none");
    guild.do(PRIYA, { type: "begin", session });
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope: "declined-1" });
    expect(guild.state.secrets).not.toHaveProperty("declined-1");
  });

  it("ROTA-10: others see the turns and who led how often; when one is likely to lead is told to them alone", () => {
    const guild = new Sharing(...ALL);
    const mine = () => ALL.map((member) => myCommunity(guild.state, member).rota?.inSessions);
    expect(mine()).toEqual([2, 1, 4, 3]);
    const before = guild.state;
    guild.hold(ALL);
    expect(mine()).toEqual([1, 6, 3, 2]);
    expect([...changedMine(before, guild.state)].toSorted()).toEqual(ALL.toSorted());
    expect(guild.view["rota"]).toEqual(
      ALL.toSorted().map((member) => ({ member, led: member === TOM ? 1 : 0 })),
    );
    guild.do(TOM, { type: "leaveRota" });
    expect(myCommunity(guild.state, TOM).rota).toBeNull();
  });

  it("TURN-1: four likely turns follow the announced ones, for everybody to see, worked out again at every change", () => {
    const guild = new Sharing(...ALL);
    expect(guild.holders).toEqual([TOM, PRIYA]);
    expect(guild.view["likely"]).toEqual([LEE, ANA, LEE, ANA]);
    guild.hold(ALL);
    expect(guild.holders).toEqual([PRIYA, LEE]);
    expect(guild.view["likely"]).toEqual([ANA, LEE, ANA, TOM]);
    guild.do(ANA, { type: "leaveRota" });
    expect(guild.view["likely"]).toEqual([PRIYA, LEE, TOM, LEE]);
  });

  it("TURN-1: nobody's turn is likely while there is nobody to share with", () => {
    const guild = new Sharing(PRIYA);
    expect(guild.view["likely"]).toEqual([]);
    guild.join(TOM);
    expect(guild.view["likely"]).toEqual([TOM, PRIYA, TOM, PRIYA]);
  });

  it("TURN-1: whoever is away stays among the likely ones, so that nobody can tell", () => {
    const guild = new Sharing(...ALL);
    const { likely } = guild.view;
    const inSessions = myCommunity(guild.state, PRIYA).rota?.inSessions;
    guild.do(ANA, { type: "setAway", from: guild.at, to: guild.at + 90 * DAY });
    expect(guild.view["likely"]).toEqual(likely);
    expect(myCommunity(guild.state, PRIYA).rota?.inSessions).toBe(inSessions);
    // Once the time is over it is as if it had never been.
    guild.at += 91 * DAY;
    expect(myCommunity(guild.state, ANA).rota?.inSessions).toBe(4);
  });

  it("TURN-1: while a session runs, and until it is counted, it is expected to count for whoever leads it", () => {
    const guild = new Sharing(...ALL);
    const session = guild.state.upcoming[0]?.id ?? sessionId("none");
    guild.do(TOM, { type: "begin", session });
    expect(guild.view["likely"]).toEqual([LEE, ANA, LEE, ANA]);
    guild.at += HOUR;
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session, at: guild.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED, led: TOM },
    });
    expect(guild.view["likely"]).toEqual([LEE, ANA, LEE, ANA]);
    guild.at += MINUTE;
    guild.do(PRIYA, { type: "reopenSession" });
    expect(guild.view["likely"]).toEqual([LEE, ANA, LEE, ANA]);
  });
});
