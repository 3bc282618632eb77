import { describe, expect, it } from "vitest";
import { ANA, nextOf, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { MINUTE } from "../../kernel/time.ts";
import { viewCommunity } from "../view.ts";
import { readArrivals } from "../../../reading/arrivals.ts";

const joined = (guild: Founding, member: typeof ANA) =>
  guild.do("guildhall", { type: "recordMemberJoined", member });

/** Begins and ends a session; returns its number. */
function hold(guild: Founding): number {
  guild.at += 10 * MINUTE;
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const { running } = guild.state;
  if (running === null) throw new Error("No session began");
  return running.number;
}

function end(guild: Founding): void {
  if (guild.state.running !== null) guild.endSession(guild.state.running.id);
}

const welcomed = (guild: Founding, session: number, me: typeof ANA | null = null) =>
  readArrivals(
    { slices: viewCommunity(guild.state), me: me === null ? null : { ref: me, meetingOrganiser: false } },
    session,
  );

describe("new members", () => {
  it("WELCOME-1: are those who joined since the last session began, in the next one and in no later one", () => {
    const guild = new Founding();
    joined(guild, TOM);
    expect(hold(guild)).toBe(1);
    expect(welcomed(guild, 1)).toEqual({ others: [], mine: false });
    joined(guild, ANA);
    joined(guild, ANA);
    expect(welcomed(guild, 1).others).toEqual([]);
    end(guild);
    joined(guild, TOM);
    expect(hold(guild)).toBe(2);
    expect(welcomed(guild, 2).others).toEqual([ANA, TOM]);
    expect(welcomed(guild, 2, ANA)).toEqual({ others: [TOM], mine: true });
    end(guild);
    hold(guild);
    expect(welcomed(guild, 3)).toEqual({ others: [], mine: false });
    expect(guild.state.arrivals).toEqual([]);
  });

  it("WELCOME-1: are not those who have left again, and at most 20 are kept", () => {
    const guild = new Founding();
    hold(guild);
    joined(guild, ANA);
    guild.do("guildhall", { type: "recordMemberLeft", member: ANA });
    expect(guild.state.arrivals).toEqual([]);
    for (let one = 0; one < 25; one += 1) joined(guild, `member-${one}` as typeof ANA);
    expect(guild.state.arrivals.map(({ member }) => member)).toEqual(
      Array.from({ length: 20 }, (_, one) => `member-${one + 5}`),
    );
  });

  it("SEC-9: are recorded by Guildhall alone", () => {
    expect(new Founding().refusal(ANA, { type: "recordMemberJoined", member: ANA })).toBe("systemOnly");
  });
});
