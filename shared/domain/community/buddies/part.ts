import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ArrivalsPart } from "../arrivals/part.ts";
import type { LifePart } from "../life/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { Buddies, BuddiesState } from "./record.ts";

export { buddiesIn, buddiesScope, type BuddiesState } from "./record.ts";

export type BuddiesCommand =
  /** whether the author is happy to be a buddy for new members */
  | { readonly type: "offerToBeBuddy"; readonly on: boolean }
  /** by whoever is asked: to look after a new member, or as the new member to be looked after */
  | { readonly type: "answerBuddy"; readonly pair: number; readonly yes: boolean }
  /** by either of the two */
  | { readonly type: "endBuddies"; readonly pair: number };

/** Whoever is asked until then has not answered. */
export interface AskNextBuddyWhenDue {
  readonly type: "askNextBuddyWhenDue";
  readonly pair: number;
  readonly until: Instant;
}

/** All of it as it is now, which ends the seal of the record before. */
export interface BuddiesRecorded {
  readonly type: "BuddiesRecorded";
  readonly record: number;
  readonly sealed?: Sealed<Buddies>;
}

export type BuddiesUses = {
  readonly membership: MembershipPart;
  readonly life: LifePart;
  readonly arrivals: ArrivalsPart;
};

/** A pair that concerns a member, as they see it. */
export interface MyPair {
  readonly pair: number;
  /** the other one */
  readonly other: MemberRef;
  /** whether the other one is new, and whoever reads looks after them */
  readonly caring: boolean;
  /** whether it is still a question to whoever reads; otherwise both have agreed */
  readonly asked: boolean;
}

/** What only a member sees of it. */
export interface MyBuddies {
  readonly happy: boolean;
  readonly pairs: readonly MyPair[];
}

export interface BuddiesPart {
  readonly state: BuddiesState;
  readonly command: BuddiesCommand;
  readonly systemCommand: AskNextBuddyWhenDue;
  readonly event: BuddiesRecorded;
  readonly effect: FeatureEffect<AskNextBuddyWhenDue>;
  readonly offers: object;
  readonly slices: Record<never, never>;
  readonly mine: { readonly buddies: MyBuddies };
}
