import { LIMITS } from "../../kernel/limits.ts";
import type { Poll, Reason } from "./state.ts";

/** A higher limit would make each vote of a crowd on hundreds of options expensive. A longer ballot reveals its approximate size. */
const MOST = 4096;
const LONGEST_REF = 32;
/** Takes as many bytes as any reason: no character takes more than three for each unit of its length. */
const LONGEST_REASON: Reason = { text: "-".repeat(3 * LIMITS.reason), named: false };

/**
 * The bytes that the fullest ballot of a poll takes when sealed. All ballots are padded to that, so that the size does
 * not reveal on how many options somebody spent their votes, that they withdrew them, or whether they had a reason to give.
 */
export function paddedBallotSize({
  options,
  budget,
  cap,
  reasonFor,
}: Pick<Poll, "options" | "budget" | "cap" | "reasonFor">): number {
  const spent = options.slice(0, budget ?? options.length);
  const longest = Math.max(0, ...options.map(({ id }) => id.length));
  const ballot = Object.fromEntries(spent.map((_, index) => [String(index).padStart(longest), cap]));
  const reason = reasonFor === null ? {} : { reason: LONGEST_REASON };
  const fullest = { by: "-".repeat(LONGEST_REF), ballot, ...reason };
  return Math.min(MOST, JSON.stringify(fullest).length);
}
