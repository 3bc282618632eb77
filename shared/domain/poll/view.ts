import type { FoundedCommunity } from "../community/state.ts";
import { ballotsOf } from "./ballot.ts";
import { tallyOf } from "./count.ts";
import type { Poll, Tally } from "./state.ts";

/** A poll as everybody sees it; how far it is stands in a slice of its own, which changes with every vote. */
export type PollSlice = Omit<Poll, "turnout">;

export interface TurnoutSlice {
  readonly turnout: number;
  /** null while a hidden poll is open */
  readonly tally: Tally | null;
}

/** `hidden`: the entries that are hidden; what they say is not told by their options either (SPEC COLL-5). */
export function pollSlice({ turnout: _, ...poll }: Poll, hidden: ReadonlySet<string>): PollSlice {
  return poll.options.some((option) => hidden.has(option.id))
    ? {
        ...poll,
        options: poll.options.map((option) => (hidden.has(option.id) ? { ...option, text: "" } : option)),
      }
    : poll;
}

/** A hidden poll tells its turnout and nothing else until it closes (SPEC POLL-5). */
export function turnoutSlice(state: FoundedCommunity, poll: Poll): TurnoutSlice {
  const { turnout, closed, secrecy, options } = poll;
  if (closed !== null) return { turnout, tally: closed.tally };
  if (secrecy === "hidden") return { turnout, tally: null };
  return { turnout, tally: tallyOf(options, Object.values(ballotsOf(state, poll))) };
}
