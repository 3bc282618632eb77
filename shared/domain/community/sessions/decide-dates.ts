import type { PlannedItem } from "../../agenda.ts";
import { isNear, isToCome, tooFar } from "../../kernel/calendar/named-dates.ts";
import { isTimeZone } from "../../kernel/calendar/wall-time.ts";
import type { Decision } from "../../kernel/decider.ts";
import type { GivenByMember, OfType } from "../../kernel/feature.ts";
import { sessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionsCommand } from "./commands.ts";
import { onUpcoming } from "./decide-agenda.ts";
import type { SessionsEvent } from "./events.ts";
import type { SessionsUses } from "./part.ts";
import { freeDates } from "./rhythm.ts";
import type { SessionsState } from "./state.ts";
import { endOf, isExtra, type UpcomingSession } from "./upcoming.ts";
import { withoutGap } from "./without-gap.ts";

type Command<Type> = OfType<SessionsCommand, Type>;
type Given = GivenByMember<SessionsUses>;
type Decided = Decision<SessionsEvent>;

/** Moves the next regular session to that date; those after it stay where they are (SPEC LOG-7). */
export function setRhythm(
  { timeZone, at }: Command<"setRhythm">,
  { upcoming }: SessionsState,
  { meta }: Given,
): Decided {
  if (!isTimeZone(timeZone)) return refuse({ code: "unknownTimeZone" });
  if (!isNear(at, meta.at)) return refuse(tooFar);
  const next = upcoming.find((each) => !isExtra(each));
  if (isTaken(upcoming, at, next)) return refuse({ code: "dateTaken" });
  return ok([
    { type: "RhythmSet", timeZone, anchor: at },
    ...(next === undefined ? [] : [{ type: "SessionMoved" as const, session: next.id, at, due: at }]),
  ]);
}

/** Adds an extra session, or a regular one if the date is the next of the rhythm (SPEC SESSION-17). */
export function addSession(
  { at }: Command<"addSession">,
  state: SessionsState,
  { meta, uses }: Given,
): Decided {
  const { upcoming } = state;
  if (!isToCome(at, meta.at)) return refuse(tooFar);
  if (isTaken(upcoming, at)) return refuse({ code: "dateTaken" });
  if (upcoming.length >= LIMITS.upcoming) return refuse({ code: "full", most: LIMITS.upcoming });
  const [free = null] = freeDates(state, uses.logistics.frequency, meta.at, 1);
  const due = free === at ? at : null;
  return ok([{ type: "SessionAdded", session: { id: sessionId(meta.freshId), at, due, agenda: [] } }]);
}

export const moveSession = (
  { session: id, at }: Command<"moveSession">,
  state: SessionsState,
  { meta }: Given,
): Decided =>
  onUpcoming(state, id, (session) => {
    if (session.at === at) return ok([]);
    if (!isToCome(at, meta.at)) return refuse(tooFar);
    if (isTaken(state.upcoming, at, session)) return refuse({ code: "dateTaken" });
    return ok([{ type: "SessionMoved", session: id, at, due: session.at === null ? at : session.due }]);
  });

/** Its topics wait again; items added by hand go to the session after it (SPEC SESSION-18). */
export const cancelSession = (
  { session: id }: Command<"cancelSession">,
  state: SessionsState,
  { meta, uses }: Given,
): Decided =>
  onUpcoming(state, id, (session) => {
    if (session.at === null) return refuse({ code: "sessionUndated" });
    const added = withoutGap(state, session, meta.at, meta, uses);
    const place = state.upcoming.indexOf(session);
    const others = [...state.upcoming.slice(place + 1), ...added.map((event) => event.session)];
    const heir = others[0] ?? state.upcoming[place - 1];
    if (heir === undefined) return refuse({ code: "noSuchSession" });
    const agenda = inherited(session.agenda, heir.agenda);
    if (agenda.length > LIMITS.items) return refuse({ code: "full", most: LIMITS.items });
    return ok([...added, { type: "SessionCancelled", session: id, heir: heir.id, agenda }]);
  });

/** The heir's agenda with the items added by hand; an opening or a closing only if it has none. */
function inherited(from: readonly PlannedItem[], to: readonly PlannedItem[]): readonly PlannedItem[] {
  const written = from.filter(({ fromBacklog }) => fromBacklog !== true);
  const missing = (kind: PlannedItem["kind"]) =>
    to.some((item) => item.kind === kind) ? [] : written.filter((item) => item.kind === kind);
  const others = written.filter(({ kind }) => kind === "topic" || kind === "break");
  return [...missing("opening"), ...to.toSpliced(endOf(to), 0, ...others), ...missing("closing")];
}

const isTaken = (upcoming: readonly UpcomingSession[], at: Instant, but?: UpcomingSession): boolean =>
  upcoming.some((each) => each !== but && each.at === at);
