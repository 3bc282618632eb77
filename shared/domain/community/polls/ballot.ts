import type { Rejection } from "../../kernel/rejection.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Ballot, Poll } from "./state.ts";

/** The ballot without options that get no votes, if the poll accepts it (SPEC POLL-3). */
export function parseBallot(ballot: Ballot, poll: Poll): Result<Ballot, Rejection> {
  let spent = 0;
  const votes: Record<string, number> = {};
  for (const [id, count] of Object.entries(ballot)) {
    if (count === 0) continue;
    const option = poll.options.find((each) => each.id === id);
    if (option === undefined || option.withdrawn) return refuse({ code: "noSuchOption" });
    if (!Number.isInteger(count) || count < 0 || count > poll.cap)
      return refuse({ code: "overCap", cap: poll.cap });
    votes[id] = count;
    spent += count;
  }
  if (poll.budget !== null && spent > poll.budget) return refuse({ code: "overBudget", budget: poll.budget });
  return ok(votes);
}

export const isEmpty = (ballot: Ballot | undefined): boolean =>
  ballot === undefined || Object.keys(ballot).length === 0;

export function sameBallot(a: Ballot, b: Ballot): boolean {
  const left = Object.entries(a) as [keyof Ballot, number][];
  return left.length === Object.keys(b).length && left.every(([option, count]) => b[option] === count);
}
