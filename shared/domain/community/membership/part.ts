import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

import type { MembershipState } from "./departures.ts";

export { hasLeft, type MembershipState, withoutForgotten } from "./departures.ts";

export type MembershipCommand =
  /** Teams says that this person has left the conversation. */
  | { readonly type: "recordMemberLeft"; readonly member: MemberRef }
  /** Teams says that this person is in the conversation, regardless of what was recorded. */
  | { readonly type: "recordMemberReturned"; readonly member: MemberRef };

export type MembershipEvent =
  /** somebody has left the conversation; an organiser stops being one */
  | { readonly type: "MemberLeft"; readonly member: MemberRef; readonly at: Instant }
  /** somebody who had left is back in the conversation */
  | { readonly type: "MemberReturned"; readonly member: MemberRef };

export interface MembershipPart {
  readonly state: MembershipState;
  readonly command: never;
  readonly systemCommand: MembershipCommand;
  readonly event: MembershipEvent;
  readonly effect: never;
  readonly offers: {
    hasLeft(member: MemberRef): boolean;
  };
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
