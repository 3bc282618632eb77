import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Entry, OwnEntry, Purpose } from "@guildhall/shared/domain/community/collections/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isWaiting, rankTopics } from "@guildhall/shared/domain/community/topics/part";
import type { CollectionId } from "@guildhall/shared/domain/kernel/ids";
import type { Open } from "@guildhall/shared/domain/kernel/open";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { type Element, type TextOnly, words } from "../elements.ts";
import type { Told } from "./card-context.ts";
import { openUntil, subtle } from "./parts.ts";
import { stepEnd } from "./workshop-step.ts";

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

/** What the list asks for; may contain what a person typed. */
export function promptOf({ purpose }: List, { state, texts }: Told): string {
  switch (purpose.kind) {
    case "asked":
      return purpose.prompt;
    case "ideas": {
      const topic = state.backlog.topics.find(({ id }) => id === purpose.topic);
      return texts.list.prompt.ideas(topic === undefined || topic.hidden ? texts.card.hidden : topic.text);
    }
    case "bad":
    case "good":
    case "topics":
      return texts.list.prompt[purpose.kind];
  }
}

/** What people must know before they write: what is wanted, what is secret from whom, and until when. */
export function rulesOf(list: Open<List>, { state, texts }: Told): readonly Element<TextOnly>[] {
  const { purpose, anonymous, perMember, progress } = list;
  const { kind } = purpose;
  return [
    ...(kind === "bad" || kind === "good" || kind === "topics" ? [words(texts.list.tell[kind])] : []),
    subtle(anonymous ? texts.list.anonymous : texts.list.named),
    ...(perMember === null ? [] : [subtle(texts.list.limited(perMember))]),
    ...openUntil(kind === "bad" || kind === "good" ? stepEnd({ state }) : progress.closesAt, texts),
  ];
}

/** Whether its author may change it: not if other people's were merged into it, or if it is a topic that is planned. */
export const mayChange = ({ purpose, entries }: List, id: string, own: OwnEntry | undefined): boolean =>
  own?.alone === true && (purpose.kind !== "topics" || entries.some((each) => each.id === id));
