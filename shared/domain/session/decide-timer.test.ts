import { describe, expect, it } from "vitest";
import { by, minute, opened, plannedItem, PRIYA, started } from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId } from "../kernel/ids.ts";
import { MINUTE, SECOND } from "../kernel/time.ts";
import { sessionDecider } from "./decider.ts";
import { itemOf, leftAt, spentBy } from "./progress.ts";
import type { SessionState } from "./state.ts";

const welcome = runId("run-of-welcome");
const running = given(sessionDecider, opened(), started("welcome"));

const itemIn = (state: SessionState, id: string) => {
  const item = state.status === "running" ? itemOf(state, itemId(id)) : null;
  if (item === null) throw new Error(`No ${id} in the session`);
  return item;
};
const phases = (state: SessionState) =>
  state.status === "unopened" ? [] : state.items.map(({ progress }) => progress.phase);
const next = (run: string | null) => ({ type: "next", run: run === null ? null : runId(run) }) as const;
const previous = (run: string | null) => ({ ...next(run), type: "previous" }) as const;
const at = (minutes: number, freshId: string) => by(PRIYA, { at: minute(minutes), freshId });
const minutesBy = (item: string, minutes: number) =>
  ({ type: "adjustMinutes", item: itemId(item), by: minutes }) as const;

describe("the time of an item", () => {
  it("TIMER-1: the time left follows from its timebox, when it started and the time spent, at any moment", () => {
    const item = itemIn(running.state, "welcome");
    expect(item).toMatchObject({
      timebox: 5 * MINUTE,
      progress: { phase: "running", startedAt: minute(0), spent: 0 },
    });
    expect(leftAt(item, minute(2) + 250)).toBe(3 * MINUTE - 250);
    expect(leftAt(item, minute(7))).toBe(-2 * MINUTE);
  });

  it("TIMER-1: a clock behind the start of the item shows the whole timebox, never more", () => {
    expect(leftAt(itemIn(running.state, "welcome"), minute(0) - SECOND)).toBe(5 * MINUTE);
  });

  it("TIMER-2: a pause stops the time, and resuming continues it from there", () => {
    const paused = running.and({ type: "pause", run: welcome }, by(PRIYA, { at: minute(2) }));
    expect(spentBy(itemIn(paused.state, "welcome").progress, minute(30))).toBe(2 * MINUTE);
    const resumed = paused.and({ type: "resume", run: welcome }, by(PRIYA, { at: minute(30) }));
    expect(spentBy(itemIn(resumed.state, "welcome").progress, minute(31))).toBe(3 * MINUTE);
  });

  it("TIMER-2: pausing a paused item and resuming a running one change nothing", () => {
    running.when({ type: "resume", run: welcome }, by(PRIYA)).thenNothing();
    running
      .and({ type: "pause", run: welcome }, by(PRIYA))
      .when({ type: "pause", run: welcome }, by(PRIYA))
      .thenNothing();
  });

  it("TIMER-5: the time of an item adds up over all its runs", () => {
    const { state } = running
      .and(next("run-of-welcome"), at(3, "run-of-tokens"))
      .and(previous("run-of-tokens"), at(4, "again"))
      .and(next("again"), at(6, "more"));
    expect(itemIn(state, "welcome").progress).toEqual({ phase: "done", spent: 5 * MINUTE });
    expect(itemIn(state, "tokens").progress).toMatchObject({ phase: "running", spent: MINUTE });
  });
});

describe("adding and taking minutes", () => {
  it.each(["welcome", "ci"])("TIMER-3: changes the timebox of %s, on or still to come", (item) => {
    const before = itemIn(running.state, item).timebox;
    const timebox = before + 3 * MINUTE;
    running
      .when(minutesBy(item, 3), by(PRIYA))
      .thenHappens({ type: "TimeboxChanged", item: itemId(item), timebox });
    expect(itemIn(running.when(minutesBy(item, -1), by(PRIYA)).state, item).timebox).toBe(before - MINUTE);
  });

  it("TIMER-3: keeps the timebox between 1 and 480 minutes", () => {
    running.when(minutesBy("welcome", -5), by(PRIYA)).thenRefused("minutesOutOfRange");
    running.when(minutesBy("welcome", 476), by(PRIYA)).thenRefused("minutesOutOfRange");
    expect(running.when(minutesBy("welcome", 475), by(PRIYA)).types).toEqual(["TimeboxChanged"]);
  });

  it("TIMER-3: takes minutes from a timebox that *continue* made longer than that", () => {
    const session = given(sessionDecider, opened(), started("welcome"), {
      type: "TimeboxChanged",
      item: itemId("welcome"),
      timebox: 600 * MINUTE,
    });
    expect(session.when(minutesBy("welcome", -1), by(PRIYA)).types).toEqual(["TimeboxChanged"]);
    session.when(minutesBy("welcome", 1), by(PRIYA)).thenRefused("minutesOutOfRange");
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("TIMER-3: refuses %s minutes", (minutes) => {
    running.when(minutesBy("welcome", minutes), by(PRIYA)).thenRefused("minutesOutOfRange");
  });

  it("TIMER-3: zero minutes change nothing", () => {
    running.when(minutesBy("welcome", 0), by(PRIYA)).thenNothing();
  });

  it("TIMER-3: is refused for an item that is over or gone", () => {
    const later = running.and(next("run-of-welcome"), at(3, "run-of-tokens"));
    later.when(minutesBy("welcome", 1), by(PRIYA)).thenRefused("itemOver");
    later.when(minutesBy("gone", 1), by(PRIYA)).thenRefused("noSuchItem");
  });
});

describe("going to the next and the previous item", () => {
  it("SESSION-10: *next* ends the item that is on as done and starts the next one that has not run", () => {
    running
      .when(next("run-of-welcome"), at(4, "run-of-tokens"))
      .thenHappens(
        { type: "RunEnded", item: itemId("welcome"), run: welcome, outcome: "done", elmos: 0, at: minute(4) },
        started("tokens", minute(4)),
      );
  });

  it("SESSION-10: after the last item none is on, and *next* again changes nothing", () => {
    const one = given(sessionDecider, opened({ agenda: [plannedItem("ci")] }), started("ci"));
    const after = one.and(next("run-of-ci"), at(3, "unused"));
    expect(after.state).toMatchObject({ status: "running", current: null });
    after.when(next(null), at(4, "unused")).thenNothing();
  });

  it("SESSION-10: *next* after the last item starts what was added meanwhile", () => {
    const added = { title: "More", kind: "topic", presenter: null, minutes: 5 } as const;
    given(sessionDecider, opened({ agenda: [plannedItem("ci")] }), started("ci"))
      .and(next("run-of-ci"), at(3, "unused"))
      .and({ type: "addItem", item: added }, at(4, "more"))
      .when(next(null), at(5, "run-of-more"))
      .thenHappens(started("more", minute(5)));
  });

  it("SESSION-10: an item that was moved to before the one that is on is not forgotten", () => {
    const { state } = running
      .and({ type: "moveItem", item: itemId("goodbye"), to: 0 }, by(PRIYA))
      .and(next("run-of-welcome"), at(1, "b"))
      .and(next("b"), at(2, "c"))
      .and(next("c"), at(3, "d"));
    expect(state).toMatchObject({ current: { item: "goodbye" } });
  });

  it("SESSION-11: *previous* starts the last item again and puts the one that was on back in its place", () => {
    const back = running
      .and(next("run-of-welcome"), at(4, "run-of-tokens"))
      .and(previous("run-of-tokens"), at(5, "again"));
    expect(back.state).toMatchObject({ current: { item: "welcome" } });
    expect(phases(back.state)).toEqual(["running", "planned", "planned", "planned"]);
  });

  it("SESSION-11: *previous* after the last item starts the last one again", () => {
    const { state } = given(sessionDecider, opened({ agenda: [plannedItem("ci")] }), started("ci"))
      .and(next("run-of-ci"), at(3, "unused"))
      .and(previous(null), at(4, "again"));
    expect(state).toMatchObject({ current: { item: "ci" } });
  });

  it("SESSION-11: *previous* is refused at the first item", () => {
    running.when(previous("run-of-welcome"), by(PRIYA)).thenRefused("noEarlierItem");
  });
});

describe("a command for an item that has been left", () => {
  const moved = running.and(next("run-of-welcome"), at(3, "run-of-tokens"));
  it.each([
    next("run-of-welcome"),
    next(null),
    previous("run-of-welcome"),
    { type: "pause", run: welcome } as const,
    { type: "resume", run: welcome } as const,
    { type: "answerCall", run: welcome, answer: { kind: "park" } } as const,
    { type: "raiseElmo", run: welcome } as const,
    { type: "takeBackElmo", run: welcome } as const,
  ])("TIMER-6: $type is refused, so that two taps never skip two items", (command) => {
    moved.when(command, by(PRIYA)).thenRefused("movedOn");
  });

  it("TIMER-6: nothing can be paused while no item is on", () => {
    given(sessionDecider, opened({ agenda: [] }))
      .when({ type: "pause", run: welcome }, by(PRIYA))
      .thenRefused("movedOn");
  });
});
