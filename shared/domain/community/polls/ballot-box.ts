import type { MemberRef } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { isEmpty, sameBallot } from "./ballot.ts";
import { tallyOf } from "./count.ts";
import { type Ballot, type BallotBox, type Count, type Poll, pollScope } from "./state.ts";

/** Of how many members the ballots must have changed before everybody is shown the count anew (SPEC POLL-12). */
const SHOWN_TOGETHER = 3;

const NOTHING: Count = { turnout: 0, tally: null };

/** The box of a poll that opens. */
export const emptyBox = ({ options, secrecy }: Pick<Poll, "options" | "secrecy">): BallotBox => ({
  kind: "ballots",
  by: {},
  shown: secrecy === "open" ? { turnout: 0, tally: tallyOf(options, []) } : NOTHING,
  pending: {},
});

/** The box of a poll that is open. An empty one once its seal is destroyed. */
export function boxOf(state: WithSecrets, { id }: Pick<Poll, "id">): BallotBox {
  const secret = secretIn<BallotBox>(state, pollScope(id), "ballots");
  return secret ?? { kind: "ballots", by: {}, shown: NOTHING, pending: {} };
}

/** The ballots of a poll that is open. None once its seal is destroyed. */
export const ballotsOf = (state: WithSecrets, poll: Pick<Poll, "id">): BallotBox["by"] =>
  boxOf(state, poll).by;

/** The box with a member's ballot in the place of their last one. What is shown stays as it is. */
export function withBallot(box: BallotBox, member: MemberRef, ballot: Ballot): BallotBox {
  const { [member]: waiting, ...others } = box.pending;
  const shown = waiting ?? box.by[member] ?? {};
  return {
    ...box,
    by: { ...box.by, [member]: ballot },
    // A ballot that is again as it was shown hides nobody else's.
    pending: sameBallot(shown, ballot) ? others : { ...others, [member]: shown },
  };
}

/** Whether so many ballots are other than they were shown that nobody's can be told from the count. */
export const isDue = ({ pending }: BallotBox): boolean => Object.keys(pending).length >= SHOWN_TOGETHER;

/** The box with everything in it shown. */
export function withAllShown(box: BallotBox, { options, secrecy }: Poll): BallotBox {
  const ballots = Object.values(box.by);
  return {
    ...box,
    shown: {
      turnout: ballots.filter((ballot) => !isEmpty(ballot)).length,
      tally: secrecy === "open" ? tallyOf(options, ballots) : null,
    },
    pending: {},
  };
}

/** What everybody is shown of the count of a poll that is open (SPEC POLL-5, POLL-12). */
export const shownCount = (state: WithSecrets, poll: Pick<Poll, "id">): Count => boxOf(state, poll).shown;

/**
 * Whether everybody present has voted, so that closing may be offered (SPEC POLL-7). Says nothing of who has, and yet
 * more than the count: it is for those who run the poll.
 */
export function everybodyVoted(state: WithSecrets, poll: Poll, present: readonly MemberRef[]): boolean {
  if (!isOpen(poll) || present.length === 0) return false;
  const ballots = ballotsOf(state, poll);
  return present.every((member) => !isEmpty(ballots[member]));
}

/** Who voted: also who took it back. */
export const whoVoted = (state: WithSecrets, poll: Pick<Poll, "id">): readonly MemberRef[] =>
  Object.keys(ballotsOf(state, poll)) as MemberRef[];
