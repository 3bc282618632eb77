import { describe, expect, it } from "vitest";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { AttendanceTally } from "./attendance-tally.ts";

const [priya, tom] = [memberRef("priya"), memberRef("tom")];

/** Looks once a minute, in slots of five: each letter of a word is a member who is present. */
function slotsOf(...minutes: readonly string[]) {
  const tally = new AttendanceTally();
  for (const [minute, there] of minutes.entries())
    tally.look(
      Math.floor(minute / 5),
      [priya, tom].filter((ref) => there.includes(ref.charAt(0))),
    );
  return tally.slots();
}

describe("a server's notes on who is in a session", () => {
  it("ATT-2: leave out members who were there for less than five minutes in all", () => {
    expect(slotsOf("pt", "pt", "pt", "pt", "p", "p")).toEqual({ priya: [0, 1] });
    expect(slotsOf("t", "p", "p", "p", "p", "t", "pt", "p", "p", "t")).toEqual({ priya: [0, 1] });
  });

  it("ATT-4: contain each slot in which a member was present at half of the looks", () => {
    expect(slotsOf("p", "p", "p", "", "", "p", "p", "", "", "", "p", "p", "p", "p", "p")).toEqual({
      priya: [0, 2],
    });
  });

  it("ATT-4: contain a whole slot if the server began to look in the middle of it", () => {
    const tally = new AttendanceTally();
    for (const slot of [3, 3, 4, 4, 4]) tally.look(slot, [tom]);
    expect(tally.slots()).toEqual({ tom: [3, 4] });
  });

  it("ATT-4: do not depend on the order in which people came", () => {
    const tallies = [
      [priya, tom],
      [tom, priya],
    ].map((present) => {
      const tally = new AttendanceTally();
      for (let look = 0; look < 5; look += 1) tally.look(0, present);
      return JSON.stringify(tally.slots());
    });
    expect(tallies[0]).toBe(tallies[1]);
  });
});
