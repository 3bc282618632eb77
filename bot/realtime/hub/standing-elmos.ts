import type { MemberRef, RunId } from "@guildhall/shared/domain/kernel/ids";
import { raisersOf } from "@guildhall/shared/domain/session/elmo";
import type { SessionState } from "@guildhall/shared/domain/session/state";

/** The members whose ELMO is raised, and the run that it is for. */
export function standingElmos(state: SessionState): ReadonlyMap<MemberRef, RunId> {
  if (state.status !== "running" || state.current === null) return new Map();
  const { run } = state.current.elmos;
  return new Map(raisersOf(state).map((ref) => [ref, run]));
}
