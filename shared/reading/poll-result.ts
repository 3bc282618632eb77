import type { Decision } from "../domain/community/logistics/part.ts";
import { type PollOutcome, type Tie, winnerOf } from "../domain/community/polls/part.ts";
import type { OptionId } from "../domain/kernel/ids.ts";
import type { OptionReading, PollReading } from "./poll.ts";
import type { CommunityReader } from "./reader.ts";

/** An option of a result. */
export interface Ranked {
  readonly option: OptionReading;
  readonly votes: number;
  readonly won: boolean;
}

/** Options with as many votes, in the order that broke the tie. */
export interface TieReading extends Omit<Tie, "options"> {
  readonly options: readonly OptionReading[];
}

/** What a vote came to. */
export interface PollResult {
  readonly turnout: number;
  /** best first */
  readonly ranked: readonly Ranked[];
  /** the votes of the best */
  readonly most: number;
  /** in a vote on the logistics, where only the winner matters, those at the top alone */
  readonly ties: readonly TieReading[];
  /** what it decided about the logistics; null: nothing, or it was no such vote */
  readonly decision: Decision | null;
  /** whether it was to decide something, and did not: nobody voted, or too few */
  readonly undecided: boolean;
  /** how many had to vote for it to decide, if fewer did; null otherwise */
  readonly tooFewFor: number | null;
}

/** What a poll came to; null while it is open, and if it was cancelled. */
export function readResult({ slices }: CommunityReader, poll: PollReading): PollResult | null {
  if (poll.progress.phase !== "counted") return null;
  const { outcome } = poll.progress;
  const { turnout, needed, tally, ranking, ties } = outcome;
  const options = new Map(poll.options.map((option) => [option.id, option]));
  const optionsOf = (ids: readonly OptionId[]) => ids.flatMap((id) => options.get(id) ?? []);
  const winner = winnerOf(outcome);
  const most = mostOf(outcome);
  const { subject } = poll;
  const onLogistics = subject.kind === "logistics";
  const decisions = onLogistics ? (slices.logistics?.decisions[subject.element] ?? []) : [];
  return {
    turnout,
    ranked: optionsOf(ranking).map((option) => ({
      option,
      votes: tally[option.id] ?? 0,
      won: option.id === winner,
    })),
    most,
    ties: ties
      .filter(({ votes }) => !onLogistics || votes === most)
      .map((tie) => ({ ...tie, options: optionsOf(tie.options) })),
    decision: decisions.find((each) => each.poll === poll.id) ?? null,
    undecided: onLogistics && winner === null,
    tooFewFor: turnout > 0 && turnout < needed ? needed : null,
  };
}

const mostOf = ({ tally }: PollOutcome): number => Math.max(0, ...Object.values<number>(tally));
