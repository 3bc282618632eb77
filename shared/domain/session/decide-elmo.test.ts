import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  LEE,
  opened,
  PRIYA,
  raised,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import {
  run,
  agenda,
  running,
  press,
  word,
  takeBack,
  people,
  call,
  called,
  answer,
  elmos,
} from "../../testing/elmo-samples.ts";
import { runId } from "../kernel/ids.ts";
import { DEFAULT_SETTINGS, elmoThreshold } from "../settings.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";
import type { SessionState } from "./state.ts";
import { mySession, viewSession } from "./view.ts";

describe("raising ELMO", () => {
  it("ELMO-1: any member can raise one for the item that is on", () => {
    running.when(press, by(TOM)).thenHappens(raised(TOM, run));
  });

  it("ELMO-1: a second ELMO of the same member changes nothing", () => {
    running.and(press, by(TOM)).when(press, by(TOM)).thenNothing();
  });

  it("ELMO-1: a member can raise ELMO once in each run of an item", () => {
    const { state } = called
      .and(answer({ kind: "continue" }), by(PRIYA, { freshId: "second" }))
      .and({ type: "raiseElmo", run: runId("second") }, by(TOM));
    expect(elmos(state)).toMatchObject({ run: "second", count: 1, call: null });
  });

  it("ELMO-1: ELMO can also be raised while an item is paused", () => {
    const { state } = running.and({ type: "pause", run }, by(PRIYA)).when(press, by(TOM));
    expect(elmos(state)).toMatchObject({ count: 1 });
  });

  it("ELMO-2: the word in the chat means the item that is on and counts like the button", () => {
    running.when(word, by(TOM)).thenHappens(raised(TOM, run));
  });

  it("ELMO-2: the button and the word of the same member count once, whichever comes first", () => {
    running.and(press, by(TOM)).when(word, by(TOM)).thenNothing();
    running.and(word, by(TOM)).when(press, by(TOM)).thenNothing();
  });

  it("ELMO-2: the word is refused while no item is on", () => {
    given(sessionDecider, opened({ agenda: [] }))
      .when(word, by(TOM))
      .thenRefused("noItemRunning");
  });
});

describe("how many ELMOs make a call", () => {
  it.each([
    { present: 1, needed: 1 },
    { present: 2, needed: 2 },
    { present: 3, needed: 2 },
    { present: 6, needed: 2 },
    { present: 7, needed: 3 },
    { present: 12, needed: 4 },
    { present: 100, needed: 34 },
  ])(
    "ELMO-3: a third, at least two, never more than are present: $needed of $present",
    ({ present, needed }) => {
      expect(elmoThreshold(DEFAULT_SETTINGS, present)).toBe(needed);
    },
  );

  it("ELMO-3: follow the share and the minimum number that the community chose", () => {
    expect(elmoThreshold({ ...DEFAULT_SETTINGS, elmoShare: 0.5, elmoAtLeast: 1 }, 10)).toBe(5);
    expect(elmoThreshold({ ...DEFAULT_SETTINGS, elmoShare: 0.1, elmoAtLeast: 4 }, 10)).toBe(4);
    expect(elmoThreshold({ ...DEFAULT_SETTINGS, elmoShare: 1, elmoAtLeast: 4 }, 3)).toBe(3);
  });

  it("ELMO-3: a share that goes in evenly is not rounded up", () => {
    for (const present of [3, 30, 300, 3_000])
      expect(elmoThreshold({ ...DEFAULT_SETTINGS, elmoAtLeast: 1 }, present)).toBe(present / 3);
  });

  it("PRES-3: raising ELMO without a panel counts, and makes nobody present", () => {
    const six = { present: people(6) };
    const chat = running.and(word, by(TOM, six));
    expect(elmos(chat.state)).toMatchObject({ count: 1, call: null });
    chat.when(word, by(ANA, six)).thenHappens(raised(ANA, run), call(2, 6));
  });

  it("PRES-3: the head count is at least the number of those who have raised ELMO", () => {
    const alone = { present: [PRIYA] };
    running.when(word, by(TOM, alone)).thenHappens(raised(TOM, run), call(1, 1));
    const settings = { ...DEFAULT_SETTINGS, elmoShare: 1, elmoAtLeast: 1 };
    const strict = { type: "adoptSettings", communityName: "Ours", settings, organisers: [] } as const;
    const two = running
      .and(strict, byGuildhall())
      .and(word, by(TOM, { present: people(3) }))
      .and(word, by(ANA, { present: people(3) }));
    two.when({ type: "countPresent" }, byGuildhall({ present: [PRIYA] })).thenHappens(call(2, 2));
  });

  it("PRES-4: the head count is the same whoever raises ELMO, from wherever", () => {
    for (const present of [people(7), [...people(6), ANA]]) {
      const two = running.and(press, by(TOM, { present })).and(press, by(ANA, { present }));
      expect(elmos(two.state)).toMatchObject({ count: 2, call: null });
      two.when(press, by(LEE, { present })).thenHappens(raised(LEE, run), call(3, 7));
    }
  });

  it("ELMO-4: a head count corrected by the facilitator replaces the number of people present", () => {
    const session = running.and({ type: "correctHeadCount", count: 9 }, by(PRIYA));
    expect(session.state).toMatchObject({ headCount: 9 });
    const two = session.and(press, by(TOM)).and(press, by(ANA));
    expect(elmos(two.state)).toMatchObject({ count: 2, call: null });
    two.when(press, by(LEE)).thenHappens(raised(LEE, run), call(3, 9));
  });

  it("ELMO-4: the head count can go back to the number of people present", () => {
    const corrected = running.and({ type: "correctHeadCount", count: 9 }, by(PRIYA));
    corrected.when({ type: "correctHeadCount", count: 9 }, by(PRIYA)).thenNothing();
    corrected
      .when({ type: "correctHeadCount", count: null }, by(PRIYA))
      .thenHappens({ type: "HeadCountCorrected", count: null });
  });

  it.each([0, -1, 1.5, 10_001, Number.NaN])("ELMO-4: refuses a head count of %s", (count) => {
    running.when({ type: "correctHeadCount", count }, by(PRIYA)).thenRefused("headCountOutOfRange");
  });
});

describe("taking ELMO back", () => {
  it("ELMO-6: removes the member's own from the count, and it can be raised again", () => {
    const back = running.and(press, by(TOM)).and(takeBack, by(TOM));
    expect(elmos(back.state)).toMatchObject({ count: 0 });
    expect(elmos(back.when(press, by(TOM)).state)).toMatchObject({ count: 1 });
  });

  it("ELMO-6: changes nothing for a member who raised none", () => {
    running.and(press, by(TOM)).when(takeBack, by(ANA)).thenNothing();
  });

  it("ELMO-6: does not withdraw a call", () => {
    const { state } = called.and(takeBack, by(TOM)).and(takeBack, by(ANA));
    expect(elmos(state)).toMatchObject({ count: 0, call: { count: 2, present: 4 } });
  });
});

describe("who raised ELMO", () => {
  const named = { ...started("tokens"), named: true } as SessionEvent;
  const elmo = (state: SessionState) => viewSession(state)["elmo"];

  it("ELMO-8: is in nobody's view unless the community shows names", () => {
    expect(elmo(called.state)).toMatchObject({ named: false, count: 2, raisers: [] });
    expect(JSON.stringify(viewSession(called.state))).not.toContain(ANA);
  });

  it("ELMO-8: is in everybody's view while the item runs, if the community shows names", () => {
    const { state } = given(sessionDecider, opened({ agenda }), named, raised(TOM, run), raised(LEE, run));
    expect(elmo(state)).toMatchObject({ named: true, raisers: [TOM, LEE] });
  });

  it("ELMO-8: is shown according to a changed setting only from the next run on", () => {
    const settings = { ...DEFAULT_SETTINGS, elmoNames: true };
    const changed = running
      .and(press, by(TOM))
      .and({ type: "adoptSettings", communityName: "Ours", settings, organisers: [] }, byGuildhall());
    expect(elmo(changed.state)).toMatchObject({ named: false, raisers: [] });
    const later = changed.and({ type: "next", run }, by(PRIYA, { freshId: "later" }));
    expect(elmo(later.state)).toMatchObject({ named: true });
  });

  it("ELMO-9: is shown to the member alone", () => {
    const { state } = running.and(press, by(TOM));
    expect(mySession(state, TOM)).toEqual({ elmo: run });
    expect(mySession(state, ANA)).toEqual({ elmo: null });
  });

  it("ELMO-9: is forgotten when the run ends and its seal is destroyed; the number is kept", () => {
    const { state, effects, types } = called.when({ type: "next", run }, by(PRIYA, { freshId: "later" }));
    expect(types).toEqual(["RunEnded", "RunStarted"]);
    expect(state).toMatchObject({ secrets: {} });
    expect(effects).toContainEqual({ kind: "destroySeal", scope: `run-${run}` });
    expect(mySession(state, TOM)).toEqual({ elmo: null });
  });

  it("ELMO-9: is only in the sealed part of an event, and the count is right without it", () => {
    const { sealed: _, ...unsealed } = raised(TOM, run) as Extract<SessionEvent, { type: "ElmoRaised" }>;
    expect(JSON.stringify(unsealed)).not.toContain(TOM);
    expect(elmos(given(sessionDecider, opened({ agenda }), started("tokens"), unsealed).state)).toMatchObject(
      { count: 1 },
    );
  });
});
