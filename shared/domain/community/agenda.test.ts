import { describe, expect, it } from "vitest";
import {
  AGENDA,
  by,
  byGuildhall,
  founded,
  idsOf,
  minute,
  nextOf,
  NOTHING_COUNTED,
  planned,
  plannedItem,
  PRIYA,
  SESSION,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, sessionId, type SessionId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import { communityDecider } from "./decider.ts";
import type { CommunityState } from "./state.ts";
import { viewCommunity } from "./view.ts";

const guild = given(communityDecider, founded(), ...planned(...AGENDA));
const draft = { title: " Design\ntokens ", kind: "topic", presenter: TOM, minutes: 12 } as const;
const planFor = (session: SessionId) => ({ type: "planItem", session, item: draft }) as const;
const plan = planFor(SESSION);
const edit = (item: string, changes: object) =>
  ({ type: "editPlannedItem", session: SESSION, item: itemId(item), changes }) as const;
const move = (item: string, to: number) =>
  ({ type: "movePlannedItem", session: SESSION, item: itemId(item), to }) as const;
const remove = (item: string) =>
  ({ type: "removePlannedItem", session: SESSION, item: itemId(item) }) as const;
const order = (state: CommunityState) => idsOf(nextOf(state).agenda);
const fifty = Array.from({ length: LIMITS.items }, (_, index) => plannedItem(`item-${index}`));
const ended = (parked = AGENDA.slice(1, 3)) =>
  ({
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    somethingDone: true,
    session: SESSION,
    at: minute(50),
    by: "person",
    parked,
    done: [],
    actions: [],
  }) as const;

describe("the agenda of the next session", () => {
  it("AGENDA-1: a planned item goes to the end", () => {
    const item = plannedItem("new", { title: "Design tokens", presenter: TOM, minutes: 12 });
    guild
      .when(plan, by(PRIYA, { freshId: "new" }))
      .thenHappens({ type: "ItemPlanned", session: SESSION, item, to: 4 });
  });

  it("AGENDA-1: a planned item is edited in place", () => {
    const { state } = guild.and(edit("tokens", { minutes: 20, presenter: null }), by(PRIYA));
    expect(nextOf(state)).toMatchObject({
      agenda: [{}, { id: "tokens", title: "About tokens", minutes: 20, presenter: null }, {}, {}],
    });
  });

  it("AGENDA-1: a planned item is removed", () => {
    const { state } = guild.and(remove("tokens"), by(PRIYA));
    expect(order(state)).toEqual(["welcome", "ci", "goodbye"]);
  });

  it("AGENDA-1: holds 50 items", () => {
    given(communityDecider, founded(), ...planned(...fifty))
      .when(plan, by(PRIYA))
      .thenRefused("full");
  });

  it("AGENDA-1: an item that is not planned can be neither edited, moved nor removed", () => {
    guild.when(edit("gone", {}), by(PRIYA)).thenRefused("noSuchItem");
    guild.when(move("gone", 0), by(PRIYA)).thenRefused("noSuchItem");
    guild.when(remove("gone"), by(PRIYA)).thenRefused("noSuchItem");
  });

  it("AGENDA-2: a title is one line of 1 to 120 characters", () => {
    guild.when({ ...plan, item: { ...draft, title: "\t" } }, by(PRIYA)).thenRefused("empty");
    guild.when(edit("tokens", { title: "x".repeat(121) }), by(PRIYA)).thenRefused("tooLong");
    expect(guild.when(edit("tokens", { title: "x".repeat(120) }), by(PRIYA)).types).toHaveLength(1);
  });

  it("AGENDA-2, TEXT-16: an opening, a break and a closing need no title of their own, a topic does", () => {
    const { state } = guild.and(edit("welcome", { title: null }), by(PRIYA));
    expect(nextOf(state).agenda[0]).toMatchObject({ title: null, kind: "opening", minutes: 5 });
    guild.when(edit("tokens", { title: null }), by(PRIYA)).thenRefused("empty");
    given(communityDecider, founded(), ...planned(...AGENDA))
      .and(edit("welcome", { title: null }), by(PRIYA))
      .when(edit("welcome", { kind: "topic" }), by(PRIYA))
      .thenRefused("empty");
    for (const kind of ["break", "closing"] as const)
      guild.when({ ...plan, item: { ...draft, title: null, kind } }, by(PRIYA)).thenHappens({
        ...{ type: "ItemPlanned", session: SESSION, to: 4 },
        item: { id: itemId("fresh"), title: null, kind, presenter: TOM, minutes: 12, history: [] },
      });
  });

  it.each([0, 241, 1.5, Number.NaN])("AGENDA-2: %s minutes are refused", (minutes) => {
    guild.when({ ...plan, item: { ...draft, minutes } }, by(PRIYA)).thenRefused("minutesOutOfRange");
    guild.when(edit("tokens", { minutes }), by(PRIYA)).thenRefused("minutesOutOfRange");
  });

  it.each([
    { item: "goodbye", to: 0, expected: ["goodbye", "welcome", "tokens", "ci"] },
    { item: "welcome", to: 2, expected: ["tokens", "ci", "welcome", "goodbye"] },
    { item: "welcome", to: 99, expected: ["tokens", "ci", "goodbye", "welcome"] },
    { item: "ci", to: -5, expected: ["ci", "welcome", "tokens", "goodbye"] },
  ])(
    "AGENDA-3: $item moves to $to, or to the end of the agenda that is nearest to that",
    ({ item, to, expected }) => {
      expect(order(guild.and(move(item, to), by(PRIYA)).state)).toEqual(expected);
    },
  );
});

describe("the last agenda", () => {
  const begin = { type: "begin", session: SESSION } as const;
  const NEXT = sessionId("next");
  const over = guild.and(begin, by(PRIYA, { freshId: "next" })).and(ended(), byGuildhall());
  const reuse = { type: "reuseLastAgenda", session: NEXT } as const;

  it("AGENDA-5: is used again as new items after what is already planned", () => {
    const again = over
      .and(planFor(NEXT), by(PRIYA, { freshId: "new" }))
      .and(reuse, by(PRIYA, { freshId: "copy" }));
    expect(order(again.state)).toEqual(["new", "copy-0", "copy-1", "copy-2", "copy-3"]);
    expect(nextOf(again.state)).toMatchObject({
      agenda: [{}, { title: "About welcome", minutes: 5 }, {}, {}, {}],
    });
  });

  it("AGENDA-5: brings no history with it", () => {
    const earlier = { session: SESSION, sessionNumber: 1, at: minute(-9), spent: 0 };
    const { state } = given(
      communityDecider,
      founded(),
      ...planned(plannedItem("ci", { history: [earlier] })),
    )
      .and(begin, by(PRIYA, { freshId: "next" }))
      .and(reuse, by(PRIYA));
    expect(nextOf(state)).toMatchObject({ agenda: [{ history: [] }] });
  });

  it("AGENDA-5: is kept during and after a session that began without an agenda", () => {
    const later = by(PRIYA, { freshId: "third", at: minute(60) });
    const beginNext = { type: "begin", session: NEXT } as const;
    const second = over.and(beginNext, later);
    const again = { type: "reuseLastAgenda", session: sessionId("third") } as const;
    expect(second.when(again, by(PRIYA)).types).toHaveLength(4);
    const { effects } = over.when(beginNext, later);
    expect(effects).toMatchObject([{ command: { type: "open", agenda: [] } }]);
  });

  it("AGENDA-5: is refused if there is none, or no room for it", () => {
    guild.when({ ...reuse, session: SESSION }, by(PRIYA)).thenRefused("noLastAgenda");
    over.and(reuse, by(PRIYA)).when(reuse, by(PRIYA, { freshId: "copy" }));
    const full = given(communityDecider, founded(), ...planned(...fifty))
      .and(begin, by(PRIYA, { freshId: "next" }))
      .and(planFor(NEXT), by(PRIYA));
    full.when(reuse, by(PRIYA)).thenRefused("full");
  });
});

describe("a parked topic", () => {
  const over = guild
    .and({ type: "begin", session: SESSION }, by(PRIYA, { freshId: "next" }))
    .and(ended(), byGuildhall());
  const planParked = { type: "planParked", item: itemId("ci") } as const;

  it("PARK-2: can be put on the next agenda by an organiser, with its history", () => {
    const history = [{ session: SESSION, sessionNumber: 1, at: minute(9), spent: 0 }];
    const { state } = guild
      .and({ type: "begin", session: SESSION }, by(PRIYA, { freshId: "next" }))
      .and(ended([plannedItem("ci", { history })]), byGuildhall())
      .and(planParked, by(PRIYA));
    expect(nextOf(state)).toMatchObject({ agenda: [{ id: "ci", history }] });
    expect(viewCommunity(state)).toMatchObject({ parked: [] });
  });

  it("PARK-2: can be withdrawn by an organiser", () => {
    const { state } = over.and({ type: "withdrawParked", item: itemId("ci") }, by(PRIYA));
    expect(viewCommunity(state)).toMatchObject({ parked: ["tokens"] });
    expect(order(state)).toEqual([]);
  });

  it("PARK-2: must be parked to be planned or withdrawn", () => {
    guild.when(planParked, by(PRIYA)).thenRefused("noSuchParked");
    over.and(planParked, by(PRIYA)).when(planParked, by(PRIYA)).thenRefused("noSuchParked");
  });

  it("PARK-2: is refused on an agenda that already has 50 items", () => {
    given(communityDecider, founded(), ...planned(...fifty))
      .and({ type: "begin", session: SESSION }, by(PRIYA, { freshId: "next" }))
      .and(ended(), byGuildhall())
      .and({ type: "reuseLastAgenda", session: sessionId("next") }, by(PRIYA))
      .when(planParked, by(PRIYA))
      .thenRefused("full");
  });
});
