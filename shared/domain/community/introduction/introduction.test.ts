import { describe, expect, it } from "vitest";
import { ANA, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { viewCommunity } from "../view.ts";

const dismiss = { type: "dismissIntroduction" } as const;
const introduced = (guild: Founding) =>
  [ANA, PRIYA, TOM].filter((member) => myCommunity(guild.state, member).introduced);

describe("what the things on the panel are", () => {
  it("INTRO-1, INTRO-2: is told to each member until they have read it, and to say so twice changes nothing", () => {
    const guild = new Founding();
    expect(introduced(guild)).toEqual([]);
    guild.do(TOM, dismiss);
    guild.do(TOM, dismiss);
    expect(introduced(guild)).toEqual([TOM]);
    expect(guild.state.introduced).toEqual([TOM]);
    guild.do(ANA, dismiss);
    expect(introduced(guild)).toEqual([ANA, TOM]);
  });

  it("INTRO-3: only they see that they have read it, and only their own panels are told", () => {
    const guild = new Founding();
    guild.do(ANA, dismiss);
    const before = guild.state;
    guild.do(TOM, dismiss);
    expect(viewCommunity(guild.state)).toEqual(viewCommunity(before));
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    expect([...changedMine(before, before)]).toEqual([]);
  });

  it("INTRO-3: nothing is kept about somebody who leaves", () => {
    const guild = new Founding();
    for (const who of [TOM, ANA]) guild.do(who, dismiss);
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    guild.do("guildhall", { type: "recordMemberLeft", member: PRIYA });
    expect(guild.state.introduced).toEqual([ANA]);
  });
});
