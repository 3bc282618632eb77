import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Runners } from "@guildhall/shared/domain/community/who-runs";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import type { Named } from "@guildhall/shared/messages/named";
import type { Mention } from "../mention.ts";
import type { Element } from "../elements.ts";

/** Everything that the card of a subject is drawn from. */
export interface CardContext {
  readonly subject: CardSubject;
  /** what everybody reads on the card that they all see, which shows nobody's choices; or what one person reads */
  readonly reader: CommunityReader;
  readonly nonce: string;
  /** what to say to this person about their last press */
  readonly notice: string | null;
  /** why their last press was refused, if it was */
  readonly refused?: RejectionCode | null;
  readonly now: Instant;
  readonly nameOf: (member: MemberRef) => string;
  /** those whom the card mentions, if they are in the chat */
  readonly mentions?: readonly Mention[];
  /** in the language of whoever it is drawn for */
  readonly texts: CardTexts;
  /** the Teams ids, as given to this bot, of the people for whom Teams should ask for their own view */
  readonly refreshFor: readonly string[];
}

/** What to call a member to whoever the card is drawn for. */
export const namedOn =
  ({ nameOf, reader }: Pick<CardContext, "nameOf" | "reader">) =>
  (ref: MemberRef): Named => ({ name: nameOf(ref), isMe: ref === reader.me?.ref });

/** What is enough to say what a community's activities are about. */
export type Told = Pick<CardContext, "reader" | "texts">;

/** A card before it is cut to the size that Teams accepts. */
export interface Drawing {
  /** the text of its notification */
  readonly summary: string;
  /** `rows`: how many entries of each list are drawn at most */
  readonly body: (rows: number) => readonly Element[];
  /** who runs it, while it is open: the card says so (SPEC ACT-1) */
  readonly runners?: Runners | null;
  /** the actions of those who run it (SPEC CARD-9) */
  readonly runner?: () => readonly Element[];
  /** those whom it mentions */
  readonly mentions?: (rows: number) => readonly Mention[];
  /** the number of rows that shows everything */
  readonly rows: number;
}
