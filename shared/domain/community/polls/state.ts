import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { MemberRef, OptionId, PollId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { PollChoice, Subject } from "./subject.ts";

export interface Option {
  readonly id: OptionId;
  /** as it was written; empty where `choice` says it */
  readonly text: string;
  readonly choice: PollChoice | null;
  /** who added it, where a member did */
  readonly by: MemberRef | null;
  /** what it stood for is gone: it takes no votes and wins nothing */
  readonly withdrawn: boolean;
}

/** How a member may vote. */
export interface VotingRule {
  /** votes that a member has in all; null: as many as there are options */
  readonly budget: number | null;
  /** votes that one option may get from one member */
  readonly cap: number;
}

/** A member's whole vote: how many votes for which option. Options without votes are left out. */
export type Ballot = { readonly [option: OptionId]: number };

/** Votes by option, of all options. */
export type Tally = { readonly [option: OptionId]: number };

/** Options with equal votes, in the order that the rule brought them into (SPEC POLL-9). */
export interface Tie {
  readonly options: readonly OptionId[];
  readonly votes: number;
  /** `current`: the first of them is the choice that holds today; `earlier`: it was offered first */
  readonly brokenBy: "current" | "earlier";
}

/** What a poll came to that was counted. */
export interface PollOutcome {
  readonly at: Instant;
  readonly how: "person" | "due";
  readonly turnout: number;
  readonly tally: Tally;
  /** the options that were not withdrawn, most votes first, ties broken */
  readonly ranking: readonly OptionId[];
  readonly ties: readonly Tie[];
}

/** How far a poll is that people vote in. */
export interface OpenProgress {
  readonly phase: "open";
  readonly closesAt: Instant | null;
  /** members whose ballot stands */
  readonly turnout: number;
}

/** What became of a poll. */
export type PollEnd =
  | { readonly phase: "counted"; readonly outcome: PollOutcome }
  /** nothing was counted, and nothing comes of it */
  | { readonly phase: "cancelled"; readonly at: Instant };

export type PollProgress = OpenProgress | PollEnd;

export interface Poll<Progress = PollProgress> extends VotingRule, Opened {
  readonly id: PollId;
  /** polls of one group are voted on together, on one card: the id of the first of them */
  readonly group: PollId;
  readonly subject: Subject;
  readonly options: readonly Option[];
  /** hidden: nothing but the turnout is shown until it closes; open: the tally so far too. Ballots are never shown */
  readonly secrecy: "hidden" | "open";
  /** in a re-vote: what holds today */
  readonly current: OptionId | null;
  readonly inChat: boolean;
  /** another feature opens and closes it, and says when it may be forgotten */
  readonly managed: boolean;
  readonly openedAt: Instant;
  readonly progress: Progress;
}

/** A poll as it opens. */
export interface OpenedPoll extends Omit<Poll, "progress"> {
  readonly closesAt: Instant | null;
}

/** How far a poll is that is open, as everybody is shown it. */
export interface Count {
  readonly turnout: number;
  /** null where the poll is hidden */
  readonly tally: Tally | null;
}

/** Who voted what, while a poll is open, and what is shown of it. Sealed under its scope. */
export interface BallotBox {
  readonly kind: "ballots";
  /** the ballot of everybody who has voted: an empty one where they took it back */
  readonly by: { readonly [member: MemberRef]: Ballot };
  readonly shown: Count;
  /** of the members whose ballot is another now than the one that was counted for `shown`: that one */
  readonly pending: { readonly [member: MemberRef]: Ballot };
}

/** The scope under which a poll's ballots are sealed. */
export const pollScope = (poll: PollId): string => `poll-${poll}`;

export interface PollsState extends WithSecrets {
  /** those that are open, and the last that were closed */
  readonly polls: readonly Poll[];
}
