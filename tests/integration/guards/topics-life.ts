import type { TopicDetails } from "@guildhall/shared/domain/community/topics/part";
import { dateOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { memberRef, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { nextOf, NOTHING_COUNTED } from "@guildhall/shared/testing/decider-samples";
import { add, ballotOn, entryOf, lastCollection, lastPoll } from "./last-things.ts";
import { given, itemAt, type Living, runOf } from "./living.ts";

const opening = { title: null, minutes: 5 };
const closing = { title: "Goodbye", minutes: 5 };

export async function offerTopics(living: Living): Promise<void> {
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

export async function plan(living: Living): Promise<void> {
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
}

/** A topic to be solved is on, another one is not reached; the session ends twice. */
export async function solve(living: Living): Promise<void> {
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
