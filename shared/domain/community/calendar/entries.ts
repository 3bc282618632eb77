import type { Occurrence } from "../../kernel/decider.ts";
import type { OffersOf } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import type { Instant } from "../../kernel/time.ts";
import { isFarAhead, rounded, type UpcomingSession } from "../sessions/part.ts";
import { type CalendarEntry, type CalendarState, type CalendarTopic, endOfEntry } from "./state.ts";
import type { CalendarUses } from "./uses.ts";

type Told = Omit<CalendarEntry, "revised">;
type Uses = OffersOf<CalendarUses>;

/** The entries as the sessions, turns and topics are now; the same ones if nothing has changed (SPEC CAL-4). */
export function entriesNow(
  { calendar: { details }, calendarEntries: before }: CalendarState,
  uses: Uses,
  occurrence: Occurrence,
): readonly CalendarEntry[] {
  const { upcoming, running } = uses.sessions;
  const over = (entry: CalendarEntry) => overOf(details ? entry : withoutDetails(entry), uses, occurrence);
  const known = new Map(before.map((entry) => [entry.session, entry]));
  const coming = new Set(upcoming.map(({ id }) => id));
  const told: Told[] = [
    ...upcoming.flatMap((session) => toldOf(session, details, uses)),
    ...before.filter(({ session }) => !coming.has(session)).map(over),
    ...(running === null || known.has(running.id) || coming.has(running.id)
      ? []
      : [heldNow(running.id, running.facilitator, uses, occurrence)]),
  ];
  const entries = kept(told, occurrence.at).map((entry) => {
    const was = known.get(entry.session);
    if (was !== undefined && isSame(was, entry)) return was;
    return { ...entry, revised: { version: occurrence.version, at: occurrence.at } };
  });
  const same = entries.length === before.length && entries.every((entry, index) => entry === before[index]);
  return same ? before : entries;
}

function toldOf({ id, at, agenda }: UpcomingSession, details: boolean, uses: Uses): readonly Told[] {
  if (at === null) return [];
  const { founding, logistics, turns } = uses;
  return [
    {
      ...{ session: id, is: "upcoming", name: founding.name, at, minutes: logistics.sessionMinutes },
      ...facilitatedBy(turns.holderOf(id), guestOf(id, details, uses)),
      detailed: details,
      topics: details ? topicsOf(agenda, uses) : [],
    },
  ];
}

/** A guest facilitates, whoever runs the panel (SPEC TURN-4). */
const facilitatedBy = (
  facilitator: MemberRef | null,
  guest: Told["guest"],
): Pick<Told, "facilitator" | "guest"> => ({ facilitator: guest === null ? facilitator : null, guest });

function guestOf(session: SessionId, details: boolean, { turns }: Uses): Told["guest"] {
  const name = turns.guestOf(session);
  return name === null ? null : { name: details ? name : null };
}

function topicsOf(agenda: UpcomingSession["agenda"], { topics }: Uses): readonly CalendarTopic[] {
  const hidden = new Set<string>(topics.topics.filter((topic) => topic.hidden).map(({ id }) => id));
  return agenda.flatMap(({ id, kind, title, presenter }) =>
    kind === "topic" && title !== null && !hidden.has(id) ? [{ title, presenter }] : [],
  );
}

const withoutDetails = (entry: CalendarEntry): CalendarEntry =>
  entry.detailed
    ? { ...entry, detailed: false, topics: [], guest: entry.guest === null ? null : { name: null } }
    : entry;

/** An entry whose session is not upcoming any more: it has begun, or there will be none. */
function overOf(entry: CalendarEntry, { sessions }: Uses, { at: now }: Occurrence): Told {
  const { running } = sessions;
  if (running?.id !== entry.session) return entry.is === "upcoming" ? { ...entry, is: "cancelled" } : entry;
  const held = { ...entry, ...facilitatedBy(running.facilitator, entry.guest) };
  if (entry.is !== "upcoming") return held;
  // It is held now instead of at its date.
  return { ...held, is: "held", at: isFarAhead(entry, now) ? rounded(now) : entry.at };
}

/** Once it is over, a session is told as that of whoever led it; if nobody did, of who had it last. */
export const entriesLedBy = (
  entries: readonly CalendarEntry[],
  { session, led }: { readonly session: SessionId; readonly led: MemberRef | null },
  { version, at }: Occurrence,
): readonly CalendarEntry[] =>
  entries.map((entry) => {
    if (led === null || entry.session !== session) return entry;
    const told = { ...entry, ...facilitatedBy(led, entry.guest) };
    return isSame(told, entry) ? entry : { ...told, revised: { version, at } };
  });

/** A session that had no date, or was not upcoming at all, until it began. */
const heldNow = (
  session: SessionId,
  facilitator: MemberRef | null,
  { founding, logistics }: Uses,
  { at: now }: Occurrence,
): Told => ({
  ...{ session, is: "held", name: founding.name, at: rounded(now), minutes: logistics.sessionMinutes },
  ...{ facilitator, guest: null, detailed: false, topics: [] },
});

/** In order of their dates: the last sessions that were held, and cancelled ones until they would be over. */
function kept(told: readonly Told[], now: Instant): readonly Told[] {
  const inOrder = told.toSorted((a, b) => a.at - b.at || (a.session < b.session ? -1 : 1));
  const held = inOrder.filter(({ is }) => is === "held").slice(-LIMITS.calendarPast);
  const cancelled = inOrder
    .filter((entry) => entry.is === "cancelled" && endOfEntry(entry) > now)
    .slice(-LIMITS.upcoming);
  const stay = new Set([...held, ...cancelled]);
  return inOrder.filter((entry) => entry.is === "upcoming" || stay.has(entry));
}

/** By content: entries that come from a snapshot are other objects. */
const isSame = (a: Told, b: Told): boolean =>
  a.is === b.is &&
  a.name === b.name &&
  a.at === b.at &&
  a.minutes === b.minutes &&
  a.facilitator === b.facilitator &&
  (a.guest === null) === (b.guest === null) &&
  a.guest?.name === b.guest?.name &&
  a.detailed === b.detailed &&
  a.topics.length === b.topics.length &&
  a.topics.every(
    ({ title, presenter }, index) =>
      title === b.topics[index]?.title && presenter === b.topics[index]?.presenter,
  );
