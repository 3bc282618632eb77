import type { DecisionRow, TakeawayRow } from "../domain/rows.ts";
import type { SessionState } from "../domain/session/state.ts";
import { largestFirst, smallestFirst } from "./keys.ts";
import type { Projector, Rows } from "./projector.ts";

/** What was learned and agreed in sessions that are over: those of the newest session first, each session's in order. */
export const TAKEAWAYS = "takeaways";
/** The outcomes of votes on logistics, newest first. */
export const DECISIONS = "decisions";

/** The part of a takeaway's key that is that of its session. */
export const takeawaysOf = (sessionNumber: number): string => `${largestFirst(sessionNumber)}-`;

/** Takeaways and decisions, however old. */
export const takeawaysAndDecisions: Projector = {
  name: "takeaways-and-decisions",
  version: 1,
  handlers: {
    SessionEndRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event }, rows, sessionOf) => replaced(event, rows, sessionOf(event.session)),
    },
    TakeawayEditRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event }, rows, sessionOf) => replaced(event, rows, sessionOf(event.session)),
    },
    // While it runs again its takeaways can still change.
    SessionReopened: {
      async handle({ before }, rows) {
        if (before.status === "founded" && before.last !== null) await removeOf(before.last.number, rows);
      },
    },
    DecisionMade: {
      handle({ event: { decision } }, rows) {
        const { version, choice, at, reviewAt, turnout, votes } = decision;
        const row: DecisionRow = { version, choice, at, reviewAt, turnout, votes };
        rows.put(DECISIONS, `${largestFirst(at)}-${choice.element}-${version}`, row);
      },
    },
  },
};

async function replaced(
  { number }: { readonly number: number },
  rows: Rows,
  session: SessionState | undefined,
): Promise<void> {
  await removeOf(number, rows);
  for (const [place, row] of takeawaysIn(session).entries())
    rows.put(TAKEAWAYS, takeawaysOf(row.number) + smallestFirst(place), row);
}

async function removeOf(sessionNumber: number, rows: Rows): Promise<void> {
  for (const key of await rows.keys(TAKEAWAYS, takeawaysOf(sessionNumber))) rows.remove(TAKEAWAYS, key);
}

function takeawaysIn(session: SessionState | undefined): readonly TakeawayRow[] {
  if (session === undefined || session.status === "unopened") return [];
  return session.takeaways.map(({ id, text, kind, owner, author, item, at }) => ({
    ...{ id, session: session.id, number: session.number, at, kind, text, author, owner, item },
  }));
}
