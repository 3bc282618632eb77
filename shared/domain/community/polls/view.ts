import type { Count, Poll } from "./state.ts";

/** A poll as everybody sees it; how far it is stands in a slice of its own, which changes as votes come in. */
export type PollSlice = Omit<Poll, "turnout">;

export type TurnoutSlice = Count;

export function pollSlice({ turnout: _, ...poll }: Poll): PollSlice {
  return poll;
}
