import { describe, expect, it } from "vitest";
import { minute, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { wasErased } from "./part.ts";

const eraseMe = { type: "eraseMe" } as const;
const types = (guild: Founding): readonly string[] => guild.recorded.map(({ event }) => event.type);

describe("a member who deletes what says who they are", () => {
  it("PRIV-1: leaves, and has their row deleted", () => {
    const guild = new Founding();
    guild.do(PRIYA, eraseMe);
    expect(types(guild)).toEqual(expect.arrayContaining(["MemberLeft", "MemberErased"]));
    expect(guild.effects).toContainEqual({ kind: "eraseMember", community: guild.state.id, member: PRIYA });
    expect(guild.effects).toContainEqual(expect.objectContaining({ kind: "revokeCalendar", member: PRIYA }));
    expect(guild.state.organisers).not.toContain(PRIYA);
  });

  it("PRIV-1: is erased by the operator too, even after they have left, and once", () => {
    const guild = new Founding();
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    const before = guild.recorded.length;
    guild.do("guildhall", { type: "eraseMember", member: TOM });
    guild.do("guildhall", { type: "eraseMember", member: TOM });
    expect(types(guild).slice(before)).toEqual(["MemberErased"]);
  });

  it("PRIV-2: may do nothing, and does not return, until nobody remembers them", () => {
    const guild = new Founding();
    guild.do(TOM, eraseMe);
    expect(guild.refusal(TOM, { type: "joinRota" })).toBe("noLongerHere");
    guild.do("guildhall", { type: "recordMemberReturned", member: TOM });
    expect(guild.refusal(TOM, { type: "joinRota" })).toBe("noLongerHere");
    expect(wasErased(guild.state, TOM)).toBe(true);
    guild.at += minute(11) - minute(0);
    guild.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
    expect(wasErased(guild.state, TOM)).toBe(false);
  });
});
