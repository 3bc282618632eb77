import { expect, test as inTurn, vi } from "vitest";
import type { PlannedItem } from "@guildhall/shared/domain/agenda";
import { writtenIn } from "@guildhall/shared/domain/community/planner/part";
import { isWaiting, topicOf } from "@guildhall/shared/domain/community/topics/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { minutesIn, placesIn, type UpcomingSession } from "@guildhall/shared/domain/community/sessions/part";
import { type CommunitySlices, viewCommunity } from "@guildhall/shared/domain/community/view";
import { community, type CommunityStep, communityTurns } from "./community-walk.ts";
import { PATIENCE, walksOf } from "./walk.ts";

/** All at once, so that they look at the same walks. */
const test = inTurn.concurrent;
vi.setConfig({ testTimeout: PATIENCE });

interface FoundedStep extends CommunityStep {
  readonly before: FoundedCommunity;
  readonly after: FoundedCommunity;
}

const walks = walksOf(community, communityTurns);

/** Runs a check at every step of a founded community. */
const always = (look: (step: FoundedStep) => void): Promise<void> =>
  walks(() => (step) => {
    const { before, after } = step;
    if (before.status === "founded" && after.status === "founded") look({ ...step, before, after });
  });

const datesOf = (upcoming: readonly UpcomingSession[], but: string | null) =>
  new Map(upcoming.filter(({ id }) => id !== but).map(({ id, at }) => [id, at]));

/** Sessions that were upcoming before and after have kept their dates. */
function keepTheirDates({ before, after }: FoundedStep, but: string | null): void {
  const were = datesOf(before.upcoming, but);
  const kept = [...datesOf(after.upcoming, but)].filter(([id]) => were.has(id));
  expect(kept).toEqual(kept.map(([id]) => [id, were.get(id)]));
}

test("SESSION-15: the list is ordered and never empty, and each session is in it once and at its own time", async () => {
  await always(({ after: { upcoming, running, last } }) => {
    expect(upcoming.length).toBeGreaterThan(0);
    const dates = upcoming.map(({ at }) => at ?? Infinity);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(new Set(dates).size).toBe(dates.length);
    const ids = upcoming.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const over = [running, last].flatMap((session) => session?.id ?? []);
    expect(ids.filter((id) => over.includes(id))).toEqual([]);
  });
});

test("SESSION-16: Begin removes at most one session from the list, and changes neither the rhythm nor another date", async () => {
  await always((step) => {
    const { before, after, events } = step;
    const begun = events.find(({ type }) => type === "SessionBegun");
    if (begun?.type !== "SessionBegun") return;
    expect(after.rhythm).toBe(before.rhythm);
    expect(after.running?.id).toBe(begun.session);
    keepTheirDates(step, begun.session);
    const gone = before.upcoming.filter(({ id }) => !after.upcoming.some((each) => each.id === id));
    expect(gone.map(({ id }) => id)).toEqual(gone.length === 0 ? [] : [begun.session]);
  });
});

test("SESSION-17: moving, cancelling and adding change neither the rhythm nor the date of another session", async () => {
  await always((step) => {
    const { before, after, events } = step;
    const dates = events.filter(({ type }) => type !== "WallTimesNoted" && !type.startsWith("Turn"));
    const one = dates.at(-1);
    const changed =
      one?.type === "SessionCancelled" || one?.type === "SessionAdded"
        ? null
        : one?.type === "SessionMoved" && dates.length === 1
          ? one.session
          : undefined;
    if (changed === undefined) return;
    expect(after.rhythm).toBe(before.rhythm);
    keepTheirDates(step, changed);
  });
});

test("SESSION-18: items written for a cancelled session move to the next agenda; its topics wait again", async () => {
  await always(({ before, after, events }) => {
    const cancelled = events.find(({ type }) => type === "SessionCancelled");
    if (cancelled?.type !== "SessionCancelled") return;
    const { agenda = [] } = before.upcoming.find(({ id }) => id === cancelled.session) ?? {};
    const now = after.upcoming.flatMap((session) => session.agenda);
    const ids = new Set<string>(now.map(({ id }) => id));
    const places = placesIn(after.upcoming);
    const topics = agenda.filter(({ fromBacklog }) => fromBacklog === true);
    const waiting = topics.filter(({ id }) => {
      const topic = topicOf(after.backlog.topics, id);
      return topic === null || isWaiting(topic, places);
    });
    expect(waiting).toEqual(topics);
    // A session has at most one opening and one closing.
    const heir = before.upcoming.find((each) => each.id === cancelled.heir);
    const isDouble = ({ kind }: PlannedItem) =>
      (kind === "opening" || kind === "closing") && heir?.agenda.some((item) => item.kind === kind);
    const written = agenda.filter((item) => item.fromBacklog !== true && !isDouble(item));
    expect(written.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});

test("PLAN-7: accepting a plan keeps every session, its id, and the items written for it by hand", async () => {
  await always(({ before, after, events }) => {
    if (!events.some(({ type }) => type === "PlanAccepted")) return;
    const ids = after.upcoming.map(({ id }) => id);
    const items = new Set<string>(after.upcoming.flatMap(({ agenda }) => agenda.map(({ id }) => id)));
    expect(before.upcoming.filter(({ id }) => !ids.includes(id))).toEqual([]);
    const written = before.upcoming.flatMap(writtenIn);
    expect(written.filter(({ id }) => !items.has(id))).toEqual([]);
  });
});

test("AGENDA-8: every session shows by how much its agenda exceeds the agreed minutes", async () => {
  await always(({ after }) => {
    const view = viewCommunity(after) as CommunitySlices;
    for (const { id, agenda } of after.upcoming) {
      const over = Math.max(0, minutesIn(agenda) - view.rhythm.minutes);
      expect(view[`upcoming:${id}`]?.over).toBe(over);
    }
  });
});
