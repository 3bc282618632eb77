import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, SESSION, TOM } from "../../testing/decider-samples.ts";
import { sessionId } from "../kernel/ids.ts";
import { whoRuns } from "./who-runs.ts";

const running = { id: SESSION, facilitator: LEE };

describe("whoever runs an open activity", () => {
  it("ACT-1: is its opener, and the organisers", () => {
    const opened = { openedBy: ANA, openedIn: null };
    expect(whoRuns(opened, { organisers: [PRIYA, TOM], running })).toEqual({
      people: [ANA],
      organisers: true,
    });
  });

  it("ACT-1: includes a single organiser by name, and lists an organiser who opened it once", () => {
    const byAna = { openedBy: ANA, openedIn: null };
    expect(whoRuns(byAna, { organisers: [PRIYA], running: null }).people).toEqual([ANA, PRIYA]);
    const byPriya = { openedBy: PRIYA, openedIn: null };
    expect(whoRuns(byPriya, { organisers: [PRIYA], running: null })).toEqual({
      people: [PRIYA],
      organisers: false,
    });
  });

  it("ACT-1: includes the facilitator if it was opened in the running session", () => {
    const inSession = { openedBy: ANA, openedIn: SESSION };
    expect(whoRuns(inSession, { organisers: [PRIYA], running }).people).toEqual([LEE, ANA, PRIYA]);
    const ideas = { openedBy: null, openedIn: SESSION };
    expect(whoRuns(ideas, { organisers: [PRIYA], running }).people).toEqual([LEE, PRIYA]);
    const earlier = { openedBy: ANA, openedIn: sessionId("earlier") };
    expect(whoRuns(earlier, { organisers: [PRIYA], running }).people).toEqual([ANA, PRIYA]);
  });

  it("ACT-1: is only its opener if there are no organisers", () => {
    expect(whoRuns({ openedBy: null, openedIn: null }, { organisers: [], running })).toEqual({
      people: [],
      organisers: false,
    });
  });
});
