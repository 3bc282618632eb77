import type { Pool } from "../../kernel/answer-pool.ts";
import type { SessionId } from "../../kernel/ids.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";

/** How much somebody says a session was worth their time, from not at all to very much. */
export const WORTHS = [0, 1, 2, 3, 4] as const;
export type Worth = (typeof WORTHS)[number];

/** The session about which those who attended it are asked. */
export interface WorthQuestion {
  readonly session: SessionId;
  /** the session's number */
  readonly number: number;
  readonly until: Instant;
}

/** Answers about one or more sessions, of which everybody learns how many there were and their sum, and nothing else. */
export interface WorthFigure {
  readonly at: Instant;
  readonly answers: number;
  readonly sum: number;
}

export interface WorthState extends WithSecrets {
  readonly worth: {
    /** whether an organiser has switched the question off */
    readonly off: boolean;
    readonly question: WorthQuestion | null;
    /** the number of the last session about which was asked: no session comes twice */
    readonly lastAsked: number;
    readonly pool: Pool | null;
    /** how many pools there were */
    readonly pools: number;
    /** the last figures, oldest first; no answer is in two of them */
    readonly figures: readonly WorthFigure[];
  };
}
