import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { ShownActivity } from "./steps/use-shown-activities.ts";

/** In a chat without a meeting there is no side panel: its sessions run in this tab. */
export interface SessionsHere {
  readonly sessionsHere: boolean;
  readonly onSession: () => void;
}

export interface PageProps extends SessionsHere {
  readonly community: CommunityReading;
  /** the open activities, and results that this person has not dismissed */
  readonly shown: readonly ShownActivity[];
  /** shows the page from its top, with the focus on its heading */
  readonly toTop: () => void;
}
