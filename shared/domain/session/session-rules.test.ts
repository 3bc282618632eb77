import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  GUILD_ID,
  minute,
  opened,
  plannedItem,
  PRIYA,
  SESSION,
  START,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId, takeawayId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { MINUTE } from "../kernel/time.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionCommand } from "./commands.ts";
import type { SessionEvent } from "./events.ts";
import type { SessionState } from "./state.ts";

const order = (state: SessionState) => (state.status === "unopened" ? [] : state.items.map(({ id }) => id));
const currentItem = (state: SessionState) =>
  state.status === "running" ? (state.current?.item ?? null) : null;
const begin = () => given(sessionDecider, opened(), started("welcome"));
const next = (run: string | null) => ({ type: "next", run: run === null ? null : runId(run) }) as const;
const previous = (run: string | null) => ({ ...next(run), type: "previous" }) as const;
const ended = (item: string, outcome: "done" | "parked", at: number): SessionEvent => ({
  ...{ type: "RunEnded", item: itemId(item), run: runId(`run-of-${item}`), outcome, elmos: 0, at },
});
const told = (effects: readonly unknown[]) =>
  (effects as readonly { kind: string; command?: unknown }[]).flatMap(({ kind, command }) =>
    kind === "tellCommunity" ? [command] : [],
  );

describe("what is recorded where it does not belong", () => {
  const added: SessionEvent = {
    type: "TakeawayAdded",
    takeaway: {
      ...{ id: takeawayId("one"), text: "Tokens are names", kind: "learned", owner: null },
      ...{ author: TOM, item: null, at: START },
    },
  };

  it("SESSION-8: changes nothing before a session, after it, or of one that is not over", () => {
    expect(given(sessionDecider, added).state).toEqual(sessionDecider.initial);
    const over: SessionEvent = { type: "SessionEnded", at: minute(30), by: "person" };
    expect(given(sessionDecider, opened(), over, added).state).toEqual(
      given(sessionDecider, opened(), over).state,
    );
    const continued: SessionEvent = { type: "SessionContinued", at: minute(5) };
    expect(given(sessionDecider, opened(), started("welcome"), continued).state).toEqual(begin().state);
  });

  it("ELMO-1, TIMER-2: changes nothing while no item is on", () => {
    const run = runId("gone");
    const { state } = given(sessionDecider, opened());
    expect(given(sessionDecider, opened(), { type: "ElmoRaised", run }).state).toEqual(state);
    expect(given(sessionDecider, opened(), { type: "RunPaused", run, at: START }).state).toEqual(state);
    const call: SessionEvent = {
      ...{ type: "CallMade", run, item: itemId("welcome"), count: 2, present: 4, at: START },
    };
    expect(given(sessionDecider, opened(), call).state).toMatchObject({ current: null, tally: { calls: 0 } });
  });

  it("ATT-7, SESSION-12: is counted if it is the end of a run, or a parked item without a call", () => {
    const { state } = given(sessionDecider, opened(), ended("welcome", "done", START));
    expect(state).toMatchObject({ current: null, tally: { elmos: 0 } });
    const parked = given(sessionDecider, opened(), started("welcome"), ended("welcome", "parked", START));
    const { effects } = parked.when({ type: "finish" }, by(PRIYA));
    expect(told(effects)).toMatchObject([{ somethingDone: true }]);
    const done = given(sessionDecider, opened(), started("welcome"), ended("welcome", "done", START));
    expect(told(done.when({ type: "finish" }, by(PRIYA)).effects)).toMatchObject([{ somethingDone: false }]);
  });
});

describe("going back", () => {
  it("SESSION-11: leads to the last item before this one that is over, even a parked one", () => {
    const parked = given(sessionDecider, opened(), started("welcome"), ended("welcome", "parked", minute(1)));
    const on = parked.and(next(null), by(PRIYA, { freshId: "two" }));
    expect(currentItem(on.state)).toBe("tokens");
    expect(currentItem(on.and(previous("two"), by(PRIYA, { freshId: "three" })).state)).toBe("welcome");
  });

  it("SESSION-11: never leads to one after it; after the last one it leads to the last that is over", () => {
    const last = given(
      sessionDecider,
      ...[opened(), started("welcome"), ended("welcome", "done", START)],
      ...[started("tokens"), ended("tokens", "done", START), started("ci"), ended("ci", "done", START)],
      ...[started("goodbye"), ended("goodbye", "done", START)],
    );
    expect(currentItem(last.and(previous(null), by(PRIYA)).state)).toBe("goodbye");
    const more = last
      .and(
        { type: "addItem", item: { title: "More", kind: "topic", presenter: null, minutes: 5 } },
        by(PRIYA, { freshId: "more" }),
      )
      .and({ type: "moveItem", item: itemId("more"), to: 0 }, by(PRIYA))
      .and(next(null), by(PRIYA, { freshId: "run-of-more" }));
    expect(currentItem(more.state)).toBe("more");
    more.when(previous("run-of-more"), by(PRIYA)).thenRefused("noEarlierItem");
  });

  it("ATT-7: is no answer to a call", () => {
    const run = runId("two");
    const called = begin()
      .and(next("run-of-welcome"), by(PRIYA, { freshId: "two" }))
      .and({ type: "raiseElmo", run }, by(TOM, { present: [TOM] }))
      .and(previous("two"), by(PRIYA, { freshId: "three" }));
    expect(called.state).toMatchObject({
      tally: { elmos: 1, calls: 1, answers: { movedOn: 0, parked: 0, continued: 0 } },
    });
  });
});

describe("a new item", () => {
  const add = {
    type: "addItem",
    item: { title: "More", kind: "topic", presenter: null, minutes: 7 },
  } as const;

  it("AGENDA-6: goes to the end of an agenda without a closing, or without anything", () => {
    const topics = opened({ agenda: [plannedItem("now"), plannedItem("later")] });
    const after = given(sessionDecider, topics, started("now")).and(add, by(PRIYA, { freshId: "more" }));
    expect(order(after.state)).toEqual(["now", "later", "more"]);
    const empty = given(sessionDecider, opened({ agenda: [] })).and(add, by(PRIYA, { freshId: "more" }));
    expect(order(empty.state)).toEqual(["more"]);
    expect(empty.state).toMatchObject({
      items: [{ timebox: 7 * MINUTE, progress: { phase: "planned", spent: 0 } }],
    });
  });
});

describe("minutes", () => {
  it("TIMER-3: can be taken down to one, and are not changed by none, nor once an item is parked", () => {
    const minutes = (item: string, change: number) =>
      ({ type: "adjustMinutes", item: itemId(item), by: change }) as const;
    expect(begin().and(minutes("welcome", -4), by(PRIYA)).state).toMatchObject({
      items: [{ timebox: MINUTE }, {}, {}, {}],
    });
    begin().when(minutes("welcome", 0), by(PRIYA)).thenNothing();
    const parked = given(sessionDecider, opened(), started("welcome"), ended("welcome", "parked", minute(1)));
    parked.when(minutes("welcome", 1), by(PRIYA)).thenRefused("itemOver");
  });
});

describe("a takeaway", () => {
  it("TAKE-2: is removed by its own author, without the others", () => {
    const add = (text: string) => ({ type: "addTakeaway", text, kind: "learned", owner: null }) as const;
    const two = begin()
      .and(add("Tokens are names"), by(TOM, { freshId: "toms" }))
      .and(add("CI is slow"), by(ANA, { freshId: "anas" }));
    const remove = (id: string) => ({ type: "removeTakeaway", takeaway: takeawayId(id) }) as const;
    two.when(remove("toms"), by(ANA)).thenRefused("notYourTakeaway");
    two.when(remove("anas"), by(TOM)).thenRefused("notYourTakeaway");
    two.when(remove("none"), by(TOM)).thenRefused("noSuchTakeaway");
    expect(two.and(remove("anas"), by(ANA)).state).toMatchObject({ takeaways: [{ id: "toms" }] });
  });
});

describe("ELMO", () => {
  const run = runId("run-of-welcome");
  const raise = { type: "raiseElmo", run } as const;

  it("ELMO-2, TIMER-6: is refused between items: as a word because none is on, as a button because it has moved on", () => {
    const between = given(sessionDecider, opened());
    between.when({ type: "raiseElmo", run: null }, by(TOM)).thenRefused("noItemRunning");
    between.when(raise, by(TOM)).thenRefused("movedOn");
  });

  it("ELMO-5: makes one call in a run, and none when nobody is left, unless the head count is corrected", () => {
    const called = begin().and(raise, by(TOM, { present: [TOM] }));
    called.when({ type: "countPresent" }, byGuildhall({ present: [TOM] })).thenNothing();
    const raised = begin().and(raise, by(TOM));
    raised.when({ type: "countPresent" }, byGuildhall({ present: [] })).thenNothing();
    const corrected = raised.and({ type: "correctHeadCount", count: 9 }, by(PRIYA));
    const settings = { elmoShare: 0.1, elmoAtLeast: 1, elmoNames: false, itemMinutes: 10 };
    const adopt: SessionCommand = {
      type: "adoptSettings",
      communityName: "Frontend Guild",
      settings,
      organisers: [],
    };
    const types = ["SettingsAdopted", "CallMade"];
    expect(corrected.when(adopt, byGuildhall({ present: [] })).types).toEqual(types);
  });

  it("ELMO-3: needs at least one for a call, whatever the settings", () => {
    const settings = { elmoShare: 0.01, elmoAtLeast: 1 };
    const session = given(sessionDecider, opened({ settings }), started("welcome"));
    session.when({ type: "countPresent" }, byGuildhall()).thenNothing();
  });

  it("ELMO-4: counts 1 to 10,000 heads", () => {
    const correct = (count: number) => ({ type: "correctHeadCount", count }) as const;
    for (const count of [1, LIMITS.headCount])
      expect(begin().when(correct(count), by(PRIYA)).types).toEqual(["HeadCountCorrected"]);
    for (const count of [0, LIMITS.headCount + 1, 2.5])
      begin().when(correct(count), by(PRIYA)).thenRefused("headCountOutOfRange");
  });
});

describe("what a session tells others", () => {
  it("FAC-2, FAC-3, CHAT-3: handing over is not announced, and is no taking over", () => {
    const hand = { type: "handOver", to: TOM } as const;
    const { effects } = begin().when(hand, by(PRIYA));
    expect(effects).toEqual([
      {
        kind: "tellCommunity",
        community: GUILD_ID,
        command: { type: "recordFacilitator", session: SESSION, facilitator: TOM },
      },
    ]);
    let session = begin();
    for (let times = 0; times < 3; times += 1)
      session = session.and(hand, by(PRIYA)).and({ type: "handOver", to: PRIYA }, by(TOM));
    const away = { present: [TOM], around: [TOM] };
    expect(session.when({ type: "takeOver" }, by(TOM, away)).types).toEqual(["FacilitationTaken"]);
  });

  it("BACK-7: when a topic to be solved starts, and no other, ideas are collected", () => {
    const agenda = [plannedItem("talk"), plannedItem("solve", { solve: true })];
    const session = given(sessionDecider, opened({ agenda }), started("talk"));
    const solving = session.when(next("run-of-talk"), by(PRIYA, { freshId: "two" }));
    expect(told(solving.effects)).toEqual([{ type: "collectIdeas", session: SESSION, item: "solve" }]);
    const back = given(sessionDecider, opened({ agenda }), started("solve")).when(
      previous("run-of-solve"),
      by(PRIYA),
    );
    expect(told(back.effects)).toEqual([]);
    const first = given(sessionDecider, opened({ agenda })).when(next(null), by(PRIYA));
    expect(told(first.effects)).toEqual([]);
  });

  it("BACK-7: when a topic to be solved is left its ideas end, but not when it gets more minutes", () => {
    const agenda = [plannedItem("solve", { solve: true }), plannedItem("talk")];
    const solving = given(sessionDecider, opened({ agenda }), started("solve"));
    const stopped = { type: "stopIdeas", session: SESSION, item: "solve" };
    expect(told(solving.when(next("run-of-solve"), by(PRIYA)).effects)).toEqual([stopped]);
    expect(told(solving.when({ type: "finish" }, by(PRIYA)).effects)).toContainEqual(stopped);
    const run = runId("run-of-solve");
    const called = solving.and({ type: "raiseElmo", run }, by(TOM, { present: [TOM] }));
    const answer = (kind: "park" | "moveOn") => ({ type: "answerCall", run, answer: { kind } }) as const;
    for (const kind of ["park", "moveOn"] as const)
      expect(told(called.when(answer(kind), by(PRIYA)).effects)).toEqual([stopped]);
    const more = { type: "answerCall", run, answer: { kind: "continue" } } as const;
    expect(told(called.when(more, by(PRIYA)).effects)).not.toContainEqual(stopped);
  });

  it("PARK-1, SESSION-4: its end says what was done, and what comes back as it was", () => {
    const agenda = [plannedItem("done"), plannedItem("solve", { solve: true }), plannedItem("later")];
    const { effects } = given(sessionDecider, opened({ agenda }), started("done"))
      .and(next("run-of-done"), by(PRIYA, { freshId: "two", at: minute(5) }))
      .and({ type: "raiseElmo", run: runId("two") }, by(TOM, { present: [TOM] }))
      .and({ type: "answerCall", run: runId("two"), answer: { kind: "park" } }, by(PRIYA, { at: minute(9) }))
      .when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
    const [report] = told(effects) as readonly { parked: readonly object[] }[];
    expect(report).toMatchObject({ done: ["done", "later"], parked: [{ id: "solve", solve: true }] });
    const other = given(sessionDecider, opened({ agenda }), started("done")).when(
      { type: "finish" },
      by(PRIYA),
    );
    const [unreached] = told(other.effects) as readonly { parked: readonly object[] }[];
    expect(unreached?.parked[1]).toEqual({
      ...plannedItem("later"),
      history: [{ session: SESSION, sessionNumber: 1, at: START, spent: 0 }],
    });
  });

  it("SESSION-5: the meeting's end lets it be checked whether anybody is left in the half minute before", () => {
    const { effects } = begin().when({ type: "noteMeetingEnd" }, byGuildhall({ at: minute(50) }));
    expect(effects).toEqual([
      {
        ...{ kind: "checkLeft", session: SESSION, community: GUILD_ID, again: false },
        ...{ idle: MINUTE / 2, due: minute(51) },
      },
    ]);
  });
});
