import type { PlannedItem } from "../agenda.ts";
import type { CommunityEvent } from "../community/events.ts";
import type { Outcome } from "../community/outcome.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { itemId, type EntryId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { sessionMinutes } from "../logistics/state.ts";
import type { Meta } from "../meta.ts";
import { unreachable } from "../never.ts";
import type { Rejection } from "../rejection.ts";
import { ok, refuse, type Result } from "../result.ts";
import { dateOf } from "../schedule/calendar.ts";
import { isToCome, tooFar } from "../schedule/named-dates.ts";
import { comingDates } from "../schedule/schedule.ts";
import { parseLine } from "../text.ts";
import type { Instant } from "../time.ts";
import type { BacklogCommand } from "./commands.ts";
import { planSessions } from "./planner.ts";
import { rankTopics } from "./rank.ts";
import type { DraftPlan, DraftSession, Frame } from "./state.ts";
import { isPlannable, itemOfTopic, topicOf, type Topic } from "./topic.ts";

type PlanCommand = Extract<
  BacklogCommand,
  { type: "proposePlan" | "movePlannedTopic" | "framePlan" | "acceptPlan" | "discardPlan" }
>;

/** A plan is proposed, changed with everybody watching, and accepted (SPEC PLAN-5 to PLAN-7). */
export function decidePlan(command: PlanCommand, state: FoundedCommunity, meta: Meta): Outcome {
  if (command.type === "proposePlan") return propose(command, state, meta);
  const { plan } = state.backlog;
  if (plan === null) return refuse({ code: "noPlan" });
  switch (command.type) {
    case "movePlannedTopic":
      return move(command, plan);
    case "framePlan":
      return reframe(command, plan, state);
    case "acceptPlan":
      return accept(plan, state, meta);
    case "discardPlan":
      return ok([{ type: "PlanDrafted", plan: null }]);
    default:
      return unreachable(command);
  }
}

function propose(
  command: Extract<PlanCommand, { type: "proposePlan" }>,
  state: FoundedCommunity,
  meta: Meta,
): Outcome {
  const count = command.dates?.length ?? command.sessions;
  if (!Number.isInteger(count) || count < 1 || count > LIMITS.planned)
    return refuse({ code: "full", most: LIMITS.planned });
  const frames = parseFrames(command);
  if (!frames.ok) return frames;
  if (command.dates?.every((at) => isToCome(at, meta.at)) === false) return refuse(tooFar);
  const dates = command.dates?.toSorted((a, b) => a - b) ?? comingDates(state, count, meta.at);
  if (dates.length < count) return refuse({ code: "datesMissing", known: dates.length });
  const topics = rankTopics(state.backlog.topics.filter(isPlannable));
  if (topics.length === 0) return refuse({ code: "nothingToPlan" });

  const sessions = dates.map((at, index) => ({
    at,
    date: dateOf(at, state.schedule.timeZone),
    minutes: roomIn(index, frames.value, state),
  }));
  const packed = planSessions({ topics, sessions, cannot: state.backlog.cannot });
  const plan: DraftPlan = {
    sessions: sessions.map((session, index) => ({ ...session, topics: packed.sessions[index] ?? [] })),
    left: packed.left,
    ...frames.value,
  };
  return ok([{ type: "PlanDrafted", plan }]);
}

/** What is planned stays where it is, though there is more room for it now, or less (SPEC PLAN-8). */
function reframe(
  command: Extract<PlanCommand, { type: "framePlan" }>,
  plan: DraftPlan,
  state: FoundedCommunity,
): Outcome {
  const frames = parseFrames(command);
  if (!frames.ok) return frames;
  const { opening, closing } = frames.value;
  if (sameFrame(opening, plan.opening) && sameFrame(closing, plan.closing)) return ok([]);
  const sessions = plan.sessions.map((session, index) => ({
    ...session,
    minutes: roomIn(index, frames.value, state),
  }));
  return ok([{ type: "PlanDrafted", plan: { ...plan, sessions, opening, closing } }]);
}

type Frames = Pick<DraftPlan, "opening" | "closing">;

/** The minutes that the topics of a session may take. */
function roomIn(place: number, { opening, closing }: Frames, state: FoundedCommunity): number {
  const framed = (opening?.minutes ?? 0) + (closing?.minutes ?? 0);
  const kept = place === 0 ? keptItems(state).reduce((sum, item) => sum + item.minutes, 0) : 0;
  return Math.max(0, sessionMinutes(state.logistics) - framed - kept);
}

const sameFrame = (a: Frame | null, b: Frame | null): boolean =>
  a === null || b === null ? a === b : a.title === b.title && a.minutes === b.minutes;

function parseFrames(said: Frames): Result<Frames, Rejection> {
  const opening = parseFrame(said.opening);
  if (!opening.ok) return opening;
  const closing = parseFrame(said.closing);
  return closing.ok ? ok({ opening: opening.value, closing: closing.value }) : closing;
}

function parseFrame(frame: Frame | null): Result<Frame | null, Rejection> {
  if (frame === null) return ok(null);
  const title = parseLine(frame.title, "title", LIMITS.title);
  if (!title.ok) return title;
  const { minutes } = frame;
  if (!Number.isInteger(minutes) || minutes < LIMITS.minMinutes || minutes > LIMITS.maxMinutes)
    return refuse({ code: "minutesOutOfRange", least: LIMITS.minMinutes, most: LIMITS.maxMinutes });
  return ok({ title: title.value, minutes });
}

/** What somebody wrote into the next agenda by hand, and no plan shall throw away. */
function keptItems(state: FoundedCommunity): readonly PlannedItem[] {
  return state.agenda.filter(
    (item) =>
      (item.kind === "topic" || item.kind === "break") && topicOf(state.backlog.topics, item.id) === null,
  );
}

/** Whoever runs it knows better than the planner: a move may fill a session beyond its minutes. */
function move(
  { topic, session, to }: Extract<PlanCommand, { type: "movePlannedTopic" }>,
  plan: DraftPlan,
): Outcome {
  const known =
    plan.left.some((each) => each.topic === topic) ||
    plan.sessions.some((each) => each.topics.includes(topic));
  if (!known) return refuse({ code: "notATopic" });
  if (session !== null && plan.sessions[session] === undefined) return refuse({ code: "noPlan" });
  const without = (topics: readonly EntryId[]) => topics.filter((each) => each !== topic);
  const sessions = plan.sessions.map((each, index): DraftSession => {
    const rest = without(each.topics);
    if (index !== session) return rest.length === each.topics.length ? each : { ...each, topics: rest };
    return { ...each, topics: rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, topic) };
  });
  const others = plan.left.filter((each) => each.topic !== topic);
  const left = session === null ? [...others, { topic, why: "noRoom" as const }] : others;
  return ok([{ type: "PlanDrafted", plan: { ...plan, sessions, left } }]);
}

/** The first session becomes the next agenda; the others wait for their turn. */
function accept(plan: DraftPlan, state: FoundedCommunity, meta: Meta): Outcome {
  const [first, ...others] = plan.sessions;
  if (first === undefined) return refuse({ code: "noPlan" });
  const kept = keptItems(state);
  const agenda = agendaOf(first, plan, state, `${meta.freshId}-0`, kept);
  const later = others.map((session, index) => ({
    at: session.at,
    agenda: agendaOf(session, plan, state, `${meta.freshId}-${index + 1}`, []),
  }));
  if ([agenda, ...later.map((each) => each.agenda)].some(({ length }) => length > LIMITS.items))
    return refuse({ code: "full", most: LIMITS.items });
  return ok([...dated(first.at, state), { type: "PlanAccepted", agenda, later }]);
}

function dated(nextAt: Instant, { schedule }: FoundedCommunity): readonly CommunityEvent[] {
  return schedule.nextAt === nextAt ? [] : [{ type: "ScheduleSet", timeZone: schedule.timeZone, nextAt }];
}

function agendaOf(
  session: DraftSession,
  { opening, closing }: DraftPlan,
  state: FoundedCommunity,
  id: string,
  kept: readonly PlannedItem[],
): readonly PlannedItem[] {
  // What was withdrawn, hidden or begun since the plan was made is left out.
  const topics = session.topics
    .map((topic) => topicOf(state.backlog.topics, topic))
    .filter((topic): topic is Topic => topic !== null && isPlannable(topic));
  return [
    ...framing(opening, "opening", id),
    ...topics.map(itemOfTopic),
    ...kept,
    ...framing(closing, "closing", id),
  ];
}

const framing = (frame: Frame | null, kind: "opening" | "closing", id: string): readonly PlannedItem[] =>
  frame === null ? [] : [{ ...frame, kind, id: itemId(`${id}-${kind}`), presenter: null, history: [] }];
