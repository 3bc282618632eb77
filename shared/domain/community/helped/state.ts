import type { Pool } from "../../kernel/answer-pool.ts";
import type { SessionId, TakeawayId } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Lesson } from "../../lesson.ts";

/** Whether something that was learned has helped. */
export const HELPED = ["used", "notYet", "notForUs"] as const;
export type Helped = (typeof HELPED)[number];

/** What somebody answered about each thing that is asked about. */
export type ByTakeaway = { readonly [takeaway: TakeawayId]: Helped };

/** A session that left something to ask about. */
export interface LearnedInSession {
  readonly session: SessionId;
  /** the session's number */
  readonly number: number;
  readonly endedAt: Instant;
  readonly lessons: readonly Lesson[];
}

/** The session about which those who attended it are asked. */
export interface HelpedQuestion extends LearnedInSession {
  readonly until: Instant;
}

/** How many answers of each kind there were to one or more questions: everybody learns that, and nothing else of them. */
export interface HelpedFigure {
  readonly at: Instant;
  readonly said: { readonly [Answer in Helped]: number };
}

/** How many used something. */
export interface Used {
  readonly takeaway: TakeawayId;
  readonly people: number;
}

export interface HelpedState extends WithSecrets {
  readonly helped: {
    /** what will be asked about, in the order of the sessions */
    readonly waiting: readonly LearnedInSession[];
    readonly question: HelpedQuestion | null;
    /** the number of the last session about which was asked: no session comes twice */
    readonly lastAsked: number;
    readonly pool: Pool | null;
    /** how many pools there were */
    readonly pools: number;
    /** the last figures, oldest first; no answer is in two of them */
    readonly figures: readonly HelpedFigure[];
  };
}
