import type { CardSubject } from "./community/cards/card-subject.ts";
import type { ItemId, MemberRef, RunId, SessionId } from "./kernel/ids.ts";

/** A message that the bot posts to the community's chat. Names and numbers are filled in when it is sent. */
export type ChatMessage =
  | {
      readonly kind: "call";
      readonly session: SessionId;
      readonly item: ItemId;
      readonly run: RunId;
      readonly count: number;
      readonly present: number;
    }
  | { readonly kind: "recap"; readonly session: SessionId }
  /** What the community is, for those who are invited and have not come yet. */
  | { readonly kind: "inviteOthers" }
  | { readonly kind: "organiserClaimed"; readonly by: MemberRef }
  | { readonly kind: "facilitationTaken"; readonly session: SessionId; readonly by: MemberRef }
  /**
   * The card of an activity, drawn from the state of the moment in which it is sent. `refresh`: edit the card that
   * stands there already; doing so twice does no harm.
   */
  | { readonly kind: "card"; readonly subject: CardSubject; readonly refresh: boolean };
