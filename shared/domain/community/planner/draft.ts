import type { PlannedItem } from "../../agenda.ts";
import { dateOf } from "../../kernel/calendar/wall-time.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { OfType, OffersOf } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { endOf, isExtra, minutesIn, sessionOf, type SessionsEvent } from "../sessions/part.ts";
import { isWaiting, itemOfTopic, topicOf } from "../topics/part.ts";
import type { PlannerCommand } from "./commands.ts";
import { type Frames, framing } from "./frames.ts";
import { planSessions } from "./pack.ts";
import type { PlannerUses } from "./part.ts";
import type { AgendaDraft, Frame, PlannerState } from "./state.ts";

type Uses = OffersOf<PlannerUses>;

/**
 * Drafts what is missing on the agenda of the next session once one has been held (SPEC DRAFT-1): first what the last one
 * left, then what earlier ones did, then the best of the backlog. null if nothing is missing, or nothing fits.
 */
export function draftOf(
  { plan, unavailable }: PlannerState,
  { sessions, topics, logistics }: Pick<Uses, "sessions" | "topics" | "logistics">,
): AgendaDraft | null {
  const { running, last, upcoming, rhythm, places } = sessions;
  const next = upcoming.find((each) => !isExtra(each));
  if (plan !== null || running !== null || last === null || next === undefined) return null;
  const agenda = [...next.agenda, ...framesFor(next.agenda, sessions)];
  const justLeft = new Set<string>(last.parked.map(({ id }) => id));
  const urgency = ({ id, history }: (typeof waiting)[number]): number =>
    justLeft.has(id) ? 0 : history.length > 0 ? 1 : 2;
  const waiting = topics.plannable.filter((topic) => isWaiting(topic, places));
  const { sessions: filled } = planSessions({
    topics: waiting.toSorted((a, b) => urgency(a) - urgency(b)),
    sessions: [
      {
        date: next.at === null ? "" : dateOf(next.at, rhythm.timeZone),
        minutes: Math.max(0, logistics.sessionMinutes - minutesIn(agenda)),
      },
    ],
    unavailable,
  });
  const drafted = filled[0]?.slice(0, Math.max(0, LIMITS.items - agenda.length)) ?? [];
  return drafted.length === 0 ? null : { session: next.id, topics: drafted };
}

/** Puts the topics of a draft on an agenda, as far as they still wait, between its opening and its closing. */
export function takeDraft(
  { session: id, topics: chosen }: OfType<PlannerCommand, "takeDraft">,
  _state: PlannerState,
  { uses: { sessions, topics } }: { readonly uses: Uses },
): Decision<SessionsEvent> {
  const { upcoming, places } = sessions;
  const session = sessionOf(upcoming, id);
  if (session === null) return refuse({ code: "noSuchSession" });
  const taken = [...new Set(chosen)].flatMap((each) => {
    const topic = topicOf(topics.topics, each);
    return topic !== null && !topic.hidden && isWaiting(topic, places) ? [itemOfTopic(topic)] : [];
  });
  if (taken.length === 0) return ok([]);
  const framed = [...session.agenda, ...framesFor(session.agenda, sessions, id)];
  const agenda = framed.toSpliced(endOf(framed), 0, ...taken);
  return sessions.plan(upcoming.map((each) => (each.id === id ? { ...each, agenda } : each)));
}

/** An empty agenda opens and closes as the last one did. */
function framesFor(
  agenda: readonly PlannedItem[],
  { lastAgenda }: Pick<Uses["sessions"], "lastAgenda">,
  id = "draft",
): readonly PlannedItem[] {
  if (agenda.length > 0) return [];
  const frame = (kind: keyof Frames): Frame | null => {
    const item = lastAgenda.find((each) => each.kind === kind);
    return item === undefined ? null : { title: item.title, minutes: item.minutes };
  };
  return [...framing(frame("opening"), "opening", id), ...framing(frame("closing"), "closing", id)];
}
