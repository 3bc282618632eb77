import { describe, expect, it } from "vitest";
import { ANA, LEE, minute, plannedItem, PRIYA, START, TOM } from "../../testing/decider-samples.ts";
import { SessionRun } from "../../testing/reading.ts";
import { itemId, type MemberRef } from "../../domain/kernel/ids.ts";
import { MINUTE, SECOND } from "../../domain/kernel/time.ts";
import { isBeginning } from "./beginning.ts";
import { itemOfCall } from "./call.ts";
import { readForecast } from "./forecast.ts";
import { type SessionSlices, viewSession } from "../../domain/session/view.ts";
import { mayInSession } from "./may-in-session.ts";
import { placeInSession } from "./place-in-session.ts";
import { readSession } from "./read-session.ts";
import { namedInRecap, readRecap } from "./recap.ts";

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const NO_ACTIONS = { open: [] };

describe("a session", () => {
  it("is read with its items, which one is on, and those still to come", () => {
    const run = new SessionRun();
    expect(run.readAs(TOM)).toMatchObject({ current: null, elmo: null, myElmo: false, takeaways: [] });
    expect(ids(run.readAs(TOM).upcoming)).toEqual(["welcome", "tokens", "ci", "goodbye"]);
    run.next().next();
    const { current, upcoming, items } = run.readAs(TOM);
    expect(current).toMatchObject({ item: { id: "tokens" }, place: 1 });
    expect(ids(upcoming)).toEqual(["ci", "goodbye"]);
    expect(ids(items)).toEqual(["welcome", "tokens", "ci", "goodbye"]);
  });

  it("still has to come what was put before the item that is on: after what follows it", () => {
    const run = new SessionRun().next().next();
    const item = { title: "Late", kind: "topic", presenter: null, minutes: 5 } as const;
    run.do(PRIYA, { type: "addItem", item });
    const added = run.readAs(TOM).items.find(({ title }) => title === "Late");
    if (added === undefined) throw new Error("It was added");
    run.do(PRIYA, { type: "moveItem", item: added.id, to: 0 });
    expect(ids(run.readAs(TOM).upcoming)).toEqual(["ci", "goodbye", added.id]);
  });

  it("ELMO-2: shows members whether their own ELMO is raised in the current run, and nobody's else", () => {
    const run = new SessionRun().next();
    run.do(TOM, { type: "raiseElmo", run: null });
    expect(run.readAs(TOM)).toMatchObject({ myElmo: true, elmo: { count: 1, raisers: [] } });
    expect(run.readAs(ANA).myElmo).toBe(false);
    run.next();
    expect(run.readAs(TOM).myElmo).toBe(false);
  });

  it("lists takeaways in the order in which they were noted", () => {
    const run = new SessionRun();
    const note = (text: string) => run.do(TOM, { type: "addTakeaway", text, kind: "learned", owner: null });
    run.at = minute(2);
    note("First");
    run.at = minute(3);
    note("Second");
    expect(run.readAs(ANA).takeaways.map(({ text }) => text)).toEqual(["First", "Second"]);
    // They arrive in patches, in any order.
    const slices = Object.fromEntries(Object.entries(viewSession(run.state)).toReversed()) as SessionSlices;
    const { takeaways } = readSession({ slices, mine: { elmo: null } });
    expect(takeaways.map(({ text }) => text)).toEqual(["First", "Second"]);
  });

  it("has nothing on while the item that is on has not arrived", () => {
    const slices = Object.fromEntries(
      Object.entries(viewSession(new SessionRun().next().state)).filter(([key]) => key !== "item:welcome"),
    ) as SessionSlices;
    expect(readSession({ slices, mine: { elmo: null } }).current).toBeNull();
  });

  it("is at its beginning until an item has ended", () => {
    const run = new SessionRun();
    expect(isBeginning(run.readAs(TOM))).toBe(true);
    run.next();
    run.at = minute(2);
    expect(isBeginning(run.readAs(TOM))).toBe(true);
    const { current } = run.readAs(TOM);
    if (current === null) throw new Error("An item is on");
    run.do(PRIYA, { type: "pause", run: current.run });
    expect(isBeginning(run.readAs(TOM))).toBe(true);
    run.next();
    expect(isBeginning(run.readAs(TOM))).toBe(false);
    const back = run.readAs(TOM).current;
    run.at = minute(3);
    run.do(PRIYA, { type: "previous", run: back?.run ?? null });
    expect(isBeginning(run.readAs(TOM))).toBe(false);
    const parked = { phase: "parked", spent: 0, at: START } as const;
    expect(
      isBeginning({ items: [{ ...plannedItem("ci"), timebox: 0, extensions: 0, progress: parked }] }),
    ).toBe(false);
  });

  it("knows the item of a call, unless it was removed", () => {
    const reading = new SessionRun().readAs(TOM);
    expect(itemOfCall(reading, itemId("ci"))?.title).toBe("About ci");
    expect(itemOfCall(reading, itemId("gone"))).toBeNull();
  });
});

describe("READ-3: what may be done in a session", () => {
  const reading = new SessionRun().readAs(TOM);
  const may = (ref: typeof TOM, meetingOrganiser = false) =>
    mayInSession(reading, { ref, meetingOrganiser }, "next");

  it("is what the table of rights says", () => {
    expect([may(PRIYA), may(LEE), may(TOM), may(ANA, true)]).toEqual([true, true, false, true]);
    const own = (mine: boolean) =>
      mayInSession(reading, { ref: TOM, meetingOrganiser: false }, "removeTakeaway", { own: mine });
    expect([own(true), own(false)]).toEqual([true, false]);
  });

  it("is for everybody what every member may", () => {
    expect(mayInSession(reading, null, "raiseElmo")).toBe(true);
    expect(mayInSession(reading, null, "next")).toBe(false);
  });
});

describe("the forecast", () => {
  // Items of 5, 15, 10 and 5 minutes: 35 in total.
  const forecast = (run: SessionRun, now = run.at) => {
    const { value, until } = readForecast(run.readAs(TOM), now);
    expect(until).toBe(now + 15 * SECOND);
    return [(value.endsAt - START) / MINUTE, value.over];
  };

  it("is that a session which keeps to its plan ends on time", () => {
    expect(forecast(new SessionRun())).toEqual([35, 0]);
    const run = new SessionRun().next();
    expect(forecast(run)).toEqual([35, 0]);
    expect(forecast(run, minute(4))).toEqual([35, 0]);
  });

  it("is later by overtime, added minutes and pauses, and earlier for what ended early", () => {
    const run = new SessionRun().next();
    expect(forecast(run, minute(7))).toEqual([37, 2]);
    run.do(PRIYA, { type: "adjustMinutes", item: itemId("ci"), by: 3 });
    expect(forecast(run)).toEqual([38, 3]);
    run.next();
    expect(forecast(run)).toEqual([33, -2]);
    const { current } = run.readAs(TOM);
    if (current === null) throw new Error("An item is on");
    run.do(PRIYA, { type: "pause", run: current.run });
    expect(forecast(run, minute(6))).toEqual([39, 4]);
    expect(forecast(run, minute(6) + 29 * SECOND)[1]).toBe(4);
    expect(forecast(run, minute(6) + 30 * SECOND)[1]).toBe(5);
  });
});

describe("moving an item among those still to come", () => {
  const place = (run: SessionRun, id: string, to: number) =>
    placeInSession(run.readAs(PRIYA), itemId(id), to);

  it("puts it after the one that it follows there, and first after the one that is on", () => {
    const run = new SessionRun().next();
    expect([
      place(run, "goodbye", 0),
      place(run, "goodbye", 1),
      place(run, "tokens", 1),
      place(run, "tokens", 9),
    ]).toEqual([1, 2, 2, 3]);
  });

  it("puts it before the first one where none is on, and at the end where nothing else is to come", () => {
    const before = new SessionRun();
    expect(place(before, "ci", 0)).toBe(0);
    const run = new SessionRun({ agenda: [plannedItem("a"), plannedItem("b")] }).next().next().next();
    expect(run.readAs(TOM).current).toBeNull();
    run.do(PRIYA, { type: "addItem", item: { title: "New", kind: "topic", presenter: null, minutes: 5 } });
    const [added] = run.readAs(TOM).upcoming;
    if (added === undefined) throw new Error("It was added");
    expect(place(run, added.id, 0)).toBe(2);
    expect(place(run, added.id, 1)).toBe(2);
  });

  it("puts it right after the one that is on, before what is over behind that", () => {
    const run = new SessionRun().next().next().next();
    const { current } = run.readAs(PRIYA);
    run.do(PRIYA, { type: "previous", run: current?.run ?? null });
    expect(ids(run.readAs(TOM).items)).toEqual(["welcome", "tokens", "ci", "goodbye"]);
    expect(run.readAs(TOM).current?.item.id).toBe("tokens");
    expect(place(run, "goodbye", 0)).toBe(2);
  });

  it("is where the session then has it", () => {
    const run = new SessionRun().next();
    run.do(PRIYA, { type: "moveItem", item: itemId("goodbye"), to: place(run, "goodbye", 0) });
    expect(ids(run.readAs(TOM).upcoming)).toEqual(["goodbye", "tokens", "ci"]);
    run.do(PRIYA, { type: "moveItem", item: itemId("goodbye"), to: place(run, "goodbye", 1) });
    expect(ids(run.readAs(TOM).upcoming)).toEqual(["tokens", "goodbye", "ci"]);
  });
});

const noOutcome = () => null;

describe("the recap of a session", () => {
  function ended(): SessionRun {
    const run = new SessionRun().next();
    run.at = minute(6);
    run.next();
    run.at = minute(20);
    const { current } = run.readAs(TOM);
    for (const who of [TOM, ANA]) run.do(who, { type: "raiseElmo", run: null });
    run.do(PRIYA, { type: "answerCall", run: current?.run ?? ("" as never), answer: { kind: "park" } });
    run.do(TOM, { type: "addTakeaway", text: "Caches need owners", kind: "learned", owner: null });
    run.do(TOM, { type: "addTakeaway", text: "Write the guide", kind: "action", owner: ANA });
    run.do(TOM, { type: "addTakeaway", text: "Ask design", kind: "action", owner: null });
    run.at = minute(22);
    return run;
  }

  it("is null while it runs", () => {
    expect(readRecap(ended().readAs(TOM), NO_ACTIONS, "", noOutcome, null)).toBeNull();
  });

  it("RECAP-1: has what was done, parked and not reached, what was learned, and what is to be done", () => {
    const recap = readRecap(
      ended().do(PRIYA, { type: "finish" }).readAs(TOM),
      NO_ACTIONS,
      "To learn.",
      ({ title }) => (title === "About ci" ? "A faster cache" : null),
      null,
    );
    expect(recap).toMatchObject({
      ...{
        community: "Frontend Guild",
        purpose: "To learn.",
        number: 1,
        facilitator: PRIYA,
        endedItself: false,
        stillOpen: [],
      },
      ...{ lasted: 22 * MINUTE, endedAt: minute(22) },
      items: [
        { title: "About welcome", planned: 5, spent: 6 * MINUTE, fate: "done" },
        { title: "About tokens", planned: 15, spent: 14 * MINUTE, fate: "parked" },
        { title: "About ci", planned: 10, spent: 2 * MINUTE, fate: "done", outcome: "A faster cache" },
        { title: "About goodbye", planned: 5, spent: 0, fate: "notReached" },
      ],
      learned: [{ text: "Caches need owners" }],
      actions: [
        { text: "Write the guide", owner: ANA },
        { text: "Ask design", owner: null },
      ],
      waiting: 1,
      next: { at: null, planned: false, draft: [] },
    });
    expect(recap?.learned).toHaveLength(1);
    expect(recap?.actions).toHaveLength(2);
    expect(recap === null ? null : namedInRecap(recap)).toEqual([PRIYA, ANA]);
  });

  it("says that it ended by itself", () => {
    const run = ended();
    run.at = minute(22) + 24 * 60 * MINUTE;
    run.do("guildhall", { type: "endLeft" }, []);
    expect(readRecap(run.readAs(TOM), NO_ACTIONS, "", noOutcome, null)).toMatchObject({ endedItself: true });
  });

  it("RECAP-2: knows when the next session is, and whether it has an agenda", () => {
    const run = ended().do(PRIYA, { type: "finish" });
    const nextOf = (agenda: readonly ReturnType<typeof plannedItem>[]) =>
      readRecap(run.readAs(TOM), NO_ACTIONS, "", noOutcome, { at: minute(90), agenda })?.next;
    const nobody = { facilitator: null, guest: null };
    expect(nextOf([])).toEqual({ at: minute(90), planned: false, draft: [], ...nobody });
    expect(nextOf([plannedItem("one")])).toEqual({ at: minute(90), planned: true, draft: [], ...nobody });
  });

  it("RECAP-2: knows and names whoever has the next turn", () => {
    const run = ended().do(PRIYA, { type: "finish" });
    const read = (turn: { readonly holder: MemberRef | null; readonly guest: string | null }) =>
      readRecap(run.readAs(TOM), NO_ACTIONS, "", noOutcome, null, [], turn);
    const recap = read({ holder: LEE, guest: null });
    expect(recap?.next).toMatchObject({ facilitator: LEE, guest: null });
    expect(recap === null ? null : namedInRecap(recap)).toEqual([PRIYA, LEE, ANA]);
    expect(read({ holder: null, guest: "Zoe" })?.next).toMatchObject({ facilitator: null, guest: "Zoe" });
  });

  it("RECAP-1, ASK-4: has the questions, each with its answer, and none that was removed", () => {
    const run = ended();
    for (const text of ["Who pays?", "Why so late?", "Who knows?"])
      run.do(TOM, { type: "addTakeaway", text, kind: "question", owner: null });
    const read = run.do(PRIYA, { type: "finish" }).readAs(TOM);
    const [who, why] = read.takeaways.filter(({ kind }) => kind === "question");
    if (who === undefined || why === undefined) throw new Error("Nothing was asked");
    const asked = [
      { id: who.id, answer: { text: "Each team", by: LEE, at: minute(90) }, removedAt: null },
      { id: why.id, answer: null, removedAt: minute(90) },
    ];
    const recap = readRecap(read, NO_ACTIONS, "", noOutcome, null, [], null, asked);
    expect(recap?.questions).toEqual([
      { text: "Who pays?", answer: "Each team" },
      { text: "Who knows?", answer: null },
    ]);
  });

  it("RECAP-1: has the open actions of earlier sessions, not those of this one, and names their owners", () => {
    const action = (number: number) => ({ number, owner: TOM }) as never;
    const run = ended().do(PRIYA, { type: "finish" });
    const open = [action(0), action(1), action(2)];
    const recap = readRecap(run.readAs(TOM), { open }, "", noOutcome, null);
    expect(recap?.stillOpen).toEqual([action(0)]);
    expect(recap === null ? null : namedInRecap(recap)).toContain(TOM);
  });
});
