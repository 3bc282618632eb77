import type { MemberRef } from "../../kernel/ids.ts";
import type { RejectionCode } from "../../kernel/rejection.ts";
import type { Instant } from "../../kernel/time.ts";
import type { OrganisersState } from "../organisers/part.ts";
import type { SessionsState } from "../sessions/part.ts";
import type { MovesState } from "./state.ts";

/** Why a community is not moved with the code of an offer; null if it is: once, in time, by whoever was given it. */
export function whyNotMoved(
  { moves, organisers, running }: MovesState & OrganisersState & Pick<SessionsState, "running">,
  { offer: number, by }: { readonly offer: number; readonly by: MemberRef },
  now: Instant,
): Extract<RejectionCode, "communityMoving" | "codeOver" | "onlyOrganisers" | "sessionRunning"> | null {
  const { offer, underWay } = moves;
  if (underWay !== null) return "communityMoving";
  if (offer?.number !== number || offer.by !== by || now > offer.until) return "codeOver";
  if (!offer.meetingOrganiser && !organisers.includes(by)) return "onlyOrganisers";
  // Nobody is torn out of a session.
  return running === null ? null : "sessionRunning";
}
