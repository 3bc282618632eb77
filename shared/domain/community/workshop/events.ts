import type { Opened } from "../../kernel/opened.ts";
import type { Principle } from "../contract/part.ts";
import type { CollectionId, EntryId, MemberRef, PollId, WorkshopId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { WorkshopPlan } from "./state.ts";

export type WorkshopEvent =
  | ({
      readonly type: "WorkshopStarted";
      readonly workshop: WorkshopId;
      readonly plan: WorkshopPlan;
      readonly bad: CollectionId;
      readonly revises: number | null;
      readonly stepEndsAt: Instant;
      readonly at: Instant;
    } & Opened)
  | { readonly type: "GoodListReached"; readonly good: CollectionId; readonly stepEndsAt: Instant }
  | { readonly type: "VoteReached"; readonly poll: PollId; readonly stepEndsAt: Instant }
  /** Nobody can count its vote any more, so that it begins anew. */
  | { readonly type: "VoteBegunAgain"; readonly poll: PollId; readonly stepEndsAt: Instant }
  | { readonly type: "AdoptingReached" }
  | { readonly type: "StepExtended"; readonly stepEndsAt: Instant }
  /** Its time was over and it could not go on, because there was nothing to vote on or too few had voted. */
  | { readonly type: "StepOverdue" }
  /** the whole current draft */
  | { readonly type: "PrinciplesDrafted"; readonly principles: readonly Principle[] }
  | {
      readonly type: "PrincipleBeingWorded";
      readonly principle: EntryId;
      /** text: null: not any more */
      readonly sealed?: Sealed<{ readonly text: string | null; readonly by: MemberRef }>;
    }
  | { readonly type: "WorkshopAbandoned" };
