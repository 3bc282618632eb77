import type { OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Ballot } from "./state.ts";

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
  /** The member's whole vote, in place of an earlier one. An empty one takes it back. */
  | { readonly type: "castBallot"; readonly poll: PollId; readonly ballot: Ballot }
  /**
   * What one option gets of the member's vote, the rest of it as it stands. Where there is one vote in all it is moved
   * there. For who does not know their whole vote, as on a card that everybody sees.
   */
  | {
      readonly type: "setOptionVotes";
      readonly poll: PollId;
      readonly option: OptionId;
      readonly votes: number;
    }
  | { readonly type: "addOption"; readonly poll: PollId; readonly text: string }
  | { readonly type: "closePoll"; readonly poll: PollId }
  /** All polls of the group that are open. null: until somebody closes them. */
  | { readonly type: "movePollClosing"; readonly group: PollId; readonly closesAt: Instant | null }
  /** All polls of the group that are open: they count nothing, and decide nothing. */
  | { readonly type: "cancelPoll"; readonly group: PollId };

export interface ClosePollWhenDue {
  readonly type: "closePollWhenDue";
  readonly poll: PollId;
  readonly closesAt: Instant;
}
