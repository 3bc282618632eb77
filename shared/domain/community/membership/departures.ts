import type { MemberRef } from "../../kernel/ids.ts";
import { MINUTE, type Instant } from "../../kernel/time.ts";

/** Somebody who has left the conversation, or was erased, and has not come back. */
interface Departure {
  readonly member: MemberRef;
  readonly at: Instant;
  /** They are nobody any more: whoever they are can come back only as somebody new. */
  readonly erased?: true;
}

export interface MembershipState {
  /** who has recently left the conversation and not come back, oldest first */
  readonly departures: readonly Departure[];
}

/**
 * Longer than any ticket that a member got before leaving is valid. They are then forgotten, so that the state does not
 * grow with everybody who ever left.
 */
const KEPT_FOR = 10 * MINUTE;

/** Whether this member has recently left, or was erased, and not come back. */
export const hasLeft = ({ departures }: MembershipState, member: MemberRef): boolean =>
  departures.some((departure) => departure.member === member);

/** Whether this member was recently erased. */
export const wasErased = ({ departures }: MembershipState, member: MemberRef): boolean =>
  departures.some((departure) => departure.member === member && departure.erased === true);

/** Forgets those who left too long ago to matter. Returns the same state if there are none. */
export function withoutForgotten<State extends MembershipState>(state: State, now: Instant): State {
  const [oldest] = state.departures;
  if (oldest === undefined || now - oldest.at <= KEPT_FOR) return state;
  return { ...state, departures: state.departures.filter(({ at }) => now - at <= KEPT_FOR) };
}
