import { touchCard, withCard, withoutCard } from "../chat/cards.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { unreachable } from "../never.ts";
import type { Instant } from "../time.ts";
import type { BacklogEvent } from "./events.ts";
import { withTopic, withTopics } from "./evolve-topic.ts";
import { BACKLOG, itemOfTopic, topicOf, waiting, type Standing } from "./topic.ts";

const card = { kind: "collection", collection: BACKLOG } as const;
const planCard = { kind: "plan" } as const;

export function evolveBacklog(state: FoundedCommunity, event: BacklogEvent, at: Instant): FoundedCommunity {
  const { backlog } = state;
  switch (event.type) {
    case "TopicsAsked":
      return {
        ...state,
        backlog: { ...backlog, asking: event.asking },
        cards: event.asking.inChat ? withCard(state.cards, card, at) : touchCard(state.cards, card, at),
      };
    case "CannotOnSaid":
      return { ...state, backlog: { ...backlog, cannot: { ...backlog.cannot, [event.by]: event.dates } } };
    case "PlanDrafted":
      return {
        ...state,
        backlog: { ...backlog, plan: event.plan },
        cards:
          event.plan === null ? withoutCard(state.cards, planCard) : touchCard(state.cards, planCard, at),
      };
    case "PlanAccepted":
      return standingAsPlanned({
        ...state,
        agenda: event.agenda,
        schedule: { ...state.schedule, later: event.later },
        backlog: { ...backlog, plan: null },
        cards: withoutCard(state.cards, planCard),
      });
    case "TopicPlanned":
      return planTopic(state, event.topic);
    case "OutcomeRecorded":
      return withTopic(state, event.topic, (topic) => ({ ...topic, outcome: event.text }));
    default:
      return unreachable(event);
  }
}

/** Puts a topic at the end of the next agenda, but before its closing. Unchanged when there is no such topic. */
export function planTopic(state: FoundedCommunity, id: string): FoundedCommunity {
  const topic = topicOf(state.backlog.topics, id);
  if (topic === null) return state;
  const { agenda } = state;
  const end = agenda.findLastIndex(({ kind }) => kind !== "closing") + 1;
  return standingAsPlanned({ ...state, agenda: agenda.toSpliced(end, 0, itemOfTopic(topic)) });
}

/**
 * Every topic that is not over or running stands where the agendas say: on the next one, on a later one, or on none.
 * The agendas are the truth, whatever put the topic on them or took it off.
 */
export function standingAsPlanned(state: FoundedCommunity): FoundedCommunity {
  const { agenda, schedule } = state;
  const places = new Map<string, Standing>();
  for (const session of schedule.later)
    for (const { id } of session.agenda) places.set(id, { is: "planned", when: "later", at: session.at });
  for (const { id } of agenda) places.set(id, { is: "planned", when: "next", at: schedule.nextAt });
  return withTopics(state, (topics) =>
    topics.map((topic) => {
      const { standing } = topic;
      const place = places.get(topic.id);
      if (place !== undefined) return same(standing, place) ? topic : { ...topic, standing: place };
      return standing.is === "planned" && standing.when !== "running"
        ? { ...topic, standing: waiting(topic) }
        : topic;
    }),
  );
}

const same = (a: Standing, b: Standing): boolean =>
  a.is === "planned" && b.is === "planned" && a.when === b.when && a.at === b.at;
