import type { ItemId, MemberRef, RunId, SessionId } from "../kernel/ids.ts";
import type { RunOutcome } from "./events.ts";

/** A call as its card tells it. */
interface CallFacts {
  readonly session: SessionId;
  readonly item: ItemId;
  readonly run: RunId;
  readonly count: number;
  readonly present: number;
}

/** What a session posts to its community's chat. */
export type SessionMessage =
  | (CallFacts & { readonly kind: "call" })
  /** Edits the call's card. `minutes`: how many more the item got, if it was continued */
  | (CallFacts & {
      readonly kind: "callAnswered";
      readonly outcome: RunOutcome;
      readonly minutes: number;
    })
  | { readonly kind: "recap"; readonly session: SessionId }
  | { readonly kind: "facilitationTaken"; readonly session: SessionId; readonly by: MemberRef };
