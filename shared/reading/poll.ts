import {
  type Ballot,
  type Count,
  type Option,
  type Poll,
  type PollEnd,
  type PollSlice,
  type Reason,
  votersNeeded,
} from "../domain/community/polls/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import type { PollId } from "../domain/kernel/ids.ts";
import { LIMITS } from "../domain/kernel/limits.ts";
import { isOpen, type Open } from "../domain/kernel/open.ts";
import { DAY, type Instant } from "../domain/kernel/time.ts";
import { may, runnersOf } from "./may.ts";
import type { CommunityReader } from "./reader.ts";
import { type Share, shareOf } from "./share.ts";
import { goesOnAt } from "./workshop-steps.ts";

/** How members vote: a single choice, thumbs, votes to share out, or how often something is done, of each option. */
export type Manner = "single" | "thumbs" | "shared" | "often";

/** An option as somebody reads it. */
export interface OptionReading extends Option {
  /** whether what it stands for is hidden: it has no text, and takes no votes */
  readonly hidden: boolean;
  /** whether it is the current choice, in a new vote on a decision */
  readonly current: boolean;
  /** its votes so far; null while nobody is shown them, and once it is over */
  readonly votes: number | null;
  /** the votes of whoever reads */
  readonly given: number;
  /** whether only those vote for it who say why */
  readonly asksWhy: boolean;
  /** whether whoever reads can give it one more vote now; in a single choice their vote moves there */
  readonly takesMore: boolean;
}

type Voting = Extract<PollSlice["progress"], { phase: "open" }> &
  Count & {
    /** the ballot of whoever reads; empty before they vote */
    readonly mine: Ballot;
  };

export interface QuorumReading {
  /** how many must vote */
  readonly needed: number;
  /** whether as many had at the last count */
  readonly enough: boolean;
}

export interface PollReading extends Omit<Poll<Voting | PollEnd>, "options"> {
  readonly options: readonly OptionReading[];
  readonly manner: Manner;
  /** why whoever reads votes as they do; null where they gave no reason */
  readonly reason: Reason | null;
  /** how many votes whoever reads has given */
  readonly spent: number;
  /** how many they have left; null without a budget */
  readonly left: number | null;
  /** how many have voted, as far as it is shown */
  readonly voted: Share;
  /** what is still needed for it to decide; null if it decides nothing, is over, or nobody knows how many take part */
  readonly quorum: QuorumReading | null;
  /** whether too few had voted when it was to close by itself, so that it stays open */
  readonly prolonged: boolean;
  /** when it closes by itself, with its workshop's step if it is part of one; null: it does not */
  readonly closesAt: Instant | null;
  /** when it closes if it is extended by its own length; null if it cannot be: it does not close by itself, ends with its workshop's step, or is as long as it may be */
  readonly extendsTo: Instant | null;
  /** whether whoever reads is asked to vote: it is open, and they do not only follow */
  readonly asked: boolean;
  /** whether whoever reads may add an option */
  readonly mayAdd: boolean;
  /** whether every member may */
  readonly allMayAdd: boolean;
  /** whether whoever reads runs it */
  readonly runs: boolean;
  readonly runners: Runners;
}

/** A poll that is open for voting. */
export type OpenPollReading = Open<PollReading>;

/** A poll; null if it is gone. */
export function readPoll(reader: CommunityReader, id: PollId): PollReading | null {
  const slice = reader.slices[`poll:${id}`];
  if (slice === undefined) return null;
  const { subject, budget, cap } = slice;
  const progress = progressOf(reader, slice);
  const ballot = progress.phase === "open" ? votableIn(slice, progress.mine) : {};
  const spent = Object.values<number>(ballot).reduce((sum, votes) => sum + votes, 0);
  const left = budget === null ? null : Math.max(0, budget - spent);
  const tally = progress.phase === "open" ? progress.tally : null;
  const open = progress.phase === "open";
  const asked = open && !reader.mine.onlyFollows;
  const takesOptions = open && subject.kind === "asked" && slice.options.length < LIMITS.options;
  const forAll = subject.kind === "asked" && subject.membersAdd;
  return {
    ...slice,
    progress,
    options: slice.options.map((option) => {
      const given = ballot[option.id] ?? 0;
      const room = budget === 1 ? given === 0 : given < cap && left !== 0;
      return {
        ...option,
        hidden: option.choice === null && option.text === "",
        current: option.id === slice.current,
        asksWhy: option.id === slice.reasonFor,
        votes: tally === null ? null : (tally[option.id] ?? 0),
        given,
        takesMore: asked && !option.withdrawn && room,
      };
    }),
    manner: mannerOf(slice),
    ...{ spent, left, asked },
    reason: open ? (reader.mine.reasons[id] ?? null) : null,
    voted: shareOf(reader, turnoutOf(progress)),
    quorum: open && slice.decides ? quorumOf(reader, turnoutOf(progress)) : null,
    prolonged:
      open && (subject.kind === "contract" ? reader.slices.workshop?.overdue === true : progress.extended),
    extendsTo: open && subject.kind !== "contract" ? extendsTo(slice.openedAt, progress.closesAt) : null,
    closesAt: !open ? null : subject.kind === "contract" ? goesOnAt(reader) : progress.closesAt,
    mayAdd: takesOptions && may(reader, "addOption", { opened: slice, forAll }),
    allMayAdd: takesOptions && forAll,
    runs: may(reader, "closePoll", { opened: slice }),
    runners: runnersOf(reader, slice),
  };
}

function extendsTo(openedAt: Instant, closesAt: Instant | null): Instant | null {
  if (closesAt === null) return null;
  const extended = Math.min(2 * closesAt - openedAt, openedAt + LIMITS.openDays * DAY);
  return extended > closesAt ? extended : null;
}

function quorumOf({ slices: { quorum }, people }: CommunityReader, voted: number): QuorumReading | null {
  if (quorum === undefined || people === null) return null;
  const needed = votersNeeded(quorum, Math.max(people.takingPart, voted));
  return { needed, enough: voted >= needed };
}

function progressOf({ slices, mine }: CommunityReader, { id, progress }: PollSlice): Voting | PollEnd {
  if (progress.phase !== "open") return progress;
  const count = slices[`turnout:${id}`] ?? { turnout: 0, tally: null };
  return { ...progress, ...count, mine: mine.ballots[id] ?? {} };
}

const turnoutOf = (progress: Voting | PollEnd): number => {
  switch (progress.phase) {
    case "open":
      return progress.turnout;
    case "counted":
      return progress.outcome.turnout;
    case "cancelled":
      return 0;
  }
};

/** Votes for an option that has since been withdrawn no longer count. */
const votableIn = ({ options }: PollSlice, ballot: Ballot): Ballot =>
  Object.fromEntries(
    options.flatMap(({ id, withdrawn }) => {
      const votes = ballot[id] ?? 0;
      return withdrawn || votes === 0 ? [] : [[id, votes]];
    }),
  );

function mannerOf({ subject, budget, cap }: Pick<Poll, "subject" | "budget" | "cap">): Manner {
  if (subject.kind === "honestLook") return "often";
  if (budget === 1) return "single";
  return budget === null && cap === 1 ? "thumbs" : "shared";
}

/** The polls of a group, in the order in which they were opened. */
export const readGroup = (reader: CommunityReader, group: PollId): readonly PollReading[] =>
  (reader.slices.polls ?? [])
    .filter((id) => reader.slices[`poll:${id}`]?.group === group)
    .flatMap((id) => readPoll(reader, id) ?? []);

/** The phase of a group: open while one of its polls is, cancelled if all of them were. */
export function phaseOf(polls: readonly Pick<PollReading, "progress">[]): PollReading["progress"]["phase"] {
  if (polls.some(isOpen)) return "open";
  return polls.every(({ progress }) => progress.phase === "cancelled") ? "cancelled" : "counted";
}
