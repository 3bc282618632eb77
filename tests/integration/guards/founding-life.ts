import type { TopicDetails } from "@guildhall/shared/domain/community/topics/part";
import { isExtra } from "@guildhall/shared/domain/community/sessions/part";
import { CARD_KINDS, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { showableIn } from "@guildhall/shared/domain/community/cards-in";
import { nextOf, NOTHING_COUNTED } from "@guildhall/shared/testing/decider-samples";
import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import {
  type CollectionId,
  type EntryId,
  memberRef,
  optionId,
  type PollId,
  takeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import type { Choice, LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { dateOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { given, itemAt, type Living, runOf } from "./living.ts";

type Command<Type extends CommunityCommand["type"]> = Extract<CommunityCommand, { type: Type }>;

/** Everything besides sessions that can be stored of a community happens in this one of Priya's. */
export async function liveTogether(living: Living): Promise<void> {
  await collect(living);
  await vote(living);
  await holdWorkshop(living);
  await reviseContract(living);
  await decideLogistics(living);
  await offerTopics(living);
  await plan(living);
  await solve(living);
  await leaveOpen(living);
}

const lastCollection = ({ founded }: Living): CollectionId =>
  given(founded().collections.at(-1), "collection").id;
const lastPoll = ({ founded }: Living) => given(founded().polls.at(-1), "poll");

const entryOf = ({ founded }: Living, text: string): EntryId =>
  given(
    [...founded().backlog.topics, ...founded().collections.flatMap(({ entries }) => entries)].findLast(
      (entry) => entry.text === text,
    ),
    `entry ${text}`,
  ).id;

async function add(living: Living, who: string, collection: CollectionId, text: string, twin?: EntryId) {
  await living.ask(who, { type: "addEntry", collection, text, twin: twin ?? null });
  return entryOf(living, text);
}

const ballotOn = (poll: PollId, ballot: Record<string, number>): Command<"castBallot"> => ({
  type: "castBallot",
  poll,
  ballot: Object.fromEntries(Object.entries(ballot).map(([id, votes]) => [optionId(id), votes])),
});

const openCollection = (
  anonymous: boolean,
  closesAt: number | null,
  perMember: number | null = null,
): Command<"openCollection"> => ({
  type: "openCollection",
  prompt: "What did we learn?",
  ...{ anonymous, perMember, closesAt, inChat: anonymous },
});

async function collect(living: Living): Promise<void> {
  const { ask, now } = living;
  const closesAt = now() + DAY;
  await ask("priya", openCollection(false, closesAt, 5));
  const collection = lastCollection(living);
  const into = await add(living, "tom", collection, "Tokens are names");
  const from = await add(living, "amara", collection, "Names are tokens");
  const entry = await add(living, "mateo", collection, "Something rude");
  await ask("tom", { type: "editEntry", collection, entry: into, text: "Design tokens are names" });
  await ask("priya", { type: "mergeEntries", collection, into, from, text: null });
  await ask("priya", { type: "undoMerge", collection, entry: into });
  await ask("priya", { type: "mergeEntries", collection, into, from, text: null });
  await ask("priya", { type: "hideEntry", collection, entry });
  await ask("priya", { type: "showEntry", collection, entry });
  await ask("priya", { type: "hideEntry", collection, entry });
  await ask("priya", { type: "showInChat", subject: { kind: "collection", collection } });
  await ask("priya", { type: "moveCollectionClosing", collection, closesAt: null });
  await ask("priya", { type: "moveCollectionClosing", collection, closesAt });
  await ask("guildhall", { type: "closeCollectionWhenDue", collection, closesAt });
  await ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await ask("priya", { type: "cancelCollection", collection: lastCollection(living) });
  await ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await ask("priya", { type: "closeCollection", collection: lastCollection(living) });
}

async function writeAnonymously(living: Living): Promise<void> {
  const { ask } = living;
  const collection = lastCollection(living);
  const entry = await add(living, "tom", collection, "Nobody shall know");
  await ask("tom", { type: "editEntry", collection, entry, text: "Nobody shall ever know" });
  await ask("tom", { type: "removeEntry", collection, entry });
  await add(living, "amara", collection, "Nor this");
}

async function openPoll({ ask, now }: Living): Promise<void> {
  await ask("priya", {
    type: "openPoll",
    question: "Where do we meet?",
    options: ["Oslo", "Lisbon", "Here"],
    ...{ budget: 3, cap: 2, secrecy: "open", membersAdd: true, closesAt: now() + DAY, inChat: false },
  });
}

async function castAndTakeBack(living: Living): Promise<void> {
  const { id, options } = lastPoll(living);
  const [one, other] = [given(options[0], "option").id, given(options[1], "option").id];
  await living.ask("tom", ballotOn(id, { [one]: 2 }));
  await living.ask("tom", ballotOn(id, { [one]: 1 }));
  await living.ask("mateo", ballotOn(id, { [one]: 1 }));
  await living.ask("mateo", ballotOn(id, {}));
  await living.ask("amara", { type: "setOptionVotes", poll: id, option: other, votes: 1 });
}

async function vote(living: Living): Promise<void> {
  await openPoll(living);
  await castAndTakeBack(living);
  const { group } = lastPoll(living);
  await living.ask("priya", { type: "movePollClosing", group, closesAt: null });
  await living.ask("priya", { type: "movePollClosing", group, closesAt: living.now() + DAY });
  await living.ask("priya", { type: "cancelPoll", group });
  await openPoll(living);
  const { id, progress } = lastPoll(living);
  const closesAt = progress.phase === "open" ? progress.closesAt : null;
  await living.ask("priya", { type: "showInChat", subject: { kind: "poll", poll: id } });
  await living.ask("tom", { type: "addOption", poll: id, text: "At Tom's" });
  await castAndTakeBack(living);
  const due = { poll: id, closesAt: given(closesAt, "time at which it closes") };
  await living.ask("guildhall", { type: "closePollWhenDue", ...due });
}

/** Causes the post of a card of this kind to have an unknown fate. */
async function unknown(
  { world, holds, founded, ask }: Living,
  kind: CardSubject["kind"],
  does: () => Promise<void>,
): Promise<void> {
  const { drawCard } = world;
  world.drawCard = (subject, mark) =>
    subject.kind === kind ? Promise.resolve({ kind: "unknown" }) : drawCard(subject, mark);
  await does();
  await holds(() => founded().unknownSends.length === 1, "the unknown send");
  world.drawCard = drawCard;
  await ask("priya", { type: "dismissMessage", id: given(founded().unknownSends[0], "unknown send").id });
}

/** A card of each of these kinds, whose fate is unknown, is posted again. */
async function postAgain({ ask, founded }: Living, kinds: readonly CardSubject["kind"][]): Promise<void> {
  for (const kind of kinds) {
    const subject = given(
      showableIn(founded()).findLast((each) => each.kind === kind),
      `card of a ${kind}`,
    );
    const id = `of-unknown-fate-${kind}`;
    await ask("guildhall", { type: "recordUnknownSend", id, message: { kind: "card", subject } });
    await ask("tom", { type: "resendMessage", id });
  }
}

async function holdWorkshop(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "live",
    minutes: { bad: 5, good: 5, vote: 3 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const dominates = await add(living, "tom", lastCollection(living), "One person dominates");
  await ask("priya", { type: "extendStep", step: "bad", minutes: 2 });
  await ask("priya", { type: "nextStep", from: "bad" });
  const turn = await add(living, "amara", lastCollection(living), "Everybody gets a turn", dominates);
  const agenda = await add(living, "mateo", lastCollection(living), "We have an agenda");
  await ask("priya", { type: "nextStep", from: "good" });
  await ask("tom", ballotOn(lastPoll(living).id, { [turn]: 1, [agenda]: 1 }));
  await ask("priya", { type: "nextStep", from: "vote" });
  await ask("priya", { type: "draftPrinciples", by: { kind: "top", count: 5 } });
  await ask("priya", { type: "addPrinciple", text: "We start on time" });
  await ask("priya", { type: "editPrinciple", principle: turn, text: "A turn for everybody" });
  await ask("priya", { type: "movePrinciple", principle: turn, to: 1 });
  await unknown(living, "contract", () =>
    ask("priya", { type: "adoptContract", elmo: { elmoShare: 0.5, elmoAtLeast: 3 } }),
  );
  await ask("tom", { type: "signContract", version: 1 });
  await ask("mateo", { type: "onlyFollow" });
  await ask("mateo", { type: "takePart" });
}

async function reviseContract(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 60, good: 60, vote: 60 },
    vote: { budget: 3, cap: 2, secrecy: "open" },
  });
  await ask("priya", { type: "nextStep", from: "bad" });
  await ask("priya", { type: "abandonWorkshop", from: "good" });
  await wordInChat(living);
}

/** The principles are worded on a card, while the previous contract remains current. */
async function wordInChat(living: Living): Promise<void> {
  const { ask } = living;
  await ask("priya", {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 60, good: 60, vote: 60 },
    vote: { budget: 3, cap: 2, secrecy: "open" },
  });
  await ask("priya", { type: "nextStep", from: "bad" });
  await ask("priya", { type: "nextStep", from: "good" });
  const { id, options } = lastPoll(living);
  await ask("tom", ballotOn(id, { [given(options[0], "good entry").id]: 2 }));
  await ask("priya", { type: "nextStep", from: "vote" });
  await ask("priya", { type: "draftPrinciples", by: { kind: "top", count: 1 } });
  await postAgain(
    living,
    CARD_KINDS.filter((kind) => kind !== "review"),
  );
  await ask("priya", { type: "abandonWorkshop", from: "adopting" });
}

const SHORT_LISTS: Readonly<Record<LogisticsElement, readonly Choice[]>> = {
  frequency: [
    { element: "frequency", frequency: { kind: "weeks", every: 2 } },
    { element: "frequency", frequency: { kind: "monthly", nth: 1, weekday: 1 } },
    { element: "frequency", frequency: { kind: "own", text: "When we like" } },
  ],
  duration: [45, 60].map((minutes) => ({ element: "duration", minutes })),
  participants: [
    { element: "participants", who: "chat" },
    { element: "participants", text: "Anybody" },
  ],
};
const ELEMENTS = ["frequency", "duration", "participants"] as const;

async function decideLogistics(living: Living): Promise<void> {
  const { ask, founded, now } = living;
  for (const element of ELEMENTS)
    await ask("priya", { type: "editChoices", element, choices: SHORT_LISTS[element] });
  await ask("priya", { type: "setReviewDays", days: 30 });
  await ask("priya", { type: "setRhythm", timeZone: "Europe/Berlin", at: now() + DAY });
  await ask("priya", {
    type: "voteOnLogistics",
    elements: ELEMENTS,
    closesAt: now() + DAY,
    inChat: true,
  });
  for (const poll of founded().polls.slice(-ELEMENTS.length)) {
    await ask("tom", ballotOn(poll.id, { [given(poll.options[0], "choice").id]: 1 }));
    await ask("priya", { type: "closePoll", poll: poll.id });
  }
  // A choice of each kind is current for a while; in the end the first one wins a tie.
  for (const place of [1, 2, 0]) await voteAgain(living, "frequency", { tom: place });
  await voteAgain(living, "duration", { tom: 1, amara: 0 });
  await unknown(living, "review", () =>
    ask("guildhall", { type: "reviewDecision", element: "participants", version: 1 }),
  );
  await postAgain(living, ["review"]);
  await voteAgain(living, "participants", { tom: 1 });
}

async function voteAgain(
  living: Living,
  element: LogisticsElement,
  votes: Readonly<Record<string, number>>,
): Promise<void> {
  await living.ask("priya", { type: "voteAgain", element, closesAt: null, inChat: false });
  const { id, options } = lastPoll(living);
  for (const [who, place] of Object.entries(votes))
    await living.ask(who, ballotOn(id, { [given(options[place], "choice").id]: 1 }));
  await living.ask("priya", { type: "closePoll", poll: id });
}

const opening = { title: null, minutes: 5 };
const closing = { title: "Goodbye", minutes: 5 };

async function offerTopics(living: Living): Promise<void> {
  const { ask, now } = living;
  await ask("priya", { type: "askForTopics", closesAt: null, inChat: false });
  await ask("priya", { type: "stopAsking" });
  const closesAt = now() + DAY;
  await ask("priya", { type: "askForTopics", closesAt: null, inChat: true });
  await ask("priya", { type: "moveAskingClosing", closesAt });
  const offer = async (who: string, text: string, kind: TopicDetails["kind"], minutes: number) => {
    const topic = { why: "We talk about it all the time", kind, minutes };
    await ask(who, { type: "offerTopic", title: text, details: topic });
    return entryOf(living, text);
  };
  const flaky = await offer("tom", "Flaky tests", "solve", 15);
  const slow = await offer("amara", "Slow builds", "solve", 25);
  await offer("amara", "Long queues", "solve", 15);
  await offer("mateo", "Accessible forms", "present", 15);
  await offer("mateo", "Everything else", "discuss", 240);
  const slip = await offer("mateo", "A slip of the pen", "discuss", 10);
  const twin = await offer("mateo", "Builds are slow", "solve", 10);
  const unkind = await offer("mateo", "Something unkind", "discuss", 10);
  const topic = { why: "", kind: "solve", minutes: 20 } as const;
  await ask("tom", { type: "editTopic", topic: flaky, title: "Flaky tests again", details: topic });
  await ask("mateo", { type: "withdrawTopic", topic: slip });
  await ask("priya", { type: "mergeTopics", into: slow, from: twin, title: null });
  await ask("priya", { type: "undoTopicMerge", topic: slow });
  await ask("priya", { type: "mergeTopics", into: slow, from: twin, title: null });
  await ask("guildhall", { type: "stopAskingWhenDue", closesAt });
  await ask("priya", { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: true });
  await ask("tom", ballotOn(lastPoll(living).id, { [flaky]: 2 }));
  await ask("amara", ballotOn(lastPoll(living).id, { [slow]: 1 }));
  await ask("priya", { type: "hideTopic", topic: unkind });
  await ask("priya", { type: "closePoll", poll: lastPoll(living).id });
}

async function plan(living: Living): Promise<void> {
  const { ask, founded } = living;
  const { timeZone } = founded().rhythm;
  const { at: nextAt } = nextOf(founded());
  const forms = entryOf(living, "Accessible forms");
  await ask("priya", { type: "inviteOthers" });
  await ask("mateo", {
    type: "setUnavailableDates",
    dates: [dateOf(given(nextAt, "next session"), timeZone)],
  });
  await ask("priya", { type: "proposePlan", sessions: 1, dates: null, opening: null, closing: null });
  await ask("priya", { type: "discardPlan" });
  await ask("priya", { type: "proposePlan", sessions: 2, dates: null, opening, closing });
  await ask("priya", { type: "showInChat", subject: { kind: "plan" } });
  await ask("priya", { type: "movePlannedTopic", topic: forms, session: null, to: 0 });
  await ask("priya", { type: "movePlannedTopic", topic: entryOf(living, "Slow builds"), session: 0, to: 1 });
  await ask("priya", { type: "movePlannedTopic", topic: entryOf(living, "Long queues"), session: 1, to: 0 });
  await ask("priya", { type: "framePlan", opening: closing, closing: null });
  await ask("priya", { type: "framePlan", opening: closing, closing: opening });
  await ask("priya", { type: "framePlan", opening, closing });
  await ask("priya", { type: "acceptPlan" });
  await ask("priya", { type: "planTopic", topic: forms });
  await changeDates(living);
}

/** An extra session is moved, gets its own agenda and is cancelled. */
async function changeDates({ ask, founded, now }: Living): Promise<void> {
  await ask("priya", { type: "addSession", at: now() + 3 * DAY });
  const { id: session } = given(founded().upcoming.find(isExtra), "session in addition");
  await ask("priya", { type: "moveSession", session, at: now() + 4 * DAY });
  const item = { title: "Written for it", kind: "break", presenter: null, minutes: 5 } as const;
  await ask("priya", { type: "planItem", session, item });
  await ask("priya", { type: "cancelSession", session });
}

/** A topic to be solved is on, another one is not reached; the session ends twice. */
async function solve(living: Living): Promise<void> {
  const { ask, act, begun, founded, holds } = living;
  const liveStream = await begun();
  const flaky = entryOf(living, "Flaky tests again");
  const on = (id: string) =>
    founded().collections.some(({ purpose }) => purpose.kind === "ideas" && purpose.topic === id);
  await act(liveStream, "priya", { type: "next", run: runOf(liveStream) });
  if ((itemAt(liveStream, 1) as string) !== flaky) throw new Error("The topic to be solved is not on");
  await holds(() => on(flaky), "ideas to be collected");
  await add(living, "amara", lastCollection(living), "Try them again");
  await ask("priya", { type: "recordOutcome", topic: flaky, text: "We fix one each week" });
  await act(liveStream, "priya", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded");
  const { id, endedAt, parked } = given(founded().last, "last session");
  await ask("priya", { type: "reopenSession" });
  await holds(() => liveStream.state.status === "running", "the session to go on");
  await ask("guildhall", {
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    session: id,
    at: endedAt,
    by: "person",
    parked,
    done: [],
    actions: [{ id: takeawayId("told-again"), text: "Pair on the flaky ones", owner: null }],
    somethingDone: true,
  });
  await act(liveStream, "priya", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded");
  await ask("guildhall", {
    type: "recordAttendance",
    session: id,
    slots: { [memberRef("priya")]: [0], [memberRef("tom")]: [0] },
  });
  const { id: session } = nextOf(founded());
  await ask("priya", { type: "reuseLastAgenda", session });
  const item = given(
    nextOf(founded()).agenda.findLast(({ solve: solved }) => solved === true),
    "item to solve",
  ).id;
  await ask("priya", { type: "editPlannedItem", session, item, changes: { minutes: 12 } });
}

/** Open activities with secrets. */
async function leaveOpen(living: Living): Promise<void> {
  await living.ask("priya", openCollection(true, null));
  await writeAnonymously(living);
  await openPoll(living);
  await castAndTakeBack(living);
  await living.ask("tom", { type: "setUnavailableDates", dates: [dateOf(living.now() + DAY, "UTC")] });
}
