import type { EventDefinitions } from "../../kernel/feature.ts";
import type { Instant } from "../../kernel/time.ts";
import { withTopic, withTopics } from "./change.ts";
import { merged, unmerged } from "./merge.ts";
import type { TopicsPart } from "./part.ts";
import type { Asking, TopicsState } from "./state.ts";

const stopsLater = (closesAt: Instant | null): readonly TopicsPart["effect"][] =>
  closesAt === null
    ? []
    : [{ kind: "tellSelf", command: { type: "stopAskingWhenDue", closesAt }, due: closesAt }];

const withAsking = (state: TopicsState, asking: Asking | null): TopicsState => ({
  ...state,
  backlog: { ...state.backlog, asking },
});

export const topicEvents: EventDefinitions<TopicsPart> = {
  TopicOffered: {
    version: 1,
    evolve: (state, { topic: id, by, title, details }, { at: offeredAt }) =>
      withTopics(state, (topics) => [
        ...topics,
        {
          ...{ id, text: title, authors: [by], hidden: false, twin: null, also: [] },
          ...{ ...details, presenter: by, offeredAt, votes: null, history: [], outcome: null },
          fate: { is: "offered" },
        },
      ]),
  },
  TopicEdited: {
    version: 1,
    evolve: (state, { topic: id, title, details }) =>
      withTopic(state, id, (topic) => ({ ...topic, ...details, text: title })),
  },
  TopicWithdrawn: {
    version: 1,
    evolve: (state, { topic: id }) =>
      withTopic(state, id, (topic) => ({ ...topic, fate: { is: "withdrawn" } })),
  },
  TopicHidden: {
    version: 1,
    evolve: (state, { topic: id, hidden }) => withTopic(state, id, (topic) => ({ ...topic, hidden })),
  },
  TopicsMerged: {
    version: 1,
    evolve: (state, { into, from, title }) => merged(state, into, from, title),
  },
  TopicMergeUndone: { version: 1, evolve: (state, { into, from }) => unmerged(state, into, from) },
  TopicsAsked: {
    version: 1,
    evolve: (state, { asking }) => withAsking(state, asking),
    effects: ({ asking }) => stopsLater(asking.closesAt),
  },
  AskingClosingMoved: {
    version: 1,
    evolve: (state, { closesAt }) =>
      state.backlog.asking === null ? state : withAsking(state, { ...state.backlog.asking, closesAt }),
    effects: ({ closesAt }) => stopsLater(closesAt),
  },
  AskingStopped: { version: 1, evolve: (state) => withAsking(state, null) },
  OutcomeRecorded: {
    version: 1,
    evolve: (state, { topic: id, text }) => withTopic(state, id, (topic) => ({ ...topic, outcome: text })),
  },
};
