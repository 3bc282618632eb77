import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ClosePollWhenDue, PollCommand } from "./commands.ts";
import type { PollEvent } from "./events.ts";
import type { Ballot, OpenedPoll, Poll, PollsState } from "./state.ts";
import type { Subject } from "./subject.ts";
import type { PollsSlices } from "./view.ts";

export { ballotsOf, everybodyVoted, shownCount } from "./ballot-box.ts";
export type { PollCommand } from "./commands.ts";
export { outcomeIn, winnerOf } from "./count.ts";
export type { PollEvent } from "./events.ts";
export { newOption, newPoll, parseVotingRule } from "./new-poll.ts";
export {
  type Ballot,
  type Count,
  type Option,
  type Poll,
  type PollEnd,
  type PollOutcome,
  pollScope,
  type PollsState,
  type Tally,
  type Tie,
  type VotingRule,
} from "./state.ts";
export type * from "./subject.ts";
export type { PollSlice } from "./view.ts";

/** What other features may do with polls. */
export interface PollOffers {
  readonly polls: readonly Poll[];
  find(id: PollId): Poll | null;
  /** Whether one is open whose subject fits. */
  isOpenOn(fits: (subject: Subject) => boolean): boolean;
  /** Whether one of these options stands in an open poll. */
  isVotedOn(options: readonly string[]): boolean;
  /** Opens polls together, if so many more may be open. */
  open(polls: readonly OpenedPoll[]): Decision<PollEvent>;
  /** Nothing for one that is over. */
  close(id: PollId, how: "person" | "due", at: Instant): readonly PollEvent[];
  cancel(id: PollId, at: Instant): readonly PollEvent[];
  /** How an option reads, and whether it takes votes: in the polls that are open, or in all in which it stands. */
  changeOption(
    option: string,
    change: { readonly text?: string; readonly withdrawn?: boolean },
    where: "open" | "everywhere",
  ): readonly PollEvent[];
  /** Polls that another feature managed need not be kept any more. */
  forget(ids: readonly PollId[]): readonly PollEvent[];
}

export interface PollsPart {
  readonly state: PollsState;
  readonly command: PollCommand;
  readonly systemCommand: ClosePollWhenDue;
  readonly event: PollEvent;
  readonly effect: FeatureEffect<ClosePollWhenDue>;
  readonly offers: PollOffers;
  readonly slices: PollsSlices;
  readonly mine: {
    /** this member's ballot in each open poll in which they have voted */
    readonly ballots: { readonly [poll: PollId]: Ballot };
  };
}
