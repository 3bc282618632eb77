import { describe, expect, it } from "vitest";
import {
  by,
  byGuildhall,
  minute,
  NOTHING_COUNTED,
  opened,
  type OpenedWith,
  plannedItem,
  PRIYA,
  SESSION,
  START,
  started,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import type { Effect } from "../effect.ts";
import { itemId, runId, sessionId } from "../kernel/ids.ts";
import { MINUTE } from "../kernel/time.ts";
import { sessionDecider } from "./decider.ts";
import type { SessionEvent } from "./events.ts";

const leaves = (item: string, outcome: "done" | "parked", at: number): SessionEvent => ({
  type: "RunEnded",
  item: itemId(item),
  run: runId(`run-of-${item}`),
  outcome,
  elmos: 2,
  at,
});

/** The items that go back to the community at the end. */
function goesBack(said: OpenedWith, ...events: readonly SessionEvent[]) {
  const session = given(sessionDecider, opened(said), ...events);
  const { effects } = session.when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
  const told = effects.find((effect) => effect.kind === "tellCommunity");
  return told?.command.type === "recordSessionEnd" ? told.command.parked : [];
}

const now = { session: SESSION, sessionNumber: 1 };

describe("the items that go back to the community when a session ends", () => {
  it("PARK-1: include a parked item, with when it was parked and the time spent on it", () => {
    const back = goesBack(
      {},
      started("tokens"),
      leaves("tokens", "parked", minute(9)),
      started("ci", minute(9)),
    );
    expect(back).toMatchObject([
      {
        id: "tokens",
        minutes: 15,
        presenter: PRIYA,
        history: [{ ...now, at: minute(9), spent: 9 * MINUTE }],
      },
    ]);
  });

  it("PARK-1: include a topic that was not reached, but no opening, break or closing", () => {
    const agenda = [
      plannedItem("now"),
      plannedItem("pause", { kind: "break" }),
      plannedItem("unreached"),
      plannedItem("goodbye", { kind: "closing" }),
    ];
    expect(goesBack({ agenda }, started("now"))).toMatchObject([
      { id: "unreached", history: [{ ...now, at: minute(30), spent: 0 }] },
    ]);
  });

  it("PARK-1: do not include a parked item without a title of its own", () => {
    const agenda = [plannedItem("welcome", { kind: "opening" }), plannedItem("now")];
    const parked = (title: string | null) =>
      goesBack(
        { agenda: agenda.map((item) => (item.id === "welcome" ? { ...item, title } : item)) },
        started("welcome"),
        leaves("welcome", "parked", minute(5)),
        started("now", minute(5)),
      );
    expect(parked("Meet the new ones")).toMatchObject([{ id: "welcome", title: "Meet the new ones" }]);
    expect(parked(null)).toEqual([]);
  });

  it("PARK-1: do not include an item that is done, or that was started again after it was parked", () => {
    const agenda = [plannedItem("ci")];
    expect(goesBack({ agenda }, started("ci"), leaves("ci", "done", minute(5)))).toEqual([]);
    expect(
      goesBack(
        { agenda },
        started("ci"),
        leaves("ci", "parked", minute(5)),
        started("ci", minute(6), "again"),
      ),
    ).toEqual([]);
  });

  it("PARK-3: keep the history that they brought", () => {
    const earlier = { session: sessionId("session-0"), sessionNumber: 0, at: minute(-90), spent: MINUTE };
    const agenda = [plannedItem("ci", { history: [earlier] }), plannedItem("now")];
    expect(goesBack({ agenda }, started("now"))).toMatchObject([{ history: [earlier, now] }]);
  });
});

it("SESSION-4, HELPED-1: the end of a session is reported to the community, and posts the recap", () => {
  const { effects } = given(sessionDecider, opened({ agenda: [] }))
    .and({ type: "addTakeaway", text: "Rust", kind: "learned", owner: null }, by(TOM))
    .when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
  expect(effects).toEqual([
    {
      kind: "tellCommunity",
      community: "guild",
      command: {
        type: "recordSessionEnd",
        session: SESSION,
        at: minute(30),
        by: "person",
        led: null,
        parked: [],
        done: [],
        actions: [],
        somethingDone: true,
        headCount: null,
        counts: { ...NOTHING_COUNTED.counts, takeaways: 1 },
      },
    },
    {
      ...{ kind: "tellCommunity", community: "guild" },
      command: {
        ...{ type: "recordLessons", session: SESSION, number: 1, at: minute(30) },
        lessons: [{ id: "fresh", text: "Rust" }],
      },
    },
    { kind: "post", community: "guild", message: { kind: "recap", session: SESSION } },
  ]);
});

describe("a session in which nothing was done", () => {
  const finish = { type: "finish" } as const;
  const learned = { type: "addTakeaway", text: "Rust", kind: "learned", owner: null } as const;
  const run = runId("run-of-welcome");
  const begun = given(sessionDecider, opened(), started("welcome"));
  /** Finishes it after this long; returns what the community is told, and whether a recap is posted. */
  const endOf = (session: typeof begun, at: number) => {
    const { effects } = session.when(finish, by(PRIYA, { at }));
    const told = effects.flatMap((effect) =>
      effect.kind === "tellCommunity" && effect.command.type === "recordSessionEnd"
        ? [effect.command.somethingDone]
        : [],
    );
    return { somethingDone: told[0], recap: effects.some(({ kind }) => kind === "post") };
  };
  const NOTHING = { somethingDone: false, recap: false };
  const SOMETHING = { somethingDone: true, recap: true };

  it("SESSION-12: has no recap, because its items ran for less than a minute in total", () => {
    expect(endOf(begun, START + MINUTE - 1)).toEqual(NOTHING);
    expect(endOf(begun, START + MINUTE)).toEqual(SOMETHING);
    const half = begun.and({ type: "next", run }, by(PRIYA, { at: START + MINUTE / 2, freshId: "second" }));
    expect(endOf(half, START + MINUTE - 1)).toEqual(NOTHING);
    expect(endOf(half, START + MINUTE)).toEqual(SOMETHING);
  });

  it("SESSION-12: may be long: time without an item, or in a pause, does not count", () => {
    expect(endOf(given(sessionDecider, opened({ agenda: [] })), minute(60))).toEqual(NOTHING);
    expect(endOf(begun.and({ type: "pause", run }, by(PRIYA)), minute(60))).toEqual(NOTHING);
  });

  it("SESSION-12: has no takeaway, no call and nothing parked, which count however short the session was", () => {
    expect(endOf(begun.and(learned, by(TOM)), START)).toEqual(SOMETHING);
    const alone = { present: [TOM] };
    const called = begun.and({ type: "raiseElmo", run }, by(TOM, alone));
    expect(endOf(called, START)).toEqual(SOMETHING);
    const park = { type: "answerCall", run, answer: { kind: "park" } } as const;
    expect(endOf(called.and(park, by(PRIYA, { freshId: "next" })), START)).toEqual(SOMETHING);
    expect(endOf(begun.and({ type: "raiseElmo", run }, by(TOM)), START)).toEqual(NOTHING);
  });

  it("SESSION-12: may be a reopened one, for which only what happened since counts, so that its recap is not repeated", () => {
    const over = begun.and(learned, by(TOM)).and(finish, by(PRIYA, { at: minute(30) }));
    const again = over.and({ type: "reopen" }, byGuildhall({ at: minute(31) }));
    expect(endOf(again, minute(31))).toEqual(NOTHING);
    expect(endOf(again.and(learned, by(TOM, { freshId: "more" })), minute(31))).toEqual(SOMETHING);
    const resumed = again.and(
      { type: "previous", run: null },
      by(PRIYA, { at: minute(31), freshId: "anew" }),
    );
    expect(endOf(resumed, minute(32) - 1)).toEqual(NOTHING);
    expect(endOf(resumed, minute(32))).toEqual(SOMETHING);
  });
});

describe("the posts about a session in the chat", () => {
  const posts = ({ effects }: { readonly effects: readonly Effect[] }): readonly string[] =>
    effects.flatMap((effect) => (effect.kind === "post" ? [effect.message.kind] : []));

  it("CHAT-3: include four calls within ten minutes, and the next one after that, however many are made", () => {
    let session = given(sessionDecider, opened(), started("welcome", START, "run-0"));
    const told: number[] = [];
    for (let minutes = 0; minutes < 12; minutes += 1) {
      const run = runId(`run-${minutes}`);
      const at = minute(minutes);
      const raise = { type: "raiseElmo", run } as const;
      const called = session.when(raise, by(TOM, { at, present: [TOM] }));
      expect(called.types).toEqual(["ElmoRaised", "CallMade"]);
      if (posts(called).includes("call")) told.push(minutes);
      session = session
        .and(raise, by(TOM, { at, present: [TOM] }))
        .and(
          { type: "answerCall", run, answer: { kind: "continue" } },
          by(PRIYA, { at, freshId: `run-${minutes + 1}` }),
        );
    }
    expect(told).toEqual([0, 1, 2, 3, 10, 11]);
  });
});
