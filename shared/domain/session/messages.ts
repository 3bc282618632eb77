import type { ItemId, MemberRef, RunId, SessionId } from "../kernel/ids.ts";

/** What a session posts to its community's chat. */
export type SessionMessage =
  | {
      readonly kind: "call";
      readonly session: SessionId;
      readonly item: ItemId;
      readonly run: RunId;
      readonly count: number;
      readonly present: number;
    }
  | { readonly kind: "recap"; readonly session: SessionId }
  | { readonly kind: "facilitationTaken"; readonly session: SessionId; readonly by: MemberRef };
