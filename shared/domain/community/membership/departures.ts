import type { MemberRef } from "../../kernel/ids.ts";
import { MINUTE, type Instant } from "../../kernel/time.ts";

/** Somebody who has left the conversation and has not come back. */
interface Departure {
  readonly member: MemberRef;
  readonly at: Instant;
}

export interface MembershipState {
  /** who has left the conversation a short while ago and has not come back, oldest first */
  readonly departures: readonly Departure[];
}

/**
 * Longer than anything that was handed out to a member before they left still opens a door. After that nobody needs to
 * remember them, so that the state does not grow with everybody who ever left.
 */
const KEPT_FOR = 10 * MINUTE;

/** Whether this member has left and not come back, as far as it matters still. */
export const hasLeft = ({ departures }: MembershipState, member: MemberRef): boolean =>
  departures.some((departure) => departure.member === member);

/** Without those who left so long ago that it matters no more: the same state where there are none. */
export function withoutForgotten<State extends MembershipState>(state: State, now: Instant): State {
  const [oldest] = state.departures;
  if (oldest === undefined || now - oldest.at <= KEPT_FOR) return state;
  return { ...state, departures: state.departures.filter(({ at }) => now - at <= KEPT_FOR) };
}
