import type { ChatMessage } from "./chat-message.ts";
import type { SystemCommunityCommand } from "./community/commands.ts";
import type { CommunityId, SessionId } from "./kernel/ids.ts";
import type { DestroySeal, GatherAttendance } from "./kernel/effect.ts";
import { LIMITS } from "./kernel/limits.ts";
import type { SystemSessionCommand } from "./session/commands.ts";
import type { Instant, Millis } from "./kernel/time.ts";

/**
 * What must happen outside a stream because of an event. Written in the commit's own transaction (the outbox),
 * carried out by whichever server claims it. `due` puts it off; without it, at once.
 */
export type Effect =
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
  | (GatherAttendance & { readonly community: CommunityId })
  | {
      readonly kind: "post";
      readonly community: CommunityId;
      readonly message: ChatMessage;
      readonly due?: Instant;
    }
  /** Look, at `due`, whether anybody was present in the last `idle` ms; end the session if nobody was. */
  | {
      readonly kind: "checkLeft";
      readonly session: SessionId;
      readonly community: CommunityId;
      readonly idle: Millis;
      /** whether to look again later when somebody was */
      readonly again: boolean;
      readonly due: Instant;
    };

/**
 * No single command makes more than this necessary: the most is the end of a session, which closes every list of ideas,
 * each with a card in the chat. The others end a vote, or go on from one to the next (SPEC STORE-14).
 */
export const MOST_EFFECTS = LIMITS.open + 10;
