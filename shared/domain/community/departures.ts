import type { MemberRef } from "../ids.ts";
import { ok } from "../result.ts";
import { MINUTE, type Instant } from "../time.ts";
import type { SystemCommunityCommand } from "./commands.ts";
import type { CommunityEvent } from "./events.ts";
import type { Outcome } from "./outcome.ts";
import type { CommunityState, Departure } from "./state.ts";

/**
 * Longer than anything that was handed out to a member before they left still opens a door. After that nobody needs to
 * remember them, so that the state does not grow with everybody who ever left.
 */
const KEPT_FOR = 10 * MINUTE;

export type MembershipCommand = Extract<
  SystemCommunityCommand,
  { type: "recordMemberLeft" | "recordMemberReturned" }
>;

export const isMembershipCommand = (command: SystemCommunityCommand): command is MembershipCommand =>
  command.type === "recordMemberLeft" || command.type === "recordMemberReturned";

/** Whether this member has left and not come back, as far as it matters still. */
export const hasLeft = ({ departures }: CommunityState, member: MemberRef): boolean =>
  departures.some((departure) => departure.member === member);

/** People come and go before a community is founded, too. */
export function decideMembership(
  { type, member }: MembershipCommand,
  state: CommunityState,
  at: Instant,
): Outcome {
  const left = hasLeft(state, member);
  if (type === "recordMemberLeft") return ok(left ? [] : [{ type: "MemberLeft", member, at }]);
  return ok(left ? [{ type: "MemberReturned", member }] : []);
}

/** Who has left after this event, oldest first: the same list where nothing changed. */
export function departuresAfter(
  departures: readonly Departure[],
  event: CommunityEvent,
  now: Instant,
): readonly Departure[] {
  if (event.type === "MemberReturned") return departures.filter(({ member }) => member !== event.member);
  const still = remembered(departures, now);
  return event.type === "MemberLeft" ? [...still, { member: event.member, at: event.at }] : still;
}

function remembered(departures: readonly Departure[], now: Instant): readonly Departure[] {
  const [oldest] = departures;
  if (oldest === undefined || now - oldest.at <= KEPT_FOR) return departures;
  return departures.filter(({ at }) => now - at <= KEPT_FOR);
}
