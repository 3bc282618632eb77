import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Entry, OwnEntry, Purpose } from "@guildhall/shared/domain/community/collections/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isWaiting, rankTopics } from "@guildhall/shared/domain/community/topics/part";
import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** A list on a card: a collection, or the topics. */
export interface List {
  readonly purpose: Purpose | { readonly kind: "topics" };
  /** null for the topics */
  readonly collection: CollectionId | null;
  readonly anonymous: boolean;
  readonly perMember: number | null;
  readonly progress:
    | { readonly phase: "open"; readonly closesAt: Instant | null }
    | { readonly phase: "closed" | "cancelled" };
  /** waiting topics, best first; entries of a collection in the order of their arrival */
  readonly entries: readonly Entry[];
}

export type ListSubject = Extract<CardSubject, { kind: "collection" | "topics" }>;

export function listOf(
  subject: ListSubject,
  { backlog, collections, upcoming }: FoundedCommunity,
): List | null {
  const { asking } = backlog;
  if (subject.kind === "topics") {
    const places = placesIn(upcoming);
    return {
      purpose: { kind: "topics" },
      collection: null,
      anonymous: false,
      perMember: null,
      progress: asking === null ? { phase: "closed" } : { phase: "open", closesAt: asking.closesAt },
      entries: rankTopics(backlog.topics.filter((topic) => isWaiting(topic, places))),
    };
  }
  const found = collections.find(({ id }) => id === subject.collection);
  return found === undefined ? null : { ...found, collection: found.id };
}

/** A member's own entries, by id. */
export const ownIn = ({ collection }: List, mine: MyCommunity): Readonly<Record<string, OwnEntry>> =>
  collection === null ? mine.topics : (mine.entries[collection] ?? {});
