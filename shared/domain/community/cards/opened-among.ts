import type { OffersOf } from "../../kernel/feature.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { CardSubject } from "./card-subject.ts";
import { openedAs } from "./opened-as.ts";
import type { CardsUses } from "./part.ts";

/** Who opened the subject of a card, and where, looked up in the features that the cards build on. */
export const openedAmong = (
  subject: CardSubject,
  { polls, collections, workshop, planner, topics }: OffersOf<CardsUses>,
): Opened | null =>
  openedAs(subject, {
    ...{ polls: polls.polls, collections: collections.collections, workshop: workshop.workshop },
    ...{ plan: planner.plan, asking: topics.asking },
  });
