import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Sharing } from "../../../testing/sharing.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { DAY } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";

const missed = (guild: Sharing, who: MemberRef): readonly SessionId[] =>
  myCommunity(guild.state, who).missedTurns;

/** Who has the turn of the next session. */
const holderIn = (guild: Sharing): MemberRef => guild.holders[0] ?? PRIYA;

/** Sessions are held, which Ana never attends, until she has missed this many turns; others lead in her place. */
function withoutAna(guild: Sharing, turns: number): SessionId | null {
  let last: SessionId | null = null;
  for (let left = turns; left > 0;) {
    const hers = holderIn(guild) === ANA;
    last = guild.hold([TOM, LEE], hers ? TOM : undefined);
    if (hers) left -= 1;
  }
  return last;
}

describe("a missed turn", () => {
  it("MISSED-1: is that of a session that began without its holder, who did not come and somebody else led", () => {
    const guild = new Sharing(TOM, ANA);
    expect(holderIn(guild)).toBe(ANA);
    const session = guild.hold([TOM], TOM);
    expect(missed(guild, ANA)).toEqual([session]);
    expect(missed(guild, TOM)).toEqual([]);
  });

  it("MISSED-1: is none if its holder was there, checked in afterwards, or if nobody led the session", () => {
    for (const how of ["there", "checksIn", "nobodyLed"]) {
      const guild = new Sharing(TOM, ANA);
      const session = guild.hold(how === "there" ? [TOM, ANA] : [TOM], how === "nobodyLed" ? null : TOM);
      if (how === "checksIn") guild.do(ANA, { type: "checkIn", session, here: true });
      expect(missed(guild, ANA)).toEqual([]);
    }
  });

  it("MISSED-1: is none if its holder said that they can't, is away, swapped it, named a guest, or left the rota", () => {
    const says: Readonly<Record<string, (guild: Sharing, turn: number) => void>> = {
      declines: (guild, turn) => void guild.do(ANA, { type: "declineTurn", turn }),
      isAway: (guild) =>
        void guild.do(ANA, { type: "setAway", from: guild.at - DAY, to: guild.at + 30 * DAY }),
      swaps: (guild, turn) => void guild.do(PRIYA, { type: "arrangeSwap", turn, with: turn + 1 }),
      guest: (guild, turn) => void guild.do(ANA, { type: "nameGuest", turn, name: "Dr Okafor" }),
      leaves: (guild) => void guild.do(ANA, { type: "leaveRota" }),
    };
    for (const say of Object.values(says)) {
      const guild = new Sharing(LEE, ANA);
      guild.join(TOM);
      expect(holderIn(guild)).toBe(ANA);
      say(guild, guild.state.turns[0]?.number ?? 0);
      guild.hold([TOM, LEE], TOM);
      expect(missed(guild, ANA)).toEqual([]);
    }
  });

  it("MISSED-1: counts until its holder leads a session, is there at their turn, or leaves the rota", () => {
    const leads = new Sharing(TOM, LEE, ANA);
    withoutAna(leads, 1);
    expect(missed(leads, ANA)).toHaveLength(1);
    leads.hold([ANA, TOM], ANA);
    expect(missed(leads, ANA)).toEqual([]);

    const comes = new Sharing(TOM, LEE, ANA);
    withoutAna(comes, 1);
    while (holderIn(comes) !== ANA) comes.hold([TOM, LEE]);
    comes.hold([TOM, ANA], TOM);
    expect(missed(comes, ANA)).toEqual([]);

    const leaves = new Sharing(TOM, LEE, ANA);
    withoutAna(leaves, 2);
    leaves.do(ANA, { type: "leaveRota" });
    leaves.do(ANA, { type: "joinRota" });
    expect(missed(leaves, ANA)).toEqual([]);
  });

  it("MISSED-2: is told to whoever missed it, and to nobody else", () => {
    const guild = new Sharing(TOM, LEE, ANA);
    withoutAna(guild, 1);
    const before = guild.state;
    withoutAna(guild, 1);
    expect(missed(guild, ANA)).toHaveLength(2);
    expect([...changedMine(before, guild.state)]).toContain(ANA);
    expect(missed(guild, TOM)).toEqual([]);
    // What everybody is shown is the same where nobody can tell: only the likely turns come from what is sealed.
    const shown = ({ likely: _, ...view }: Readonly<Record<string, unknown>>) => view;
    expect(shown(guild.viewWithoutSeals)).toEqual(shown(guild.view));
  });

  it("MISSED-3: is sealed in a record that is made of every session, and ends the one before", () => {
    const guild = new Sharing(TOM, LEE, ANA);
    const records = () =>
      guild.recorded.flatMap(({ event }) => (event.type === "MissedTurnsRecorded" ? [event] : []));
    guild.hold([TOM, LEE, ANA]);
    const second = guild.hold([TOM, LEE, ANA]);
    expect(records().map(({ record, sealed }) => [record, sealed?.scope])).toEqual([
      [1, "missed-1"],
      [2, "missed-2"],
    ]);
    const { sealed: _, ...open } = records()[1] ?? {};
    expect(open).toEqual({ type: "MissedTurnsRecorded", record: 2, session: second });
    expect(Object.keys(guild.state.secrets).filter((scope) => scope.startsWith("missed"))).toEqual([
      "missed-2",
    ]);
    expect(guild.effects).toContainEqual(expect.objectContaining({ scope: "missed-1" }));
  });

  it("MISSED-3: is counted anew with its session, from what was before", () => {
    const guild = new Sharing(TOM, LEE, ANA);
    const session = withoutAna(guild, 2);
    if (session === null) throw new Error("No session was held");
    expect(missed(guild, ANA)).toHaveLength(2);
    guild.do(TOM, { type: "checkIn", session, here: false });
    expect(missed(guild, ANA)).toHaveLength(2);
    guild.do(ANA, { type: "checkIn", session, here: true });
    expect(missed(guild, ANA)).toEqual([]);
    guild.do(ANA, { type: "checkIn", session, here: false });
    expect(missed(guild, ANA)).toHaveLength(2);
  });

  it("MISSED-4: is forgotten with who attended its session", () => {
    const guild = new Sharing(TOM, ANA);
    const session = guild.hold([TOM], TOM);
    guild.at += 90 * DAY;
    guild.do("guildhall", { type: "forgetAttendance", session });
    expect(missed(guild, ANA)).toEqual([]);
    const last = guild.recorded.findLast(({ event }) => event.type === "MissedTurnsRecorded")?.event;
    expect(last).toMatchObject({ session: null, sealed: { value: { now: {}, before: null } } });
  });
});
