import type { MemberRef, OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Ballot, OpenedPoll, Option, PollOutcome, Quorum, Reason } from "./state.ts";

export interface CastBallot {
  readonly by: MemberRef;
  readonly ballot: Ballot;
  /** left out if it has none */
  readonly reason?: Reason;
}

export type PollEvent =
  | { readonly type: "PollOpened"; readonly poll: OpenedPoll }
  | { readonly type: "OptionAdded"; readonly poll: PollId; readonly option: Option }
  /**
   * `turnout`: the change of the turnout. `shows`: whether enough ballots have changed to update the shown count. All the
   * rest is sealed.
   */
  | {
      readonly type: "BallotCast";
      readonly poll: PollId;
      readonly turnout: -1 | 0 | 1;
      readonly shows: boolean;
      readonly sealed?: Sealed<CastBallot>;
    }
  /** Ends the poll's seal; carries the tally. */
  | { readonly type: "PollClosed"; readonly poll: PollId; readonly outcome: PollOutcome }
  /** Too few had voted when it was to close by itself: it goes on until then. */
  | { readonly type: "PollExtended"; readonly poll: PollId; readonly closesAt: Instant }
  | { readonly type: "QuorumSet"; readonly quorum: Quorum }
  | { readonly type: "PollClosingMoved"; readonly poll: PollId; readonly closesAt: Instant | null }
  /** What the option stands for was reworded, withdrawn or restored. */
  | {
      readonly type: "OptionChanged";
      readonly poll: PollId;
      readonly option: OptionId;
      readonly text: string;
      readonly withdrawn: boolean;
    }
  /** Another feature no longer needs these polls. */
  | { readonly type: "PollsForgotten"; readonly polls: readonly PollId[] }
  /** Ends the poll's seal without a tally: the ballots are never counted. */
  | { readonly type: "PollCancelled"; readonly poll: PollId; readonly at: Instant };
