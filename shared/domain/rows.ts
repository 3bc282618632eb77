import type { ItemKind } from "./agenda.ts";
import type { AttendanceCounts } from "./community/past-sessions/part.ts";
import type { Sign } from "./community/health/part.ts";
import type { HelpedFigure } from "./community/helped/part.ts";
import type { Decision } from "./community/logistics/part.ts";
import type { WorthFigure } from "./community/worth/part.ts";
import type { ItemId, MemberRef, SessionId, TakeawayId } from "./kernel/ids.ts";
import type { Instant } from "./kernel/time.ts";
import type { SessionCounts } from "./session-counts.ts";

/** The rows that projectors make of what is over, as every member of the community may read them. */

export interface PastItem {
  readonly id: ItemId;
  /** null: it has none of its own, or is hidden */
  readonly title: string | null;
  /** hidden by those who look after the community */
  readonly hidden: boolean;
  readonly kind: ItemKind;
  readonly presenter: MemberRef | null;
  /** whole minutes: of its timebox at the beginning, and how long it was on */
  readonly planned: number;
  readonly minutes: number;
  readonly became: "done" | "parked" | "notReached";
}

export interface PastSessionRow {
  readonly id: SessionId;
  readonly number: number;
  readonly begunAt: Instant;
  /** how long it ran, and the minutes of its agenda; null without an agenda */
  readonly minutes: number;
  readonly planned: number | null;
  readonly facilitator: MemberRef | null;
  /** as the facilitator corrected it, if they did */
  readonly headCount: number | null;
  /** null until it is recorded, a few seconds after the end */
  readonly attendance: AttendanceCounts | null;
  readonly counts: SessionCounts;
  readonly items: readonly PastItem[];
}

export interface TakeawayRow {
  readonly id: TakeawayId;
  readonly session: SessionId;
  readonly number: number;
  readonly at: Instant;
  readonly kind: "learned" | "action" | "question";
  readonly text: string;
  readonly author: MemberRef;
  readonly owner: MemberRef | null;
  /** to a question; null if there is none */
  readonly answer: { readonly text: string; readonly by: MemberRef } | null;
  readonly item: ItemId | null;
  /** how many of those who were asked have used it */
  readonly used: number;
  /** what came of it, as members tell it who released that */
  readonly stories: readonly { readonly by: MemberRef; readonly text: string }[];
}

export type DecisionRow = Pick<Decision, "version" | "choice" | "at" | "reviewAt" | "turnout" | "votes">;

/**
 * How the community was doing when a session was over. Numbers alone: nothing in it says who (SPEC HEALTH-2). What is said of
 * several sessions is said of the last six, up to this one.
 */
export interface HealthRow {
  readonly number: number;
  readonly begunAt: Instant;
  readonly minutes: number;
  /** the minutes of its agenda; null without an agenda */
  readonly planned: number | null;
  /** how many came, by attendance or by head count, whichever is more; null until attendance is recorded */
  readonly people: number | null;
  readonly counts: Pick<SessionCounts, "elmos" | "calls" | "answers">;
  readonly topics: {
    /** since the session before */
    readonly offered: number;
    readonly discussed: number;
    /** afterwards: without an agenda yet, and on one */
    readonly waiting: number;
    readonly planned: number;
  };
  /** afterwards */
  readonly openActions: number;
  readonly giving: {
    /** how many different people presented a topic, and how many led a session */
    readonly presented: number;
    readonly led: number;
    /** the fewest who together gave more than half of all that; 0 if there was too little */
    readonly core: number;
  };
  readonly newcomers: {
    /** how many have joined and had two sessions since, and how many of them have contributed */
    readonly joined: number;
    readonly gave: number;
  };
  /** since which session each sign stands; null: it does not */
  readonly signs: { readonly [Name in Sign]: number | null };
}

/**
 * The sponsor page as members were shown it: numbers that they could read anyway, and stories that are released for sponsors.
 * Nothing in it says who (SPEC SPONSOR-3).
 */
export interface SponsorPageRow {
  readonly shownAt: Instant;
  readonly name: string;
  readonly purpose: string;
  /** the last ones, oldest first */
  readonly sessions: readonly SponsoredSession[];
  /** in the last six of them */
  readonly giving: Pick<HealthRow["giving"], "presented" | "led">;
  /** the last that were published */
  readonly worth: readonly WorthFigure[];
  readonly helped: readonly HelpedFigure[];
  /** what came of things that were learned, newest first */
  readonly stories: readonly { readonly id: string; readonly text: string }[];
}

export interface SponsoredSession extends Pick<HealthRow, "number" | "begunAt" | "minutes" | "people"> {
  /** topics */
  readonly discussed: number;
  /** of the actions that were noted in it */
  readonly actionsDone: number;
  /** how often somebody has used something that was learned in it */
  readonly used: number;
}
