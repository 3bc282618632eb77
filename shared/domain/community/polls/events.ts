import type { MemberRef, OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Ballot, OpenedPoll, Option, PollOutcome } from "./state.ts";

export interface CastBallot {
  readonly by: MemberRef;
  readonly ballot: Ballot;
}

export type PollEvent =
  | { readonly type: "PollOpened"; readonly poll: OpenedPoll }
  | { readonly type: "OptionAdded"; readonly poll: PollId; readonly option: Option }
  /**
   * `turnout`: how many more members take part than before. `shows`: with it enough ballots have changed for everybody to be
   * shown the count anew. All the rest is sealed
   */
  | {
      readonly type: "BallotCast";
      readonly poll: PollId;
      readonly turnout: -1 | 0 | 1;
      readonly shows: boolean;
      readonly sealed?: Sealed<CastBallot>;
    }
  /** The closing event of the poll's seal: carries the tally. */
  | { readonly type: "PollClosed"; readonly poll: PollId; readonly outcome: PollOutcome }
  | { readonly type: "PollClosingMoved"; readonly poll: PollId; readonly closesAt: Instant | null }
  /** What the option stands for reads differently, is gone or is back. */
  | {
      readonly type: "OptionChanged";
      readonly poll: PollId;
      readonly option: OptionId;
      readonly text: string;
      readonly withdrawn: boolean;
    }
  /** Polls that were kept for another feature need not be kept any more. */
  | { readonly type: "PollsForgotten"; readonly polls: readonly PollId[] }
  /** Ends the poll's seal without a tally: what was voted is counted by nobody. */
  | { readonly type: "PollCancelled"; readonly poll: PollId; readonly at: Instant };
