import type { Meta } from "../../kernel/meta.ts";
import type { Rejection } from "../../kernel/rejection.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Open } from "../../kernel/open.ts";
import type { Poll, PollOutcome, Quorum } from "./state.ts";

export const DEFAULT_QUORUM: Quorum = { share: 1 / 3, atLeast: 2 };

export const parseQuorum = ({ share, atLeast }: Quorum): Result<Quorum, Rejection> =>
  share > 0 && share <= 1 && Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= LIMITS.headCount
    ? ok({ share, atLeast })
    : refuse({ code: "settingOutOfRange" });

/** How many must vote if so many take part. null: that is not known, so that only the minimum is required. */
export const votersNeeded = ({ share, atLeast }: Quorum, takingPart: number | null): number =>
  takingPart === null
    ? atLeast
    : Math.min(takingPart, Math.max(atLeast, Math.ceil(share * takingPart - 1e-9)));

/**
 * What is needed for an open poll to decide, as a fact of the moment; nobody is needed if it decides nothing. Whoever has voted
 * takes part, even if that was on a card and is not known before the vote is over (SPEC LOG-11).
 */
export function neededFor(
  { decides, progress: { turnout } }: Open<Poll>,
  quorum: Quorum,
  meta: Pick<Meta, "takingPart">,
): Pick<PollOutcome, "takingPart" | "needed"> {
  const takingPart = meta.takingPart === null ? null : Math.max(meta.takingPart, turnout);
  return { takingPart, needed: decides ? votersNeeded(quorum, takingPart) : 0 };
}

export const isBelowQuorum = (poll: Open<Poll>, quorum: Quorum, meta: Pick<Meta, "takingPart">): boolean =>
  poll.progress.turnout < neededFor(poll, quorum, meta).needed;

/** Whether too few voted for the outcome to decide anything. Whoever closes a vote all the same says that it decides. */
export const hadTooFew = ({
  how,
  turnout,
  needed,
}: Pick<PollOutcome, "how" | "turnout" | "needed">): boolean => how === "due" && turnout < needed;
