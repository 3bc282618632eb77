/** How the calls of a session were answered. */
export interface CallAnswers {
  readonly movedOn: number;
  readonly parked: number;
  readonly continued: number;
}

/** What came of a session, in numbers. */
export interface SessionCounts {
  /** items that were done, and that were parked */
  readonly done: number;
  readonly parked: number;
  readonly takeaways: number;
  /** ELMOs that stood when their run ended */
  readonly elmos: number;
  readonly calls: number;
  readonly answers: CallAnswers;
}

/** What is counted of ELMOs while a session runs: a run that is over keeps no more of them. */
export type ElmoTally = Pick<SessionCounts, "elmos" | "calls" | "answers">;
