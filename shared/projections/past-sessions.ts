import type { CommunityState } from "../domain/community/state.ts";
import { isListed, type PastSession } from "../domain/community/past-sessions/part.ts";
import type { Topic } from "../domain/community/topics/part.ts";
import type { SessionId } from "../domain/kernel/ids.ts";
import { type Millis, MINUTE } from "../domain/kernel/time.ts";
import type { PastItem, PastSessionRow } from "../domain/rows.ts";
import type { Progress, SessionItem, SessionState } from "../domain/session/state.ts";
import { type Occasion, occasionsOf, pastIn, topicIn, topicsIn } from "./in-state.ts";
import { largestFirst } from "./keys.ts";
import type { Projector, Rows } from "./projector.ts";

/** The list of the sessions that are over, newest first. */
export const PAST_SESSIONS = "sessions";

/** What is over of each session: what the community knows of it, and what came of its items. */
export const pastSessions: Projector = {
  name: "past-sessions",
  version: 1,
  handlers: {
    SessionEndRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event, after }, rows, sessionOf) =>
        show(event.session, after, rows, sessionOf(event.session)),
    },
    AttendanceRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event, after }, rows, sessionOf) =>
        show(event.session, after, rows, sessionOf(event.session)),
    },
    // It runs again, and is over once its next end is recorded.
    SessionReopened: {
      handle: ({ event, before }, rows) => {
        const past = pastIn(before, event.session);
        if (past !== undefined) rows.remove(PAST_SESSIONS, largestFirst(past.number));
      },
    },
    TopicHidden: {
      sessions: ({ event, after }) => occasionsIn(after, event.topic).map(({ session }) => session),
      async handle({ event, after }, rows, sessionOf) {
        for (const { session, number } of occasionsIn(after, event.topic)) {
          const key = largestFirst(number);
          const row = await rowAt(rows, key);
          const items = row === null ? null : itemsOf(sessionOf(session), after, row);
          if (row !== null && items !== null) rows.put(PAST_SESSIONS, key, { ...row, items });
        }
      },
    },
  },
};

/** The row under a key; only this projector writes any. */
const rowAt = async (rows: Rows, key: string): Promise<PastSessionRow | null> =>
  (await rows.get(PAST_SESSIONS, key)) as PastSessionRow | null;

async function show(
  id: SessionId,
  state: CommunityState,
  rows: Rows,
  session: SessionState | undefined,
): Promise<void> {
  const past = pastIn(state, id);
  if (past === undefined) return;
  const key = largestFirst(past.number);
  const items = itemsOf(session, state, await rowAt(rows, key));
  if (items === null || !isListed(past)) rows.remove(PAST_SESSIONS, key);
  else rows.put(PAST_SESSIONS, key, rowOf(past, items));
}

function rowOf(past: PastSession, items: readonly PastItem[]): PastSessionRow {
  const { id, number, begunAt, ran, planned, facilitator, headCount, attendance, counts } = past;
  return {
    ...{ id, number, begunAt, minutes: inMinutes(ran), planned, facilitator, headCount },
    ...{ attendance, counts, items },
  };
}

const inMinutes = (time: Millis): number => Math.round(time / MINUTE);

/** The items of a session, without the titles of hidden topics; null if the session is not known. */
function itemsOf(
  session: SessionState | undefined,
  state: CommunityState,
  earlier: PastSessionRow | null,
): readonly PastItem[] | null {
  if (session === undefined || session.status === "unopened") return null;
  const wasHidden = new Set(earlier?.items.filter(({ hidden }) => hidden).map(({ id }) => id));
  return session.items.map((item) => {
    const hidden = isHidden(item, session.id, state, wasHidden.has(item.id));
    return {
      ...{ id: item.id, title: hidden ? null : item.title, hidden },
      ...{ kind: item.kind, presenter: item.presenter },
      ...{ planned: item.minutes, minutes: inMinutes(item.progress.spent), became: fateOf(item.progress) },
    };
  });
}

function fateOf({ phase }: Progress): PastItem["became"] {
  return phase === "done" || phase === "parked" ? phase : "notReached";
}

/** A topic that the community no longer keeps stays as it was. */
function isHidden(
  { id, title }: SessionItem,
  session: SessionId,
  state: CommunityState,
  before: boolean,
): boolean {
  const topics = topicsIn(state);
  const topic =
    topics.find((each) => (each.id as string) === id) ??
    topics.find((each) => isWording(title, each) && occasionsOf(each).some((one) => one.session === session));
  return topic === undefined ? before : topic.hidden;
}

/** Topics that were merged into another left it their titles. */
const isWording = (title: string | null, { text, also }: Topic): boolean =>
  title !== null && (text === title || also.includes(title));

function occasionsIn(state: CommunityState, id: string): readonly Occasion[] {
  const topic = topicIn(state, id);
  return topic === undefined ? [] : occasionsOf(topic);
}
