import type { SessionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionsPart } from "../sessions/part.ts";

/** What has to be changed by hand in the series of meetings in Outlook, because Guildhall cannot (SPEC OUTLOOK-1). */
export interface OutlookChange {
  /** changes are numbered as they come up */
  readonly number: number;
  readonly session: SessionId;
  /** when the session is in Outlook; null: it is not there */
  readonly from: Instant | null;
  /** when it should be; null: it was cancelled */
  readonly to: Instant | null;
  /** the date of the rhythm that it stands for */
  readonly due: Instant | null;
  /** open until somebody says that it is done, or nothing is left to be changed */
  readonly is: "open" | "done" | "withdrawn";
}

export interface OutlookState {
  /** in the order of their numbers */
  readonly outlook: readonly OutlookChange[];
  readonly outlookChanges: number;
}

export type OutlookUses = { readonly sessions: SessionsPart };

export interface OutlookPart {
  readonly state: OutlookState;
  /** somebody has changed it in Outlook */
  readonly command: { readonly type: "markInOutlook"; readonly change: number };
  readonly systemCommand: never;
  readonly event: { readonly type: "MarkedInOutlook"; readonly change: number };
  readonly effect: never;
  readonly offers: Pick<OutlookState, "outlook">;
  readonly slices: Pick<OutlookState, "outlook">;
  readonly mine: Record<never, never>;
}
