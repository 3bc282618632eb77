import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { MemberRef, OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { PollChoice, Subject } from "./subject.ts";

export interface Option {
  readonly id: OptionId;
  /** as it was written; empty if `choice` is given instead */
  readonly text: string;
  readonly choice: PollChoice | null;
  /** who added it, if a member did */
  readonly by: MemberRef | null;
  /** what it stood for is gone, so it takes no votes and cannot win */
  readonly withdrawn: boolean;
}

/** How a member may vote. */
export interface VotingRule {
  /** a member's votes in total; null: as many as there are options */
  readonly budget: number | null;
  /** a member's votes for one option, at most */
  readonly cap: number;
}

/** A member's whole vote: the number of votes for each option. Options without votes are left out. */
export type Ballot = { readonly [option: OptionId]: number };

/** Why a member votes as they do. */
export interface Reason {
  readonly text: string;
  /** whether it is published with their name */
  readonly named: boolean;
}

/** A reason as it is published when the poll closes. */
export interface GivenReason {
  readonly text: string;
  /** null: whoever gave it did not add their name */
  readonly by: MemberRef | null;
}

/** The votes for every option. */
export type Tally = { readonly [option: OptionId]: number };

/** Options with equal votes, in the order after the tie was broken (SPEC POLL-9). */
export interface Tie {
  readonly options: readonly OptionId[];
  readonly votes: number;
  /** why the first of them is first. `current`: it is the current choice; `earlier`: it was offered first */
  readonly brokenBy: "current" | "earlier";
}

/** The outcome of a poll that was counted. */
export interface PollOutcome {
  readonly at: Instant;
  readonly how: "person" | "due";
  readonly turnout: number;
  /** how many members took part; null: that was not known */
  readonly takingPart: number | null;
  /** how many had to vote for it to decide; 0 if it decides nothing */
  readonly needed: number;
  readonly tally: Tally;
  /** the options that were not withdrawn, most votes first, with ties broken */
  readonly ranking: readonly OptionId[];
  readonly ties: readonly Tie[];
  /** of an option that enough voted for, how many did; left out unless the poll tells of votes only from so many on */
  readonly voters?: Tally;
  /** left out unless the poll asks for reasons; in the order of their words, which reveals nothing */
  readonly reasons?: readonly GivenReason[];
}

/** The progress of an open poll. */
export interface OpenProgress {
  readonly phase: "open";
  readonly closesAt: Instant | null;
  /** whether too few had voted when it was to close by itself (SPEC QUORUM-3) */
  readonly extended: boolean;
  /** the number of members who have a ballot in it */
  readonly turnout: number;
}

/** How a poll ended. */
export type PollEnd =
  | { readonly phase: "counted"; readonly outcome: PollOutcome }
  /** nothing was counted or decided */
  | { readonly phase: "cancelled"; readonly at: Instant };

export type PollProgress = OpenProgress | PollEnd;

export interface Poll<Progress = PollProgress> extends VotingRule, Opened {
  readonly id: PollId;
  /** polls of one group are voted on together, on one card; the id of the first of them */
  readonly group: PollId;
  readonly subject: Subject;
  readonly options: readonly Option[];
  /** hidden: only the turnout is shown until it closes; open: the tally so far too. Ballots are never shown */
  readonly secrecy: "hidden" | "open";
  /** the option for which only those vote who say why; null: nobody is asked why */
  readonly reasonFor: OptionId | null;
  /** from how many votes on an option anything is told of them, even once it is closed; left out: from the first (SPEC HONEST-4) */
  readonly toldFrom?: number;
  /** in a re-vote: the current choice */
  readonly current: OptionId | null;
  readonly inChat: boolean;
  /** whether it decides something, so that enough must vote (SPEC QUORUM-1) */
  readonly decides: boolean;
  /** whether another feature opens and closes it, and decides when it can be forgotten */
  readonly managed: boolean;
  readonly openedAt: Instant;
  readonly progress: Progress;
}

/** A poll when it opens. */
export interface OpenedPoll extends Omit<Poll, "progress"> {
  readonly closesAt: Instant | null;
}

/** The count of an open poll as everybody is shown it. */
export interface Count {
  readonly turnout: number;
  /** null if the poll is hidden */
  readonly tally: Tally | null;
}

/** The ballots of an open poll, and what is shown of them. Sealed under its scope. */
export interface BallotBox {
  readonly kind: "ballots";
  /** the ballot of everybody who has voted; empty if they withdrew it */
  readonly by: { readonly [member: MemberRef]: Ballot };
  /** the reasons of those whose ballot has one */
  readonly reasons: { readonly [member: MemberRef]: Reason };
  readonly shown: Count;
  /** for members whose ballot differs from the one counted in `shown`: the one that was counted */
  readonly pending: { readonly [member: MemberRef]: Ballot };
}

/** The scope under which a poll's ballots are sealed. */
export const pollScope = (poll: PollId): string => `poll-${poll}`;

/** How many must vote before a vote decides anything (SPEC QUORUM-1). */
export interface Quorum {
  /** the share of the members who take part: above 0, at most 1 */
  readonly share: number;
  /** at least so many, as far as so many take part */
  readonly atLeast: number;
}

export interface PollsState extends WithSecrets {
  readonly quorum: Quorum;
  /** those that are open, and the last ones that ended */
  readonly polls: readonly Poll[];
}
