import fc from "fast-check";
import { expect, test as inTurn, vi } from "vitest";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import { runOf, spentBy } from "@guildhall/shared/domain/session/progress";
import { runScope, type SessionState } from "@guildhall/shared/domain/session/state";
import { viewSession } from "@guildhall/shared/domain/session/view";
import { elmoThreshold } from "@guildhall/shared/domain/settings";
import { idsIn, itemsOf, itemsOn, session, sessionTurns } from "./session-walk.ts";
import { PATIENCE, RUNS, walksOf } from "./walk.ts";

/** All at once, so that they look at the same walks. */
const test = inTurn.concurrent;
vi.setConfig({ testTimeout: PATIENCE });

const always = walksOf(session, sessionTurns);

test("CARD-13: whoever is sealed by what a command causes is sealed by the command alone, and nobody else is", async () => {
  await always(() => ({ command, before, events }) => {
    if (events.length === 0) return;
    const sealed = events.flatMap((event) => ("sealed" in event ? (event.sealed?.scope ?? []) : []));
    const scope = STREAM_KINDS.session.authorScope(before, command);
    expect(new Set(sealed)).toEqual(new Set(scope === null ? [] : [scope]));
  });
});

test("STORE-9, SYNC-1: a session answers every command, its events are plain data and its patches fit", async () => {
  const seen = new Set<string>();
  await always(() => ({ events }) => {
    for (const { type } of events) seen.add(type);
  });
  // The walks reach every event.
  expect([...seen].toSorted()).toEqual([
    "ActionDueChosen",
    "CallMade",
    "ElmoRaised",
    "ElmoTakenBack",
    "FacilitationTaken",
    "HeadCountCorrected",
    "ItemAdded",
    "ItemMoved",
    "ItemRemoved",
    "KeepGoingSaid",
    "KeepGoingTakenBack",
    "MeetingEndNoted",
    "RunEnded",
    "RunPaused",
    "RunResumed",
    "RunStarted",
    "SessionContinued",
    "SessionEnded",
    "SessionOpened",
    "SettingsAdopted",
    "TakeawayAdded",
    "TakeawayEdited",
    "TakeawayRemoved",
    "TimeboxChanged",
  ] satisfies SessionEvent["type"][]);
});

test("SESSION-10: at most one item is on, and it is the current one", async () => {
  await always(() => ({ after }) => {
    const current = after.status === "running" ? after.current : null;
    expect(itemsOn(after).map(({ id }) => id)).toEqual(current === null ? [] : [current.item]);
    const runs = itemsOn(after).map(({ progress }) => runOf(progress));
    expect(runs).toEqual(current === null ? [] : [current.elmos.run]);
  });
});

test("ELMO-1: the number of ELMOs is the number of members whose ELMO is raised", async () => {
  await always(() => ({ after }) => {
    if (after.status === "unopened") return;
    const elmos = after.status === "running" ? (after.current?.elmos ?? null) : null;
    const raisers = elmos === null ? [] : (after.secrets[runScope(elmos.run)]?.raisedBy ?? []);
    expect(new Set(raisers).size).toBe(elmos?.count ?? 0);
    const keepers = elmos === null ? [] : (after.secrets[runScope(elmos.run)]?.keepGoingBy ?? []);
    expect(new Set(keepers).size).toBe(elmos?.keepGoing ?? 0);
    expect(keepers.filter((ref) => raisers.includes(ref))).toEqual([]);
    // No secret outlives its run.
    expect(Object.keys(after.secrets)).toEqual(
      elmos !== null && runScope(elmos.run) in after.secrets ? [runScope(elmos.run)] : [],
    );
  });
});

test("ELMO-3, ELMO-5: a call takes at least one ELMO and never more than there are people", async () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (elmoShare, elmoAtLeast, present) => {
        const needed = elmoThreshold({ elmoShare, elmoAtLeast, elmoNames: false, itemMinutes: 10 }, present);
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(Math.max(1, present));
      },
    ),
    RUNS,
  );
  await always(() => ({ events }) => {
    for (const event of events.filter((each) => each.type === "CallMade")) {
      expect(event.count).toBeGreaterThanOrEqual(1);
      expect(event.count).toBeLessThanOrEqual(event.present);
    }
  });
});

test("ELMO-5, ELMO-6: a call lasts until its run ends, and each run has at most one", async () => {
  await always(() => {
    const called: string[] = [];
    return ({ before, after, events }) => {
      for (const event of events) if (event.type === "CallMade") called.push(event.run);
      expect(new Set(called).size).toBe(called.length);
      const [was, is] = [before, after].map((state) =>
        state.status === "running" ? (state.current?.elmos ?? null) : null,
      );
      const continues = was?.call !== undefined && was.call !== null && is?.run === was.run;
      expect(continues ? is.call : null).toEqual(continues ? was.call : null);
    };
  });
});

test("TIMER-1, TIMER-5: time is neither lost nor invented: each item has its running time, to the millisecond", async () => {
  await always(() => {
    const ran = new Map<string, number>();
    return ({ before, after, from, at }) => {
      for (const { id, progress } of itemsOn(before))
        if (progress.phase === "running") ran.set(id, (ran.get(id) ?? 0) + (at - from));
      const itself = after.status === "ended" && before.status === "running" && after.by === "itself";
      for (const { id, progress } of itemsOf(after)) {
        const spent = spentBy(progress, at);
        // A session that ends by itself ends with the last activity: later time does not count.
        if (itself) ran.set(id, Math.min(spent, ran.get(id) ?? 0));
        expect(spent).toBe(ran.get(id) ?? 0);
      }
    };
  });
});

test("AGENDA-3, AGENDA-4: no item is lost or duplicated, and items that run or have run keep their order", async () => {
  await always(() => ({ before, after, events }) => {
    const expected = new Set(idsIn(before));
    for (const event of events) {
      if (event.type === "SessionOpened") for (const { id } of event.agenda) expected.add(id);
      if (event.type === "ItemAdded") expected.add(event.item.id);
      if (event.type === "ItemRemoved") expected.delete(event.item);
    }
    expect(new Set(idsIn(after))).toEqual(expected);
    expect(idsIn(after)).toHaveLength(expected.size);
    if (!events.some(({ type }) => type === "ItemMoved" || type === "ItemAdded")) return;
    const settled = (state: SessionState) =>
      itemsOf(state).flatMap(({ id, progress }) => (progress.phase === "planned" ? [] : [id]));
    expect(settled(after)).toEqual(settled(before));
  });
});

test("ELMO-9: without the sealed parts everybody sees the same, except for who raised ELMO or says *keep going*", async () => {
  const withoutRaisers = (state: SessionState) => {
    const { elmo, ...others } = viewSession(state) as { elmo?: object };
    return elmo === undefined ? others : { ...others, elmo: { ...elmo, raisers: [], keepGoingBy: [] } };
  };
  await always(() => {
    let unsealed: SessionState = session.decider.initial;
    return ({ after, events, at }) => {
      for (const event of events) {
        const { sealed: _, ...open } = { sealed: undefined, ...event };
        unsealed = session.decider.evolve(unsealed, open, { at, version: 1, byPerson: true, by: null });
      }
      expect(withoutRaisers(unsealed)).toEqual(withoutRaisers(after));
    };
  });
});

test("SESSION-8, TAKE-4: an ended session changes only by being reopened, and its takeaways by their authors", async () => {
  await always(() => ({ command, before, after, events }) => {
    if (before.status !== "ended" || after === before) return;
    const types = events.map(({ type }) => type).join();
    if (types === "SessionContinued") return;
    expect(types).toBe("TakeawayEdited");
    const { by } = events[0] as Extract<SessionEvent, { type: "TakeawayEdited" }>;
    const { takeaway } = command as Extract<typeof command, { type: "editTakeaway" }>;
    expect(before.takeaways.find(({ id }) => id === takeaway)?.author).toBe(by);
  });
});
