import type { ElmoTally, SessionCounts } from "../session-counts.ts";
import type { RunOutcome } from "./events.ts";
import type { SessionCore } from "./state.ts";

export const NO_TALLY: ElmoTally = { elmos: 0, calls: 0, answers: { movedOn: 0, parked: 0, continued: 0 } };

/** The tally with a run that ended. Whatever ends a run with a call counts as its answer, except going back. */
export function withRunEnded(
  { elmos, calls, answers }: ElmoTally,
  run: { readonly elmos: number; readonly outcome: RunOutcome },
  called: boolean,
): ElmoTally {
  const total = { elmos: elmos + run.elmos, calls, answers };
  if (!called) return total;
  switch (run.outcome) {
    case "done":
      return { ...total, answers: { ...answers, movedOn: answers.movedOn + 1 } };
    case "parked":
      return { ...total, answers: { ...answers, parked: answers.parked + 1 } };
    case "continued":
      return { ...total, answers: { ...answers, continued: answers.continued + 1 } };
    case "left":
      return total;
  }
}

export function countsOf({ items, takeaways, tally }: SessionCore): SessionCounts {
  const ended = (phase: "done" | "parked") => items.filter(({ progress }) => progress.phase === phase).length;
  return { done: ended("done"), parked: ended("parked"), takeaways: takeaways.length, ...tally };
}
