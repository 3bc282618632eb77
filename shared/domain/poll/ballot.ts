import type { MemberRef } from "../ids.ts";
import type { FoundedCommunity } from "../community/state.ts";
import type { Rejection } from "../rejection.ts";
import { ok, refuse, type Result } from "../result.ts";
import { pollScope, type Ballot, type Poll } from "./state.ts";

type Ballots = { readonly [member: MemberRef]: Ballot };

/** The ballots of a poll that is open. None once its seal is destroyed. */
export function ballotsOf(state: FoundedCommunity, poll: Pick<Poll, "id">): Ballots {
  const secret = state.secrets[pollScope(poll.id)];
  return secret?.kind === "ballots" ? secret.by : {};
}

/** The ballot without the options that get nothing, if the poll takes it (SPEC POLL-3). */
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

/**
 * Whether everybody present has voted, so that closing may be offered (SPEC POLL-7). Says nothing of who has.
 * For the `live` message: it changes with who is present.
 */
export function everybodyVoted(state: FoundedCommunity, poll: Poll, present: readonly MemberRef[]): boolean {
  if (poll.closed !== null || present.length === 0) return false;
  const ballots = ballotsOf(state, poll);
  return present.every((member) => !isEmpty(ballots[member]));
}
