import type { DestroySeal } from "../kernel/effect.ts";
import type { CommunityId, SessionId } from "../kernel/ids.ts";
import type { Instant, Millis } from "../kernel/time.ts";
import type { SessionMessage } from "./messages.ts";
import type { SessionReport } from "./reports.ts";

/** What an event of a session makes necessary elsewhere. `due` puts it off; without it, at once. */
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
