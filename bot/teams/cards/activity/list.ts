import { placesIn } from "@guildhall/shared/domain/community/sessions/upcoming";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/card-subject";
import type { Entry, Purpose } from "@guildhall/shared/domain/community/collections/state";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { rankTopics } from "@guildhall/shared/domain/community/topics/rank";
import { isWaiting } from "@guildhall/shared/domain/community/topics/topic";
import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** What a card shows as a list: a collection, or the topics. */
export interface List {
  readonly purpose: Purpose | { readonly kind: "topics" };
  /** null: the topics */
  readonly collection: CollectionId | null;
  readonly prompt: string;
  readonly anonymous: boolean;
  readonly perMember: number | null;
  readonly closesAt: Instant | null;
  readonly open: boolean;
  readonly cancelled: boolean;
  /** the topics that wait, best first; entries in the order in which they came */
  readonly entries: readonly Entry[];
}

export type ListSubject = Extract<CardSubject, { kind: "collection" | "topics" }>;

export function listOf(
  activity: ListSubject,
  { backlog, collections, upcoming }: FoundedCommunity,
): List | null {
  if (activity.kind === "topics") {
    const places = placesIn(upcoming);
    return {
      purpose: { kind: "topics" },
      collection: null,
      prompt: "",
      anonymous: false,
      perMember: null,
      closesAt: backlog.asking?.closesAt ?? null,
      open: backlog.asking !== null,
      cancelled: false,
      entries: rankTopics(backlog.topics.filter((topic) => isWaiting(topic, places))),
    };
  }
  const found = collections.find(({ id }) => id === activity.collection);
  return found === undefined ? null : { ...found, collection: found.id, open: found.closedAt === null };
}

/** The texts of one's own entries, by id. */
export const ownIn = ({ collection }: List, mine: MyCommunity): Readonly<Record<string, string>> =>
  collection === null ? mine.topics : (mine.entries[collection] ?? {});
