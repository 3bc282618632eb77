import { LIMITS } from "../domain/kernel/limits.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { PastSessionRow, TakeawayRow } from "../domain/rows.ts";
import type { Summary } from "../domain/community/life/part.ts";

/**
 * What a community has done, by all of its past sessions and what was noted in them. It thanks by name only whom their pages
 * name anyway: who presented and who facilitated, those who did most first, and of them only whom it knows still.
 */
export function summaryOf(
  sessions: readonly PastSessionRow[],
  takeaways: readonly TakeawayRow[],
  { actionsDone, isHere }: { readonly actionsDone: number; readonly isHere: (member: MemberRef) => boolean },
): Summary {
  const topics = sessions
    .flatMap(({ items }) => items)
    .filter(({ kind, became }) => kind === "topic" && became === "done");
  const presented = byHowOften(topics.map(({ presenter }) => presenter));
  const led = byHowOften(sessions.map(({ facilitator }) => facilitator));
  const learned = takeaways.filter(({ kind }) => kind === "learned");
  return {
    from: sessions.length === 0 ? null : Math.min(...sessions.map(({ begunAt }) => begunAt)),
    sessions: sessions.length,
    minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
    topics: topics.length,
    learned: learned.length,
    used: learned.reduce((sum, { used }) => sum + used, 0),
    actionsDone,
    presented: presented.length,
    presenters: presented.filter(isHere).slice(0, LIMITS.thanked),
    led: led.length,
    facilitators: led.filter(isHere).slice(0, LIMITS.thanked),
  };
}

/** Each once, those who did it most often first. */
function byHowOften(members: readonly (MemberRef | null)[]): readonly MemberRef[] {
  const times = new Map<MemberRef, number>();
  for (const member of members) if (member !== null) times.set(member, (times.get(member) ?? 0) + 1);
  return [...times.entries()].toSorted(([, a], [, b]) => b - a).map(([member]) => member);
}
