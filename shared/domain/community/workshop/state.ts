import type { Opened } from "../../kernel/opened.ts";
import type { Principle } from "../contract/part.ts";
import type { CollectionId, EntryId, MemberRef, PollId, WorkshopId } from "../../kernel/ids.ts";
import type { VotingRule } from "../polls/part.ts";
import type { Instant } from "../../kernel/time.ts";

/** The steps with a time limit; after them the draft is worded and adopted. */
export type TimedStep = "bad" | "good" | "vote";

export interface WorkshopPlan {
  /** live: the timebox is shown, and whoever runs it goes to the next step. In the chat: a step goes on by itself when its time is over */
  readonly mode: "live" | "chat";
  /** minutes of each step */
  readonly minutes: Readonly<Record<TimedStep, number>>;
  /** how members vote; thumbs are a budget of null and a cap of 1 */
  readonly vote: VotingRule & { readonly secrecy: "hidden" | "open" };
}

interface WorkshopCore extends WorkshopPlan, Opened {
  readonly id: WorkshopId;
  readonly startedAt: Instant;
  /** the version of the contract that it revises, if there is one */
  readonly revises: number | null;
  readonly bad: CollectionId;
  /** whether the time of its step was over in the chat while it could not go on: it waits for those who run it */
  readonly overdue: boolean;
}

/** The running workshop. Gone once its contract is adopted. */
export type Workshop = WorkshopCore &
  (
    | { readonly step: "bad"; readonly stepEndsAt: Instant }
    | { readonly step: "good"; readonly stepEndsAt: Instant; readonly good: CollectionId }
    | {
        readonly step: "vote";
        readonly stepEndsAt: Instant;
        readonly good: CollectionId;
        readonly poll: PollId;
      }
    | {
        readonly step: "adopting";
        readonly good: CollectionId;
        readonly poll: PollId;
        /** the current principles; empty until they are drafted from the votes */
        readonly draft: readonly Principle[];
      }
  );

/** The words of a principle that have not been saved. */
export interface BeingWorded {
  readonly principle: EntryId;
  readonly text: string;
  readonly by: MemberRef;
}

export type WorkshopStep = Workshop["step"];

export const openedOf = ({ openedBy, openedIn }: Workshop): Opened => ({ openedBy, openedIn });
