import type { OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Ballot, Quorum, Reason } from "./state.ts";

/** What a person may ask of polls. */
export type PollCommand =
  | {
      readonly type: "openPoll";
      readonly question: string;
      readonly options: readonly string[];
      /** null: any number of options, each up to `cap` */
      readonly budget: number | null;
      readonly cap: number;
      readonly secrecy: "hidden" | "open";
      readonly membersAdd: boolean;
      readonly closesAt: Instant | null;
      readonly inChat: boolean;
    }
  /**
   * The member's whole vote, replacing an earlier one. An empty ballot withdraws it. `reason`: why, where that is asked;
   * left out, an earlier one stays.
   */
  | { readonly type: "castBallot"; readonly poll: PollId; readonly ballot: Ballot; readonly reason?: Reason }
  /**
   * The votes that one option gets from the member; the rest of their ballot stays. In a single-choice poll the one vote
   * moves there. For surfaces that do not know the whole ballot, such as a card that everybody sees.
   */
  | {
      readonly type: "setOptionVotes";
      readonly poll: PollId;
      readonly option: OptionId;
      readonly votes: number;
    }
  | { readonly type: "addOption"; readonly poll: PollId; readonly text: string }
  /** `anyway`: even if too few have voted for it to decide (SPEC QUORUM-2) */
  | { readonly type: "closePoll"; readonly poll: PollId; readonly anyway?: boolean }
  | ({ readonly type: "setQuorum" } & Quorum)
  /** Applies to all open polls of the group. null: until somebody closes them. */
  | { readonly type: "movePollClosing"; readonly group: PollId; readonly closesAt: Instant | null }
  /** Ends all open polls of the group without counting or deciding anything. */
  | { readonly type: "cancelPoll"; readonly group: PollId };

export interface ClosePollWhenDue {
  readonly type: "closePollWhenDue";
  readonly poll: PollId;
  readonly closesAt: Instant;
}
