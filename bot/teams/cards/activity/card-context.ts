import type { Element } from "../elements.ts";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { EntryId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** Whose eyes a card is drawn for: theirs alone. */
export interface Viewer {
  readonly ref: MemberRef;
  readonly mine: MyCommunity;
  /** whether they may close it and go on */
  readonly runs: boolean;
  /** the entry that they are about to change, or all of a draft */
  readonly editing: EntryId | "draft" | null;
  /** what is to be told about their last press */
  readonly notice: string | null;
}

/** What the card of an activity is drawn from. */
export interface CardContext {
  readonly activity: CardSubject;
  readonly state: FoundedCommunity;
  readonly nonce: string;
  /** null for the card that everybody sees, which shows nobody's choices */
  readonly viewer: Viewer | null;
  /** how many people the chat has, where that is known */
  readonly people: number | null;
  readonly now: Instant;
  readonly nameOf: (member: MemberRef) => string;
  /** the ids, as Teams gave them to the bot, of those whose own card Teams shall ask for */
  readonly refreshFor: readonly string[];
}

/** A card before it is cut to the size that Teams takes. */
export interface Drawing {
  /** what a notification of it says */
  readonly summary: string;
  /** `rows`: the most that are drawn of each list */
  readonly body: (rows: number) => readonly Element[];
  /** how it was opened, while it is open: who runs it is told (SPEC ACT-1) */
  readonly open?: Opened | null;
  /** what only whoever runs it may do (SPEC CARD-9) */
  readonly runner?: (rows: number) => readonly Element[];
  /** the most that need be drawn */
  readonly rows: number;
}

/** Ids of what is hidden: what it says is shown nowhere (SPEC COLL-5). */
export const hiddenIn = ({ collections, backlog }: FoundedCommunity): ReadonlySet<string> =>
  new Set(
    [...collections.flatMap(({ entries }) => entries), ...backlog.topics].flatMap(({ hidden, id }) =>
      hidden ? [id] : [],
    ),
  );
