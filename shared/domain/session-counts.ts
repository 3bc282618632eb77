/** How the calls of a session were answered. */
export interface CallAnswers {
  readonly movedOn: number;
  readonly parked: number;
  readonly continued: number;
}

/** The results of a session in numbers. */
export interface SessionCounts {
  /** items that were done, and items that were parked */
  readonly done: number;
  readonly parked: number;
  readonly takeaways: number;
  /** ELMOs still raised when their run ended */
  readonly elmos: number;
  readonly calls: number;
  readonly answers: CallAnswers;
}

/** What is counted about ELMOs while a session runs; nothing else about them outlives their run. */
export type ElmoTally = Pick<SessionCounts, "elmos" | "calls" | "answers">;
