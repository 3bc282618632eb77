import type { MemberRef } from "@guildhall/shared/domain/ids";
import { raisersOf } from "@guildhall/shared/domain/session/elmo";
import type { SessionState } from "@guildhall/shared/domain/session/state";

const raisers = (state: SessionState): readonly MemberRef[] =>
  state.status === "running" ? raisersOf(state) : [];

/** The members whose own ELMO stands in one of two states of a session and not in the other. */
export function changedElmos(before: SessionState, after: SessionState): ReadonlySet<MemberRef> {
  const earlier = raisers(before);
  const later = raisers(after);
  if (earlier === later) return new Set();
  return new Set(earlier).symmetricDifference(new Set(later));
}
