import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Element } from "../elements.ts";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import type { Instant } from "@guildhall/shared/domain/kernel/time";

/** The one person for whom a card is drawn. */
export interface Viewer {
  readonly ref: MemberRef;
  readonly mine: MyCommunity;
  /** whether they run it: may close it and go on to the next step */
  readonly runs: boolean;
  /** what to say about their last press */
  readonly notice: string | null;
}

/** Everything that the card of a subject is drawn from. */
export interface CardContext {
  readonly subject: CardSubject;
  readonly state: FoundedCommunity;
  readonly nonce: string;
  /** null for the card that everybody sees, which shows nobody's choices */
  readonly viewer: Viewer | null;
  /** how many take part, and how many are in the chat; null if unknown */
  readonly people: PeopleCounts | null;
  readonly now: Instant;
  readonly nameOf: (member: MemberRef) => string;
  /** in the language of whoever it is drawn for */
  readonly texts: CardTexts;
  /** the Teams ids, as given to this bot, of the people for whom Teams should ask for their own view */
  readonly refreshFor: readonly string[];
}

/** What is enough to say what a community's activities are about. */
export type Told = Pick<CardContext, "state" | "texts">;

/** A card before it is cut to the size that Teams accepts. */
export interface Drawing {
  /** the text of its notification */
  readonly summary: string;
  /** `rows`: how many entries of each list are drawn at most */
  readonly body: (rows: number) => readonly Element[];
  /** how it was opened, while it is open: the card says who runs it (SPEC ACT-1) */
  readonly open?: Opened | null;
  /** the actions of those who run it (SPEC CARD-9) */
  readonly runner?: () => readonly Element[];
  /** the number of rows that shows everything */
  readonly rows: number;
}

/** The ids of hidden entries and topics, whose text is shown nowhere (SPEC COLL-5). */
export const hiddenIn = ({ collections, backlog }: FoundedCommunity): ReadonlySet<string> =>
  new Set(
    [...collections.flatMap(({ entries }) => entries), ...backlog.topics].flatMap(({ hidden, id }) =>
      hidden ? [id] : [],
    ),
  );
