import type { CommunityState } from "../domain/community/state.ts";
import type { Topic } from "../domain/community/topics/part.ts";
import type { SessionId } from "../domain/kernel/ids.ts";
import type { LeftBySession, LeftText } from "../domain/search/learned.ts";
import type { SessionItem, SessionState } from "../domain/session/state.ts";
import {
  type Occasion,
  occasionsOf,
  pastIn,
  questionIn,
  takeawaysLeft,
  topicIn,
  topicsIn,
} from "./in-state.ts";
import type { Projector, Rows } from "./projector.ts";
import { TextChunks } from "./text-chunks.ts";

interface AboutTopic {
  readonly event: { readonly topic: string };
  readonly after: CommunityState;
}

interface AboutQuestion {
  readonly event: { readonly question: string };
  readonly after: CommunityState;
}

type SessionOf = (id: SessionId) => SessionState | undefined;

/** What came of a topic is kept again. */
const outcomeAnew = {
  sessions: ({ event, after }: AboutTopic) => lastSession(topicIn(after, event.topic)),
  handle: ({ event, after }: AboutTopic, rows: Rows, sessionOf: SessionOf) =>
    keepOutcomeOf(topicIn(after, event.topic), rows, after, sessionOf),
};

/** A question is found with what was answered, and not at all once it was removed. */
const questionAnew = {
  async handle({ event: { question: id }, after }: AboutQuestion, rows: Rows) {
    const question = questionIn(after, id);
    if (question === undefined) return;
    const { number, removedAt } = question;
    const answer = question.answer?.text ?? null;
    await new TextChunks(rows).change(
      number,
      (left) =>
        left && {
          ...left,
          texts:
            removedAt !== null
              ? left.texts.filter((text) => text.id !== id)
              : left.texts.map((text) => (text.id === id ? { ...text, answer } : text)),
        },
    );
  },
};

/**
 * The texts that are searched, as few rows as they fit in. There is no index of them: it would take more room than they
 * do, and servers make one in a moment when they load them.
 */
export const learned: Projector = {
  name: "learned",
  version: 2,
  handlers: {
    SessionEndRecorded: {
      sessions: ({ event }) => [event.session],
      async handle({ event, after }, rows, sessionOf) {
        const session = sessionOf(event.session);
        await keepTakeaways(after, rows, session);
        const dealtWith = topicsIn(after).filter((topic) => lastOf(topic)?.session === event.session);
        for (const topic of dealtWith) await keepOutcome(topic, rows, after, session);
      },
    },
    TakeawayEditRecorded: {
      sessions: ({ event }) => [event.session],
      handle: ({ event, after }, rows, sessionOf) => keepTakeaways(after, rows, sessionOf(event.session)),
    },
    // While it runs again its takeaways can still change.
    SessionReopened: {
      async handle({ before }, rows) {
        if (before.status === "founded" && before.last !== null)
          await new TextChunks(rows).change(before.last.number, () => null);
      },
    },
    ActionsNoted: { handle: ({ event, after }, rows) => keepOwners(event.number, after, rows) },
    ActionAssigned: {
      async handle({ event, after }, rows) {
        const action = actionsIn(after).find(({ id }) => id === event.action);
        // What was noted outside any session is in none of them.
        if (action !== undefined && action.number !== null) await keepOwners(action.number, after, rows);
      },
    },
    QuestionAnswered: questionAnew,
    AnswerRemoved: questionAnew,
    QuestionRemoved: questionAnew,
    HelpedAskedNoMore: {
      async handle({ event: { number, used } }, rows) {
        const people = new Map<string, number>(used.map((each) => [each.takeaway, each.people]));
        if (people.size === 0) return;
        await new TextChunks(rows).change(
          number,
          (left) =>
            left && {
              ...left,
              texts: left.texts.map((text) => ({ ...text, used: people.get(text.id) ?? text.used })),
            },
        );
      },
    },
    StoryReleased: {
      handle: ({ event: { takeaway, number, by, text } }, rows) =>
        storiesAnew(rows, number, takeaway, (stories) => [...stories, { by, text }]),
    },
    StoryWithdrawn: {
      handle: ({ event: { takeaway, number, by } }, rows) =>
        storiesAnew(rows, number, takeaway, (stories) => stories.filter((story) => story.by !== by)),
    },
    OutcomeRecorded: outcomeAnew,
    TopicHidden: outcomeAnew,
    TopicEdited: outcomeAnew,
    // The other one is part of it from now on.
    TopicsMerged: {
      sessions: ({ event, after }) => lastSession(topicIn(after, event.into)),
      async handle({ event, before, after }, rows, sessionOf) {
        const gone = topicIn(before, event.from);
        if (gone !== undefined) await removeOutcome(gone, occasionsOf(gone), rows);
        await keepOutcomeOf(topicIn(after, event.into), rows, after, sessionOf);
      },
    },
    TopicMergeUndone: {
      sessions: ({ event, after }) =>
        [event.into, event.from].flatMap((topic) => lastSession(topicIn(after, topic))),
      async handle({ event, before, after }, rows, sessionOf) {
        const was = topicIn(before, event.into);
        if (was !== undefined) await removeOutcome(was, occasionsOf(was), rows);
        for (const topic of [event.into, event.from])
          await keepOutcomeOf(topicIn(after, topic), rows, after, sessionOf);
      },
    },
    DecisionMade: {
      handle({ event }, rows) {
        const { version, choice, at } = event.decision;
        return new TextChunks(rows).decided({ version, choice, at });
      },
    },
  },
};

/** Changes what is told of one takeaway of that session. */
const storiesAnew = (
  rows: Rows,
  session: number,
  id: string,
  to: (stories: LeftText["stories"]) => LeftText["stories"],
): Promise<void> =>
  new TextChunks(rows).change(
    session,
    (left) =>
      left && {
        ...left,
        texts: left.texts.map((text) => (text.id === id ? { ...text, stories: to(text.stories) } : text)),
      },
  );

const actionsIn = (state: CommunityState) => (state.status === "founded" ? state.actions : []);

const lastOf = (topic: Topic): Occasion | undefined => occasionsOf(topic).at(-1);

function lastSession(topic: Topic | undefined): readonly SessionId[] {
  const last = topic === undefined ? undefined : lastOf(topic);
  return last === undefined ? [] : [last.session];
}

type Opened = Exclude<SessionState, { readonly status: "unopened" }>;

/** What stands at the head of what a session left; who facilitated it is what the list of past sessions says. */
const headOf = (session: Opened, state: CommunityState): Omit<LeftBySession, "texts"> => ({
  session: session.id,
  number: session.number,
  at: session.begunAt,
  facilitator: pastIn(state, session.id)?.facilitator ?? session.facilitator,
});

/** What people took away from a session; what else it left stays. */
async function keepTakeaways(
  state: CommunityState,
  rows: Rows,
  session: SessionState | undefined,
): Promise<void> {
  if (session === undefined || session.status === "unopened") return;
  const owners = new Map(actionsIn(state).map(({ id, owner }) => [id, owner]));
  const takeaways = takeawaysLeft(session, state).map(({ id, text, kind, owner, item }): LeftText => {
    const answer = questionIn(state, id)?.answer?.text ?? null;
    return {
      ...{
        id,
        kind,
        text,
        title: null,
        answer,
        used: 0,
        stories: [],
        presenter: presenterOf(session.items, item),
      },
      owner: owners.get(id) ?? owner,
    };
  });
  await new TextChunks(rows).change(session.number, (left) => ({
    ...headOf(session, state),
    texts: [...takeaways, ...(left?.texts ?? []).filter(({ kind }) => kind === "outcome")],
  }));
}

const presenterOf = (items: readonly SessionItem[], id: string | null) =>
  items.find((item) => item.id === id)?.presenter ?? null;

/** Who owns the actions of a session now, as far as the community still keeps them. */
async function keepOwners(number: number, state: CommunityState, rows: Rows): Promise<void> {
  const owners = new Map<string, LeftText["owner"]>(actionsIn(state).map(({ id, owner }) => [id, owner]));
  await new TextChunks(rows).change(
    number,
    (left) =>
      left && {
        ...left,
        texts: left.texts.map((text) =>
          text.kind === "action" ? { ...text, owner: owners.get(text.id) ?? text.owner } : text,
        ),
      },
  );
}

async function keepOutcomeOf(
  topic: Topic | undefined,
  rows: Rows,
  state: CommunityState,
  sessionOf: SessionOf,
): Promise<void> {
  const last = topic === undefined ? undefined : lastOf(topic);
  if (topic !== undefined && last !== undefined)
    await keepOutcome(topic, rows, state, sessionOf(last.session));
}

/** What came of a topic is found with the session that dealt with it last, and not at all while it is hidden. */
async function keepOutcome(
  topic: Topic,
  rows: Rows,
  state: CommunityState,
  session: SessionState | undefined,
): Promise<void> {
  const occasions = occasionsOf(topic);
  const { id, text: title, outcome: text, hidden } = topic;
  if (text === null || hidden || session === undefined || session.status === "unopened")
    return removeOutcome(topic, occasions, rows);
  await removeOutcome(topic, occasions.slice(0, -1), rows);
  const outcome: LeftText = {
    ...{ id, kind: "outcome", text, title, answer: null, used: 0, stories: [], owner: null },
    presenter: presenterOf(session.items, id) ?? topic.presenter,
  };
  await new TextChunks(rows).change(session.number, (left) => ({
    ...(left ?? headOf(session, state)),
    texts: [...(left?.texts ?? []).filter((each) => each.id !== id), outcome],
  }));
}

async function removeOutcome({ id }: Topic, occasions: readonly Occasion[], rows: Rows): Promise<void> {
  const chunks = new TextChunks(rows);
  for (const { number } of occasions)
    await chunks.change(
      number,
      (left) => left && { ...left, texts: left.texts.filter((each) => each.id !== id) },
    );
}
