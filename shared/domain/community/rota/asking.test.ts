import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Sharing } from "../../../testing/sharing.ts";
import { week } from "../../../testing/weekly-guild.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";

const ALL = [PRIYA, TOM, ANA, LEE];

/** Who is asked for a turn, as they see it themselves. */
const asked = (guild: Sharing, turn = 1): readonly MemberRef[] =>
  ALL.filter((member) => myCommunity(guild.state, member).turns.asked.some((each) => each.turn === turn));

/** Nobody answers until the last ask comes due. */
function letPass(guild: Sharing): void {
  for (const effect of guild.effects)
    if (effect.kind === "tellCommunity" && effect.command.type === "askNextWhenDue") {
      guild.at = effect.due ?? guild.at;
      guild.do("guildhall", effect.command);
      return;
    }
}

/** Lee has the first turn and Priya the second; Tom, then Ana, come before Lee and Priya in line. */
const four = () => new Sharing(PRIYA, LEE, ANA, TOM);

describe("asking for a stand-in", () => {
  it("ROTA-13: whoever is next in line is asked, and whoever says yes has the turn and has confirmed it", () => {
    const guild = four();
    guild.do(LEE, { type: "confirmTurn", turn: 1 });
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(asked(guild)).toEqual([TOM]);
    expect(guild.state.turns[0]).toMatchObject({ holder: LEE, confirmed: false });
    guild.do(TOM, { type: "takeTurn", turn: 1 });
    expect(guild.state.turns[0]).toMatchObject({ holder: TOM, confirmed: true });
    expect(asked(guild)).toEqual([]);
  });

  it("ROTA-13: whoever declines is not asked again, and when everybody has been asked nobody has the turn", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(asked(guild)).toEqual([ANA]);
    guild.do(ANA, { type: "declineTurn", turn: 1 });
    // Priya has the other turn, which Lee would get in exchange.
    expect(asked(guild)).toEqual([PRIYA]);
    guild.do(PRIYA, { type: "declineTurn", turn: 1 });
    expect(guild.holders).toEqual([null, PRIYA]);
    expect(asked(guild)).toEqual([]);
    guild.do(TOM, { type: "takeTurn", turn: 1 });
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    // Since then Tom has had it; the others have declined it for good.
    expect(guild.holders).toEqual([null, PRIYA]);
  });

  it("ROTA-13: each is asked for a day, and for two hours in the last two days before the session", () => {
    const guild = four();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.at = week(1) - 3 * DAY;
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(myCommunity(guild.state, TOM).turns.asked).toEqual([{ turn: 1, until: guild.at + DAY }]);
    letPass(guild);
    expect(asked(guild)).toEqual([ANA]);
    expect(myCommunity(guild.state, ANA).turns.asked).toEqual([{ turn: 1, until: guild.at + 2 * HOUR }]);
    letPass(guild);
    expect(asked(guild)).toEqual([PRIYA]);
    letPass(guild);
    expect(guild.holders).toEqual([null, PRIYA]);
  });

  it("ROTA-13: without a date of the session each is asked for a day", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(myCommunity(guild.state, TOM).turns.asked).toEqual([{ turn: 1, until: START + DAY }]);
  });

  it("ROTA-13: what comes due after an answer asks nobody", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    const { until } = myCommunity(guild.state, TOM).turns.asked[0] ?? { until: 0 };
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    guild.at += HOUR;
    const before = guild.recorded.length;
    guild.do("guildhall", { type: "askNextWhenDue", turn: 1, until: until - 1 });
    guild.do("guildhall", { type: "askNextWhenDue", turn: 7, until });
    expect(guild.recorded.length).toBe(before);
    expect(asked(guild)).toEqual([ANA]);
  });

  it("ROTA-13: until somebody has it its holder can take it back", () => {
    for (const type of ["takeTurn", "confirmTurn"] as const) {
      const guild = four();
      guild.do(LEE, { type: "declineTurn", turn: 1 });
      expect(myCommunity(guild.state, LEE).turns.givenUp).toEqual([1]);
      guild.do(LEE, { type: "declineTurn", turn: 1 });
      expect(asked(guild)).toEqual([TOM]);
      guild.do(LEE, { type, turn: 1 });
      expect(guild.state.turns[0]).toMatchObject({ holder: LEE, confirmed: true });
      expect(asked(guild)).toEqual([]);
      expect(myCommunity(guild.state, LEE).turns.givenUp).toEqual([]);
    }
  });

  it("ROTA-13: nobody else takes it or declines it meanwhile", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(guild.refusal(ANA, { type: "takeTurn", turn: 1 })).toBe("turnTaken");
    expect(guild.refusal(ANA, { type: "declineTurn", turn: 1 })).toBe("notYourTurn");
  });

  it("ROTA-13: who is asked and who declined is told to nobody else, and sealed until the turn is over", () => {
    const guild = four();
    const before = guild.state;
    const shown = guild.view;
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    expect(guild.view).toEqual(shown);
    expect([...changedMine(before, guild.state)].toSorted()).toEqual([LEE, TOM]);
    const between = guild.state;
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(guild.view).toEqual(shown);
    expect([...changedMine(between, guild.state)].toSorted()).toEqual([ANA, TOM]);
    const events = guild.recorded
      .map(({ event }) => event)
      .filter(({ type }) => /^Turn(Asked|Declined)$/.test(type));
    expect(events).toHaveLength(4);
    const open = JSON.stringify(events.map((event) => ({ ...event, sealed: null })));
    for (const member of ALL) expect(open).not.toContain(`"${member}"`);
    const session = guild.state.upcoming[0]?.id ?? null;
    guild.do(PRIYA, { type: "begin", session }, { present: [PRIYA] });
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope: "declined-1" });
    expect(guild.state.secrets).not.toHaveProperty("declined-1");
  });

  it("ROTA-13: a stand-in who has the other turn exchanges it", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(asked(guild)).toEqual([PRIYA]);
    guild.do(PRIYA, { type: "takeTurn", turn: 1 });
    expect(guild.state.turns).toMatchObject([
      { holder: PRIYA, confirmed: true },
      { holder: TOM, confirmed: false },
    ]);
  });

  it("ROTA-13: whoever has the other turn is not asked if the absentee has declined that one or is away then", () => {
    const guild = new Sharing(PRIYA, TOM);
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    guild.do(TOM, { type: "setAway", from: START, to: week(4) });
    expect(guild.holders).toEqual([null, PRIYA]);
    const declined = new Sharing(ANA, PRIYA);
    declined.do(ANA, { type: "declineTurn", turn: 2 });
    expect(asked(declined, 2)).toEqual([PRIYA]);
    declined.join(LEE);
    declined.do(PRIYA, { type: "declineTurn", turn: 2 });
    expect(asked(declined, 2)).toEqual([LEE]);
    declined.do(PRIYA, { type: "declineTurn", turn: 1 });
    declined.do(LEE, { type: "declineTurn", turn: 1 });
    expect(declined.holders).toEqual([null, ANA]);
  });

  it("ROTA-13: whoever has the other turn is not asked if the absentee is two sessions or more behind them", () => {
    const guild = new Sharing(PRIYA, TOM);
    for (let number = 0; number < 2; number += 1) guild.hold([PRIYA, TOM], PRIYA);
    expect(guild.lags).toEqual({ [TOM]: 1_000_000, [PRIYA]: -1_000_000 });
    const [first = 0, second = 0] = guild.state.turns.map(({ number }) => number);
    guild.do(TOM, { type: "declineTurn", turn: first });
    guild.do(PRIYA, { type: "takeTurn", turn: first });
    expect(guild.holders).toEqual([PRIYA, TOM]);
    guild.do(TOM, { type: "declineTurn", turn: second });
    expect(guild.holders).toEqual([PRIYA, null]);
  });

  it("ROTA-14: somebody away gives up their turn as if they had declined it", () => {
    const guild = four();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
    const shown = guild.view;
    guild.do(LEE, { type: "setAway", from: START, to: week(1) });
    expect(guild.view).toEqual(shown);
    expect(asked(guild)).toEqual([TOM]);
    guild.do(TOM, { type: "setAway", from: START, to: week(1) });
    expect(asked(guild)).toEqual([ANA]);
    expect(guild.holders).toEqual([LEE, PRIYA]);
  });

  it("ROTA-14: nobody has the turn of somebody who leaves, and those in line are asked for it", () => {
    const guild = four();
    guild.do(LEE, { type: "leaveRota" });
    expect(guild.holders).toEqual([null, PRIYA]);
    expect(asked(guild)).toEqual([TOM]);
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    expect(asked(guild)).toEqual([ANA]);
    guild.do(ANA, { type: "takeTurn", turn: 1 });
    expect(guild.holders).toEqual([ANA, PRIYA]);
    expect(guild.state.turns[0]?.confirmed).toBe(true);
  });

  it("ROTA-14: whoever is asked stays asked when its holder leaves", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    const { until } = myCommunity(guild.state, TOM).turns.asked[0] ?? { until: 0 };
    guild.at += HOUR;
    guild.do(LEE, { type: "leaveRota" });
    expect(guild.holders).toEqual([null, PRIYA]);
    expect(myCommunity(guild.state, TOM).turns.asked).toEqual([{ turn: 1, until }]);
    guild.do(PRIYA, { type: "takeTurn", turn: 1 });
    expect(asked(guild)).toEqual([]);
  });

  it("ROTA-15: the chat is told who has a turn once it has changed hands, and of nothing before", () => {
    const told = (guild: Sharing) =>
      guild.effects.flatMap((effect) => (effect.kind === "post" ? [effect.message] : []));
    const guild = new Sharing(PRIYA, TOM);
    guild.do(TOM, { type: "confirmTurn", turn: 1 });
    guild.do(TOM, { type: "declineTurn", turn: 1 });
    expect(told(guild)).toEqual([]);
    guild.do(PRIYA, { type: "takeTurn", turn: 1 });
    expect(told(guild)).toEqual([
      { kind: "turnPassed", turn: 1, to: PRIYA, guest: null },
      { kind: "turnPassed", turn: 2, to: TOM, guest: null },
    ]);
    guild.do(TOM, { type: "leaveRota" });
    expect(told(guild)).toEqual([{ kind: "turnPassed", turn: 2, to: null, guest: null }]);
  });

  it("ROTA-15: a turn that nobody had and nobody takes is told once", () => {
    const told = (guild: Sharing) => guild.effects.filter(({ kind }) => kind === "post");
    const guild = four();
    guild.do(LEE, { type: "leaveRota" });
    expect(told(guild)).toHaveLength(1);
    for (const member of [TOM, ANA]) {
      guild.do(member, { type: "declineTurn", turn: 1 });
      expect(told(guild)).toEqual([]);
    }
    expect(guild.holders).toEqual([null, PRIYA]);
    expect(asked(guild)).toEqual([]);
  });

  it("FAC-1: whoever has given up their turn facilitates no more than others, though they are present", () => {
    const guild = four();
    guild.do(LEE, { type: "declineTurn", turn: 1 });
    const session = guild.state.upcoming[0]?.id ?? null;
    guild.do(ANA, { type: "begin", session }, { present: ALL });
    expect(guild.state.running?.facilitator).toBe(ANA);
  });
});
