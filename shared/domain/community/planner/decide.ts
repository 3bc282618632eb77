import type { PlannedItem } from "../../agenda.ts";
import { isToCome, tooFar } from "../../kernel/calendar/named-dates.ts";
import { dateOf, isDate } from "../../kernel/calendar/wall-time.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OffersOf, OfType } from "../../kernel/feature.ts";
import type { EntryId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { DAY } from "../../kernel/time.ts";
import type { SessionsEvent } from "../sessions/part.ts";
import { isPlannable, itemOfTopic, type Topic, topicOf } from "../topics/part.ts";
import type { PlannerCommand } from "./commands.ts";
import { framing, parseFrames, sameFrame, type Frames } from "./frames.ts";
import { planSessions } from "./pack.ts";
import type { PlannerEvent, PlannerUses } from "./part.ts";
import type { DraftPlan, DraftSession, PlannerState } from "./state.ts";

type Command<Type> = OfType<PlannerCommand, Type>;
type Given = GivenByMember<PlannerUses>;
type Decided = Decision<PlannerEvent | SessionsEvent>;

export function setUnavailableDates(
  { dates }: Command<"setUnavailableDates">,
  { cannot }: PlannerState,
  { meta, actor, uses }: Given,
): Decided {
  const { timeZone } = uses.sessions.schedule;
  const today = dateOf(meta.at, timeZone);
  const last = dateOf(meta.at + LIMITS.dateDays * DAY, timeZone);
  const before = cannot[actor.ref] ?? [];
  const fits = (date: string) => before.includes(date) || (isDate(date) && date >= today && date <= last);
  if (!dates.every(fits)) return refuse(tooFar);
  // What was said of days that are over by now is no use any more.
  const sorted = [...new Set(dates)].filter((date) => date >= today).toSorted();
  if (sorted.length > LIMITS.cannot) return refuse({ code: "full", most: LIMITS.cannot });
  if (sorted.join() === before.join()) return ok([]);
  return ok([{ type: "UnavailableDatesSet", by: actor.ref, dates: sorted }]);
}

export function proposePlan(
  command: Command<"proposePlan">,
  { cannot }: PlannerState,
  { meta, opened, uses }: Given,
): Decided {
  const count = command.dates?.length ?? command.sessions;
  if (!Number.isInteger(count) || count < 1 || count > LIMITS.planned)
    return refuse({ code: "full", most: LIMITS.planned });
  const frames = parseFrames(command);
  if (!frames.ok) return frames;
  if (command.dates?.every((at) => isToCome(at, meta.at)) === false) return refuse(tooFar);
  const dates = command.dates?.toSorted((a, b) => a - b) ?? uses.sessions.comingDates(count, meta.at);
  if (dates.length < count) return refuse({ code: "datesMissing", known: dates.length });
  const topics = uses.topics.plannable;
  if (topics.length === 0) return refuse({ code: "nothingToPlan" });

  const sessions = dates.map((at, index) => ({
    at,
    date: dateOf(at, uses.sessions.schedule.timeZone),
    minutes: minutesFree(index, frames.value, uses),
  }));
  const packed = planSessions({ topics, sessions, cannot });
  const plan: DraftPlan = {
    ...opened,
    sessions: sessions.map((session, index) => ({ ...session, topics: packed.sessions[index] ?? [] })),
    left: packed.left,
    ...frames.value,
  };
  return ok([{ type: "PlanDrafted", plan }]);
}

/** Whoever runs it knows better than the planner: a move may fill a session beyond its minutes (SPEC PLAN-6). */
export const movePlannedTopic = (
  { topic, session, to }: Command<"movePlannedTopic">,
  state: PlannerState,
): Decided =>
  onPlan(state, (plan) => {
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
  });

/** What is planned stays where it is, though there is more room for it now, or less (SPEC PLAN-8). */
export const framePlan = (command: Command<"framePlan">, state: PlannerState, { uses }: Given): Decided =>
  onPlan(state, (plan) => {
    const frames = parseFrames(command);
    if (!frames.ok) return frames;
    const { opening, closing } = frames.value;
    if (sameFrame(opening, plan.opening) && sameFrame(closing, plan.closing)) return ok([]);
    const sessions = plan.sessions.map((session, index) => ({
      ...session,
      minutes: minutesFree(index, frames.value, uses),
    }));
    return ok([{ type: "PlanDrafted", plan: { ...plan, sessions, opening, closing } }]);
  });

/** The first session becomes the next agenda; the others wait for their turn (SPEC PLAN-7). */
export const acceptPlan = (
  _command: Command<"acceptPlan">,
  state: PlannerState,
  { meta, uses }: Given,
): Decided =>
  onPlan(state, (plan) => {
    const [first, ...others] = plan.sessions;
    if (first === undefined) return refuse({ code: "noPlan" });
    const agenda = agendaOf(first, plan, uses, `${meta.freshId}-0`, keptItems(uses));
    const later = others.map((session, index) => ({
      at: session.at,
      agenda: agendaOf(session, plan, uses, `${meta.freshId}-${index + 1}`, []),
    }));
    const planned = uses.sessions.plan(first.at, agenda, later);
    return planned.ok ? ok([...planned.value, { type: "PlanAccepted" }]) : planned;
  });

export const discardPlan = (_command: Command<"discardPlan">, state: PlannerState): Decided =>
  onPlan(state, () => ok([{ type: "PlanDrafted", plan: null }]));

const onPlan = ({ plan }: PlannerState, then: (plan: DraftPlan) => Decided): Decided =>
  plan === null ? refuse({ code: "noPlan" }) : then(plan);

/** The minutes that the topics of a session may take. */
function minutesFree(place: number, { opening, closing }: Frames, uses: OffersOf<PlannerUses>): number {
  const framed = (opening?.minutes ?? 0) + (closing?.minutes ?? 0);
  const kept = place === 0 ? keptItems(uses).reduce((sum, item) => sum + item.minutes, 0) : 0;
  return Math.max(0, uses.logistics.sessionMinutes - framed - kept);
}

/** What somebody wrote into the next agenda by hand, and no plan shall throw away. */
const keptItems = ({ sessions, topics }: OffersOf<PlannerUses>): readonly PlannedItem[] =>
  sessions.agenda.filter((item) => (item.kind === "topic" || item.kind === "break") && !topics.isTopic(item));

function agendaOf(
  session: DraftSession,
  { opening, closing }: DraftPlan,
  uses: OffersOf<PlannerUses>,
  id: string,
  kept: readonly PlannedItem[],
): readonly PlannedItem[] {
  // What was withdrawn, hidden or begun since the plan was made is left out.
  const topics = session.topics
    .map((topic) => topicOf(uses.topics.topics, topic))
    .filter((topic): topic is Topic => topic !== null && isPlannable(topic));
  return [
    ...framing(opening, "opening", id),
    ...topics.map(itemOfTopic),
    ...kept,
    ...framing(closing, "closing", id),
  ];
}
