import { expect, test as inTurn, vi } from "vitest";
import { buddiesScope } from "@guildhall/shared/domain/community/buddies/part";
import { missedScope } from "@guildhall/shared/domain/community/missed-turns/part";
import { helpedScope } from "@guildhall/shared/domain/community/helped/part";
import { storiesScope } from "@guildhall/shared/domain/community/stories/part";
import { worthScope } from "@guildhall/shared/domain/community/worth/part";
import { collectionScope } from "@guildhall/shared/domain/community/collections/part";
import { changedMine, myCommunity } from "@guildhall/shared/domain/community/mine";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { pollScope } from "@guildhall/shared/domain/community/polls/part";
import { attendanceScope, isAttendanceScope } from "@guildhall/shared/domain/community/past-sessions/part";
import { PEOPLE } from "./turns.ts";
import { STREAM_KINDS } from "@guildhall/shared/app/stream-kinds";
import { COMMUNITY_EVENTS } from "@guildhall/shared/app/event-versions";
import { parkedItems } from "@guildhall/shared/domain/community/topics/part";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isBalancesScope } from "@guildhall/shared/domain/community/rota/part";
import { facilitationScope } from "@guildhall/shared/domain/community/facilitation/part";
import { scaleScope } from "@guildhall/shared/domain/community/tenure/part";
import { swapScope } from "@guildhall/shared/domain/community/turn-changes/part";
import { declinedScope } from "@guildhall/shared/domain/community/turns/part";
import { wordingScope } from "@guildhall/shared/domain/community/workshop/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import { parseSettings } from "@guildhall/shared/domain/settings-change";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { community, communityTurns } from "./community-walk.ts";
import { PATIENCE, RUNS, walksOf } from "./walk.ts";

/** The planned and the parked topics. */
const itemsOf = ({ upcoming, backlog }: FoundedCommunity) => [
  ...upcoming.flatMap(({ agenda }) => agenda),
  ...parkedItems(backlog, placesIn(upcoming)),
];

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** All at once, so that they look at the same walks. */
const test = inTurn.concurrent;
vi.setConfig({ testTimeout: PATIENCE });

/** There are so many events that fewer walks would miss too many. */
const MANY = { ...RUNS, numRuns: 5 * RUNS.numRuns };

const always = walksOf(community, communityTurns, MANY);

test("STORE-9, SYNC-1: a community answers every command, its events are plain data and its patches fit", async () => {
  const seen = new Set<string>();
  await always(() => ({ events }) => {
    for (const { type } of events) seen.add(type);
  });
  // The walks reach almost every event.
  const types = Object.keys(COMMUNITY_EVENTS);
  const unseen = types.filter((type) => !seen.has(type));
  expect(unseen.length).toBeLessThanOrEqual(types.length / 5);
});

test("AGENDA-3, PARK-2: every planned or parked item is in exactly one place", async () => {
  await always(() => ({ after }) => {
    if (after.status === "unfounded") return;
    const all = idsOf(itemsOf(after));
    expect(new Set(all).size).toBe(all.length);
  });
});

test("PARK-2: planning parked topics, and moving planned ones, loses nothing", async () => {
  await always(() => ({ before, after, events }) => {
    const moves = new Set(["PlannedItemMoved", "PlannedItemEdited"]);
    if (before.status === "unfounded" || after.status === "unfounded") return;
    if (events.length === 0 || !events.every(({ type }) => moves.has(type))) return;
    const all = (state: typeof after) => idsOf(itemsOf(state)).toSorted();
    expect(all(after)).toEqual(all(before));
  });
});

test("SET-1: the settings are always valid", async () => {
  await always(() => ({ after }) => {
    const settings = after.status === "founded" ? after.settings : DEFAULT_SETTINGS;
    expect(parseSettings(settings)).toMatchObject({ ok: true });
  });
});

test("SESSION-1: at most one session runs, and its number is the number of sessions begun", async () => {
  await always(() => ({ before, after, events }) => {
    const runsIn = (state: CommunityState) => (state.status === "founded" ? state.running : null);
    const begins = events.filter(({ type }) => type === "SessionBegun").length;
    expect(begins).toBeLessThanOrEqual(runsIn(before) === null ? 1 : 0);
    const begun = after.status === "founded" ? after.sessionsBegun : 0;
    expect(runsIn(after)?.number ?? begun).toBe(begun);
  });
});

test("ORG-1: no organiser is listed twice", async () => {
  await always(() => ({ after }) => {
    const organisers = after.status === "founded" ? after.organisers : [];
    expect(new Set(organisers).size).toBe(organisers.length);
  });
});

test("BACK-6, PLAN-7: the standing of topics matches the agendas, and each is in one place", async () => {
  await always(() => ({ after }) => {
    if (after.status === "unfounded") return;
    const places = idsOf(after.upcoming.flatMap(({ agenda }) => agenda));
    expect(new Set(places).size).toBe(places.length);
    const { topics } = after.backlog;
    // What is running or over must not be on an upcoming agenda.
    const open = topics.filter(({ fate }) => fate.is === "offered" || fate.is === "parked");
    expect(topics.filter(({ id }) => places.includes(id))).toEqual(
      open.filter(({ id }) => places.includes(id)),
    );
  });
});

test("SYNC-1: members are sent changes of their own part, except those that everybody sees: that something closed", async () => {
  const own = (state: CommunityState, who: MemberRef, open: ReadonlySet<string>) => {
    const { ballots, entries, topics, unavailable } = myCommunity(state, who);
    const kept = <T>(all: Readonly<Record<string, T>>) => Object.entries(all).filter(([id]) => open.has(id));
    return { ballots: kept(ballots), entries: kept(entries), topics, unavailable };
  };
  await always(() => ({ before, after }) => {
    if (before === after || before.status === "unfounded" || after.status === "unfounded") return;
    const open = new Set<string>([
      ...idsOf(after.polls.filter(isOpen)),
      ...idsOf(after.collections.filter(isOpen)),
    ]);
    const notified = changedMine(before, after);
    const unnotified = PEOPLE.filter((who) => !notified.has(who));
    expect(unnotified.map((who) => own(after, who, open))).toEqual(
      unnotified.map((who) => own(before, who, open)),
    );
  });
});

test("CARD-13: whoever is sealed by what a command causes is sealed by the command alone, and nobody else is", async () => {
  let secret = 0;
  await always(() => ({ command, before, events }) => {
    if (events.length === 0 || community.isSystem(command)) return;
    // They seal who is asked, who is not whoever acts; and what is left of the buddies when somebody is erased.
    const acts = events.filter(
      ({ type }) =>
        type !== "TurnAsked" &&
        type !== "FacilitatorAsked" &&
        (type !== "BuddiesRecorded" || command.type !== "eraseMe"),
    );
    const sealed = acts.flatMap((event) => ("sealed" in event ? (event.sealed?.scope ?? []) : []));
    const scope = STREAM_KINDS.community.authorScope(before, command);
    expect(new Set(sealed)).toEqual(new Set(scope === null ? [] : [scope]));
    secret += sealed.length;
  });
  expect(secret).toBeGreaterThan(0);
});

test("SEC-13, POLL-8, ROTA-9, TENURE-5, WORTH-4, HELPED-4, HELPED-8, MISSED-3, BUDDY-5: only what is open has secrets, and without the sealed parts everybody sees the same", async () => {
  await always(() => {
    let unsealed: CommunityState = community.decider.initial;
    return ({ after, events, at }) => {
      if (events.length === 0) return;
      for (const event of events) {
        const { sealed: _, ...rest } = { sealed: undefined, ...event };
        unsealed = community.decider.evolve(unsealed, rest, { at, version: 1, byPerson: true, by: null });
      }
      if (after.status === "unfounded") return;
      const polls = after.polls.filter(isOpen);
      const lists = after.collections.filter((each) => isOpen(each) && each.anonymous);
      const scales = [after.scale].flatMap((scale) => (scale !== null && isOpen(scale) ? scale : []));
      const scopes = [
        ...lists.map(({ id }) => collectionScope(id)),
        ...polls.map(({ id }) => pollScope(id)),
        ...scales.map(({ id }) => scaleScope(id)),
        ...after.swapsOpen.map(swapScope),
      ];
      // Of what is kept in records there is the last one at most.
      const mayBe = new Set([
        ...after.turns.map(({ number }) => declinedScope(number)),
        buddiesScope(after.buddyRecords),
        missedScope(after.missing.records),
        ...(after.worth.pool === null ? [] : [worthScope(after.worth.pool.number)]),
        ...after.stories.open.map(({ session }) => storiesScope(session)),
        ...(after.helped.pool === null ? [] : [helpedScope(after.helped.pool.number)]),
        ...(after.workshop === null ? [] : [wordingScope(after.workshop.id)]),
      ]);
      const sealed = Object.keys(after.secrets).filter(
        (scope) =>
          !isAttendanceScope(scope) &&
          !isBalancesScope(scope) &&
          !mayBe.has(scope) &&
          (after.running === null || scope !== facilitationScope(after.running.id)),
      );
      expect(sealed.toSorted()).toEqual(scopes.toSorted());
      // The running tally of an open vote, and who is where on an open scale, are derived from sealed parts.
      // So are who is likely next, from the balances, and the words that arrive in a workshop.
      const derived = [
        "likely",
        "wording",
        ...polls.map(({ id }) => `turnout:${id}`),
        ...scales.map(() => "scale"),
      ];
      const seen = (state: CommunityState) =>
        Object.entries(community.view(state)).filter(([key]) => !derived.includes(key));
      expect(seen(unsealed)).toEqual(seen(after));
    };
  });
});

test("ATT-6: attendance is secret from a session's beginning, and known only of sessions that are known", async () => {
  await always(() => ({ after }) => {
    if (after.status === "unfounded") return;
    const { underWay, pastSessions, secrets } = after;
    const waiting = pastSessions.filter(({ attendance }) => attendance === null);
    const open = [...(underWay === null ? [] : [underWay]), ...waiting].map(({ id }) => attendanceScope(id));
    const attended = pastSessions.filter(({ attendance }) => attendance !== null);
    const sealed = Object.keys(secrets).filter(isAttendanceScope);
    expect(sealed).toEqual(expect.arrayContaining(open));
    expect([...open, ...attended.map(({ id }) => attendanceScope(id))]).toEqual(
      expect.arrayContaining(sealed),
    );
  });
});

test("QUORUM-1, QUORUM-2, QUORUM-3: too few votes decide only if a person says so, and extend a vote once at most", async () => {
  let decided = 0;
  let again = 0;
  await always(() => {
    const extended = new Set<string>();
    return ({ command, events }) => {
      const anyway = "anyway" in command && command.anyway === true;
      for (const event of events) {
        if (event.type === "PollExtended") {
          again += extended.has(event.poll) ? 1 : 0;
          extended.add(event.poll);
        }
        if (event.type !== "PollClosed") continue;
        const { how, turnout, needed } = event.outcome;
        if (turnout >= needed || anyway) continue;
        expect(how).toBe("due");
        expect(extended).toContain(event.poll);
        expect(events.map(({ type }) => type)).toEqual(["PollClosed"]);
      }
      if (events.some(({ type }) => type === "DecisionMade" || type === "AdoptingReached")) decided += 1;
    };
  });
  expect(again).toBe(0);
  expect(decided).toBeGreaterThan(0);
});
