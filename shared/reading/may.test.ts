import { describe, expect, it } from "vitest";
import { ANA, LEE, nextOf, PRIYA, TOM } from "../testing/decider-samples.ts";
import { Founding } from "../testing/founding.ts";
import { readerOf, UNFOUNDED } from "../testing/reading.ts";
import { may, runnersOf, whoMay } from "./may.ts";

/** Priya and Lee organise; Tom facilitates the running session, in which he opened something. */
function guildInSession(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "nameOrganiser", member: LEE });
  guild.do(TOM, { type: "begin", session: nextOf(guild.state).id });
  return guild;
}
const sessionIn = (guild: Founding) => guild.state.running?.id ?? null;

describe("READ-3: what somebody may do", () => {
  it("is what the table of rights says about their role", () => {
    const guild = guildInSession();
    expect(may(readerOf(guild, PRIYA), "changeSettings")).toBe(true);
    expect(may(readerOf(guild, TOM), "changeSettings")).toBe(false);
    expect(may(readerOf(guild, TOM), "openPoll")).toBe(true);
    expect(may(readerOf(guild, ANA), "openPoll")).toBe(false);
    expect(may(readerOf(guild, ANA), "offerTopic")).toBe(true);
  });

  it("depends on whose it is, and on who opened it", () => {
    const guild = guildInSession();
    expect(may(readerOf(guild, ANA), "editTopic", { own: true })).toBe(true);
    expect(may(readerOf(guild, ANA), "editTopic", { own: false })).toBe(false);
    const opened = { openedBy: ANA, openedIn: null };
    expect(may(readerOf(guild, ANA), "closePoll", { opened })).toBe(true);
    expect(may(readerOf(guild, TOM), "closePoll", { opened })).toBe(false);
    expect(
      may(readerOf(guild, TOM), "closePoll", { opened: { ...opened, openedIn: sessionIn(guild) } }),
    ).toBe(true);
  });

  it("ORG-2: includes what organisers may, for whom Teams calls the organiser of the meeting", () => {
    const guild = new Founding();
    expect(may(readerOf(guild, ANA, { meetingOrganiser: true }), "changeSettings")).toBe(true);
    expect(may(readerOf(guild, ANA), "changeSettings")).toBe(false);
  });

  it("is for everybody what every member may, and nothing of one's own", () => {
    const everybody = readerOf(guildInSession(), null);
    expect(may(everybody, "castBallot")).toBe(true);
    expect(may(everybody, "closePoll", { opened: { openedBy: TOM, openedIn: null } })).toBe(false);
    expect(may(everybody, "openPoll")).toBe(false);
    expect(may(everybody, "editEntry", { own: false })).toBe(false);
  });

  it("is nothing before the community is founded", () => {
    expect(may(UNFOUNDED, "offerTopic")).toBe(false);
  });
});

describe("READ-3: who may do something", () => {
  it("is told with the facilitator first, then whoever opened it, then the organisers, each once", () => {
    const guild = guildInSession();
    const reader = readerOf(guild, ANA);
    expect(whoMay(reader, "openPoll")).toEqual([TOM, PRIYA, LEE]);
    expect(whoMay(reader, "closePoll", { openedBy: ANA, openedIn: sessionIn(guild) })).toEqual([
      TOM,
      ANA,
      PRIYA,
      LEE,
    ]);
    expect(whoMay(reader, "closePoll", { openedBy: LEE, openedIn: null })).toEqual([LEE, PRIYA]);
  });

  it("leaves out whom the table does not allow it", () => {
    const guild = guildInSession();
    expect(whoMay(readerOf(guild, TOM), "changeSettings")).toEqual([PRIYA, LEE]);
    expect(whoMay(readerOf(guild, TOM), "closePoll", { openedBy: null, openedIn: null })).toEqual([
      PRIYA,
      LEE,
    ]);
  });

  it("is nobody if there is no organiser and no session, or no community", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "stepDownAsOrganiser" });
    expect(whoMay(readerOf(guild, TOM), "startWorkshop")).toEqual([]);
    expect(whoMay(UNFOUNDED, "startWorkshop")).toEqual([]);
  });

  it("ACT-1: of an open activity is told as who runs it", () => {
    const guild = guildInSession();
    const opened = { openedBy: ANA, openedIn: null };
    expect(runnersOf(readerOf(guild, TOM), opened)).toEqual({ people: [ANA], organisers: true });
    expect(runnersOf(UNFOUNDED, opened)).toEqual({ people: [ANA], organisers: false });
  });
});
