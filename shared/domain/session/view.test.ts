import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  GUILD_ID,
  LEE,
  minute,
  opened,
  PRIYA,
  SESSION,
  START,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId } from "../kernel/ids.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { sessionDecider } from "./decider.ts";
import { itemOf, runOf } from "./progress.ts";
import { initialSession } from "./state.ts";
import { mySession, viewSession } from "./view.ts";

const run = runId("run-of-welcome");
const raise = { type: "raiseElmo", run } as const;
const begun = (elmoNames = false) =>
  given(sessionDecider, opened({ settings: { elmoNames } }), {
    ...{ type: "RunStarted", item: itemId("welcome"), run, named: elmoNames, at: START },
  });

describe("what a session shows to everybody", () => {
  it("SESSION-1: is nothing before it has begun", () => {
    expect(viewSession(initialSession)).toEqual({});
  });

  it("SESSION-1: is who runs it how, its agenda, and what is on", () => {
    const session = begun().and(
      { type: "addTakeaway", text: "Tokens are names", kind: "learned", owner: null },
      by(TOM, { freshId: "one" }),
    );
    const { state } = session;
    const slices = viewSession(state);
    expect(slices).toMatchObject({
      session: {
        ...{ id: SESSION, community: GUILD_ID, communityName: "Frontend Guild", number: 1 },
        ...{ facilitator: PRIYA, facilitatorBy: "began", organisers: [LEE], settings: DEFAULT_SETTINGS },
        ...{ headCount: null, begunAt: START, ended: null },
      },
      agenda: { order: ["welcome", "tokens", "ci", "goodbye"], current: "welcome" },
      elmo: { run, named: false, count: 0, call: null, raisers: [] },
    });
    if (state.status !== "running") throw new Error("It runs");
    expect(slices["item:ci"]).toEqual(itemOf(state, itemId("ci")));
    expect(slices["takeaway:one"]).toEqual(state.takeaways[0]);
  });

  it("SESSION-8, SESSION-10: is no ELMOs while no item is on, and when and how it ended", () => {
    const between = given(sessionDecider, opened());
    expect(viewSession(between.state)).toMatchObject({ agenda: { current: null } });
    expect(viewSession(between.state)).not.toHaveProperty("elmo");
    const { state } = begun().when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
    const over = viewSession(state);
    expect(over).toMatchObject({
      session: { ended: { at: minute(30), by: "person" } },
      agenda: { current: null, order: ["welcome", "tokens", "ci", "goodbye"] },
    });
    expect(over).not.toHaveProperty("elmo");
    const left = begun().when({ type: "endLeft" }, byGuildhall({ at: minute(40), present: [] }));
    expect(viewSession(left.state)).toMatchObject({ session: { ended: { at: START, by: "itself" } } });
  });

  it("ELMO-8: is who raised ELMO only if the community shows names", () => {
    const raised = (elmoNames: boolean) => begun(elmoNames).and(raise, by(TOM)).state;
    expect(viewSession(raised(true))).toMatchObject({ elmo: { count: 1, raisers: [TOM] } });
    expect(viewSession(raised(false))).toMatchObject({ elmo: { count: 1, raisers: [] } });
  });
});

describe("what a session shows to one member", () => {
  it("ELMO-9: is whether their own ELMO is raised in the run that is on", () => {
    const raised = begun().and(raise, by(TOM));
    expect(mySession(raised.state, TOM)).toEqual({ elmo: run });
    expect(mySession(raised.state, ANA)).toEqual({ elmo: null });
    const next = raised.and({ type: "next", run }, by(PRIYA));
    expect(mySession(next.state, TOM)).toEqual({ elmo: null });
    expect(mySession(given(sessionDecider, opened()).state, TOM)).toEqual({ elmo: null });
    expect(mySession(raised.and({ type: "finish" }, by(PRIYA)).state, TOM)).toEqual({ elmo: null });
    expect(mySession(initialSession, TOM)).toEqual({ elmo: null });
  });
});

describe("the run of an item", () => {
  it("TIMER-2: is there while the item is on, paused or not", () => {
    const progress = { run, spent: 0 };
    expect(runOf({ ...progress, phase: "running", startedAt: START })).toBe(run);
    expect(runOf({ ...progress, phase: "paused" })).toBe(run);
    expect(runOf({ phase: "planned", spent: 0 })).toBeNull();
    expect(runOf({ phase: "done", spent: 0 })).toBeNull();
    expect(runOf({ phase: "parked", spent: 0, at: START })).toBeNull();
  });
});
