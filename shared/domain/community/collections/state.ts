import type { Opened } from "../../kernel/opened.ts";
import type { CollectionId, EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Purpose } from "./purpose.ts";

/** One answer to a collection's prompt. */
export interface Entry {
  readonly id: EntryId;
  readonly text: string;
  /** who wrote it, and what was merged into it; empty where nobody is named */
  readonly authors: readonly MemberRef[];
  /** hidden by who runs the community's activities; what it says is shown to nobody until it is shown again */
  readonly hidden: boolean;
  /** the bad entry that a good one turns round */
  readonly twin: EntryId | null;
  /** the wordings that were merged into this entry */
  readonly also: readonly string[];
}

/** Two entries that were made one, as they stood before. */
export interface Merge<T extends Entry = Entry> {
  readonly into: T;
  readonly from: T;
  /** how both read since */
  readonly text: string;
  /** the place at which the one stood that went */
  readonly place: number;
}

/** What became of a collection; of one that was cancelled nothing is made. */
export interface CollectionEnd {
  readonly phase: "closed" | "cancelled";
  readonly at: Instant;
}

export type CollectionProgress =
  /** `merges`: what was merged since it opened, the last one last */
  | { readonly phase: "open"; readonly closesAt: Instant | null; readonly merges: readonly Merge[] }
  | CollectionEnd;

export interface Collection<Progress = CollectionProgress> extends Opened {
  readonly id: CollectionId;
  readonly purpose: Purpose;
  /** who wrote what is sealed, and lost for ever when the collection closes */
  readonly anonymous: boolean;
  /** entries that one member may write; null for as many as they like */
  readonly perMember: number | null;
  /** whether a card in the chat stands for it */
  readonly inChat: boolean;
  /** another feature opens and closes it, and says when it may be forgotten */
  readonly managed: boolean;
  /** the collection whose entries those of this one turn round */
  readonly turns: CollectionId | null;
  readonly openedAt: Instant;
  readonly entries: readonly Entry[];
  readonly progress: Progress;
}

/** A collection as it opens. */
export interface OpenedCollection extends Omit<Collection, "progress"> {
  readonly closesAt: Instant | null;
}

/** Who wrote what, while an anonymous collection is open. Sealed under its scope. */
export interface Authors {
  readonly kind: "authors";
  readonly by: { readonly [entry: EntryId]: readonly MemberRef[] };
  /** by the entry that went in a merge: who had written the one that stayed, before it */
  readonly before: { readonly [entry: EntryId]: readonly MemberRef[] };
}

/** The scope under which the authors of an anonymous collection are sealed. */
export const collectionScope = (collection: CollectionId): string => `collection-${collection}`;
