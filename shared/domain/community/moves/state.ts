import { type ChatPlace, isSameChat } from "../../kernel/chat-place.ts";
import type { CommunityId, MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** The last code that was given to somebody, until it is used. */
interface Offer {
  readonly number: number;
  readonly by: MemberRef;
  readonly meetingOrganiser: boolean;
  readonly until: Instant;
}

export interface Moves {
  /** how many codes were given */
  readonly offered: number;
  readonly offer: Offer | null;
  /** a move that was agreed and is being carried out */
  readonly underWay: { readonly by: MemberRef; readonly to: ChatPlace; readonly instead: CommunityId } | null;
  /** the chat that it has moved to; null if it was founded where it is */
  readonly at: ChatPlace | null;
  /** the community that moved in where this one was not founded */
  readonly gaveWayTo: CommunityId | null;
}

export interface MovesState {
  readonly moves: Moves;
}

export const NO_MOVES: Moves = { offered: 0, offer: null, underWay: null, at: null, gaveWayTo: null };

/** Whether the community is certainly not in this chat any more. */
export const hasMovedOn = ({ moves: { at, gaveWayTo } }: MovesState, chat: ChatPlace): boolean =>
  gaveWayTo !== null || (at !== null && !isSameChat(at, chat));
