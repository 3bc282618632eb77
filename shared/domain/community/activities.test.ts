import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { LIST_WISHES } from "../../testing/wishes/list-wishes.ts";
import { PLANNING_WISHES } from "../../testing/wishes/planning-wishes.ts";
import { SESSION_WISHES } from "../../testing/wishes/session-wishes.ts";
import { VOTE_WISHES } from "../../testing/wishes/vote-wishes.ts";
import { WORKSHOP_WISHES } from "../../testing/wishes/workshop-wishes.ts";
import { COMMUNITY_EVENTS } from "../../app/event-versions.ts";
import { BACKLOG } from "../backlog/topic.ts";
import type { MemberRef } from "../ids.ts";
import { changedSlices, patchSlices } from "../slices.ts";
import { MINUTE } from "../time.ts";
import { isActivityEvent } from "./activity-events.ts";
import type { CommunityCommand } from "./commands.ts";
import type { CommunityEvent } from "./events.ts";
import { changedMine, myCommunity } from "./mine.ts";

const PEOPLE = [PRIYA, TOM, ANA, LEE];
const MAKERS = [...LIST_WISHES, ...VOTE_WISHES, ...WORKSHOP_WISHES, ...PLANNING_WISHES, ...SESSION_WISHES];

const SYSTEM = new Set<CommunityCommand["type"]>([
  "nextStepWhenDue",
  "reviewDecision",
  "collectIdeas",
  "recordSessionEnd",
]);

const turns = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE, PRIYA, PRIYA),
    maker: fc.noBias(fc.nat(MAKERS.length - 1)),
    numbers: fc.noBias(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30))),
    after: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 60, maxLength: 140, size: "max" },
);

const plain = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);

/** One command, unless it is refused. */
function take(guild: Founding, who: MemberRef, command: CommunityCommand): void {
  if (SYSTEM.has(command.type)) guild.do("guildhall", command);
  else if (guild.refusal(who, command) === null) guild.do(who, command);
}

describe("whatever a community does together, in whatever order", () => {
  it(
    "STORE-9, SYNC-1, BACK-6: it answers, its facts are plain data, its patches fit, and topics stand in one place",
    { timeout: 60_000 },
    () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(turns, (all) => {
          const guild = new Founding();
          let told = 1;
          for (const { who, maker, numbers, after } of all) {
            guild.at += after * MINUTE;
            const [was, before] = [guild.view, guild.state];
            take(guild, who, MAKERS[maker]?.(guild, numbers) ?? { type: "begin" });
            for (const { event } of guild.recorded.slice(told)) {
              plain(event);
              seen.add(event.type);
            }
            told = guild.recorded.length;
            const is = guild.view;
            plain(guild.effects);
            expect(patchSlices(was, changedSlices(was, is) ?? {})).toStrictEqual(is);
            expectOnePlaceEach(guild);
            expectMineTold(before, guild);
          }
          plain(guild.view);
          plain(guild.state);
          closeAll(guild);
          expect(guild.state.secrets).toEqual({});
          expect(guild.viewWithoutSeals).toEqual(guild.view);
        }),
        { numRuns: 30, seed: 20_260_114, endOnFailure: true },
      );
      // The walks reach nearly all that can happen in the activities.
      const all = Object.keys(COMMUNITY_EVENTS).map((type) => ({ type }) as CommunityEvent);
      const unseen = all.filter((event) => isActivityEvent(event) && !seen.has(event.type));
      expect(unseen.length).toBeLessThanOrEqual(4);
    },
  );
});

function expectOnePlaceEach({ state }: Founding): void {
  const later = state.schedule.later.flatMap(({ agenda }) => agenda);
  const places = [...state.agenda, ...later].map(({ id }) => id as string);
  expect(new Set(places).size).toBe(places.length);
  for (const { id, standing } of state.backlog.topics)
    expect([id, standing.is === "planned" && standing.when !== "running"]).toEqual([id, places.includes(id)]);
}

/** Whoever's own part changed is told, but for what everybody sees: that something closed. */
function expectMineTold(before: Founding["state"], guild: Founding): void {
  const changed = changedMine(before, guild.state);
  const open = new Set<string>([
    BACKLOG,
    ...guild.state.polls.filter(({ closed }) => closed === null).map(({ id }) => id),
    ...guild.state.collections.filter(({ closedAt }) => closedAt === null).map(({ id }) => id),
  ]);
  const kept = <T>(all: Readonly<Record<string, T>>) => Object.entries(all).filter(([id]) => open.has(id));
  const own = (state: Founding["state"], who: MemberRef) => {
    const { ballots, entries, cannot } = myCommunity(state, who);
    return { ballots: kept(ballots), entries: kept(entries), cannot };
  };
  const untold = PEOPLE.filter((who) => !changed.has(who));
  expect(untold.map((who) => own(guild.state, who))).toEqual(untold.map((who) => own(before, who)));
}

function closeAll(guild: Founding): void {
  const { workshop } = guild.state;
  if (workshop !== null) guild.do(PRIYA, { type: "abandonWorkshop", from: workshop.step });
  for (const { id, closed } of guild.state.polls)
    if (closed === null) guild.do(PRIYA, { type: "closePoll", poll: id });
  for (const { id, closedAt } of guild.state.collections)
    if (closedAt === null) guild.do(PRIYA, { type: "closeCollection", collection: id });
}
