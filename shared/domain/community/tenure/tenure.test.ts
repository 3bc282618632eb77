import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { week } from "../../../testing/weekly-guild.ts";
import { type MemberRef, memberRef, type ScaleId, scaleId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { type Said, type ScaleSlice, scaleScope } from "./part.ts";

const YUKI = memberRef("yuki");

/** A community with an open scale, on which some have said something. */
class Icebreaker extends Founding {
  readonly scale: ScaleId;

  constructor(said: Readonly<Record<MemberRef, Said>> = {}, closesAt: number | null = null) {
    super();
    this.scale = scaleId(this.do(PRIYA, { type: "openScale", closesAt, inChat: closesAt !== null }));
    for (const [member, each] of Object.entries(said)) this.say(memberRef(member), each);
  }

  say(member: MemberRef, said: Said): void {
    this.do(member, { type: "placeOnScale", scale: this.scale, said });
  }

  close(): void {
    this.do(PRIYA, { type: "closeScale", scale: this.scale });
  }

  get order(): readonly MemberRef[] {
    return this.state.places.map(({ member }) => member);
  }

  get holders(): readonly (MemberRef | null)[] {
    return this.state.turns.map(({ holder }) => holder);
  }

  get shown(): ScaleSlice | undefined {
    return this.view["scale"] as ScaleSlice | undefined;
  }
}

const ALL = { [PRIYA]: "tenYears", [TOM]: "thisMonth", [ANA]: "twoYears", [LEE]: "sixMonths" } as const;

describe("the tenure scale", () => {
  it("TENURE-1: people place themselves, change their mind and take it back while it is open", () => {
    const guild = new Icebreaker({ [TOM]: "oneYear", [ANA]: "unsaid" });
    expect(guild.shown).toMatchObject({ marks: [{ member: TOM, mark: "oneYear" }], unsaid: 1 });
    const before = guild.state;
    guild.say(TOM, "twoYears");
    guild.say(TOM, "twoYears");
    expect(guild.shown).toMatchObject({ marks: [{ member: TOM, mark: "twoYears" }] });
    expect(myCommunity(guild.state, TOM).saidOnScale).toBe("twoYears");
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    guild.do(TOM, { type: "leaveScale", scale: guild.scale });
    expect(guild.shown).toMatchObject({ marks: [], unsaid: 1 });
    expect(myCommunity(guild.state, TOM).saidOnScale).toBeNull();
  });

  it("TENURE-1: one is open at a time, and nothing is said on one that is over", () => {
    const guild = new Icebreaker(ALL);
    expect(guild.refusal(PRIYA, { type: "openScale", closesAt: null, inChat: false })).toBe("scaleOpen");
    guild.close();
    const { scale } = guild;
    for (const command of [
      { type: "placeOnScale", scale, said: "oneYear" },
      { type: "leaveScale", scale },
    ] as const)
      expect(guild.refusal(TOM, command)).toBe("scaleOver");
    for (const type of ["closeScale", "cancelScale"] as const)
      expect(guild.refusal(PRIYA, { type, scale })).toBe("scaleOver");
    guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false });
    expect(guild.refusal(TOM, { type: "leaveScale", scale })).toBe("scaleOver");
  });

  it("TENURE-2: it is opened and closed by those who run activities", () => {
    const guild = new Icebreaker(ALL);
    const { scale } = guild;
    expect(guild.refusal(TOM, { type: "openScale", closesAt: null, inChat: false })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "closeScale", scale })).toBe("onlyRunners");
    expect(guild.refusal(TOM, { type: "cancelScale", scale })).toBe("onlyRunners");
  });

  it("TENURE-2: at its time the order is made; with nobody on it, it is cancelled", () => {
    const closesAt = week(1);
    const guild = new Icebreaker({ [TOM]: "thisMonth", [ANA]: "unsaid" }, closesAt);
    const later = closesAt + DAY;
    guild.do(PRIYA, { type: "moveScaleClosing", scale: guild.scale, closesAt: later });
    expect(guild.effects).toContainEqual({
      ...{ kind: "tellCommunity", due: later, community: guild.state.id },
      command: { type: "closeScaleWhenDue", scale: guild.scale, closesAt: later },
    });
    guild.do("guildhall", { type: "closeScaleWhenDue", scale: guild.scale, closesAt });
    expect(guild.shown?.progress.phase).toBe("open");
    guild.do("guildhall", { type: "closeScaleWhenDue", scale: guild.scale, closesAt: later });
    expect(guild.shown?.progress).toMatchObject({ phase: "ordered", people: 2 });

    const empty = new Icebreaker({}, closesAt);
    expect(empty.refusal(PRIYA, { type: "closeScale", scale: empty.scale })).toBe("nobodyOnScale");
    empty.do("guildhall", { type: "closeScaleWhenDue", scale: empty.scale, closesAt });
    expect(empty.shown?.progress.phase).toBe("cancelled");
    expect(empty.state.places).toEqual([]);
  });

  it("TENURE-3: the newest is first, and the first turns are named", () => {
    const guild = new Icebreaker(ALL);
    guild.close();
    expect(guild.order).toEqual([TOM, LEE, ANA, PRIYA]);
    expect(guild.holders).toEqual([TOM, LEE]);
    expect(guild.state.places.map(({ newcomer }) => newcomer)).toEqual([false, false, false, false]);
  });

  it("TENURE-3: whoever is on the rota already keeps what belongs to their place, and announced turns stay", () => {
    const guild = new Icebreaker({ [PRIYA]: "tenYears", [ANA]: "thisMonth" });
    for (const member of [TOM, PRIYA]) guild.do(member, { type: "joinRota" });
    const away = { from: week(1), to: week(1) + DAY };
    guild.do(PRIYA, { type: "setAway", ...away });
    const { turns } = guild.state;
    guild.close();
    expect(guild.state.turns).toEqual(turns);
    expect(guild.order.toSorted()).toEqual([ANA, PRIYA, TOM].toSorted());
    expect(guild.state.places.find(({ member }) => member === PRIYA)).toMatchObject({ away, on: true });
    expect(guild.order.indexOf(ANA)).toBeLessThan(guild.order.indexOf(PRIYA));
  });

  it("TENURE-3: whoever has left the rota and takes part is on it again, others who have left it stay off", () => {
    const guild = new Icebreaker();
    for (const member of [TOM, ANA, LEE]) guild.do(member, { type: "joinRota" });
    for (const member of [TOM, ANA]) guild.do(member, { type: "leaveRota" });
    guild.say(TOM, "thisMonth");
    guild.close();
    const on = guild.state.places.filter((place) => place.on).map(({ member }) => member);
    expect(on.toSorted()).toEqual([LEE, TOM].toSorted());
    expect(guild.order.at(-1)).toBe(ANA);
  });

  it("TENURE-3: whoever joins later comes before everybody in the order", () => {
    const guild = new Icebreaker(ALL);
    guild.close();
    guild.do(YUKI, { type: "joinRota" });
    expect(guild.order).toEqual([YUKI, TOM, LEE, ANA, PRIYA]);
  });

  it("TENURE-4: whoever said nothing stays off the rota until they join; whoever left it is not asked", () => {
    const guild = new Icebreaker({ [TOM]: "thisMonth", [ANA]: "twoYears" });
    guild.close();
    expect(guild.order).not.toContain(LEE);
    expect(myCommunity(guild.state, LEE)).toMatchObject({ rota: null, leftRota: false });
    const before = guild.state;
    guild.do(TOM, { type: "leaveRota" });
    expect(myCommunity(guild.state, TOM).leftRota).toBe(true);
    expect(changedMine(before, guild.state)).toContain(TOM);
    guild.do(LEE, { type: "joinRota" });
    expect(guild.order[0]).toBe(LEE);
  });

  it("TENURE-5: what is said is sealed, and the key is destroyed when the order is made; the order alone stays", () => {
    const guild = new Icebreaker(ALL);
    const scope = scaleScope(guild.scale);
    expect(JSON.stringify({ ...guild.state, secrets: {} })).not.toContain("tenYears");
    guild.close();
    expect(guild.effects).toContainEqual({
      ...{ kind: "destroySeal", scope },
      sealed: { scope, value: Object.keys(ALL).toSorted() },
    });
    expect(guild.state.secrets).not.toHaveProperty(scope);
    expect(guild.shown).toMatchObject({ marks: [], unsaid: 0 });
    const made = guild.recorded.map(({ event }) => event).find(({ type }) => type === "TenureOrderMade");
    expect(made).toEqual({ type: "TenureOrderMade", order: [TOM, LEE, ANA, PRIYA] });
    const said = guild.recorded.flatMap(({ event }) => (event.type === "SaidOnScale" ? [event] : []));
    expect(said.map(({ sealed: _, ...rest }) => rest)).toEqual(
      Array.from({ length: 4 }, () => ({ type: "SaidOnScale", scale: guild.scale })),
    );
  });

  it("TENURE-5: cancelled, it makes no order, and its key is destroyed", () => {
    const guild = new Icebreaker(ALL);
    guild.do(PRIYA, { type: "cancelScale", scale: guild.scale });
    expect(guild.effects).toContainEqual(
      expect.objectContaining({ kind: "destroySeal", scope: scaleScope(guild.scale) }),
    );
    expect(guild.state.places).toEqual([]);
    expect(guild.shown).toMatchObject({ progress: { phase: "cancelled" }, marks: [] });
  });

  it("TENURE-5: nothing of somebody who leaves the community stays on it", () => {
    const guild = new Icebreaker(ALL);
    guild.at += HOUR;
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    expect(guild.shown?.marks.map(({ member }) => member)).not.toContain(TOM);
    guild.close();
    expect(guild.order).toEqual([LEE, ANA, PRIYA]);
  });
});
