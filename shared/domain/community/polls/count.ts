import type { OptionId } from "../../kernel/ids.ts";
import type { Open } from "../../kernel/open.ts";
import { hadTooFew, neededFor } from "./quorum.ts";
import type { Meta } from "../../kernel/meta.ts";
import type { Ballot, Option, Poll, PollEnd, PollOutcome, Quorum, Tally, Tie } from "./state.ts";

/** The votes for each option. */
export function tallyOf(options: readonly Option[], ballots: Iterable<Ballot>): Tally {
  const tally: Record<OptionId, number> = Object.fromEntries(options.map(({ id }) => [id, 0]));
  for (const ballot of ballots)
    for (const [option, votes] of Object.entries(ballot) as [OptionId, number][])
      if (Object.hasOwn(tally, option)) tally[option] = (tally[option] ?? 0) + votes;
  return tally;
}

/**
 * The options ranked by their votes. In a tie the current choice comes first, then the option that was offered earlier
 * (SPEC POLL-9).
 */
export function rankOptions(
  options: readonly Option[],
  tally: Tally,
  current: OptionId | null,
): readonly OptionId[] {
  return options
    .filter((option) => !option.withdrawn)
    .map(({ id }) => id)
    .toSorted((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0) || Number(b === current) - Number(a === current));
}

/** The ties among options that have votes. */
export function tiesIn(ranking: readonly OptionId[], tally: Tally, current: OptionId | null): readonly Tie[] {
  const ties: Tie[] = [];
  for (let from = 0; from < ranking.length;) {
    const votes = votesOf(tally, ranking[from]);
    let to = from + 1;
    while (to < ranking.length && votesOf(tally, ranking[to]) === votes) to += 1;
    if (votes > 0 && to - from > 1)
      ties.push({
        options: ranking.slice(from, to),
        votes,
        brokenBy: ranking[from] === current ? "current" : "earlier",
      });
    from = to;
  }
  return ties;
}

const votesOf = (tally: Tally, option: OptionId | undefined): number =>
  option === undefined ? 0 : (tally[option] ?? 0);

/** The outcome of a poll with these ballots. */
export function outcomeOf(
  poll: Open<Poll>,
  ballots: Iterable<Ballot>,
  how: PollOutcome["how"],
  { quorum, meta }: { readonly quorum: Quorum; readonly meta: Pick<Meta, "at" | "takingPart"> },
): PollOutcome {
  const facts = { at: meta.at, how, turnout: poll.progress.turnout, ...neededFor(poll, quorum, meta) };
  if (poll.toldFrom !== undefined) return { ...facts, ...toldOf(poll.options, [...ballots], poll.toldFrom) };
  const tally = tallyOf(poll.options, ballots);
  const ranking = rankOptions(poll.options, tally, poll.current);
  return { ...facts, tally, ranking, ties: tiesIn(ranking, tally, poll.current) };
}

/**
 * The votes for the options that enough have voted for, and how many did. Nothing at all is left of the others, whose votes
 * would tell how one person voted (SPEC HONEST-4); and since each option is asked about alone, none wins.
 */
function toldOf(
  options: readonly Option[],
  ballots: readonly Ballot[],
  from: number,
): Pick<PollOutcome, "tally" | "voters" | "ranking" | "ties"> {
  const told = options
    .map((option) => ({ option, voters: ballots.filter((ballot) => (ballot[option.id] ?? 0) > 0).length }))
    .filter(({ option, voters }) => !option.withdrawn && voters >= from);
  return {
    tally: tallyOf(
      told.map(({ option }) => option),
      ballots,
    ),
    voters: Object.fromEntries(told.map(({ option, voters }) => [option.id, voters])),
    ranking: [],
    ties: [],
  };
}

/** The outcome of a poll; null while it is open, and if it was cancelled. */
export const outcomeIn = ({
  progress,
}: {
  readonly progress: { readonly phase: "open" } | PollEnd;
}): PollOutcome | null => (progress.phase === "counted" ? progress.outcome : null);

/** The option that won: the first of the ranking, if anybody voted for it, and enough voted at all. */
export function winnerOf(outcome: PollOutcome): OptionId | null {
  if (hadTooFew(outcome)) return null;
  const first = outcome.ranking[0];
  return first !== undefined && votesOf(outcome.tally, first) > 0 ? first : null;
}
