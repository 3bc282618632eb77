import { describe, expect, test } from "vitest";
import { by, byGuildhall, PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { communityDecider } from "../decider.ts";
import { communityId } from "../../kernel/ids.ts";
import { MINUTE } from "../../kernel/time.ts";
import { hasMovedOn } from "./part.ts";

const HERE = { tenant: "tenant", id: "19:here@thread.v2" };
const THERE = { tenant: "tenant", id: "19:there@thread.v2" };
const INSTEAD = communityId("instead");
const agrees = (offer = 1, who = PRIYA) =>
  ({ type: "agreeToMove", offer, by: who, from: HERE, to: THERE, instead: INSTEAD }) as const;

/** A community for which Priya, its organiser, has got a code. */
function offered(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "offerMove" });
  return guild;
}
function underWay(): Founding {
  const guild = offered();
  guild.do("guildhall", agrees());
  return guild;
}

describe("a code", () => {
  test("MOVE-1: is given to organisers, but not while a session runs or the community is on its way", () => {
    const guild = new Founding();
    expect(guild.refusal(TOM, { type: "offerMove" })).toBe("onlyOrganisers");
    guild.do(TOM, { type: "begin", session: null });
    expect(guild.refusal(PRIYA, { type: "offerMove" })).toBe("sessionRunning");
    expect(underWay().refusal(PRIYA, { type: "offerMove" })).toBe("communityMoving");
  });

  test("MOVE-1: is not accepted while a session runs, and no session begins on the way", () => {
    const guild = offered();
    guild.do(TOM, { type: "begin", session: null });
    expect(guild.refusal("guildhall", agrees())).toBe("sessionRunning");
    expect(underWay().refusal(TOM, { type: "begin", session: null })).toBe("communityMoving");
  });

  test("MOVE-2: works once, for whoever got it, until a newer one is given", () => {
    expect(offered().refusal("guildhall", agrees(1, TOM))).toBe("codeOver");
    const used = underWay();
    used.do("guildhall", { type: "recordMove", instead: INSTEAD });
    expect(used.refusal("guildhall", agrees())).toBe("codeOver");
    const renewed = offered();
    renewed.do(PRIYA, { type: "offerMove" });
    expect(renewed.refusal("guildhall", agrees())).toBe("codeOver");
    renewed.do("guildhall", agrees(2));
    expect(renewed.state.moves.underWay?.to).toEqual(THERE);
  });

  test("MOVE-2: works for 30 minutes", () => {
    const guild = offered();
    guild.at += 30 * MINUTE;
    expect(guild.refusal("guildhall", agrees())).toBeNull();
    guild.at += 1;
    expect(guild.refusal("guildhall", agrees())).toBe("codeOver");
  });

  test("MOVE-2: is of no use to whoever is no organiser any more, or has left", () => {
    const guild = offered();
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    expect(guild.refusal("guildhall", agrees())).toBe("onlyOrganisers");
    const gone = offered();
    gone.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
    expect(gone.refusal("guildhall", agrees())).toBe("codeOver");
  });
});

describe("a move", () => {
  test("MOVE-3: that is agreed is carried out by an effect, and recorded once", () => {
    const guild = underWay();
    expect(hasMovedOn(guild.state, HERE)).toBe(false);
    guild.do("guildhall", { type: "recordMove", instead: INSTEAD });
    expect(hasMovedOn(guild.state, HERE)).toBe(true);
    expect(hasMovedOn(guild.state, THERE)).toBe(false);
    const again = communityDecider.decide(
      { type: "recordMove", instead: INSTEAD },
      guild.state,
      byGuildhall({ at: guild.at }),
    );
    expect(again).toEqual({ ok: true, value: [] });
  });

  test("MOVE-4: that is abandoned leaves the community where it is, and a late word about an earlier one changes nothing", () => {
    const guild = underWay();
    guild.do("guildhall", { type: "abandonMove", instead: communityId("earlier") });
    expect(guild.state.moves.underWay).not.toBeNull();
    guild.do("guildhall", { type: "abandonMove", instead: INSTEAD });
    expect(guild.state.moves).toMatchObject({ underWay: null, at: null });
    expect(hasMovedOn(guild.state, HERE)).toBe(false);
  });

  test("MOVE-4: into a chat lets nobody create a community there, unless there is one already", () => {
    const to = communityId("moving");
    const decided = communityDecider.decide({ type: "giveWay", to }, communityDecider.initial, byGuildhall());
    expect(decided).toEqual({ ok: true, value: [{ type: "GaveWay", to }] });
    const occurrence = { at: START, version: 1, byPerson: false, by: null };
    const gave = communityDecider.evolve(communityDecider.initial, { type: "GaveWay", to }, occurrence);
    expect(gave).toMatchObject({ status: "unfounded", moves: { gaveWayTo: to } });
    const found = communityDecider.decide({ type: "found", name: "Another" }, gave, by(TOM));
    expect(found).toEqual({ ok: false, error: { code: "communityMoving" } });
    expect(new Founding().refusal("guildhall", { type: "giveWay", to })).toBe("alreadyFounded");
  });
});
