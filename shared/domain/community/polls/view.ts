import type { PollId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { slicesOf } from "../../kernel/slices.ts";
import type { Count, OpenProgress, Poll, PollEnd, PollsState, Quorum } from "./state.ts";
import { shownCount } from "./ballot-box.ts";

/** A poll as everybody sees it. While it is open its count is in a slice of its own, which changes with the votes. */
export type PollSlice = Poll<Omit<OpenProgress, "turnout"> | PollEnd>;

export type TurnoutSlice = Count;

/** What everybody sees of polls. */
export interface PollsSlices {
  readonly polls: readonly PollId[];
  readonly quorum: Quorum;
  readonly [poll: `poll:${string}`]: PollSlice;
  /** of open polls only: one that was counted contains its outcome */
  readonly [turnout: `turnout:${string}`]: TurnoutSlice;
}

export const pollsView = (state: PollsState): PollsSlices => ({
  polls: state.polls.map(({ id }) => id),
  quorum: state.quorum,
  ...slicesOf(
    "poll",
    state.polls.map((poll) => [poll.id, pollSlice(poll)]),
  ),
  ...slicesOf(
    "turnout",
    state.polls.filter(isOpen).map((poll) => [poll.id, shownCount(state, poll)]),
  ),
});

function pollSlice(poll: Poll): PollSlice {
  if (poll.progress.phase !== "open") return { ...poll, progress: poll.progress };
  const { turnout: _, ...progress } = poll.progress;
  return { ...poll, progress };
}
