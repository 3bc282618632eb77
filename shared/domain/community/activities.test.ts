import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANA, LEE, PRIYA, SESSION, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { COMMUNITY_EVENTS } from "../../app/event-versions.ts";
import { BACKLOG } from "../backlog/topic.ts";
import {
  collectionId,
  entryId,
  itemId,
  optionId,
  pollId,
  sessionId,
  type CollectionId,
  type MemberRef,
} from "../ids.ts";
import { LOGISTICS_ELEMENTS, type Choice } from "../logistics/choice.ts";
import { changedSlices, patchSlices } from "../slices.ts";
import { DAY, MINUTE } from "../time.ts";
import { isActivityEvent } from "./activity-events.ts";
import type { CommunityCommand } from "./commands.ts";
import type { CommunityEvent } from "./events.ts";
import { changedMine, myCommunity } from "./mine.ts";

const PEOPLE = [PRIYA, TOM, ANA, LEE];

/** The n-th of what exists, or something that does not. */
const nth = (ids: readonly string[], index: number): string => ids[index % (ids.length + 1)] ?? "gone";

type Numbers = readonly [number, number, number];
type Maker = (guild: Founding, numbers: Numbers) => CommunityCommand;

const collectionIn = ({ state }: Founding, n: number): CollectionId =>
  collectionId(nth([BACKLOG, ...state.collections.map(({ id }) => id)], n));
const entryIn = ({ state }: Founding, collection: string, n: number) => {
  const entries = state.collections.find(({ id }) => id === collection)?.entries ?? state.backlog.topics;
  return entryId(
    nth(
      entries.map(({ id }) => id),
      n,
    ),
  );
};
const pollIn = ({ state }: Founding, n: number) =>
  pollId(
    nth(
      state.polls.map(({ id }) => id),
      n,
    ),
  );
const topicIn = ({ state }: Founding, n: number) =>
  entryId(
    nth(
      state.backlog.topics.map(({ id }) => id),
      n,
    ),
  );
const closesAt = (guild: Founding, n: number) => (n % 3 === 0 ? guild.at + DAY : null);
const TEXTS = [
  "Design tokens",
  "CI is slow",
  "Everybody gets a turn",
  "No agenda",
  "Too loud",
  " ",
  "x".repeat(500),
];
const text = (n: number) => TEXTS[n % TEXTS.length] ?? "";
const element = (n: number) => LOGISTICS_ELEMENTS[n % 3] ?? "duration";
const stepIn = ({ state }: Founding) =>
  state.workshop === null || state.workshop.step === "adopting" ? "bad" : state.workshop.step;
const principleIn = ({ state }: Founding, n: number) =>
  entryId(nth(state.workshop?.step === "adopting" ? state.workshop.draft.map(({ id }) => id) : [], n));

/** The list of the workshop that is open, or the backlog. */
const listIn = ({ state: { workshop } }: Founding): CollectionId =>
  workshop?.step === "good" ? workshop.good : workshop?.step === "bad" ? workshop.bad : BACKLOG;

const minutesOf = (count: number): Choice => ({ element: "duration", minutes: count });

const MAKERS: readonly Maker[] = [
  ...Array.from({ length: 4 }, (): Maker => (guild, [a]) => ({
    type: "addEntry",
    collection: listIn(guild),
    text: text(a),
    twin: null,
  })),
  (guild, [a, b]) => ({
    type: "editEntry",
    collection: listIn(guild),
    entry: entryIn(guild, listIn(guild), a),
    text: text(b),
  }),
  (guild, [a, b]) => ({
    type: "mergeEntries",
    collection: listIn(guild),
    into: entryIn(guild, listIn(guild), a),
    from: entryIn(guild, listIn(guild), b),
    text: null,
  }),
  () => ({ type: "abandonWorkshop", from: "bad" }),
  ...Array.from({ length: 3 }, (): Maker => () => ({ type: "adoptContract", elmo: null })),
  ...Array.from({ length: 3 }, (): Maker => ({ state }, [a]) => {
    const open = state.polls.filter(({ closed }) => closed === null);
    const poll = open[a % Math.max(1, open.length)];
    const option = poll?.options[0]?.id ?? optionId("gone");
    return { type: "castBallot", poll: poll?.id ?? pollId("gone"), ballot: { [option]: 1 } };
  }),
  ({ state }) => ({
    type: "closePoll",
    poll: state.polls.find(({ closed, turnout }) => closed === null && turnout > 0)?.id ?? pollId("gone"),
  }),
  ({ state }, [a]) => ({
    type: "reviewDecision",
    element: element(a),
    version: state.logistics.decisions[element(a)].length,
  }),
  (_, [a]) => ({ type: "setReviewDays", days: a }),
  (_, [a]) => ({
    type: "editChoices",
    element: "duration",
    choices: [minutesOf(10 + a), minutesOf(60)],
  }),
  (guild, [a, b, c]) => ({
    type: "openCollection",
    prompt: text(a),
    anonymous: b % 2 === 0,
    perMember: c % 2 === 0 ? 2 : null,
    closesAt: closesAt(guild, a),
    inChat: c % 2 === 0,
  }),
  (guild, [a, b, c]) => ({
    type: "addEntry",
    collection: collectionIn(guild, a),
    text: text(b),
    twin: c % 4 === 0 ? entryIn(guild, collectionIn(guild, b), c) : null,
  }),
  (_, [a, b]) => ({
    type: "addEntry",
    collection: BACKLOG,
    text: text(a),
    twin: null,
    topic: { why: "", kind: b % 2 === 0 ? "solve" : "present", minutes: 5 + (b % 50) },
  }),
  (guild, [a, b, c]) => ({
    type: "editEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
    text: text(c),
  }),
  (guild, [a, b]) => ({
    type: "removeEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
  }),
  (guild, [a, b, c]) => ({
    type: c % 2 === 0 ? "hideEntry" : "showEntry",
    collection: collectionIn(guild, a),
    entry: entryIn(guild, collectionIn(guild, a), b),
  }),
  (guild, [a, b, c]) => ({
    type: "mergeEntries",
    collection: collectionIn(guild, a),
    into: entryIn(guild, collectionIn(guild, a), b),
    from: entryIn(guild, collectionIn(guild, a), c),
    text: null,
  }),
  (guild, [a]) => ({ type: "closeCollection", collection: collectionIn(guild, a) }),
  (guild, [a, b]) => ({
    type: "showInChat",
    activity:
      b % 2 === 0
        ? { kind: "poll", poll: pollIn(guild, a) }
        : { kind: "collection", collection: collectionIn(guild, a) },
  }),
  (guild, [a, b, c]) => ({
    type: "openPoll",
    question: text(a),
    options: ["Pizza", "Soup", "Salad"].slice(0, 1 + (b % 3)),
    budget: c % 3 === 0 ? null : c % 3,
    cap: 1 + (c % 2),
    secrecy: b % 2 === 0 ? "hidden" : "open",
    membersAdd: a % 2 === 0,
    closesAt: closesAt(guild, b),
    inChat: c % 2 === 0,
  }),
  ...Array.from({ length: 4 }, (): Maker => (guild, [a, b, c]) => {
    const poll = pollIn(guild, a);
    const options = guild.state.polls.find(({ id }) => id === poll)?.options ?? [];
    const option = optionId(
      nth(
        options.map(({ id }) => id),
        b,
      ),
    );
    return { type: "castBallot", poll, ballot: c % 4 === 0 ? {} : { [option]: c % 3 } };
  }),
  (guild, [a, b]) => ({ type: "addOption", poll: pollIn(guild, a), text: text(b) }),
  (guild, [a]) => ({ type: "closePoll", poll: pollIn(guild, a) }),
  (_, [a]) => ({
    type: "startWorkshop",
    mode: a % 2 === 0 ? "live" : "chat",
    minutes: { bad: 5, good: 5, vote: 5 },
    vote: { budget: a % 3 === 0 ? null : 3, cap: 1, secrecy: "hidden" },
  }),
  (guild) => ({ type: "nextStep", from: stepIn(guild) }),
  (guild) => ({ type: "nextStep", from: stepIn(guild) }),
  ...Array.from({ length: 3 }, (): Maker => (guild) => ({ type: "nextStep", from: stepIn(guild) })),
  ...Array.from({ length: 2 }, (): Maker => (_, [a]) => ({ type: "addPrinciple", text: text(a) })),
  (guild) => {
    const { workshop } = guild.state;
    const stepEndsAt = workshop === null || workshop.step === "adopting" ? 0 : workshop.stepEndsAt;
    return { type: "nextStepWhenDue", step: stepIn(guild), stepEndsAt };
  },
  (guild, [a]) => ({ type: "extendStep", step: stepIn(guild), minutes: a % 9 }),
  (_, [a]) => ({
    type: "draftPrinciples",
    by: a % 2 === 0 ? { kind: "top", count: a } : { kind: "atLeast", votes: 1 },
  }),
  (_, [a]) => ({ type: "addPrinciple", text: text(a) }),
  (guild, [a, b]) => ({ type: "editPrinciple", principle: principleIn(guild, a), text: text(b) }),
  (guild, [a, b]) => ({ type: "movePrinciple", principle: principleIn(guild, a), to: b }),
  (_, [a]) => ({ type: "adoptContract", elmo: a % 2 === 0 ? null : { elmoShare: 0.5, elmoAtLeast: 2 } }),
  (guild, [a]) => ({ type: "signContract", version: guild.state.contracts.length - (a % 2) }),
  (guild, [a, b]) => ({
    type: "voteOnLogistics",
    elements: [element(a), element(b)],
    closesAt: closesAt(guild, a),
    inChat: b % 2 === 0,
  }),
  (guild, [a, b]) => ({
    type: "voteAgain",
    element: element(a),
    closesAt: closesAt(guild, b),
    inChat: false,
  }),
  (_, [a]) => ({ type: "reviewDecision", element: element(a), version: 1 }),
  (guild, [a]) => ({
    type: "setSchedule",
    timeZone: "Europe/Berlin",
    nextAt: a % 4 === 0 ? null : guild.at + DAY,
  }),
  (guild, [a, b]) => ({ type: "askForTopics", closesAt: closesAt(guild, a), inChat: b % 2 === 0 }),
  (_, [a]) => ({ type: "openBacklogVote", budget: 2, cap: 1 + (a % 2), closesAt: null, inChat: a % 2 === 0 }),
  (guild, [a]) => ({
    type: "cannotOn",
    dates: [new Date(guild.at + (a % 9) * DAY).toISOString().slice(0, 10)],
  }),
  (guild, [a, b]) => ({
    type: "proposePlan",
    sessions: 1 + (a % 3),
    dates: b % 2 === 0 ? [guild.at + DAY, guild.at + 8 * DAY] : null,
    opening: { title: "Welcome", minutes: 5 },
    closing: null,
  }),
  (guild, [a, b, c]) => ({
    type: "movePlannedTopic",
    topic: topicIn(guild, a),
    session: b % 3 === 2 ? null : b % 3,
    to: c % 4,
  }),
  () => ({ type: "acceptPlan" }),
  (guild, [a]) => ({ type: "planTopic", topic: topicIn(guild, a) }),
  (guild, [a, b]) => ({ type: "recordOutcome", topic: topicIn(guild, a), text: text(b) }),
  (guild, [a]) => ({
    type: "removePlannedItem",
    item: itemId(
      nth(
        guild.state.agenda.map(({ id }) => id),
        a,
      ),
    ),
  }),
  (guild, [a]) => ({ type: "planParked", item: itemId(topicIn(guild, a)) }),
  () => ({ type: "begin" }),
  (guild, [a]) => ({
    type: "collectIdeas",
    session: guild.state.running?.id ?? sessionId(SESSION),
    item: itemId(topicIn(guild, a)),
  }),
  (guild, [a, b]) => ({
    type: "recordSessionEnd",
    session: guild.state.running?.id ?? sessionId(SESSION),
    at: guild.at,
    by: "person",
    parked: guild.state.lastAgenda.filter((_, index) => index % 3 === a % 3),
    done: guild.state.lastAgenda
      .filter((_, index) => index % 3 === (a + 1 + (b % 2)) % 3)
      .map(({ id }) => id),
  }),
  () => ({ type: "reopenSession" }),
];

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
  it("STORE-9, SYNC-1, BACK-6: it answers, its facts are plain data, its patches fit, and topics stand in one place", () => {
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
  });
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
