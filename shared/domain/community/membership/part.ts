import type { EraseMember } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

import type { MembershipState } from "./departures.ts";

export { hasLeft, type MembershipState, wasErased, withoutForgotten } from "./departures.ts";

/** A member wants to be nobody here. */
export type MembershipCommand = { readonly type: "eraseMe" };

export type MembershipInstruction =
  /** Teams says that this person has left the conversation. */
  | { readonly type: "recordMemberLeft"; readonly member: MemberRef }
  /** Teams says that this person is in the conversation, regardless of what was recorded. */
  | { readonly type: "recordMemberReturned"; readonly member: MemberRef }
  /** The operator erases this person. */
  | { readonly type: "eraseMember"; readonly member: MemberRef }
  /** The operator was given everything that is stored about this person. */
  | { readonly type: "recordPersonExported"; readonly member: MemberRef };

export type MembershipEvent =
  /** somebody has left the conversation; an organiser stops being one */
  | { readonly type: "MemberLeft"; readonly member: MemberRef; readonly at: Instant }
  /** somebody who had left is back in the conversation */
  | { readonly type: "MemberReturned"; readonly member: MemberRef }
  /** nobody can tell any more who this member was */
  | { readonly type: "MemberErased"; readonly member: MemberRef; readonly at: Instant }
  /** the operator has exported what is stored about this member, who can read so */
  | { readonly type: "PersonExported"; readonly member: MemberRef; readonly at: Instant };

export interface MembershipPart {
  readonly state: MembershipState;
  readonly command: MembershipCommand;
  readonly systemCommand: MembershipInstruction;
  readonly event: MembershipEvent;
  readonly effect: EraseMember;
  readonly offers: {
    hasLeft(member: MemberRef): boolean;
  };
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
