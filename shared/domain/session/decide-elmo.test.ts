import { describe, expect, it } from "vitest";
import {
  ANA,
  AGENDA,
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
import { itemId, memberRef, runId } from "../kernel/ids.ts";
import { DEFAULT_SETTINGS, elmoThreshold } from "../settings.ts";
import { MINUTE } from "../kernel/time.ts";
import type { CallAnswer } from "./commands.ts";
import { sessionDecider } from "./decider.ts";
import { authorScopeIn } from "./elmo.ts";
import type { SessionEvent } from "./events.ts";
import { extensionOf } from "./progress.ts";
import { runScope, type SessionState } from "./state.ts";
import { mySession, viewSession } from "./view.ts";

const run = runId("run-of-tokens");
const agenda = AGENDA.slice(1);
const running = given(sessionDecider, opened({ agenda }), started("tokens"));
const press = { type: "raiseElmo", run } as const;
const word = { type: "raiseElmo", run: null } as const;
const takeBack = { type: "takeBackElmo", run } as const;
const people = (count: number) => Array.from({ length: count }, (_, index) => memberRef(`person-${index}`));
const call = (count: number, present: number, at = minute(0)): SessionEvent => ({
  type: "CallMade",
  run,
  item: itemId("tokens"),
  count,
  present,
  at,
});
const called = running.and(press, by(TOM)).and(press, by(ANA));
const answer = (chosen: CallAnswer) => ({ type: "answerCall", run, answer: chosen }) as const;
const elmos = (state: SessionState) => (state.status === "running" ? (state.current?.elmos ?? null) : null);

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

describe("keep going", () => {
  const keepGoing = { type: "keepGoing", run } as const;
  const takenBack = { type: "takeBackKeepGoing", run } as const;

  it("ELMO-24: any member can say it at a call, once, and take it back", () => {
    expect(called.when(keepGoing, by(LEE)).types).toEqual(["KeepGoingSaid"]);
    called.and(keepGoing, by(LEE)).when(keepGoing, by(LEE)).thenNothing();
    const back = called.and(keepGoing, by(LEE)).when(takenBack, by(LEE));
    expect(back.types).toEqual(["KeepGoingTakenBack"]);
    expect(elmos(back.state)).toMatchObject({ count: 2, keepGoing: 0 });
    called.when(takenBack, by(LEE)).thenNothing();
  });

  it("ELMO-24: without a call there is nothing to say it to, and it is for the run that was seen", () => {
    running.when(keepGoing, by(LEE)).thenRefused("noCall");
    called.when({ type: "keepGoing", run: runId("earlier") }, by(LEE)).thenRefused("movedOn");
  });

  it("ELMO-24: is sealed like an ELMO, so that the two look alike", () => {
    const { type: _, ...ofElmo } = raised(LEE, run) as Extract<SessionEvent, { type: "ElmoRaised" }>;
    called.when(keepGoing, by(LEE)).thenHappens({ ...ofElmo, type: "KeepGoingSaid" });
    const scopes = [press, takeBack, keepGoing, takenBack].map((command) =>
      authorScopeIn(called.state, command),
    );
    expect(new Set(scopes)).toEqual(new Set([runScope(run)]));
  });

  it("ELMO-24: a member has one voice: whoever says the one takes the other back", () => {
    const switched = called.when(keepGoing, by(TOM));
    expect(switched.types).toEqual(["ElmoTakenBack", "KeepGoingSaid"]);
    expect(elmos(switched.state)).toMatchObject({ count: 1, keepGoing: 1, call: { count: 2 } });
    expect(mySession(switched.state, TOM)).toEqual({ elmo: null, keepGoing: run });
    expect(mySession(switched.state, ANA)).toEqual({ elmo: run });
    const back = called.and(keepGoing, by(TOM)).when(word, by(TOM));
    expect(back.types).toEqual(["KeepGoingTakenBack", "ElmoRaised"]);
    expect(elmos(back.state)).toMatchObject({ count: 2, keepGoing: 0 });
  });

  it("ELMO-24: everybody sees how many say it, and who does only where names are shown", () => {
    const { state } = called.and(keepGoing, by(LEE));
    expect(viewSession(state)["elmo"]).toMatchObject({ count: 2, keepGoing: 1, keepGoingBy: [] });
    expect(JSON.stringify(viewSession(state)["elmo"])).not.toContain(LEE);
    const named = given(
      sessionDecider,
      opened({ agenda }),
      { ...started("tokens"), named: true } as SessionEvent,
      raised(TOM, run),
      raised(ANA, run),
      call(2, 4),
    ).and(keepGoing, by(LEE));
    expect(viewSession(named.state)["elmo"]).toMatchObject({ raisers: [TOM, ANA], keepGoingBy: [LEE] });
  });

  it("ELMO-24: is forgotten with the run, and answers nothing by itself", () => {
    const three = [LEE, PRIYA, TOM].reduce((session, who) => session.and(keepGoing, by(who)), called);
    expect(elmos(three.state)).toMatchObject({ count: 1, keepGoing: 3, call: { count: 2 } });
    const { state } = three.and(answer({ kind: "moveOn" }), by(PRIYA, { freshId: "second" }));
    expect(elmos(state)).toMatchObject({ count: 0, keepGoing: 0, call: null });
    expect(state).toMatchObject({ secrets: {} });
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
