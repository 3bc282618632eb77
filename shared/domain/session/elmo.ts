import type { MemberRef } from "../kernel/ids.ts";
import { elmoThreshold } from "../settings.ts";
import type { Instant } from "../kernel/time.ts";
import type { SessionEvent } from "./events.ts";
import type { CurrentItem } from "./progress.ts";
import { runScope, type Elmos, type RunningSession } from "./state.ts";

/** Who has raised ELMO in the run that is on. Empty once its seal is destroyed. */
export function raisersOf(state: RunningSession): readonly MemberRef[] {
  return state.current === null ? [] : (state.secrets[runScope(state.current.elmos.run)]?.raisedBy ?? []);
}

/**
 * How many count as here, on screens and in what is decided: as the facilitator corrected it, else who is present, and at
 * least as many as have raised ELMO. It does not tell from where they did (SPEC PRES-3, PRES-4).
 */
export const headCountOf = (
  { headCount, elmos }: { readonly headCount: number | null; readonly elmos: Pick<Elmos, "count"> | null },
  present: number,
): number => Math.max(headCount ?? present, elmos?.count ?? 0);

/** Whether `count` ELMOs make a call among `present` (SPEC ELMO-3). */
export const makesCall = (state: RunningSession, count: number, present: number): boolean =>
  count > 0 && count >= elmoThreshold(state.settings, present);

export const callMade = (
  { run, item }: CurrentItem,
  count: number,
  present: number,
  at: Instant,
): SessionEvent => ({ type: "CallMade", run, item: item.id, count, present, at });
