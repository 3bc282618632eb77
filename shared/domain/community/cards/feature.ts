import type { Feature, OffersOf } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { CardSubject } from "./card-subject.ts";
import { TOPICS } from "./card-subject.ts";
import { cardKey, notToBeShown, openedAs, showable } from "./kinds.ts";
import type { CardsPart, CardsState } from "./part.ts";
import type { CardsUses } from "./uses.ts";

/** The cards that should be in the chat: those that are there by themselves, and those that somebody asked for. */
function cardsIn({ askedFor }: CardsState, uses: OffersOf<CardsUses>): readonly CardSubject[] {
  const byThemselves = showable(uses).flatMap(({ subject, inChat }) => (inChat ? [subject] : []));
  const all = [...byThemselves, ...askedFor].map((subject) => [cardKey(subject), subject] as const);
  return [...new Map(all).values()];
}

const without = (state: CardsState, gone: (subject: CardSubject) => boolean): CardsState =>
  state.askedFor.some(gone)
    ? { ...state, askedFor: state.askedFor.filter((subject) => !gone(subject)) }
    : state;

/** Which cards should be in the chat. When each is drawn is decided by whoever keeps them there. */
export const cards: Feature<CardsPart, CardsUses> = {
  uses: {
    founding: true,
    organisers: true,
    collections: true,
    polls: true,
    life: true,
    contract: true,
    workshop: true,
    logistics: true,
    turns: true,
    sessions: true,
    actions: true,
    outlook: true,
    worth: true,
    honestLook: true,
    helped: true,
    rota: true,
    reminders: true,
    tenure: true,
    topics: true,
    planner: true,
  },
  initial: { askedFor: [] },
  fold: 2,
  commands: {
    showInChat({ subject }, state, { uses }) {
      const key = cardKey(subject);
      if (cardsIn(state, uses).some((each) => cardKey(each) === key)) return ok([]);
      const rejection = notToBeShown(subject, uses);
      return rejection === null ? ok([{ type: "ShownInChat", subject }]) : refuse(rejection);
    },
  },
  about: ({ subject }, _state, { uses: { polls, collections, workshop, planner, topics, tenure } }) => ({
    opened: openedAs(subject, {
      ...{ polls: polls.polls, collections: collections.collections, workshop: workshop.workshop },
      ...{ plan: planner.plan, asking: topics.asking, scale: tenure.scale },
    }),
  }),
  systemCommands: {},
  events: {
    ShownInChat: {
      version: 1,
      evolve: (state, { subject }) => ({ ...state, askedFor: [...state.askedFor, subject] }),
    },
  },
  follows: {
    /** The next request for topics is shown in the chat only if somebody asks for that. */
    AskingStopped: { evolve: (state) => without(state, ({ kind }) => kind === TOPICS.kind) },
  },
  /** Once there is nothing to show, nobody asks for its card any more. */
  settle: (state, uses) => without(state, (subject) => notToBeShown(subject, uses) !== null),
  offers: (state, uses) => ({
    get cards() {
      return cardsIn(state, uses);
    },
    get showable() {
      return showable(uses);
    },
    isOver: (subject) => notToBeShown(subject, uses) !== null,
  }),
  view: (state, uses) => ({ cards: cardsIn(state, uses) }),
};
