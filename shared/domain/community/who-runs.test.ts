import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, SESSION, TOM } from "../../testing/decider-samples.ts";
import { sessionId } from "../kernel/ids.ts";
import { whoRuns } from "./who-runs.ts";

const running = { id: SESSION, facilitator: LEE };

describe("who runs what is open", () => {
  it("ACT-1: is whoever opened it, and the organisers", () => {
    const opened = { openedBy: ANA, openedIn: null };
    expect(whoRuns(opened, { organisers: [PRIYA, TOM], running })).toEqual({
      people: [ANA],
      organisers: true,
    });
  });

  it("ACT-1: names the one organiser, and an organiser who opened it once", () => {
    const byAna = { openedBy: ANA, openedIn: null };
    expect(whoRuns(byAna, { organisers: [PRIYA], running: null }).people).toEqual([ANA, PRIYA]);
    const byPriya = { openedBy: PRIYA, openedIn: null };
    expect(whoRuns(byPriya, { organisers: [PRIYA], running: null })).toEqual({
      people: [PRIYA],
      organisers: false,
    });
  });

  it("ACT-1: is the facilitator too, of what was opened in the session that runs", () => {
    const inSession = { openedBy: ANA, openedIn: SESSION };
    expect(whoRuns(inSession, { organisers: [PRIYA], running }).people).toEqual([LEE, ANA, PRIYA]);
    const ideas = { openedBy: null, openedIn: SESSION };
    expect(whoRuns(ideas, { organisers: [PRIYA], running }).people).toEqual([LEE, PRIYA]);
    const earlier = { openedBy: ANA, openedIn: sessionId("earlier") };
    expect(whoRuns(earlier, { organisers: [PRIYA], running }).people).toEqual([ANA, PRIYA]);
  });

  it("ACT-1: is nobody but who opened it where nobody organises", () => {
    expect(whoRuns({ openedBy: null, openedIn: null }, { organisers: [], running })).toEqual({
      people: [],
      organisers: false,
    });
  });
});
