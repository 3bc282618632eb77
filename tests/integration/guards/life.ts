import { parkedItems } from "@guildhall/shared/domain/community/topics/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { memberRef, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { AppWorld } from "@guildhall/shared/testing/app-world";
import { liveTogether } from "./founding-life.ts";
import { closeAlmost, pauseTwice, renew } from "./closing-life.ts";
import { markTwice } from "./retention-life.ts";
import { moveTwice } from "./moves-life.ts";
import { sayHelpedInVain, sayHelpedTogether } from "./helped-life.ts";
import { tellSponsors } from "./sponsors-life.ts";
import { given, itemAt, type Living, runOf, startLiving } from "./living.ts";
import { answerInVain, answerTogether } from "./worth-life.ts";

export interface Life {
  readonly over: SessionId;
  /** still running, with two ELMOs raised in its item */
  readonly running: SessionId;
  /** all sessions, in order */
  readonly sessions: readonly SessionId[];
  /** every intermediate state */
  readonly communityStates: readonly unknown[];
  readonly sessionStates: readonly unknown[];
}

const draft = (title: string, presenter: string | null = null) => ({
  title,
  kind: "topic" as const,
  presenter: presenter === null ? null : memberRef(presenter),
  minutes: 10,
});

/** The life of a community in which everything happens that can be stored, by the application's own live streams. */
export async function liveThrough(world: AppWorld): Promise<Life> {
  const living = await startLiving(world);
  const { ask, act, begun, founded, holds } = living;
  const next = () => nextOf(founded());
  const planned = (index: number) => given(next().agenda[index], `planned item at ${index}`).id;
  world.present = ["priya", "tom", "amara", "mateo"].map(memberRef);

  await ask("priya", { type: "found", name: "Frontend Guild" });
  await ask("priya", { type: "changeSettings", settings: { elmoAtLeast: 3, elmoShare: 0.5 } });
  for (const title of ["Welcome", "Design tokens", "CI in ten minutes", "Too much"])
    await ask("priya", {
      type: "planItem",
      session: next().id,
      item: draft(title, title === "Design tokens" ? "amara" : null),
    });
  const { id: session } = next();
  const opens = { kind: "opening", title: null, minutes: 5 } as const;
  await ask("priya", { type: "editPlannedItem", session, item: planned(0), changes: opens });
  await ask("priya", { type: "movePlannedItem", session, item: planned(2), to: 1 });
  await ask("priya", { type: "removePlannedItem", session, item: planned(3) });
  await ask("priya", { type: "nameOrganiser", member: memberRef("tom") });
  await ask("priya", { type: "setCalendarDetails", details: true });
  await ask("tom", { type: "exportCommunity" });
  await moveTwice(living);
  await ask("guildhall", { type: "recordMemberLeft", member: memberRef("yuki") });
  await ask("guildhall", { type: "recordMemberReturned", member: memberRef("yuki") });
  await ask("guildhall", { type: "recordPersonExported", member: memberRef("yuki") });

  const first = await begun();
  await act(first, "priya", { type: "pause", run: runOf(first) });
  await act(first, "priya", { type: "resume", run: runOf(first) });
  await act(first, "priya", { type: "adjustMinutes", item: itemAt(first, 1), by: 2 });
  await act(first, "tom", { type: "addItem", item: draft("Something new", "mateo") });
  await act(first, "tom", {
    type: "addItem",
    item: { ...draft("Something less"), title: null, kind: "break" },
  });
  await act(first, "priya", { type: "moveItem", item: itemAt(first, 3), to: 1 });
  await act(first, "priya", { type: "removeItem", item: itemAt(first, 4) });
  await act(first, "amara", {
    type: "addTakeaway",
    text: "Write it down",
    kind: "action",
    owner: memberRef("tom"),
  });
  const due = given(founded().upcoming[0], "upcoming session").id;
  const owner = memberRef("tom");
  await act(first, "amara", { type: "addTakeaway", text: "Ask them", kind: "action", owner, due });
  await act(first, "mateo", { type: "addTakeaway", text: "Tokens are names", kind: "learned", owner: null });
  await act(first, "amara", { type: "addTakeaway", text: "Who pays?", kind: "question", owner: null });
  await act(first, "amara", { type: "addTakeaway", text: "Why so late?", kind: "question", owner: null });
  await act(first, "mateo", { type: "addTakeaway", text: "A slip", kind: "learned", owner: null });
  const slip = first.state.status === "running" ? first.state.takeaways.at(-1) : undefined;
  if (slip !== undefined) {
    await act(first, "mateo", { type: "editTakeaway", takeaway: slip.id, text: "A slip of the pen" });
    await act(first, "mateo", { type: "removeTakeaway", takeaway: slip.id });
  }
  // The posts of this call and the next are of unknown fate.
  world.answer = (message) =>
    Promise.resolve({ kind: message.kind === "callAnswered" ? "posted" : "unknown" });
  for (const name of ["tom", "amara", "mateo"])
    await act(first, name, { type: "raiseElmo", run: runOf(first) });
  await holds(() => founded().unknownSends.length === 1, "the first unknown send");
  await act(first, "tom", { type: "keepGoing", run: runOf(first) });
  await act(first, "tom", { type: "takeBackKeepGoing", run: runOf(first) });
  await act(first, "priya", {
    type: "answerCall",
    run: runOf(first),
    answer: { kind: "continue" },
  });
  await act(first, "tom", { type: "raiseElmo", run: runOf(first) });
  await act(first, "tom", { type: "takeBackElmo", run: runOf(first) });
  for (const name of ["tom", "amara", "mateo"])
    await act(first, name, { type: "raiseElmo", run: runOf(first) });
  await holds(() => founded().unknownSends.length === 2, "the second unknown send");
  world.answer = () => Promise.resolve({ kind: "posted" });
  const [oneSend, otherSend] = founded().unknownSends;
  await ask("priya", { type: "resendMessage", id: oneSend?.id ?? "" });
  await ask("priya", { type: "dismissMessage", id: otherSend?.id ?? "" });
  await act(first, "priya", { type: "answerCall", run: runOf(first), answer: { kind: "park" } });
  await act(first, "priya", { type: "previous", run: runOf(first) });
  world.present = ["tom", "amara", "mateo"].map(memberRef);
  await act(first, "tom", { type: "takeOver" });
  await act(first, "tom", { type: "handOver", to: memberRef("amara") });
  await act(first, "amara", { type: "correctHeadCount", count: 40 });
  await ask("tom", { type: "changeSettings", name: "Frontend Guild of the North" });
  await ask("tom", { type: "changeSettings", purpose: "So that we learn from each other." });
  await act(first, "guildhall", { type: "noteMeetingEnd" });
  await act(first, "amara", { type: "next", run: runOf(first) });
  await act(first, "amara", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded");
  await ask("tom", { type: "reopenSession" });
  await holds(() => first.state.status === "running", "the session to go on");
  await act(first, "amara", { type: "finish" });
  await holds(() => founded().running === null, "the end to be recorded again");
  const edited = first.state.status === "ended" ? first.state.takeaways[0] : undefined;
  if (edited === undefined) throw new Error("Nothing was taken away");
  await act(first, "amara", { type: "editTakeaway", takeaway: edited.id, text: "Write it up" });
  await settleActions(living);
  await answerQuestions(living);
  const over = first.id.id as SessionId;
  const slots = { [memberRef("priya")]: [0], [memberRef("tom")]: [0] };
  await ask("guildhall", { type: "recordAttendance", session: over, slots });
  await ask("amara", { type: "checkIn", session: over, here: true });
  await ask("amara", { type: "changeHelp", was: null, text: "Slow builds" });
  await answerInVain(living);
  await sayHelpedInVain(living);
  await answerTogether(living);
  await sayHelpedTogether(living);
  await ask("amara", { type: "dismissSign", sign: "nothingWaits", since: 1, on: true });
  const [parked, another] = parkedItems(founded().backlog, placesIn(founded().upcoming));
  if (parked === undefined || another === undefined) throw new Error("Too little was parked");
  await ask("tom", { type: "planParked", item: parked.id });
  await ask("tom", { type: "withdrawParked", item: another.id });
  await liveTogether(living);
  await tellSponsors(living);
  await ask("guildhall", { type: "forgetAttendance", session: over });
  for (const who of ["priya", "tom", "amara"]) await ask(who, { type: "stepDownAsOrganiser" });
  await ask("amara", { type: "claimOrganiser" });
  await markTwice(living);
  await pauseTwice(living);
  await closeAlmost(living);
  await renew(living);
  await world.environment.advance(10 * MINUTE);

  await ask("guildhall", { type: "recordMemberJoined", member: memberRef("yuki") });
  await ask("amara", { type: "offerToBeBuddy", on: true });
  await ask("amara", { type: "answerBuddy", pair: 1, yes: true });
  await ask("yuki", { type: "eraseMe" });
  await ask("tom", { type: "turnPrompterOff" });
  const second = await begun();
  await act(second, "tom", { type: "raiseElmo", run: runOf(second) });
  for (let count = 0; count < 105; count += 1)
    await act(second, "priya", { type: "correctHeadCount", count: 50 + (count % 2) });
  await act(second, "mateo", { type: "raiseElmo", run: runOf(second) });
  // It was due in the session that has just begun.
  const action = given(founded().actions[0], "action").id;
  await ask("mateo", { type: "reopenAction", action });
  await ask("mateo", { type: "setActionDue", action, due: nextOf(founded()).id });
  await living.close();
  return { ...living, over, running: second.id.id as SessionId };
}

/** Answers what the first session asked. */
async function answerQuestions({ ask, founded, holds }: Living): Promise<void> {
  await holds(() => founded().questions.length === 2, "the questions to be noted");
  const [who, why] = founded().questions;
  const question = given(who, "question").id;
  await ask("amara", { type: "answerQuestion", question, text: "The guild" });
  await ask("amara", { type: "removeAnswer", question });
  await ask("amara", { type: "answerQuestion", question, text: "Each team its own" });
  await ask("amara", { type: "removeQuestion", question: given(why, "other question").id });
}

/** Settles what the first session left. */
async function settleActions({ ask, founded }: Living): Promise<void> {
  const action = given(founded().actions[0], "action").id;
  await ask("tom", { type: "completeAction", action });
  await ask("tom", { type: "reopenAction", action });
  await ask("tom", { type: "assignAction", action, to: memberRef("mateo") });
  await ask("mateo", { type: "dropAction", action });
}
