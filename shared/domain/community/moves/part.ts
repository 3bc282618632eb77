import type { ChatPlace } from "../../kernel/chat-place.ts";
import type { FeatureEffect, MoveToChat } from "../../kernel/effect.ts";
import type { CommunityId, MemberRef } from "../../kernel/ids.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { OrganisersPart } from "../organisers/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { MovesState } from "./state.ts";

export { hasMovedOn, type MovesState, NO_MOVES } from "./state.ts";
export { whyNotMoved } from "./why-not-moved.ts";

export type MovesCommand =
  /** Somebody is given a code with which they, and nobody else, may move the community. */
  { readonly type: "offerMove" };

export type MovesSystemCommand =
  /** Whoever was given the code of this offer has shown it in another chat. */
  | ({ readonly type: "agreeToMove"; readonly offer: number; readonly by: MemberRef } & Places)
  /** The community is in its new chat. */
  | { readonly type: "recordMove"; readonly instead: CommunityId }
  /** There is a community in the new chat by now. */
  | { readonly type: "abandonMove"; readonly instead: CommunityId }
  /** Another community moves in where this one was not founded yet. */
  | { readonly type: "giveWay"; readonly to: CommunityId };

/** From where to where a community moves, and the id that the old chat has from then on, for a community to come. */
export interface Places {
  readonly from: ChatPlace;
  readonly to: ChatPlace;
  readonly instead: CommunityId;
}

export type MovesEvent =
  | {
      readonly type: "MoveOffered";
      readonly by: MemberRef;
      /** whether they may because Teams says that they organise the meeting */
      readonly meetingOrganiser: boolean;
    }
  | ({ readonly type: "MoveAgreed"; readonly by: MemberRef } & Places)
  | {
      readonly type: "CommunityMoved";
      readonly by: MemberRef;
      readonly to: ChatPlace;
      readonly instead: CommunityId;
    }
  | { readonly type: "MoveAbandoned" }
  | { readonly type: "GaveWay"; readonly to: CommunityId };

/** What the chats are told. `left`: the id that stands for the chat that the community has left. */
export type MovesMessage =
  | { readonly kind: "movedHere"; readonly by: MemberRef }
  | { readonly kind: "movedAway"; readonly left: CommunityId }
  | { readonly kind: "notMoved" };

export type MovesUses = {
  readonly membership: MembershipPart;
  readonly organisers: OrganisersPart;
  readonly sessions: SessionsPart;
};

export interface MovesPart {
  readonly state: MovesState;
  readonly command: MovesCommand;
  readonly systemCommand: MovesSystemCommand;
  readonly event: MovesEvent;
  readonly effect: FeatureEffect<never, never, MovesMessage> | MoveToChat;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: Record<never, never>;
}
