import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  LEE,
  minute,
  opened,
  PRIYA,
  raised,
  SESSION,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { run, running, press, people, call, called, answer, elmos } from "../../testing/elmo-samples.ts";
import { itemId, runId } from "../kernel/ids.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { MINUTE } from "../kernel/time.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";
import { extensionOf } from "./progress.ts";

describe("a call", () => {
  it("ELMO-5: is made by the ELMO that reaches the threshold", () => {
    running
      .and(press, by(TOM))
      .when(press, by(ANA, { at: minute(2) }))
      .thenHappens(raised(ANA, run), call(2, 4, minute(2)));
  });

  it("ELMO-5: is posted to the chat", () => {
    const { effects } = running.and(press, by(TOM)).when(press, by(ANA));
    expect(effects).toMatchObject([
      {
        kind: "post",
        message: { kind: "call", session: SESSION, item: "tokens", run, count: 2, present: 4 },
      },
    ]);
  });

  it("ELMO-5: is made once in a run, however many more are raised", () => {
    called.when(press, by(LEE)).thenHappens(raised(LEE, run));
  });

  it("ELMO-5: is made when so many people leave that the ELMOs raised are enough", () => {
    const two = running
      .and(press, by(TOM, { present: people(9) }))
      .and(press, by(ANA, { present: people(9) }));
    two.when({ type: "countPresent" }, byGuildhall({ present: people(7) })).thenNothing();
    two
      .when({ type: "countPresent" }, byGuildhall({ present: people(6), at: minute(3) }))
      .thenHappens(call(2, 6, minute(3)));
  });

  it("ELMO-5: is not made by people leaving while no ELMO is raised", () => {
    running.when({ type: "countPresent" }, byGuildhall({ present: [PRIYA] })).thenNothing();
    given(sessionDecider, opened({ agenda: [] }))
      .when({ type: "countPresent" }, byGuildhall())
      .thenNothing();
  });

  it("ELMO-5: is not made when nobody is left to answer it", () => {
    running
      .and(press, by(TOM))
      .when({ type: "countPresent" }, byGuildhall({ present: [] }))
      .thenNothing();
  });

  it("ELMO-5: never reports more ELMOs than people", () => {
    const two = running
      .and(press, by(TOM, { present: people(9) }))
      .and(press, by(ANA, { present: people(9) }));
    two.when({ type: "countPresent" }, byGuildhall({ present: [PRIYA] })).thenHappens(call(2, 2));
  });

  it("ELMO-5: is made when the head count is corrected so that the ELMOs raised are enough", () => {
    running
      .and({ type: "correctHeadCount", count: 9 }, by(PRIYA))
      .and(press, by(TOM))
      .and(press, by(ANA))
      .when({ type: "correctHeadCount", count: 6 }, by(PRIYA))
      .thenHappens({ type: "HeadCountCorrected", count: 6 }, call(2, 6));
  });

  it("ELMO-5: is made when the settings change so that the ELMOs raised are enough", () => {
    const settings = { ...DEFAULT_SETTINGS, elmoAtLeast: 1, elmoShare: 0.1 };
    const adopt = { type: "adoptSettings", communityName: "Ours", settings, organisers: [] } as const;
    const { types, state } = running.and(press, by(TOM)).when(adopt, byGuildhall());
    expect(types).toEqual(["SettingsAdopted", "CallMade"]);
    expect(elmos(state)).toMatchObject({ call: { count: 1, present: 4 } });
  });
});

describe("the answers to a call", () => {
  const ended = (outcome: "done" | "parked" | "continued"): SessionEvent => ({
    type: "RunEnded",
    item: itemId("tokens"),
    run,
    outcome,
    elmos: 2,
    at: minute(10),
  });
  const meta = by(PRIYA, { at: minute(10), freshId: "run-of-ci" });

  it("ELMO-7: *move on* ends the item as done and starts the next", () => {
    called.when(answer({ kind: "moveOn" }), meta).thenHappens(ended("done"), started("ci", minute(10)));
  });

  it("ELMO-7: *park it* sets the item aside and starts the next", () => {
    const parked = called.when(answer({ kind: "park" }), meta);
    parked.thenHappens(ended("parked"), started("ci", minute(10)));
    expect(parked.state).toMatchObject({
      items: [{ progress: { phase: "parked", spent: 10 * MINUTE, at: minute(10) } }, {}, {}],
    });
  });

  it("ELMO-7: *continue* gives an item in overtime the minutes from now, in a new run", () => {
    const at = minute(20);
    called
      .when(answer({ kind: "continue" }), by(PRIYA, { at, freshId: "second" }))
      .thenHappens(
        { ...ended("continued"), at } as SessionEvent,
        { type: "TimeboxChanged", item: itemId("tokens"), timebox: 22 * MINUTE },
        started("tokens", at, "second"),
      );
  });

  it("ELMO-7: *continue* leaves exactly the minutes to an item that had more left", () => {
    const { state } = called.and(
      answer({ kind: "continue" }),
      by(PRIYA, { at: minute(3), freshId: "second" }),
    );
    expect(state).toMatchObject({
      items: [{ timebox: 5 * MINUTE, progress: { spent: 3 * MINUTE } }, {}, {}],
    });
  });

  it("ELMO-7: *continue* gives exactly the minutes to an item that had less left", () => {
    const { state } = called.and(
      answer({ kind: "continue" }),
      by(PRIYA, { at: minute(14), freshId: "second" }),
    );
    expect(state).toMatchObject({
      items: [{ timebox: 16 * MINUTE, progress: { spent: 14 * MINUTE } }, {}, {}],
    });
  });

  it("ELMO-7: *continue* resumes a paused item", () => {
    const { state } = called
      .and({ type: "pause", run }, by(PRIYA, { at: minute(1) }))
      .and(answer({ kind: "continue" }), by(PRIYA, { at: minute(9), freshId: "second" }));
    expect(state).toMatchObject({ items: [{ progress: { phase: "running", spent: MINUTE } }, {}, {}] });
  });

  it("ELMO-25: each *continue* of an item gives half as long as the one before, and a minute at least", () => {
    let session = called;
    let latest = run;
    const extensions: number[] = [];
    for (const freshId of ["second", "third", "fourth"]) {
      const before = session.state;
      const continued = { type: "answerCall", run: latest, answer: { kind: "continue" } } as const;
      session = session.and(continued, by(PRIYA, { at: minute(10), freshId }));
      latest = runId(freshId);
      const [item] = session.state.status === "running" ? session.state.items : [];
      extensions.push(((item?.timebox ?? 0) - 10 * MINUTE) / MINUTE);
      expect(before).not.toEqual(session.state);
      for (const who of [TOM, ANA]) session = session.and({ type: "raiseElmo", run: latest }, by(who));
    }
    expect(extensions).toEqual([2, 1, 1]);
  });

  it("ELMO-25: the next item begins with a whole extension again", () => {
    const extended = called.and(answer({ kind: "continue" }), by(PRIYA, { freshId: "second" }));
    const { state } = extended.and({ type: "next", run: runId("second") }, by(PRIYA, { freshId: "third" }));
    const extensions = state.status === "running" ? state.items.map((item) => extensionOf(item)) : [];
    expect(extensions).toEqual([1, 2, 2]);
  });

  it("ELMO-7: there is nothing to answer without a call", () => {
    running.when(answer({ kind: "moveOn" }), meta).thenRefused("noCall");
  });
});
