import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Sharing } from "../../../testing/sharing.ts";
import { week } from "../../../testing/weekly-guild.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { MINUTE, SECOND } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";

const ALL = [PRIYA, TOM, ANA, LEE];

/** Lee has the turn; Tom, then Ana, come before Lee and Priya in line. `present` are there when Priya begins. */
class Beginning extends Sharing {
  present: readonly MemberRef[];

  constructor(present: readonly MemberRef[], by: MemberRef = PRIYA) {
    super(PRIYA, LEE, ANA, TOM);
    this.present = present;
    this.act(by, { type: "begin", session: nextOf(this.state).id });
  }

  act(...[who, command]: Parameters<Sharing["do"]>): void {
    this.do(who, command, { present: this.present });
  }

  get session() {
    return this.state.running?.id ?? nextOf(this.state).id;
  }

  answer(who: MemberRef, type: "takeOnFacilitation" | "declineFacilitation"): void {
    this.act(who, { type, session: this.session });
  }

  /** Those of whom something is asked, as each sees it alone. */
  get asked(): readonly MemberRef[] {
    return ALL.filter((member) => myCommunity(this.state, member).facilitation?.theirTurn === false);
  }

  isOffered(member: MemberRef): boolean {
    return myCommunity(this.state, member).facilitation?.theirTurn === true;
  }

  /** Nobody answers within the minute. */
  wait(): void {
    const until = this.asked.flatMap((ref) => myCommunity(this.state, ref).facilitation?.until ?? [])[0] ?? 0;
    this.at = until;
    this.act("guildhall", { type: "askNextPresentWhenDue", session: this.session, until });
  }

  /** Who is to facilitate from now on. */
  get replaced(): unknown {
    return this.effects.flatMap((effect) => (effect.kind === "tellSession" ? [effect.command] : []));
  }
}

describe("a session that begins without whoever has its turn", () => {
  it("FAC-5: is facilitated by whoever begins it, until the next in line of those present says that they do", () => {
    const guild = new Beginning([PRIYA, ANA, TOM]);
    expect(guild.state.running?.facilitator).toBe(PRIYA);
    expect(guild.asked).toEqual([TOM]);
    guild.answer(TOM, "takeOnFacilitation");
    expect(guild.replaced).toEqual([{ type: "replaceFacilitator", from: PRIYA, by: TOM }]);
    expect([guild.asked, guild.isOffered(LEE)]).toEqual([[], false]);
  });

  it("FAC-5: asks each for a minute, one after the other, up to whoever facilitates already", () => {
    const guild = new Beginning([PRIYA, ANA, TOM]);
    expect(myCommunity(guild.state, TOM).facilitation?.until).toBe(guild.at + 60 * SECOND);
    guild.wait();
    expect(guild.asked).toEqual([ANA]);
    guild.answer(ANA, "declineFacilitation");
    expect(guild.asked).toEqual([]);
    expect(guild.state.running?.facilitator).toBe(PRIYA);
    expect(guild.refusal(TOM, { type: "takeOnFacilitation", session: guild.session })).toBe("notYourTurn");
  });

  it("FAC-5: asks nobody if whoever begins it is the next in line of those present", () => {
    const guild = new Beginning([PRIYA, ANA, TOM], TOM);
    expect(guild.state.running?.facilitator).toBe(TOM);
    expect(guild.asked).toEqual([]);
  });

  it("FAC-5: asks those who have come meanwhile, and nobody who has gone", () => {
    const guild = new Beginning([PRIYA, TOM]);
    guild.present = [PRIYA, ANA];
    guild.wait();
    expect(guild.asked).toEqual([ANA]);
    guild.present = [PRIYA];
    guild.wait();
    expect(guild.asked).toEqual([]);
  });

  it("FAC-5: asks those present on the rota if whoever begins it is not on it", () => {
    const guild = new Sharing(LEE, ANA);
    guild.do(PRIYA, { type: "leaveRota" });
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id }, { present: [TOM, LEE] });
    expect(myCommunity(guild.state, LEE).facilitation).toMatchObject({ theirTurn: false });
  });

  it("FAC-5: is offered for ten minutes to whoever has its turn", () => {
    const guild = new Beginning([PRIYA, TOM]);
    expect(guild.isOffered(LEE)).toBe(true);
    guild.at += 10 * MINUTE;
    guild.answer(LEE, "takeOnFacilitation");
    expect(guild.replaced).toEqual([{ type: "replaceFacilitator", from: PRIYA, by: LEE }]);
    const late = new Beginning([PRIYA, TOM]);
    late.at += 10 * MINUTE + 1;
    expect(late.refusal(LEE, { type: "takeOnFacilitation", session: late.session })).toBe("notYourTurn");
    // Whoever has the turn tells nobody that they do not take it, the server included.
    const silent = new Beginning([PRIYA, TOM]);
    expect(silent.refusal(LEE, { type: "declineFacilitation", session: silent.session })).toBe("notYourTurn");
  });

  it("FAC-5: tells nobody else who is asked or declines, and seals it until that is settled", () => {
    const guild = new Beginning([PRIYA, ANA, TOM]);
    const [before, shown] = [guild.state, guild.view];
    guild.answer(TOM, "declineFacilitation");
    expect(guild.view).toEqual(shown);
    expect([...changedMine(before, guild.state)].toSorted()).toEqual([ANA, TOM]);
    const events = guild.recorded
      .map(({ event }) => event)
      .filter(({ type }) => /Asked$|Declined$/.test(type));
    expect(JSON.stringify(events.map((event) => ({ ...event, sealed: null })))).not.toMatch(/"(ana|tom)"/);
    const scope = `facilitation-${guild.session}`;
    expect(guild.state.secrets).toHaveProperty(scope);
    guild.answer(ANA, "takeOnFacilitation");
    expect(guild.effects).toContainEqual({ kind: "destroySeal", scope });
    expect(guild.state.secrets).not.toHaveProperty(scope);
  });

  it("FAC-5: is settled by a hand-over, and by its end", () => {
    const guild = new Beginning([PRIYA, TOM]);
    const { session } = guild;
    guild.act("guildhall", { type: "recordFacilitator", session, facilitator: ANA });
    expect([guild.asked, guild.isOffered(LEE)]).toEqual([[], false]);
    const ended = new Beginning([PRIYA, TOM]);
    ended.endSession(ended.session);
    expect([ended.asked, ended.isOffered(LEE)]).toEqual([[], false]);
    expect(ended.effects).toContainEqual(expect.objectContaining({ kind: "destroySeal" }));
  });

  it.each<[string, (guild: Sharing) => void, MemberRef]>([
    ["whoever has its turn is there", () => undefined, LEE],
    ["it is an extra one", (guild) => guild.do(PRIYA, { type: "addSession", at: week(1) }), PRIYA],
    ["whoever has its turn gave it up", (guild) => guild.do(LEE, { type: "declineTurn", turn: 1 }), TOM],
  ])("FAC-1, FAC-5: asks nobody needlessly: %s", (_, before, facilitator) => {
    const guild = new Sharing(PRIYA, LEE, ANA, TOM);
    before(guild);
    guild.do(TOM, { type: "begin", session: nextOf(guild.state).id }, { present: ALL });
    expect(guild.state.running?.facilitator).toBe(facilitator);
    expect(ALL.map((member) => myCommunity(guild.state, member).facilitation)).toEqual(ALL.map(() => null));
  });
});
