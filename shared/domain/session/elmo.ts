import type { MemberRef } from "../ids.ts";
import type { Meta } from "../meta.ts";
import { elmoThreshold } from "../settings.ts";
import type { Instant } from "../time.ts";
import type { SessionEvent } from "./events.ts";
import type { CurrentItem } from "./progress.ts";
import { runScope, type RunningSession } from "./state.ts";

/** Who has raised ELMO in the run that is on. Empty once its seal is destroyed. */
export function raisersOf(state: RunningSession): readonly MemberRef[] {
  return state.elmos === null ? [] : (state.secrets[runScope(state.elmos.run)]?.raisedBy ?? []);
}

/** How many count as present: as the facilitator corrected it, else the members present and who acts. */
export function headCountOf(state: RunningSession, meta: Pick<Meta, "present" | "actor">): number {
  if (state.headCount !== null) return state.headCount;
  const counted = new Set(meta.present);
  if (meta.actor.kind === "member") counted.add(meta.actor.ref);
  return counted.size;
}

/** Whether `count` ELMOs make a call among `present` (SPEC ELMO-3). */
export const makesCall = (state: RunningSession, count: number, present: number): boolean =>
  count > 0 && count >= elmoThreshold(state.settings, present);

/** The event of a call; who raised ELMO and left still stands among the people that it tells of. */
export const callMade = (
  { run, item }: CurrentItem,
  count: number,
  present: number,
  at: Instant,
): SessionEvent => ({ type: "CallMade", run, item: item.id, count, present: Math.max(count, present), at });
