import type { Decision } from "../../kernel/decider.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { PollId } from "../../kernel/ids.ts";
import type { Meta } from "../../kernel/meta.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ClosePollWhenDue, PollCommand } from "./commands.ts";
import type { PollEvent } from "./events.ts";
import type { Ballot, OpenedPoll, Poll, PollsState, Reason } from "./state.ts";
import type { Subject } from "./subject.ts";
import type { PollsSlices } from "./view.ts";

export { ballotsOf, everybodyVoted } from "./ballot-box.ts";
export type { PollCommand } from "./commands.ts";
export { outcomeIn, winnerOf } from "./count.ts";
export type { PollEvent } from "./events.ts";
export { newOption, newPoll, parseVotingRule } from "./new-poll.ts";
export {
  type Ballot,
  type Count,
  type GivenReason,
  type OpenedPoll,
  type Option,
  type Poll,
  type PollEnd,
  type PollOutcome,
  pollScope,
  type PollsState,
  type Quorum,
  type Reason,
  type Tally,
  type Tie,
  type VotingRule,
} from "./state.ts";
export { votersNeeded } from "./quorum.ts";
export type * from "./subject.ts";
export type { PollSlice } from "./view.ts";

/** What polls provide to other features. */
export interface PollOffers {
  readonly polls: readonly Poll[];
  find(id: PollId): Poll | null;
  /** Whether a poll with a matching subject is open. */
  isOpenOn(fits: (subject: Subject) => boolean): boolean;
  /** Whether one of these options is in an open poll. */
  isVotedOn(options: readonly string[]): boolean;
  /** Opens polls together, if that many more may be open. */
  open(polls: readonly OpenedPoll[]): Decision<PollEvent>;
  /** No events if it has already ended. */
  close(id: PollId, how: "person" | "due", meta: Pick<Meta, "at" | "takingPart">): readonly PollEvent[];
  /** Whether it is open, and too few have voted for it to decide. */
  isBelowQuorum(id: PollId, meta: Pick<Meta, "takingPart">): boolean;
  cancel(id: PollId, at: Instant): readonly PollEvent[];
  /** Changes an option's text, and whether it takes votes, in the open polls or in all that have it. */
  changeOption(
    option: string,
    change: { readonly text?: string; readonly withdrawn?: boolean },
    where: "open" | "everywhere",
  ): readonly PollEvent[];
  /** The calling feature no longer needs these polls. */
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
    /** this member's ballot in each open poll that they have voted in */
    readonly ballots: { readonly [poll: PollId]: Ballot };
    /** their reason in each of these, where they gave one */
    readonly reasons: { readonly [poll: PollId]: Reason };
  };
}
