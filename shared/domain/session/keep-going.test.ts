import { describe, expect, it } from "vitest";
import { ANA, by, LEE, opened, PRIYA, raised, started, TOM } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import {
  run,
  agenda,
  running,
  press,
  word,
  takeBack,
  call,
  called,
  answer,
  elmos,
} from "../../testing/elmo-samples.ts";
import { runId } from "../kernel/ids.ts";
import { sessionDecider } from "./decider.ts";
import { authorScopeIn } from "./elmo.ts";
import type { SessionEvent } from "./events.ts";
import { runScope } from "./state.ts";
import { mySession, viewSession } from "./view.ts";

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
    running.when({ ...keepGoing, run: null }, by(LEE)).thenRefused("noCall");
    called.when({ type: "keepGoing", run: runId("earlier") }, by(LEE)).thenRefused("movedOn");
  });

  it("ELMO-27: as words in the chat, means the item that is on at the call, and is sealed like the button", () => {
    const { type: _, ...ofElmo } = raised(LEE, run) as Extract<SessionEvent, { type: "ElmoRaised" }>;
    called.when({ ...keepGoing, run: null }, by(LEE)).thenHappens({ ...ofElmo, type: "KeepGoingSaid" });
    expect(authorScopeIn(called.state, { ...keepGoing, run: null })).toBe(runScope(run));
    given(sessionDecider, opened())
      .when({ ...keepGoing, run: null }, by(LEE))
      .thenRefused("noItemRunning");
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
