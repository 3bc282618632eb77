import type { DecisionRow, TakeawayRow } from "../domain/rows.ts";
import type { Question } from "../domain/community/questions/part.ts";
import type { CommunityState } from "../domain/community/state.ts";
import type { SessionState } from "../domain/session/state.ts";
import { questionIn, takeawaysLeft } from "./in-state.ts";
import { largestFirst, smallestFirst } from "./keys.ts";
import type { Projector, Rows } from "./projector.ts";

/** What was learned and agreed in sessions that are over: those of the newest session first, each session's in order. */
export const TAKEAWAYS = "takeaways";
/** The outcomes of votes on logistics, newest first. */
export const DECISIONS = "decisions";

/** The part of a takeaway's key that is that of its session. */
export const takeawaysOf = (sessionNumber: number): string => `${largestFirst(sessionNumber)}-`;

interface AboutQuestion {
  readonly event: { readonly question: string };
  readonly after: CommunityState;
}

/** The row of a question gets its answer, loses it, or is no more. */
const questionAnew = {
  async handle({ event, after }: AboutQuestion, rows: Rows) {
    const question = questionIn(after, event.question);
    if (question === undefined) return;
    for (const key of await rows.keys(TAKEAWAYS, takeawaysOf(question.number))) {
      const row = (await rows.get(TAKEAWAYS, key)) as TakeawayRow;
      if (row.id !== question.id) continue;
      if (question.removedAt !== null) rows.remove(TAKEAWAYS, key);
      else rows.put(TAKEAWAYS, key, { ...row, answer: givenTo(question) } satisfies TakeawayRow);
    }
  },
};

const givenTo = ({ answer }: Pick<Question, "answer">): TakeawayRow["answer"] =>
  answer && { text: answer.text, by: answer.by };

/** Takeaways and decisions, however old. */
export const takeawaysAndDecisions: Projector = {
  name: "takeaways-and-decisions",
  version: 2,
  handlers: {
    SessionEndRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event, after }, rows, sessionOf) => replaced(event, rows, sessionOf(event.session), after),
    },
    TakeawayEditRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event, after }, rows, sessionOf) => replaced(event, rows, sessionOf(event.session), after),
    },
    // While it runs again its takeaways can still change.
    SessionReopened: {
      async handle({ before }, rows) {
        if (before.status === "founded" && before.last !== null) await removeOf(before.last.number, rows);
      },
    },
    QuestionAnswered: questionAnew,
    AnswerRemoved: questionAnew,
    QuestionRemoved: questionAnew,
    HelpedAskedNoMore: {
      async handle({ event: { number, used } }, rows) {
        for (const { takeaway, people } of used)
          await rowAnew(rows, number, takeaway, (row) => ({ ...row, used: people }));
      },
    },
    StoryReleased: {
      handle: ({ event: { takeaway, number, by, text } }, rows) =>
        rowAnew(rows, number, takeaway, (row) => ({ ...row, stories: [...row.stories, { by, text }] })),
    },
    StoryWithdrawn: {
      handle: ({ event: { takeaway, number, by } }, rows) =>
        rowAnew(rows, number, takeaway, (row) => ({
          ...row,
          stories: row.stories.filter((story) => story.by !== by),
        })),
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

/** Changes the row of one takeaway of that session, if it has any. */
async function rowAnew(
  rows: Rows,
  sessionNumber: number,
  id: string,
  to: (row: TakeawayRow) => TakeawayRow,
): Promise<void> {
  for (const key of await rows.keys(TAKEAWAYS, takeawaysOf(sessionNumber))) {
    const row = (await rows.get(TAKEAWAYS, key)) as TakeawayRow;
    if (row.id === id) rows.put(TAKEAWAYS, key, to(row));
  }
}

async function replaced(
  { number }: { readonly number: number },
  rows: Rows,
  session: SessionState | undefined,
  state: CommunityState,
): Promise<void> {
  await removeOf(number, rows);
  for (const [place, row] of takeawaysIn(session, state).entries())
    rows.put(TAKEAWAYS, takeawaysOf(row.number) + smallestFirst(place), row);
}

async function removeOf(sessionNumber: number, rows: Rows): Promise<void> {
  for (const key of await rows.keys(TAKEAWAYS, takeawaysOf(sessionNumber))) rows.remove(TAKEAWAYS, key);
}

function takeawaysIn(session: SessionState | undefined, state: CommunityState): readonly TakeawayRow[] {
  if (session === undefined || session.status === "unopened") return [];
  return takeawaysLeft(session, state).map(({ id, text, kind, owner, author, item, at }) => {
    const answer = givenTo(questionIn(state, id) ?? { answer: null });
    return {
      ...{ id, session: session.id, number: session.number, at, kind, text, author, owner, answer, item },
      ...{ used: 0, stories: [] },
    };
  });
}
