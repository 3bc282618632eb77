import type { ItemId, MemberRef, RunId, SessionId } from "./ids.ts";

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
  | { readonly kind: "organiserClaimed"; readonly by: MemberRef }
  | { readonly kind: "facilitationTaken"; readonly session: SessionId; readonly by: MemberRef };
