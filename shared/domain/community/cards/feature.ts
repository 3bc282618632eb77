import type { Around, Feature, Follower } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { cardKey, type CardSubject } from "./card-subject.ts";
import { withCard } from "./cards.ts";
import { cardChanges } from "./changes.ts";
import type { CardsPart, CardsState, CardsUses } from "./part.ts";
import { openedAmong } from "./opened-among.ts";
import { notToBeShown } from "./show.ts";

type Effects = readonly CardsPart["effect"][];

/** The posts and edits that bring the cards in the chat from one state to the next. */
function drawings(_event: object, { before, after }: Around<CardsState>): Effects {
  if (before.cards === after.cards) return [];
  const draw = (subject: CardSubject, refresh: boolean, due?: number): Effects[number] => ({
    kind: "post",
    message: { kind: "card", subject: subject, refresh },
    ...(due === undefined ? {} : { due }),
  });
  const standing = Object.entries(after.cards).flatMap(([key, card]) => {
    const was = before.cards[key];
    if (was === undefined) return [draw(card.subject, false)];
    return was.drawings === card.drawings ? [] : [draw(card.subject, true, card.drawnAt)];
  });
  const gone = Object.entries(before.cards)
    .filter(([key]) => !(key in after.cards))
    .map(([, card]) => draw(card.subject, true));
  return [...standing, ...gone];
}

type AnyFollower = Follower<CardsState, never, CardsPart["effect"], CardsUses>;

// One follower for each change. `cardChanges` already checks that each fits its event.
const follows = Object.fromEntries(
  Object.entries(cardChanges).flatMap(([type, change]) => {
    if (change === null) return [];
    const follower: AnyFollower = {
      evolve: (state, event, { at }, uses) => ({
        ...state,
        cards: change(state.cards, event, at, uses),
      }),
      // If nobody asked for the founding card, there is none in the chat.
      ...(type === "CommunityFounded" ? {} : { effects: drawings }),
    };
    return [[type, follower]];
  }),
) as NonNullable<Feature<CardsPart, CardsUses>["follows"]>;

/** Which cards are in the chat, and when each is redrawn. */
export const cards: Feature<CardsPart, CardsUses> = {
  uses: {
    founding: true,
    organisers: true,
    collections: true,
    polls: true,
    contract: true,
    workshop: true,
    logistics: true,
    sessions: true,
    topics: true,
    planner: true,
  },
  initial: { cards: {} },
  fold: 1,
  commands: {
    showInChat({ subject }, { cards: all }, { uses }) {
      if (all[cardKey(subject)] !== undefined) return ok([]);
      const rejection = notToBeShown(subject, uses);
      return rejection === null ? ok([{ type: "ShownInChat", subject }]) : refuse(rejection);
    },
  },
  about: ({ subject }, _state, { uses }) => ({ opened: openedAmong(subject, uses) }),
  systemCommands: {},
  events: {
    ShownInChat: {
      version: 1,
      evolve: (state, { subject }, { at }) => ({ ...state, cards: withCard(state.cards, subject, at) }),
      effects: drawings,
    },
  },
  follows,
  offers: ({ cards: all }) => ({ cards: all }),
  view: () => ({}),
};
