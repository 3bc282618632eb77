import { describe, expect, it } from "vitest";
import { by, idsOf, opened, plannedItem, PRIYA, started, TOM } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionState } from "./state.ts";

const running = given(sessionDecider, opened(), started("welcome"));
const draft = { title: "  Ship\nit ", kind: "topic", presenter: TOM, minutes: 5 } as const;
const add = { type: "addItem", item: draft } as const;
const remove = (item: string) => ({ type: "removeItem", item: itemId(item) }) as const;
const move = (item: string, to: number) => ({ type: "moveItem", item: itemId(item), to }) as const;
const order = (state: SessionState) => (state.status === "unopened" ? [] : idsOf(state.items));

describe("the agenda of a running session", () => {
  it("AGENDA-6: a new item goes before a closing that is still to come", () => {
    const item = plannedItem("more", { title: "Ship it", presenter: TOM, minutes: 5 });
    running.when(add, by(PRIYA, { freshId: "more" })).thenHappens({ type: "ItemAdded", item, to: 3 });
    expect(order(running.and(add, by(PRIYA, { freshId: "more" })).state)).toEqual([
      "welcome",
      "tokens",
      "ci",
      "more",
      "goodbye",
    ]);
  });

  it("AGENDA-6: a new item goes to the end if no closing is still to come", () => {
    const topics = given(sessionDecider, opened({ agenda: [plannedItem("ci")] }), started("ci"));
    expect(order(topics.and(add, by(PRIYA, { freshId: "more" })).state)).toEqual(["ci", "more"]);
    const closing = given(
      sessionDecider,
      opened({ agenda: [plannedItem("goodbye", { kind: "closing" })] }),
      started("goodbye"),
    );
    expect(order(closing.and(add, by(PRIYA, { freshId: "more" })).state)).toEqual(["goodbye", "more"]);
  });

  it("AGENDA-2: an item added while the session runs is checked like a planned one", () => {
    running.when({ ...add, item: { ...draft, title: " " } }, by(PRIYA)).thenRefused("empty");
    running.when({ ...add, item: { ...draft, minutes: 241 } }, by(PRIYA)).thenRefused("minutesOutOfRange");
  });

  it("AGENDA-1: a running agenda holds 50 items", () => {
    const agenda = Array.from({ length: LIMITS.items }, (_, index) => plannedItem(`item-${index}`));
    given(sessionDecider, opened({ agenda })).when(add, by(PRIYA)).thenRefused("full");
  });

  it("AGENDA-3: an item still to come can be moved and removed", () => {
    expect(order(running.and(move("goodbye", 1), by(PRIYA)).state)).toEqual([
      "welcome",
      "goodbye",
      "tokens",
      "ci",
    ]);
    expect(order(running.and(move("tokens", 99), by(PRIYA)).state)).toEqual([
      "welcome",
      "ci",
      "goodbye",
      "tokens",
    ]);
    expect(order(running.and(remove("tokens"), by(PRIYA)).state)).toEqual(["welcome", "ci", "goodbye"]);
  });

  it("AGENDA-4: the item that is on stays, running or paused", () => {
    running.when(move("welcome", 2), by(PRIYA)).thenRefused("itemRunning");
    const paused = running.and({ type: "pause", run: runId("run-of-welcome") }, by(PRIYA));
    paused.when(remove("welcome"), by(PRIYA)).thenRefused("itemRunning");
  });

  it("AGENDA-4: an item that is over stays", () => {
    const later = running.and({ type: "next", run: runId("run-of-welcome") }, by(PRIYA));
    later.when(move("welcome", 2), by(PRIYA)).thenRefused("itemOver");
    later.when(remove("welcome"), by(PRIYA)).thenRefused("itemOver");
  });

  it("AGENDA-4: an item that does not exist can be neither moved nor removed", () => {
    running.when(move("gone", 2), by(PRIYA)).thenRefused("noSuchItem");
    running.when(remove("gone"), by(PRIYA)).thenRefused("noSuchItem");
  });
});
