import { describe, expect, it } from "vitest";
import { ANA, by, minute, opened, PRIYA, started, TOM } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { type MemberRef, runId } from "../kernel/ids.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";
import { leaderOf } from "./led.ts";
import { initialSession } from "./state.ts";

const to = (ref: MemberRef, at: number): SessionEvent => ({
  ...{ type: "FacilitationTaken", by: ref, how: "handedOver", at: minute(at) },
});
const paused = (at: number): SessionEvent => ({
  ...{ type: "RunPaused", run: runId("run-of-tokens"), at: minute(at) },
});
const tokens = (at: number): SessionEvent => started("tokens", minute(at));

describe("who led a session", () => {
  it.each<[string, readonly SessionEvent[], number, MemberRef | null]>([
    ["whoever facilitated it", [tokens(0)], 20, PRIYA],
    ["whoever facilitated most of it", [tokens(0), to(TOM, 15)], 20, PRIYA],
    ["whoever took over early on", [tokens(0), to(TOM, 5)], 20, TOM],
    ["whoever had the most of three", [tokens(0), to(TOM, 8), to(ANA, 14)], 20, PRIYA],
    ["whoever facilitated most of it in two parts", [tokens(0), to(TOM, 6), to(PRIYA, 13)], 20, PRIYA],
    ["whoever finished it, if two had as much", [tokens(0), to(TOM, 10)], 20, TOM],
    ["while items ran: not before", [to(TOM, 30), tokens(30)], 40, TOM],
    ["while items ran: not in a break", [tokens(0), paused(6), to(TOM, 50)], 60, PRIYA],
    ["nobody, in less than five minutes", [tokens(0)], 4, null],
    ["nobody, where no item was on", [], 60, null],
  ])("ROTA-2: %s", (_who, events, end, leader) => {
    const state = [opened(), ...events].reduce(
      (now, event) =>
        sessionDecider.evolve(now, event, { at: minute(0), version: 1, byPerson: true, by: null }),
      initialSession,
    );
    if (state.status === "unopened") throw new Error("It is open");
    expect(leaderOf(state, minute(end))).toBe(leader);
  });

  it("ROTA-2: what ran counts even if its item was taken off the agenda", () => {
    const held = [{ by: PRIYA, spent: minute(9) - minute(0) }];
    expect(leaderOf({ held, facilitator: TOM, items: [] }, minute(60))).toBe(PRIYA);
  });

  it("ROTA-2: the community is told at the end", () => {
    const { effects } = given(sessionDecider, opened(), tokens(0), to(TOM, 2)).when(
      { type: "finish" },
      by(TOM, { at: minute(20) }),
    );
    expect(effects.flatMap((effect) => ("command" in effect ? effect.command : []))).toMatchObject([
      { type: "recordSessionEnd", led: TOM },
    ]);
  });
});
