import type { Lesson } from "../lesson.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { SessionCore } from "./state.ts";

/**
 * What people are asked about later of what was learned: of as many items as possible the one that was noted last, which
 * says what the item came to (SPEC HELPED-1). Actions and questions are followed up in ways of their own.
 */
export function lessonsOf({ takeaways }: Pick<SessionCore, "takeaways">): readonly Lesson[] {
  const learned = takeaways.filter(({ kind }) => kind === "learned");
  const later = (index: number): number =>
    learned.slice(index + 1).filter(({ item }) => item === learned[index]?.item).length;
  const chosen = new Set(
    learned
      .map(({ id }, index) => ({ id, index, later: later(index) }))
      .toSorted((a, b) => a.later - b.later || b.index - a.index)
      .slice(0, LIMITS.lessons)
      .map(({ id }) => id),
  );
  return learned.filter(({ id }) => chosen.has(id)).map(({ id, text }) => ({ id, text }));
}
