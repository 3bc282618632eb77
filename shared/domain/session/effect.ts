import type { DestroySeal } from "../kernel/effect.ts";
import type { CommunityId, SessionId } from "../kernel/ids.ts";
import type { Instant, Millis } from "../kernel/time.ts";
import type { SessionMessage } from "./messages.ts";
import type { SessionReport } from "./reports.ts";

/** What an event of a session causes elsewhere: at `due`, or at once. */
export type SessionEffect =
  | {
      readonly kind: "tellCommunity";
      readonly community: CommunityId;
      readonly command: SessionReport;
      readonly due?: Instant;
    }
  | DestroySeal
  | {
      readonly kind: "post";
      readonly community: CommunityId;
      readonly message: SessionMessage;
      readonly due?: Instant;
    }
  /** At `due`, end the session if nobody was present in the last `idle` ms. */
  | {
      readonly kind: "checkLeft";
      readonly session: SessionId;
      readonly community: CommunityId;
      readonly idle: Millis;
      /** whether to check again later if somebody was */
      readonly again: boolean;
      readonly due: Instant;
    };
