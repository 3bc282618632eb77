import type { Poll } from "./state.ts";

/** More would make each vote of a crowd on hundreds of options dear; beyond it a box tells the order of its size. */
const MOST = 4096;
const LONGEST_REF = 32;

/**
 * The bytes that the fullest ballot of a poll takes where it is sealed. All are given as much room: a box must not tell
 * on how many options somebody spent their votes, or that they took them back.
 */
export function paddedBallotSize({ options, budget, cap }: Pick<Poll, "options" | "budget" | "cap">): number {
  const spent = options.slice(0, budget ?? options.length);
  const longest = Math.max(0, ...options.map(({ id }) => id.length));
  const ballot = Object.fromEntries(spent.map((_, index) => [String(index).padStart(longest), cap]));
  return Math.min(MOST, JSON.stringify({ by: "-".repeat(LONGEST_REF), ballot }).length);
}
