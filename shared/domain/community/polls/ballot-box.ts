import type { MemberRef } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { isEmpty, sameBallot } from "./ballot.ts";
import { tallyOf } from "./count.ts";
import { type Ballot, type BallotBox, type Count, type Poll, pollScope, type Reason } from "./state.ts";

/** How many members' ballots must have changed before the shown count is updated (SPEC POLL-12). */
const SHOWN_TOGETHER = 3;

const NOTHING: Count = { turnout: 0, tally: null };

/** The ballot box of a new poll. */
export const emptyBox = ({ options, secrecy }: Pick<Poll, "options" | "secrecy">): BallotBox => ({
  kind: "ballots",
  by: {},
  reasons: {},
  shown: secrecy === "open" ? { turnout: 0, tally: tallyOf(options, []) } : NOTHING,
  pending: {},
});

/** The ballot box of an open poll. Empty once its seal is destroyed. */
export function boxOf(state: WithSecrets, { id }: Pick<Poll, "id">): BallotBox {
  const secret = secretIn<BallotBox>(state, pollScope(id), "ballots");
  return secret ?? { kind: "ballots", by: {}, reasons: {}, shown: NOTHING, pending: {} };
}

/** The ballots of an open poll. None once its seal is destroyed. */
export const ballotsOf = (state: WithSecrets, poll: Pick<Poll, "id">): BallotBox["by"] =>
  boxOf(state, poll).by;

/** Replaces a member's ballot, with its reason. What is shown stays as it is. */
export function withBallot(box: BallotBox, member: MemberRef, ballot: Ballot, reason?: Reason): BallotBox {
  const { [member]: waiting, ...others } = box.pending;
  const { [member]: _, ...reasons } = box.reasons;
  const shown = waiting ?? box.by[member] ?? {};
  return {
    ...box,
    by: { ...box.by, [member]: ballot },
    reasons: reason === undefined ? reasons : { ...reasons, [member]: reason },
    // A ballot that is back to what is shown does not help to hide those of others.
    pending: sameBallot(shown, ballot) ? others : { ...others, [member]: shown },
  };
}

/** Whether enough ballots differ from what is shown that an update does not reveal anybody's. */
export const isDue = ({ pending }: BallotBox): boolean => Object.keys(pending).length >= SHOWN_TOGETHER;

/** Updates what is shown to all the ballots in the box. */
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

/** The count of an open poll as everybody is shown it (SPEC POLL-5, POLL-12). */
export const shownCount = (state: WithSecrets, poll: Pick<Poll, "id">): Count => boxOf(state, poll).shown;

/**
 * Whether everybody present has voted, so that closing can be offered (SPEC POLL-7). Does not say who has, but reveals
 * more than the count does: only for those who run the poll.
 */
export function everybodyVoted(state: WithSecrets, poll: Poll, present: readonly MemberRef[]): boolean {
  if (!isOpen(poll) || present.length === 0) return false;
  const ballots = ballotsOf(state, poll);
  return present.every((member) => !isEmpty(ballots[member]));
}

/** Everybody who voted, including those who withdrew their ballot. */
export const whoVoted = (state: WithSecrets, poll: Pick<Poll, "id">): readonly MemberRef[] =>
  Object.keys(ballotsOf(state, poll)) as MemberRef[];
