import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { OwnEntry } from "@guildhall/shared/domain/community/collections/part";
import type { TopicKind } from "@guildhall/shared/domain/community/topics/part";
import type { Runners } from "@guildhall/shared/domain/community/who-runs";
import type { EntryId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { type CollectionReading, readCollection } from "@guildhall/shared/reading/collection";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { readBacklog } from "@guildhall/shared/reading/topics";
import { type Element, type TextOnly, words } from "../elements.ts";
import type { Told } from "./card-context.ts";
import { openUntil, subtle } from "./parts.ts";

/** An entry of a list, or a topic. */
export interface Listed {
  readonly id: EntryId;
  readonly text: string;
  readonly hidden: boolean;
  readonly authors: readonly MemberRef[];
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  /** null: it is no topic */
  readonly topic: { readonly kind: TopicKind; readonly minutes: number; readonly why: string } | null;
}

/** A list on a card: a collection, or the topics. */
export interface List {
  readonly purpose: CollectionReading["purpose"] | { readonly kind: "topics" };
  readonly anonymous: boolean;
  readonly perMember: number | null;
  readonly phase: "open" | "closed" | "cancelled";
  readonly closesAt: Instant | null;
  /** waiting topics, best first; entries of a collection in the order of their arrival */
  readonly entries: readonly Listed[];
  /** topics that wait no more: they are on an agenda, or over */
  readonly hadOthers: boolean;
  /** how many topics wait no more because they are on an agenda */
  readonly planned: number;
  /** those of whoever reads, hidden ones and topics that are planned too, oldest first */
  readonly own: readonly (readonly [EntryId, OwnEntry])[];
  /** null: nobody opened it, or it is over */
  readonly runners: Runners | null;
}

export type ListSubject = Extract<CardSubject, { kind: "collection" | "topics" }>;

export const isList = (subject: CardSubject): subject is ListSubject =>
  subject.kind === "collection" || subject.kind === "topics";

/** What is on the list of a card; null if it is gone. */
export function listOf(subject: ListSubject, reader: CommunityReader): List | null {
  if (subject.kind === "topics") return topicList(reader);
  const reading = readCollection(reader, subject.collection);
  if (reading === null) return null;
  const { entries, progress, purpose, anonymous, perMember, closesAt, runners } = reading;
  return {
    ...{ purpose, anonymous, perMember, closesAt, phase: progress.phase },
    entries: entries.map(({ mayChange, ...entry }) => ({
      ...entry,
      mayEdit: mayChange,
      mayRemove: mayChange,
      topic: null,
    })),
    ...{ hadOthers: false, planned: 0 },
    own: ownIn(reader.mine.entries[subject.collection] ?? {}),
    runners: progress.phase === "open" ? runners : null,
  };
}

function topicList(reader: CommunityReader): List {
  const { asking, waiting, planned, over, runners } = readBacklog(reader);
  return {
    purpose: { kind: "topics" },
    ...{ anonymous: false, perMember: null, runners },
    phase: asking === null ? "closed" : "open",
    closesAt: asking?.closesAt ?? null,
    entries: waiting.map(({ kind, minutes, why, mayEdit, mayWithdraw, ...topic }) => ({
      ...topic,
      mayEdit,
      mayRemove: mayWithdraw,
      topic: { kind, minutes, why },
    })),
    hadOthers: planned.length + over.length > 0,
    planned: planned.length,
    own: ownIn(reader.mine.topics),
  };
}

const ownIn = (mine: Readonly<Record<EntryId, OwnEntry>>): List["own"] =>
  Object.entries(mine) as unknown as List["own"];

/** What the list asks for; may contain what a person typed. */
export function promptOf({ purpose }: List, { texts }: Pick<Told, "texts">): string {
  switch (purpose.kind) {
    case "asked":
      return purpose.prompt;
    case "ideas":
      return texts.list.prompt.ideas(purpose.title ?? texts.card.hidden);
    case "bad":
    case "good":
    case "topics":
      return texts.list.prompt[purpose.kind];
  }
}

/** What people must know before they write: what is wanted, what is secret from whom, and until when. */
export function rulesOf(list: List, { texts }: Pick<Told, "texts">): readonly Element<TextOnly>[] {
  const { purpose, anonymous, perMember, closesAt } = list;
  const { kind } = purpose;
  return [
    ...(kind === "bad" || kind === "good" || kind === "topics" ? [words(texts.list.tell[kind])] : []),
    subtle(anonymous ? texts.list.anonymous : texts.list.named),
    ...(perMember === null ? [] : [subtle(texts.list.limited(perMember))]),
    ...openUntil(closesAt, texts),
  ];
}
