import { describe, expect, it } from "vitest";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { HOUR } from "../../kernel/time.ts";
import { changedMine, myCommunity } from "../mine.ts";
import { viewCommunity } from "../view.ts";

const off = { type: "turnPrompterOff" } as const;
const prompted = (guild: Founding) =>
  [ANA, PRIYA, TOM].filter((member) => !myCommunity(guild.state, member).unprompted);

function hold(guild: Founding, led: MemberRef | null): void {
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const { running } = guild.state;
  guild.at += HOUR;
  if (running === null) throw new Error("No session began");
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session: running.id, at: guild.at, by: "person", parked: [], done: [] },
    ...{ actions: [], somethingDone: true, ...NOTHING_COUNTED, led },
  });
  guild.at += HOUR;
}

describe("the prompter", () => {
  it("PROMPT-1: is for those who have led no session", () => {
    const guild = new Founding();
    expect(prompted(guild)).toEqual([ANA, PRIYA, TOM]);
    hold(guild, PRIYA);
    hold(guild, null);
    hold(guild, PRIYA);
    expect(prompted(guild)).toEqual([ANA, TOM]);
    expect(guild.state.unprompted).toEqual([PRIYA]);
  });

  it("PROMPT-2: is turned off for good by whoever it is for, and only they are told", () => {
    const guild = new Founding();
    const before = guild.state;
    guild.do(TOM, off);
    expect(prompted(guild)).toEqual([ANA, PRIYA]);
    expect([...changedMine(before, guild.state)]).toEqual([TOM]);
    expect(viewCommunity(guild.state)).toEqual(viewCommunity(before));
    const once = guild.state;
    guild.do(TOM, off);
    expect(guild.state).toEqual(once);
  });

  it("PROMPT-2: nothing is kept about somebody who leaves", () => {
    const guild = new Founding();
    guild.do(TOM, off);
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    expect(guild.state.unprompted).toEqual([]);
  });
});
