import { pastIn } from "../in-state.ts";
import { largestFirst } from "../keys.ts";
import type { Projector, Rows } from "../projector.ts";
import {
  type Kept,
  NOTHING_KEPT,
  type SessionFigures,
  withArrival,
  withoutArrival,
  withoutSession,
  withSession,
} from "./kept.ts";
import { inContext, rowOf } from "./in-context.ts";
import { attendedOf, figuresOf, openActionsIn } from "./session-figures.ts";

/** How the community was doing after each session, newest first: numbers alone. */
export const HEALTH = "health";

/** What is carried from session to session says who: it has a list of its own, which no request reads. */
export const KEPT = "kept";
const KEPT_KEY = "all";

/** How a community is doing (SPEC HEALTH-1). */
export const health: Projector = {
  name: "health",
  version: 2,
  handlers: {
    SessionEndRecorded: {
      sessions: ({ event }) => [event.session],
      async handle({ event, after }, rows, sessionOf) {
        const past = pastIn(after, event.session);
        const session = sessionOf(event.session);
        if (past === undefined || after.status !== "founded" || session?.status !== "ended") return;
        const kept = await keptIn(rows);
        remember(rows, { ...kept, offered: 0 }, figuresOf(past, session, after, kept));
      },
    },
    // With the end of its session, or with another one when that was reopened.
    ActionsNoted: {
      async handle({ event: { number }, after }, rows) {
        const kept = await keptIn(rows);
        const known = kept.sessions.find((each) => each.number === number);
        if (known !== undefined && after.status === "founded")
          remember(rows, kept, { ...known, openActions: openActionsIn(after) });
      },
    },
    AttendanceRecorded: {
      async handle({ event, after }, rows) {
        const past = pastIn(after, event.session);
        const kept = await keptIn(rows);
        const known = kept.sessions.find(({ number }) => number === past?.number);
        if (past !== undefined && known !== undefined)
          remember(rows, kept, { ...known, ...attendedOf(past) });
      },
    },
    // It runs again, and is over once its next end is recorded.
    SessionReopened: {
      async handle({ event, before }, rows) {
        const past = pastIn(before, event.session);
        if (past === undefined) return;
        put(rows, withoutSession(await keptIn(rows), past.number));
        rows.remove(HEALTH, largestFirst(past.number));
      },
    },
    TopicOffered: {
      async handle(_step, rows) {
        const kept = await keptIn(rows);
        put(rows, { ...kept, offered: kept.offered + 1 });
      },
    },
    MemberJoined: {
      async handle({ event: { member, after } }, rows) {
        put(rows, withArrival(await keptIn(rows), { member, after }));
      },
    },
    MemberLeft: {
      async handle({ event }, rows) {
        put(rows, withoutArrival(await keptIn(rows), event.member));
      },
    },
    MemberErased: {
      async handle({ event }, rows) {
        put(rows, withoutArrival(await keptIn(rows), event.member));
      },
    },
  },
};

/** Only this projector writes it. */
const keptIn = async (rows: Rows): Promise<Kept> =>
  ((await rows.get(KEPT, KEPT_KEY)) as Kept | null) ?? NOTHING_KEPT;

const put = (rows: Rows, kept: Kept): void => rows.put(KEPT, KEPT_KEY, kept);

function remember(rows: Rows, kept: Kept, figures: SessionFigures): void {
  const session = inContext(figures, kept);
  const key = largestFirst(figures.number);
  put(rows, withSession(kept, session));
  if (session.listed) rows.put(HEALTH, key, rowOf(session, kept));
  else rows.remove(HEALTH, key);
}
