import fc from "fast-check";
import { expect, test } from "vitest";
import { parkedItems } from "@guildhall/shared/domain/backlog/parked";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { communityDecider } from "@guildhall/shared/domain/community/decider";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import { parseSettings } from "@guildhall/shared/domain/settings-change";
import { GUILD_ID } from "@guildhall/shared/testing/decider-samples";
import { communityTurns } from "./arbitraries.ts";
import { RUNS, walk, type Kind, type Step } from "./walk.ts";

type CommunityStep = Step<CommunityState, CommunityCommand, CommunityEvent>;

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const community: Kind<CommunityState, CommunityCommand, CommunityEvent> = {
  decider: communityDecider,
  self: GUILD_ID,
  isSystem: ({ type }) => type.startsWith("record") && type !== "recordOutcome",
  view: viewCommunity,
  names: (state) => ({
    items: state.status === "unfounded" ? [] : idsOf([...state.agenda, ...parkedItems(state)]),
    takeaways: [],
    run: state.status === "founded" ? (state.running?.id ?? null) : null,
  }),
};

const always = (look: () => (step: CommunityStep) => void): void => {
  fc.assert(
    fc.property(communityTurns, (turns) => walk(community, turns, look())),
    RUNS,
  );
};

test("STORE-9, SYNC-1: whatever a community is asked, it answers, its facts are plain data and its patches fit", () => {
  const seen = new Set<string>();
  always(() => ({ events }) => {
    for (const { type } of events) seen.add(type);
  });
  // The walks reach all that can happen.
  expect([...seen].toSorted()).toEqual([
    "CommunityFounded",
    "ItemPlanned",
    "MemberLeft",
    "MemberReturned",
    "OrganiserNamed",
    "OrganiserStoodDown",
    "ParkedPlanned",
    "ParkedWithdrawn",
    "PlannedItemEdited",
    "PlannedItemMoved",
    "PlannedItemRemoved",
    "SendSettled",
    "SendUnknown",
    "SessionBegun",
    "SessionEndRecorded",
    "SessionReopened",
    "SettingsChanged",
  ] satisfies CommunityEvent["type"][]);
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
