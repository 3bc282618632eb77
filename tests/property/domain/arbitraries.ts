import fc from "fast-check";
import { ITEM_KINDS, type ItemDraft, type PlannedItem } from "@guildhall/shared/domain/agenda";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import {
  itemId,
  memberRef,
  runId,
  sessionId,
  takeawayId,
  type MemberRef,
} from "@guildhall/shared/domain/ids";
import type { SessionCommand } from "@guildhall/shared/domain/session/commands";
import { DEFAULT_SETTINGS, type Settings } from "@guildhall/shared/domain/settings";
import { SECOND, type Millis } from "@guildhall/shared/domain/time";
import { GUILD_ID, plannedItem, SESSION, START } from "@guildhall/shared/testing/decider-samples";

/**
 * Commands as anybody might send them. Ids are drawn as numbers that the run turns into things that exist then (or not),
 * so that most commands mean something when their turn comes.
 */
const PEOPLE = ["priya", "tom", "ana", "lee", "mo", "kim", "zoe"].map(memberRef);

const person = fc.constantFrom(...PEOPLE);
const text = fc.oneof(
  fc.constantFrom("Design tokens", "CI in ten minutes", " ", "\u200b", "x".repeat(300)),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });
const odd = fc.constantFrom(-1, 0, 0.5, 1e9, Number.NaN);
const mostly = <T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: unusual });
const minutes = mostly(fc.integer({ min: 1, max: 30 }), odd);
const position = fc.integer({ min: -1, max: 12 });

const draft: fc.Arbitrary<ItemDraft> = record({
  title: text,
  kind: fc.constantFrom(...ITEM_KINDS),
  presenter: fc.option(person),
  minutes,
});

const settings: fc.Arbitrary<Settings> = record({
  elmoShare: fc.constantFrom(0.1, 1 / 3, 0.5, 1),
  elmoAtLeast: fc.integer({ min: 1, max: 5 }),
  elmoNames: fc.boolean(),
  itemMinutes: fc.integer({ min: 1, max: 60 }),
});
const settingsChange: fc.Arbitrary<Partial<Settings>> = mostly(
  settings,
  record({ elmoShare: odd, elmoAtLeast: odd, itemMinutes: odd }),
);

const agenda: fc.Arbitrary<readonly PlannedItem[]> = fc
  .array(
    record({
      title: fc.constantFrom("Welcome", "Design tokens", "CI in ten minutes"),
      kind: fc.constantFrom(...ITEM_KINDS),
      presenter: fc.option(person),
      minutes: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 6 },
  )
  .map((items) => items.map((item, index) => ({ ...item, id: itemId(`planned-${index}`), history: [] })));

/** Where a command names a thing by its number: the n-th that exists when its turn comes. */
const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % (list.length + 1)];

export interface Names {
  readonly items: readonly string[];
  readonly takeaways: readonly string[];
  readonly run: string | null;
}
type Named<Command> = (names: Names) => Command;

const item = fc.nat(20).map((index) => (names: Names) => itemId(nth(names.items, index) ?? "gone"));
const run = mostly(
  fc.constant((names: Names) => runId(names.run ?? "gone")),
  fc.constant((_: Names) => runId("gone")),
);
const runOrNone = mostly(
  fc.constant((names: Names) => (names.run === null ? null : runId(names.run))),
  fc.constant((_: Names) => null),
);

const fixed = <T>(value: T) => fc.constant((_: Names): T => value);
const drawn = <T, C>(arbitrary: fc.Arbitrary<T>, make: (value: T) => C) =>
  arbitrary.map((value) => (_: Names) => make(value));
const naming = <T, C>(name: fc.Arbitrary<Named<T>>, make: (value: T) => C) =>
  name.map((find) => (names: Names) => make(find(names)));
const namingWith = <T, U, C>(
  name: fc.Arbitrary<Named<T>>,
  other: fc.Arbitrary<U>,
  make: (value: T, other: U) => C,
) =>
  fc.tuple(name, other).map(
    ([find, value]) =>
      (names: Names) =>
        make(find(names), value),
  );

const adopt = (settingsNow: Settings): SessionCommand => ({
  type: "adoptSettings",
  communityName: "Frontend Guild",
  settings: settingsNow,
  organisers: PEOPLE.slice(0, 2),
});

const open = (items: readonly PlannedItem[], settingsNow = DEFAULT_SETTINGS): SessionCommand => ({
  type: "open",
  community: GUILD_ID,
  communityName: "Frontend Guild",
  number: 1,
  facilitator: memberRef("priya"),
  organisers: [memberRef("tom")],
  settings: settingsNow,
  agenda: items,
});

const member: readonly fc.Arbitrary<Named<SessionCommand>>[] = [
  naming(run, (value) => ({ type: "pause", run: value })),
  naming(run, (value) => ({ type: "resume", run: value })),
  naming(runOrNone, (value) => ({ type: "next", run: value })),
  naming(runOrNone, (value) => ({ type: "previous", run: value })),
  namingWith(item, mostly(fc.integer({ min: -20, max: 20 }), odd), (value, by) => ({
    type: "adjustMinutes",
    item: value,
    by,
  })),
  namingWith(item, position, (value, to) => ({ type: "moveItem", item: value, to })),
  drawn(draft, (value) => ({ type: "addItem", item: value })),
  naming(item, (value) => ({ type: "removeItem", item: value })),
  naming(runOrNone, (value) => ({ type: "raiseElmo", run: value })),
  naming(runOrNone, (value) => ({ type: "raiseElmo", run: value })),
  naming(runOrNone, (value) => ({ type: "raiseElmo", run: value })),
  naming(run, (value) => ({ type: "takeBackElmo", run: value })),
  naming(run, (value) => ({ type: "answerCall", run: value, answer: { kind: "moveOn" } })),
  naming(run, (value) => ({ type: "answerCall", run: value, answer: { kind: "park" } })),
  namingWith(run, minutes, (value, more) => ({
    type: "answerCall",
    run: value,
    answer: { kind: "continue", minutes: more },
  })),
  drawn(fc.tuple(text, fc.constantFrom("learned", "action"), fc.option(person)), ([line, kind, owner]) => ({
    type: "addTakeaway",
    text: line,
    kind,
    owner,
  })),
  fc.nat(20).map((index) => (names: Names) => ({
    type: "removeTakeaway" as const,
    takeaway: takeawayId(nth(names.takeaways, index) ?? "gone"),
  })),
  fixed({ type: "takeOver" }),
  drawn(person, (to) => ({ type: "handOver", to })),
  drawn(mostly(fc.option(fc.integer({ min: 1, max: 12 })), odd), (count) => ({
    type: "correctHeadCount",
    count,
  })),
];
const seldom: readonly fc.Arbitrary<Named<SessionCommand>>[] = [
  fixed({ type: "finish" }),
  fixed({ type: "endLeft" }),
  fixed({ type: "noteMeetingEnd" }),
  fixed({ type: "reopen" }),
  drawn(settings, adopt),
  drawn(agenda, open),
];

/** An opening with any agenda: what a session begins with. */
export const opening: fc.Arbitrary<SessionCommand> = fc
  .tuple(agenda, settings)
  .map(([items, chosen]) => open(items, chosen));

export const sessionCommand: fc.Arbitrary<Named<SessionCommand>> = fc.oneof(
  { weight: 30, arbitrary: fc.oneof(...member) },
  { weight: 4, arbitrary: fixed<SessionCommand>({ type: "countPresent" }) },
  { weight: 3, arbitrary: fc.oneof(...seldom) },
);

const planning: readonly fc.Arbitrary<Named<CommunityCommand>>[] = [
  drawn(draft, (value) => ({ type: "planItem", item: value })),
  drawn(draft, (value) => ({ type: "planItem", item: value })),
  namingWith(item, draft, (value, changes) => ({ type: "editPlannedItem", item: value, changes })),
  naming(item, (value) => ({ type: "removePlannedItem", item: value })),
  namingWith(item, position, (value, to) => ({ type: "movePlannedItem", item: value, to })),
  naming(item, (value) => ({ type: "planParked", item: value })),
  naming(item, (value) => ({ type: "withdrawParked", item: value })),
  fixed({ type: "reuseLastAgenda" }),
];
/** Mostly that of the session that runs, with topics under ids of their own. */
const sessionEnd: fc.Arbitrary<Named<CommunityCommand>> = fc
  .tuple(mostly(fc.constant(true), fc.constant(false)), fc.nat(3), fc.constantFrom("person", "itself"))
  .map(([isThat, howMany, by]) => (names: Names) => {
    const session = sessionId((isThat ? names.run : null) ?? "other");
    const parked = Array.from({ length: howMany }, (_, index) => plannedItem(`${session}-${index}`));
    return { type: "recordSessionEnd", session, at: START, by, parked };
  });
const rest: readonly fc.Arbitrary<Named<CommunityCommand>>[] = [
  drawn(text, (name) => ({ type: "found", name })),
  drawn(settingsChange, (value) => ({ type: "changeSettings", settings: value })),
  fixed({ type: "begin" }),
  fixed({ type: "begin" }),
  fixed({ type: "reopenSession" }),
  drawn(person, (value) => ({ type: "nameOrganiser", member: value })),
  fixed({ type: "stepDownAsOrganiser" }),
  fixed({ type: "claimOrganiser" }),
  drawn(person, (value) => ({ type: "recordMemberLeft", member: value })),
  drawn(person, (value) => ({ type: "recordMemberReturned", member: value })),
  fixed({ type: "recordUnknownSend", id: "one", message: { kind: "recap", session: SESSION } }),
  fixed({ type: "resendMessage", id: "one" }),
  fixed({ type: "dismissMessage", id: "one" }),
  sessionEnd,
  sessionEnd,
];

const communityCommand: fc.Arbitrary<Named<CommunityCommand>> = fc.oneof(
  fc.oneof(...planning),
  fc.oneof(...rest),
);

/** One command and its circumstances: who, how long after the one before, and who is present. */
export interface Turn<Command> {
  readonly command: Named<Command>;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
  /** the wrong kind of author gives it: Guildhall for a person, or a person for Guildhall */
  readonly wrongKind: boolean;
  readonly after: Millis;
  readonly present: readonly MemberRef[];
  /** who was present a moment ago, besides */
  readonly lately: readonly MemberRef[];
}

export const turn = <Command>(command: fc.Arbitrary<Named<Command>>): fc.Arbitrary<Turn<Command>> =>
  record({
    command,
    ref: person,
    meetingOrganiser: mostly(fc.constant(false), fc.constant(true)),
    wrongKind: mostly(fc.constant(false), fc.boolean()),
    after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 * SECOND })),
    present: fc.subarray(PEOPLE),
    lately: fc.subarray(PEOPLE),
  });

/** A community that is founded and then asked for anything by anybody. */
export const communityTurns: fc.Arbitrary<readonly Turn<CommunityCommand>[]> = fc
  .tuple(
    fc.option(turn(fixed<CommunityCommand>({ type: "found", name: "Frontend Guild" }))),
    fc.array(turn(communityCommand), { maxLength: 60, size: "max" }),
  )
  .map(([first, others]) => (first === null ? others : [{ ...first, wrongKind: false }, ...others]));
