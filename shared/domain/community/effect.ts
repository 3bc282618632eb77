import type { DestroySeal } from "../kernel/effect.ts";
import type { CommunityId, SessionId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { SystemSessionCommand } from "../session/commands.ts";
import type { SystemCommunityCommand } from "./commands.ts";
import type { ChatMessage } from "./messages/part.ts";

/** What an event of a community makes necessary elsewhere. `due` puts it off; without it, at once. */
export type CommunityEffect =
  /** a command to itself, later */
  | {
      readonly kind: "tellCommunity";
      readonly community: CommunityId;
      readonly command: SystemCommunityCommand;
      readonly due?: Instant;
    }
  | {
      readonly kind: "tellSession";
      readonly session: SessionId;
      readonly command: SystemSessionCommand;
      readonly due?: Instant;
    }
  | DestroySeal
  | {
      readonly kind: "post";
      readonly community: CommunityId;
      readonly message: ChatMessage;
      readonly due?: Instant;
    };
