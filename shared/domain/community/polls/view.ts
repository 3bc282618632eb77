import { isOpen } from "../../kernel/open.ts";
import type { Count, OpenProgress, Poll, PollEnd, PollsState } from "./state.ts";
import { shownCount } from "./ballot-box.ts";

/** A poll as everybody sees it; while it is open its count stands in a slice of its own, which changes as votes come in. */
export type PollSlice = Poll<Omit<OpenProgress, "turnout"> | PollEnd>;

export type TurnoutSlice = Count;

export const pollsView = (state: PollsState): Record<string, unknown> =>
  Object.fromEntries<unknown>([
    ["polls", state.polls.map(({ id }) => id)] as const,
    ...state.polls.map((poll) => [`poll:${poll.id}`, pollSlice(poll)] as const),
    ...state.polls.filter(isOpen).map((poll) => [`turnout:${poll.id}`, shownCount(state, poll)] as const),
  ]);

function pollSlice(poll: Poll): PollSlice {
  if (poll.progress.phase !== "open") return { ...poll, progress: poll.progress };
  const { turnout: _, ...progress } = poll.progress;
  return { ...poll, progress };
}
