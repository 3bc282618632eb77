import { describe, expect, it } from "vitest";
import {
  ANA,
  LEE,
  minute,
  nextOf,
  NOTHING_COUNTED,
  PRIYA,
  SESSION,
  TOM,
} from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, UNFOUNDED, withoutSlice } from "../testing/reading.ts";
import { type MemberRef, takeawayId } from "../domain/kernel/ids.ts";
import { readActions } from "./actions.ts";

const noted = (id: string, owner: MemberRef | null) => ({
  id: takeawayId(id),
  text: `Do ${id}`,
  owner,
  at: minute(10),
});

/** A session has left an action of Tom's and one that is nobody's. */
function guildWithActions(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "begin", session: SESSION });
  guild.at = minute(60);
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session: SESSION, at: minute(60), by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions: [noted("guide", TOM), noted("dark", null)], ...NOTHING_COUNTED },
  });
  return guild;
}
const actionsOf = (guild: Founding, who: MemberRef | null) => readActions(readerOf(guild, who));

describe("the actions", () => {
  it("are none before the community is founded, and as many as have arrived", () => {
    expect(readActions(UNFOUNDED)).toEqual({ open: [], over: [] });
    const { open } = readActions(withoutSlice(readerOf(guildWithActions(), TOM), "action:guide"));
    expect(open.map(({ id }) => id)).toEqual(["dark"]);
  });

  it("ACTION-2: are settled by their owner and by organisers, and taken on by anybody while they are nobody's", () => {
    const rights = (who: MemberRef | null) =>
      actionsOf(guildWithActions(), who).open.map(({ mine, maySettle, mayTakeOn }) => [
        mine,
        maySettle,
        mayTakeOn,
      ]);
    const [OWN, NOT_OWN] = [
      [true, true, false],
      [false, false, false],
    ];
    expect(rights(TOM)).toEqual([OWN, [false, false, true]]);
    expect(rights(ANA)).toEqual([NOT_OWN, [false, false, true]]);
    expect(rights(PRIYA)).toEqual([
      [false, true, false],
      [false, true, true],
    ]);
    expect(rights(null)).toEqual([NOT_OWN, [false, false, true]]);
  });

  it("ACTION-2: are settled by the facilitator of the running session", () => {
    const guild = guildWithActions();
    guild.at = minute(120);
    guild.do(LEE, { type: "begin", session: nextOf(guild.state).id });
    expect(actionsOf(guild, LEE).open.map(({ maySettle }) => maySettle)).toEqual([true, true]);
  });

  it("are over once they are settled, and can be reopened by the same members", () => {
    const guild = guildWithActions();
    guild.do(TOM, { type: "completeAction", action: takeawayId("guide") });
    expect(actionsOf(guild, TOM)).toMatchObject({
      open: [{ id: "dark" }],
      over: [{ id: "guide", mine: true, maySettle: true, mayTakeOn: false }],
    });
    guild.do(PRIYA, { type: "dropAction", action: takeawayId("dark") });
    expect(actionsOf(guild, ANA).over).toMatchObject([
      { id: "dark", mayTakeOn: false },
      { id: "guide", maySettle: false },
    ]);
  });
});
