import type { MemberRef, PollId } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { Sealed } from "../sealed.ts";
import type { Ballot, Option, Poll, PollOutcome } from "./state.ts";

export interface CastBallot {
  readonly by: MemberRef;
  readonly ballot: Ballot;
}

export type PollEvent =
  | { readonly type: "PollOpened"; readonly poll: Omit<Poll, "closed" | "turnout"> }
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
  /** Ends the poll's seal without a tally: what was voted is counted by nobody. */
  | { readonly type: "PollCancelled"; readonly poll: PollId; readonly at: Instant };
