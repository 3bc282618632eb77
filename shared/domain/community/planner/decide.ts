import type { PlannedItem } from "../../agenda.ts";
import { isToCome, tooFar } from "../../kernel/calendar/named-dates.ts";
import { dateOf, isDate } from "../../kernel/calendar/wall-time.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { type EntryId, sessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { DAY } from "../../kernel/time.ts";
import type { SessionsEvent, UpcomingSession } from "../sessions/part.ts";
import { isPlannable, itemOfTopic, type Topic, topicOf, type TopicsOffers } from "../topics/part.ts";
import type { PlannerCommand } from "./commands.ts";
import { framing, parseFrames, sameFrame } from "./frames.ts";
import { filledBy, roomIn, sessionsFor, writtenIn } from "./filled.ts";
import { planSessions } from "./pack.ts";
import type { PlannerEvent, PlannerUses } from "./part.ts";
import type { DraftPlan, DraftSession, PlannerState } from "./state.ts";

type Command<Type> = OfType<PlannerCommand, Type>;
type Given = GivenByMember<PlannerUses>;
type Decided = Decision<PlannerEvent | SessionsEvent>;

export function setUnavailableDates(
  { dates }: Command<"setUnavailableDates">,
  { unavailable }: PlannerState,
  { meta, actor, uses }: Given,
): Decided {
  const { timeZone } = uses.sessions.rhythm;
  const today = dateOf(meta.at, timeZone);
  const last = dateOf(meta.at + LIMITS.dateDays * DAY, timeZone);
  const before = unavailable[actor.ref] ?? [];
  const fits = (date: string) => before.includes(date) || (isDate(date) && date >= today && date <= last);
  if (!dates.every(fits)) return refuse(tooFar);
  // Days that are over are dropped (SPEC TIME-1).
  const sorted = [...new Set(dates)].filter((date) => date >= today).toSorted();
  if (sorted.length > LIMITS.unavailable) return refuse({ code: "full", most: LIMITS.unavailable });
  if (sorted.join() === before.join()) return ok([]);
  return ok([{ type: "UnavailableDatesSet", by: actor.ref, dates: sorted }]);
}

export function proposePlan(
  command: Command<"proposePlan">,
  { unavailable }: PlannerState,
  { meta, opened, uses }: Given,
): Decided {
  const count = command.dates?.length ?? command.sessions;
  if (!Number.isInteger(count) || count < 1 || count > LIMITS.planned)
    return refuse({ code: "full", most: LIMITS.planned });
  const frames = parseFrames(command);
  if (!frames.ok) return frames;
  if (command.dates?.every((at) => isToCome(at, meta.at)) === false) return refuse(tooFar);
  const dates = command.dates?.toSorted((a, b) => a - b) ?? uses.sessions.comingDates(count, meta.at);
  if (new Set(dates).size < dates.length) return refuse({ code: "dateTaken" });
  if (dates.length < count) return refuse({ code: "datesMissing", known: dates.length });
  const topics = uses.topics.plannable;
  if (topics.length === 0) return refuse({ code: "nothingToPlan" });

  const { upcoming, rhythm } = uses.sessions;
  const filled = sessionsFor(dates, upcoming, meta.at);
  const slots = dates.map((at, index) => ({ session: filled[index]?.id ?? null, at }));
  const room = roomIn(slots, frames.value, upcoming, uses.logistics.sessionMinutes);
  const sessions = slots.map((slot, index) => ({
    ...slot,
    date: dateOf(slot.at, rhythm.timeZone),
    minutes: Math.max(0, room[index] ?? 0),
  }));
  const packed = planSessions({ topics, sessions, unavailable });
  const plan: DraftPlan = {
    ...opened,
    sessions: sessions.map((session, index) => ({ ...session, topics: packed.sessions[index] ?? [] })),
    left: packed.left,
    ...frames.value,
  };
  return ok([{ type: "PlanDrafted", plan }]);
}

/** Whoever runs the plan knows better than the planner: a move may exceed a session's minutes (SPEC PLAN-6). */
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

/** Topics stay where they are, even though there is now more or less room for them (SPEC PLAN-8). */
export const framePlan = (command: Command<"framePlan">, state: PlannerState, { uses }: Given): Decided =>
  onPlan(state, (plan) => {
    const frames = parseFrames(command);
    if (!frames.ok) return frames;
    const { opening, closing } = frames.value;
    if (sameFrame(opening, plan.opening) && sameFrame(closing, plan.closing)) return ok([]);
    const { sessions: known, logistics } = uses;
    const room = roomIn(plan.sessions, frames.value, known.upcoming, logistics.sessionMinutes);
    const sessions = plan.sessions.map((session, index) => ({
      ...session,
      minutes: Math.max(0, room[index] ?? 0),
    }));
    return ok([{ type: "PlanDrafted", plan: { ...plan, sessions, opening, closing } }]);
  });

/** Gives each session of the plan its agenda; topics leave the agendas of all others (SPEC PLAN-7). */
export const acceptPlan = (
  _command: Command<"acceptPlan">,
  state: PlannerState,
  { meta, uses }: Given,
): Decided =>
  onPlan(state, (plan) => {
    const { upcoming } = uses.sessions;
    const fills = filledBy(plan.sessions, upcoming);
    const planned = plan.sessions.map((session, index): UpcomingSession => {
      const id = `${meta.freshId}-${index}`;
      const filled = fills[index] ?? null;
      const { at } = session;
      const agenda = agendaOf(session, plan, uses.topics, id, filled === null ? [] : writtenIn(filled));
      return filled?.at === at
        ? { ...filled, agenda }
        : { id: filled?.id ?? sessionId(id), at, due: at, agenda };
    });
    const ids = new Set<string>(planned.map(({ id }) => id));
    const others = upcoming
      .filter(({ id }) => !ids.has(id))
      .map((session) => ({
        ...session,
        agenda: session.agenda.filter(({ fromBacklog }) => fromBacklog !== true),
      }));
    const decided = uses.sessions.plan([...planned, ...others]);
    return decided.ok ? ok([...decided.value, { type: "PlanAccepted" }]) : decided;
  });

export const discardPlan = (_command: Command<"discardPlan">, state: PlannerState): Decided =>
  onPlan(state, () => ok([{ type: "PlanDrafted", plan: null }]));

const onPlan = ({ plan }: PlannerState, then: (plan: DraftPlan) => Decided): Decided =>
  plan === null ? refuse({ code: "noPlan" }) : then(plan);

function agendaOf(
  session: DraftSession,
  { opening, closing }: DraftPlan,
  { topics: all }: TopicsOffers,
  id: string,
  kept: readonly PlannedItem[],
): readonly PlannedItem[] {
  // Topics that were withdrawn, hidden or started since the plan was made are left out.
  const topics = session.topics
    .map((topic) => topicOf(all, topic))
    .filter((topic): topic is Topic => topic !== null && isPlannable(topic));
  return [
    ...framing(opening, "opening", id),
    ...topics.map(itemOfTopic),
    ...kept,
    ...framing(closing, "closing", id),
  ];
}
