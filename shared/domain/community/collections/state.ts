import type { Opened } from "../../kernel/opened.ts";
import type { CollectionId, EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Purpose } from "./purpose.ts";

/** One answer to a collection's prompt. */
export interface Entry {
  readonly id: EntryId;
  readonly text: string;
  /** who wrote it, and what was merged into it; empty if the collection is anonymous */
  readonly authors: readonly MemberRef[];
  /** hidden by whoever runs the collection; its text is shown to nobody but its author until it is shown again */
  readonly hidden: boolean;
  /** the bad entry that this good one turns round */
  readonly twin: EntryId | null;
  /** the wordings that were merged into this entry */
  readonly also: readonly string[];
}

/** Two merged entries, as they were before. */
export interface Merge<T extends Entry = Entry> {
  readonly into: T;
  readonly from: T;
  /** the wording of the merged entry */
  readonly text: string;
  /** the place of the removed entry in the list */
  readonly place: number;
}

/** The progress of a collection. The entries of a cancelled one are not used. */
export interface CollectionEnd {
  readonly phase: "closed" | "cancelled";
  readonly at: Instant;
}

export type CollectionProgress =
  /** `merges`: all since it opened, in order */
  | { readonly phase: "open"; readonly closesAt: Instant | null; readonly merges: readonly Merge[] }
  | CollectionEnd;

export interface Collection<Progress = CollectionProgress> extends Opened {
  readonly id: CollectionId;
  readonly purpose: Purpose;
  /** who wrote what is sealed, and forgotten for good when the collection ends */
  readonly anonymous: boolean;
  /** entries that one member may write; null for as many as they like */
  readonly perMember: number | null;
  /** whether it has a card in the chat */
  readonly inChat: boolean;
  /** whether another feature opens and closes it, and decides when it can be forgotten */
  readonly managed: boolean;
  /** the collection whose entries the entries of this one turn round */
  readonly turns: CollectionId | null;
  readonly openedAt: Instant;
  readonly entries: readonly Entry[];
  readonly progress: Progress;
}

/** A collection when it opens. */
export interface OpenedCollection extends Omit<Collection, "progress"> {
  readonly closesAt: Instant | null;
}

/** Who wrote what, while an anonymous collection is open. Sealed under its scope. */
export interface Authors {
  readonly kind: "authors";
  readonly by: { readonly [entry: EntryId]: readonly MemberRef[] };
  /** by the entry removed in a merge: who had written the remaining one before the merge */
  readonly before: { readonly [entry: EntryId]: readonly MemberRef[] };
}

/** The scope under which the authors of an anonymous collection are sealed. */
export const collectionScope = (collection: CollectionId): string => `collection-${collection}`;
