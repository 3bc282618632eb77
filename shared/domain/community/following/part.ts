import type { MemberRef } from "../../kernel/ids.ts";

export interface FollowingState {
  /** the members who only follow */
  readonly following: readonly MemberRef[];
}

export type FollowingCommand = { readonly type: "onlyFollow" } | { readonly type: "takePart" };

export type FollowingEvent =
  /** somebody sees everything from now on, is asked nothing and does not count as taking part */
  | { readonly type: "FollowingBegun"; readonly member: MemberRef }
  /** somebody who only followed takes part again */
  | { readonly type: "FollowingEnded"; readonly member: MemberRef };

export interface FollowingPart {
  readonly state: FollowingState;
  readonly command: FollowingCommand;
  readonly systemCommand: never;
  readonly event: FollowingEvent;
  readonly effect: never;
  readonly offers: {
    onlyFollows(member: MemberRef): boolean;
  };
  readonly slices: Record<never, never>;
  readonly mine: {
    /** whether they only follow */
    readonly onlyFollows: boolean;
  };
}
