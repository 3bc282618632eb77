import type { DestroySeal, GatherAttendance } from "../kernel/effect.ts";
import type { CommunityId, SessionId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionInstruction } from "../session/commands.ts";
import type { ChatMessage } from "./messages/part.ts";
import type { AnyPart } from "./parts.ts";

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
  | {
      readonly kind: "post";
      readonly community: CommunityId;
      readonly message: ChatMessage;
      readonly due?: Instant;
    };
