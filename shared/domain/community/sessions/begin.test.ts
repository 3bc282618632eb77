import { describe, expect, it } from "vitest";
import {
  NOTHING_COUNTED,
  ANA,
  by,
  byGuildhall,
  founded,
  minute,
  planned,
  plannedItem,
  PRIYA,
  SESSION,
  TOM,
} from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { sessionId } from "../../kernel/ids.ts";
import { communityDecider } from "../decider.ts";
import type { CommunityEvent } from "../events.ts";

const guild = given(communityDecider, founded());
const begin = { type: "begin", session: SESSION } as const;
const NEXT = sessionId("next");
const begun: CommunityEvent = {
  type: "SessionBegun",
  session: SESSION,
  number: 1,
  facilitator: TOM,
  at: minute(0),
  agenda: [],
  due: minute(0),
};

describe("beginning a session", () => {
  it("SESSION-1, FAC-1: any member can begin it, and facilitates it", () => {
    guild
      .when(begin, by(TOM, { freshId: NEXT }))
      .thenHappens({ type: "SessionAdded", session: { id: NEXT, at: null, due: null, agenda: [] } }, begun);
  });

  it("SESSION-1: it opens with the agenda, the settings and the organisers of that moment", () => {
    const items = [plannedItem("ci"), plannedItem("tokens")];
    const { effects, state } = given(
      communityDecider,
      founded({ elmoAtLeast: 3 }),
      ...planned(...items),
    ).when(begin, by(TOM, { freshId: NEXT }));
    expect(effects).toMatchObject([
      {
        kind: "tellSession",
        session: SESSION,
        command: {
          type: "open",
          number: 1,
          facilitator: TOM,
          organisers: [PRIYA],
          settings: { elmoAtLeast: 3 },
          agenda: items,
        },
      },
    ]);
    expect(state).toMatchObject({
      upcoming: [{ id: NEXT, agenda: [] }],
      running: { id: SESSION, number: 1 },
    });
  });

  it("SESSION-1: a second Begin joins the running session", () => {
    guild
      .and(begin, by(TOM, { freshId: NEXT }))
      .when(begin, by(ANA, { freshId: "other" }))
      .thenNothing();
  });

  it("SESSION-1: sessions are numbered one after the other", () => {
    const { state } = guild
      .and(begin, by(TOM, { freshId: NEXT }))
      .and(
        {
          type: "recordSessionEnd",
          somethingDone: true,
          actions: [],
          ...NOTHING_COUNTED,
          session: SESSION,
          at: minute(9),
          by: "person",
          parked: [],
          done: [],
        },
        byGuildhall(),
      )
      .when({ type: "begin", session: NEXT }, by(TOM, { freshId: "third", at: minute(60) }));
    expect(state).toMatchObject({ running: { id: NEXT, number: 2 } });
  });
});
