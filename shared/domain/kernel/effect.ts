import type { ChatPlace } from "./chat-place.ts";
import type { CommunityId, MemberRef, SessionId } from "./ids.ts";
import type { SealScope, Sealed } from "./sealed.ts";
import type { Instant } from "./time.ts";

/** Ends a seal by destroying its key; after that nobody can tell who did what. */
export interface DestroySeal {
  readonly kind: "destroySeal";
  readonly scope: SealScope;
  /** who acted under it; before the key is destroyed they are noted as having taken part (SPEC LOG-11) */
  readonly sealed?: Sealed<readonly MemberRef[]>;
  readonly due?: Instant;
}

/** Ends a seal. Those who acted under it are sorted by ref, so that the order does not reveal who came first. */
export function destroySeal(scope: SealScope, whoActed: Iterable<MemberRef>): DestroySeal {
  const value = [...new Set(whoActed)].toSorted();
  return { kind: "destroySeal", scope, ...(value.length === 0 ? {} : { sealed: { scope, value } }) };
}

/** At `due`, record the attendance that servers noted during a session that has ended. */
export interface GatherAttendance {
  readonly kind: "gatherAttendance";
  readonly session: SessionId;
  readonly due: Instant;
}

/** Revokes the address of a member's calendar, unless they made it after `at`. */
export interface RevokeCalendar {
  readonly kind: "revokeCalendar";
  readonly member: MemberRef;
  readonly at: Instant;
  readonly due?: undefined;
}

/** Binds the community to another chat. The old one gets the id `instead`, for a community to come. */
export interface MoveToChat {
  readonly kind: "moveToChat";
  readonly from: ChatPlace;
  readonly to: ChatPlace;
  readonly instead: CommunityId;
  readonly due?: undefined;
}

/** Removes from the directory who this member is: nobody can tell from then on. */
export interface EraseMember {
  readonly kind: "eraseMember";
  readonly member: MemberRef;
  readonly due?: undefined;
}

/** Erases everything that is stored of the community, if that is still to be done then. */
export interface EraseCommunity {
  readonly kind: "eraseCommunity";
  readonly due: Instant;
}

/** Sums up what the community has done, because it closes. */
export interface SumUp {
  readonly kind: "sumUp";
  /** the number of the closing */
  readonly closing: number;
  readonly due?: undefined;
}

/**
 * What an event of a feature causes outside its stream: at `due`, or at once. The stream's decider adds the community
 * that it belongs to.
 */
export type FeatureEffect<SystemCommand = unknown, SessionCommand = unknown, Message = unknown> =
  /** a command to the feature's own stream, later */
  | { readonly kind: "tellSelf"; readonly command: SystemCommand; readonly due: Instant }
  | { readonly kind: "tellSession"; readonly session: SessionId; readonly command: SessionCommand }
  | DestroySeal
  | GatherAttendance
  | RevokeCalendar
  | MoveToChat
  | EraseMember
  | EraseCommunity
  | SumUp
  | { readonly kind: "post"; readonly message: Message; readonly due?: Instant };
