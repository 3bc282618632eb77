import type {
  DestroySeal,
  EraseCommunity,
  EraseMember,
  GatherAttendance,
  MoveToChat,
  RevokeCalendar,
  SumUp,
} from "../kernel/effect.ts";
import type { CommunityId, SessionId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionInstruction } from "../session/commands.ts";
import type { CardSubject } from "./cards/part.ts";
import type { ChatMessage } from "./messages/part.ts";
import type { AnyPart } from "./parts.ts";

/**
 * Marks the card of a subject: the chat does not show yet what it should show. However often it is marked, it is one mark,
 * which is due when it was made first.
 */
export interface StaleCard {
  readonly kind: "staleCard";
  readonly community: CommunityId;
  readonly subject: CardSubject;
  readonly due?: Instant;
}

/** What an event of a community causes elsewhere: at `due`, or at once. */
export type CommunityEffect =
  /** a command to itself, later */
  | {
      readonly kind: "tellCommunity";
      readonly community: CommunityId;
      readonly command: Extract<AnyPart["effect"], { readonly kind: "tellSelf" }>["command"];
      readonly due?: Instant;
    }
  | {
      readonly kind: "tellSession";
      readonly session: SessionId;
      readonly command: SessionInstruction;
      readonly due?: Instant;
    }
  | DestroySeal
  | (GatherAttendance & { readonly community: CommunityId })
  | (RevokeCalendar & { readonly community: CommunityId })
  | (MoveToChat & { readonly community: CommunityId })
  | (EraseMember & { readonly community: CommunityId })
  | (EraseCommunity & { readonly community: CommunityId })
  | (SumUp & { readonly community: CommunityId })
  | StaleCard
  | {
      readonly kind: "post";
      readonly community: CommunityId;
      readonly message: ChatMessage;
      readonly due?: Instant;
    };
