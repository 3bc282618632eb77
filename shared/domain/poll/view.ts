import type { Count, Poll } from "./state.ts";

/** A poll as everybody sees it; how far it is stands in a slice of its own, which changes as votes come in. */
export type PollSlice = Omit<Poll, "turnout">;

export type TurnoutSlice = Count;

/** `hidden`: the entries that are hidden; what they say is not told by their options either (SPEC COLL-5). */
export function pollSlice({ turnout: _, ...poll }: Poll, hidden: ReadonlySet<string>): PollSlice {
  return poll.options.some((option) => hidden.has(option.id))
    ? {
        ...poll,
        options: poll.options.map((option) => (hidden.has(option.id) ? { ...option, text: "" } : option)),
      }
    : poll;
}
