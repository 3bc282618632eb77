import type { Feature } from "../../kernel/feature.ts";
import { collectionId, type MemberRef } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import { newCollection } from "../collections/part.ts";
import { about } from "./about.ts";
import { withTopic, withTopics } from "./change.ts";
import {
  askForTopics,
  closeIdeas,
  ideasIn,
  moveAskingClosing,
  openBacklogVote,
  planParked,
  planTopic,
  recordOutcome,
  stopAsking,
  withdrawParked,
} from "./decide.ts";
import { mergeTopics, undoTopicMerge } from "./decide-merge.ts";
import { editTopic, hideTopic, offerTopic, showTopic, withdrawTopic } from "./decide-topic.ts";
import { topicEvents } from "./evolve.ts";
import type { TopicsPart, TopicsUses } from "./part.ts";
import { rankTopics } from "./rank.ts";
import { INITIAL_BACKLOG, type TopicsState } from "./state.ts";
import { isOver, isPlannable, type Topic, topicOf } from "./topic.ts";
import { edits, topicsBegin, topicsEnd, topicsReopen } from "./in-session.ts";
import { topicsView } from "./view.ts";

/** What members offer to present, discuss or solve, ranked by votes: from the offer to the outcome. */
export const topics: Feature<TopicsPart, TopicsUses> = {
  uses: { founding: true, collections: true, polls: true, sessions: true },
  initial: { backlog: INITIAL_BACKLOG },
  fold: 1,
  commands: {
    ...{ offerTopic, editTopic, withdrawTopic, hideTopic, showTopic, mergeTopics, undoTopicMerge },
    ...{ askForTopics, moveAskingClosing, stopAsking, openBacklogVote },
    ...{ planTopic, planParked, withdrawParked, recordOutcome },
  },
  about,
  systemCommands: {
    /** A topic to be solved has started: members' ideas are collected (SPEC BACK-7). */
    collectIdeas({ session, item }, { backlog }, { meta, uses: { collections, sessions } }) {
      const topic = topicOf(backlog.topics, item);
      if (topic === null || topic.kind !== "solve" || sessions.running?.id !== session) return ok([]);
      if (ideasIn(collections, topic.id).length > 0) return ok([]);
      // The oldest collection is on a topic that was left long ago.
      const longest = collections.isFull ? ideasIn(collections).slice(0, 1) : [];
      if (collections.isFull && longest.length === 0) return ok([]);
      const purpose = { kind: "ideas", topic: topic.id } as const;
      return ok([
        ...longest.flatMap(({ id }) => collections.close(id, "person", meta.at)),
        ...collections.open(
          newCollection(collectionId(meta.freshId), purpose, meta.at, { openedIn: session }),
        ),
      ]);
    },
    /** The topic has been left, with or without an outcome (SPEC BACK-7). */
    stopIdeas({ session, item }, { backlog }, { meta, uses: { collections, sessions } }) {
      const topic = topicOf(backlog.topics, item);
      if (topic === null || sessions.running?.id !== session) return ok([]);
      return ok(closeIdeas(collections, meta.at, topic.id));
    },
    stopAskingWhenDue: ({ closesAt }, { backlog }, { meta }) =>
      ok(backlog.asking?.closesAt === closesAt ? [{ type: "AskingStopped", how: "due", at: meta.at }] : []),
  },
  events: topicEvents,
  follows: {
    PlannedItemEdited: {
      evolve: (state, { item }) => withTopic(state, item.id, (topic) => ({ ...topic, ...edits(item) })),
    },
    SessionBegun: { evolve: topicsBegin },
    SessionEndRecorded: { evolve: topicsEnd },
    SessionReopened: { evolve: (state, { parked }) => topicsReopen(state, parked) },
    /** After a vote, its tally replaces the votes that the topics had (SPEC BACK-3). */
    PollClosed: {
      evolve: (state, { poll, outcome }, _at, { polls }) =>
        polls.find(poll)?.subject.kind === "backlog" ? ranked(state, outcome.tally) : state,
    },
  },
  reactions: {
    SessionEndRecorded: (_event, _state, { meta, uses }) => closeIdeas(uses.collections, meta.at),
  },
  offers: ({ backlog: { topics: all, asking } }) => ({
    topics: all,
    asking,
    get plannable() {
      return rankTopics(all.filter(isPlannable));
    },
  }),
  view: ({ backlog }, { sessions }) => topicsView(backlog, sessions.places),
  mine: ({ backlog }, member) => ({
    topics: Object.fromEntries(
      backlog.topics
        .filter(({ authors }) => authors.includes(member))
        .map(({ id, text, authors }) => [id, { text, alone: authors.length === 1 }]),
    ),
  }),
  *mineChanged({ before, after }) {
    if (before.backlog.topics === after.backlog.topics) return;
    const earlier = new Map(before.backlog.topics.map((topic) => [topic.id, topic]));
    for (const topic of after.backlog.topics) {
      const was = earlier.get(topic.id);
      earlier.delete(topic.id);
      if (was !== topic) yield* authorsOfBoth(topic, was);
    }
    for (const gone of earlier.values()) yield* gone.authors;
  },
};

const authorsOfBoth = (topic: Topic, was: Topic | undefined): readonly MemberRef[] => [
  ...topic.authors,
  ...(was?.authors ?? []),
];

function ranked(state: TopicsState, tally: Readonly<Record<string, number>>): TopicsState {
  const votes = new Map(Object.entries(tally));
  return withTopics(state, (all) =>
    all.map((topic) => {
      const got = votes.get(topic.id);
      if (got === undefined || isOver(topic)) return topic;
      return { ...topic, votes: got };
    }),
  );
}
