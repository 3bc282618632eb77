import type { Poll } from "./state.ts";

/** A higher limit would make each vote of a crowd on hundreds of options expensive. A longer ballot reveals its approximate size. */
const MOST = 4096;
const LONGEST_REF = 32;

/**
 * The bytes that the fullest ballot of a poll takes when sealed. All ballots are padded to that, so that the size does
 * not reveal on how many options somebody spent their votes, or that they withdrew them.
 */
export function paddedBallotSize({ options, budget, cap }: Pick<Poll, "options" | "budget" | "cap">): number {
  const spent = options.slice(0, budget ?? options.length);
  const longest = Math.max(0, ...options.map(({ id }) => id.length));
  const ballot = Object.fromEntries(spent.map((_, index) => [String(index).padStart(longest), cap]));
  return Math.min(MOST, JSON.stringify({ by: "-".repeat(LONGEST_REF), ballot }).length);
}
