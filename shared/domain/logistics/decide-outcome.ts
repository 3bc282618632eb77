import type { CommunityEvent } from "../community/events.ts";
import type { FoundedCommunity } from "../community/state.ts";
import { winnerOf } from "../poll/count.ts";
import type { Poll, PollOutcome } from "../poll/state.ts";
import { scheduleAfterDecision } from "../schedule/schedule.ts";
import { DAY } from "../time.ts";
import { decisionOn } from "./state.ts";

/** The decision that a logistics vote came to; none when nobody voted (SPEC LOG-3). */
export function decideOutcome(
  { id, subject, options }: Poll,
  outcome: PollOutcome,
  state: FoundedCommunity,
): readonly CommunityEvent[] {
  if (subject.kind !== "logistics") return [];
  const winner = winnerOf(outcome);
  const choice = options.find((option) => option.id === winner)?.choice ?? null;
  if (winner === null || choice === null) return [];
  const { element } = subject;
  const { at, turnout } = outcome;
  return [
    {
      type: "DecisionMade",
      decision: {
        element,
        version: (decisionOn(state.logistics, element)?.version ?? 0) + 1,
        choice,
        at,
        reviewAt: at + state.logistics.reviewDays * DAY,
        poll: id,
        turnout,
        votes: outcome.tally[winner] ?? 0,
      },
    },
    ...scheduleAfterDecision(choice, state, at),
  ];
}
