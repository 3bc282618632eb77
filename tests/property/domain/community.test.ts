import { expect, test } from "vitest";
import { COMMUNITY_EVENTS } from "@guildhall/shared/app/event-versions";
import { parkedItems } from "@guildhall/shared/domain/backlog/parked";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import { parseSettings } from "@guildhall/shared/domain/settings-change";
import { community, communityTurns, type CommunityStep } from "./community-walk.ts";
import { walkMany } from "./walk.ts";

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const always = (look: () => (step: CommunityStep) => void): void => walkMany(community, communityTurns, look);

test("STORE-9, SYNC-1: whatever a community is asked, it answers, its facts are plain data and its patches fit", () => {
  const seen = new Set<string>();
  always(() => ({ events }) => {
    for (const { type } of events) seen.add(type);
  });
  // The walks reach all that can happen.
  expect(Object.keys(COMMUNITY_EVENTS).filter((type) => !seen.has(type))).toEqual([]);
});

test("AGENDA-3, PARK-2: what is planned and what is parked stand once, and in one place", () => {
  always(() => ({ after }) => {
    if (after.status === "unfounded") return;
    const all = idsOf([...after.agenda, ...parkedItems(after)]);
    expect(new Set(all).size).toBe(all.length);
  });
});

test("PARK-2: planning what is parked, and moving what is planned, loses nothing", () => {
  always(() => ({ before, after, events }) => {
    const moves = new Set(["PlannedItemMoved", "ParkedPlanned", "PlannedItemEdited"]);
    if (before.status === "unfounded" || after.status === "unfounded") return;
    if (events.length === 0 || !events.every(({ type }) => moves.has(type))) return;
    const all = (state: typeof after) => idsOf([...state.agenda, ...parkedItems(state)]).toSorted();
    expect(all(after)).toEqual(all(before));
  });
});

test("SET-1: the settings are sound, always", () => {
  always(() => ({ after }) => {
    const settings = after.status === "founded" ? after.settings : DEFAULT_SETTINGS;
    expect(parseSettings(settings)).toMatchObject({ ok: true });
  });
});

test("SESSION-1: one session runs at most, and its number is that of the sessions begun", () => {
  always(() => ({ before, after, events }) => {
    const runsIn = (state: CommunityState) => (state.status === "founded" ? state.running : null);
    const begins = events.filter(({ type }) => type === "SessionBegun").length;
    expect(begins).toBeLessThanOrEqual(runsIn(before) === null ? 1 : 0);
    const begun = after.status === "founded" ? after.sessionsBegun : 0;
    expect(runsIn(after)?.number ?? begun).toBe(begun);
  });
});

test("ORG-1: organisers stand once each", () => {
  always(() => ({ after }) => {
    const organisers = after.status === "founded" ? after.organisers : [];
    expect(new Set(organisers).size).toBe(organisers.length);
  });
});
