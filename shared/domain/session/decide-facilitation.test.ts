import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  LEE,
  minute,
  opened,
  PRIYA,
  SESSION,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { sessionDecider } from "./decider.ts";

const running = given(sessionDecider, opened(), started("welcome"));
const takeOver = { type: "takeOver" } as const;
const handOver = (to: typeof TOM) => ({ type: "handOver", to }) as const;
const away = { at: minute(5), present: [TOM, ANA], around: [TOM, ANA] };

describe("facilitation", () => {
  it("FAC-1: whoever began the session facilitates it", () => {
    expect(running.state).toMatchObject({ facilitator: PRIYA, facilitatorBy: "began" });
  });

  it("FAC-2: any member takes over from a facilitator who is absent", () => {
    running
      .when(takeOver, by(TOM, away))
      .thenHappens({ type: "FacilitationTaken", by: TOM, how: "tookOver", at: minute(5) });
  });

  it("FAC-2: everybody is told in the chat who took over", () => {
    const { effects } = running.when(takeOver, by(TOM, away));
    expect(effects).toMatchObject([
      { kind: "tellCommunity", command: { type: "recordFacilitator", session: SESSION, facilitator: TOM } },
      { kind: "post", message: { kind: "facilitationTaken", session: SESSION, by: TOM } },
    ]);
  });

  it("FAC-2: nobody takes over while the facilitator is not absent, not even an organiser", () => {
    const disconnected = { present: [TOM, LEE], around: [TOM, LEE, PRIYA] };
    running.when(takeOver, by(TOM, disconnected)).thenRefused("facilitatorHere");
    running.when(takeOver, by(LEE, disconnected)).thenRefused("facilitatorHere");
  });

  it("FAC-2: a facilitator takes nothing over from themselves", () => {
    running.when(takeOver, by(PRIYA)).thenNothing();
  });

  it("FAC-2: who comes back does not run the session any more, until it is handed back", () => {
    const taken = running.and(takeOver, by(TOM, away));
    taken.when({ type: "finish" }, by(PRIYA)).thenRefused("onlyFacilitator");
    expect(taken.and(handOver(PRIYA), by(TOM)).state).toMatchObject({ facilitator: PRIYA });
  });

  it("FAC-3: the facilitator or an organiser hands over at any time", () => {
    running
      .when(handOver(TOM), by(PRIYA))
      .thenHappens({ type: "FacilitationTaken", by: TOM, how: "handedOver", at: minute(0) });
    expect(running.and(handOver(TOM), by(LEE)).state).toMatchObject({
      facilitator: TOM,
      facilitatorBy: "handedOver",
    });
  });

  it("FAC-3: handing over to whoever facilitates changes nothing", () => {
    running.when(handOver(PRIYA), by(LEE)).thenNothing();
  });

  it("FAC-4: the facilitator's disconnecting moves nothing by itself", () => {
    const { state } = running.when({ type: "countPresent" }, byGuildhall(away));
    expect(state).toMatchObject({ facilitator: PRIYA });
  });

  it("CHAT-3: a member takes over three times an hour in one session; others are not held up by it", () => {
    let session = running;
    for (let minutes = 0; minutes < 3; minutes += 1) {
      const at = minute(minutes);
      session = session.and(takeOver, by(TOM, { ...away, at })).and(handOver(PRIYA), by(TOM, { at }));
    }
    session.when(takeOver, by(TOM, { ...away, at: minute(3) })).thenRefused("tookOverOften");
    expect(session.when(takeOver, by(LEE, { ...away, at: minute(3) })).types).toHaveLength(1);
    session.when(takeOver, by(TOM, { ...away, at: minute(60) - 1 })).thenRefused("tookOverOften");
    expect(session.when(takeOver, by(TOM, { ...away, at: minute(60) })).types).toHaveLength(1);
  });
});
