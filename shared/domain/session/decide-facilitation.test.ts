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
  it("FAC-1: is by the member who began the session", () => {
    expect(running.state).toMatchObject({ facilitator: PRIYA, facilitatorBy: "began" });
  });

  it("FAC-2: can be taken over by any member if the facilitator is absent", () => {
    running
      .when(takeOver, by(TOM, away))
      .thenHappens({ type: "FacilitationTaken", by: TOM, how: "tookOver", at: minute(5) });
  });

  it("FAC-2: is announced in the chat when somebody takes over", () => {
    const { effects } = running.when(takeOver, by(TOM, away));
    expect(effects).toMatchObject([
      { kind: "tellCommunity", command: { type: "recordFacilitator", session: SESSION, facilitator: TOM } },
      { kind: "post", message: { kind: "facilitationTaken", session: SESSION, by: TOM } },
    ]);
  });

  it("FAC-2: cannot be taken over while the facilitator is not absent, not even by an organiser", () => {
    const disconnected = { present: [TOM, LEE], around: [TOM, LEE, PRIYA] };
    running.when(takeOver, by(TOM, disconnected)).thenRefused("facilitatorHere");
    running.when(takeOver, by(LEE, disconnected)).thenRefused("facilitatorHere");
  });

  it("FAC-2: cannot be taken over from oneself", () => {
    running.when(takeOver, by(PRIYA)).thenNothing();
  });

  it("FAC-2: does not return to a facilitator who comes back, until it is handed back", () => {
    const taken = running.and(takeOver, by(TOM, away));
    taken.when({ type: "finish" }, by(PRIYA)).thenRefused("onlyFacilitator");
    expect(taken.and(handOver(PRIYA), by(TOM)).state).toMatchObject({ facilitator: PRIYA });
  });

  it("FAC-5: goes from whoever began it to whoever takes it on, unless it has changed hands meanwhile", () => {
    const replace = { type: "replaceFacilitator", from: PRIYA, by: TOM } as const;
    running
      .when(replace, byGuildhall({ at: minute(5) }))
      .thenHappens({ type: "FacilitationTaken", by: TOM, how: "handedOver", at: minute(5) });
    running.when(replace, by(TOM)).thenRefused("systemOnly");
    running.and(handOver(ANA), by(PRIYA)).when(replace, byGuildhall()).thenNothing();
  });

  it("FAC-3: can be handed over at any time by the facilitator or an organiser", () => {
    running
      .when(handOver(TOM), by(PRIYA))
      .thenHappens({ type: "FacilitationTaken", by: TOM, how: "handedOver", at: minute(0) });
    expect(running.and(handOver(TOM), by(LEE)).state).toMatchObject({
      facilitator: TOM,
      facilitatorBy: "handedOver",
    });
  });

  it("FAC-3: does not change when it is handed to the facilitator", () => {
    running.when(handOver(PRIYA), by(LEE)).thenNothing();
  });

  it("FAC-4: does not change when the facilitator disconnects", () => {
    const { state } = running.when({ type: "countPresent" }, byGuildhall(away));
    expect(state).toMatchObject({ facilitator: PRIYA });
  });

  it("CHAT-3: can be taken over by one member three times an hour in one session; others are not affected", () => {
    let session = running;
    for (let minutes = 0; minutes < 3; minutes += 1) {
      const at = minute(minutes);
      session = session.and(takeOver, by(TOM, { ...away, at })).and(handOver(PRIYA), by(TOM, { at }));
    }
    session.when(takeOver, by(TOM, { ...away, at: minute(3) })).thenRefused("takeOversLimited");
    expect(session.when(takeOver, by(LEE, { ...away, at: minute(3) })).types).toHaveLength(1);
    session.when(takeOver, by(TOM, { ...away, at: minute(60) - 1 })).thenRefused("takeOversLimited");
    expect(session.when(takeOver, by(TOM, { ...away, at: minute(60) })).types).toHaveLength(1);
  });
});
