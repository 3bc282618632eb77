import { describe, expect, it } from "vitest";
import {
  by,
  minute,
  opened,
  plannedItem,
  PRIYA,
  SESSION,
  started,
  type OpenedWith,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId, sessionId } from "../ids.ts";
import { MINUTE } from "../time.ts";
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

/** What goes back to the community at the end. */
function goesBack(said: OpenedWith, ...events: readonly SessionEvent[]) {
  const session = given(sessionDecider, opened(said), ...events);
  const { effects } = session.when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
  const told = effects.find((effect) => effect.kind === "tellCommunity");
  return told?.command.type === "recordSessionEnd" ? told.command.parked : [];
}

const now = { session: SESSION, sessionNumber: 1 };

describe("what goes back to the community when a session ends", () => {
  it("PARK-1: an item that was parked, with when and after how much time", () => {
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

  it("PARK-1: a topic that was never reached, but no opening, break or closing", () => {
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

  it("PARK-1: nothing that is done, and nothing that was taken up again after it was parked", () => {
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

  it("PARK-3: an item keeps the history that it brought", () => {
    const earlier = { session: sessionId("session-0"), sessionNumber: 0, at: minute(-90), spent: MINUTE };
    const agenda = [plannedItem("ci", { history: [earlier] }), plannedItem("now")];
    expect(goesBack({ agenda }, started("now"))).toMatchObject([{ history: [earlier, now] }]);
  });
});

it("SESSION-4: its end tells the community, and posts the recap", () => {
  const { effects } = given(sessionDecider, opened({ agenda: [] })).when(
    { type: "finish" },
    by(PRIYA, { at: minute(30) }),
  );
  expect(effects).toEqual([
    {
      kind: "tellCommunity",
      community: "guild",
      command: {
        type: "recordSessionEnd",
        session: SESSION,
        at: minute(30),
        by: "person",
        parked: [],
        done: [],
      },
    },
    { kind: "post", community: "guild", message: { kind: "recap", session: SESSION } },
  ]);
});
