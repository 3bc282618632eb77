import type { MemberRef, SessionId } from "./ids.ts";

/** Who opened something, and in which running session. Decides who else may run it. */
export interface Opened {
  /** null if Guildhall itself opened it */
  readonly openedBy: MemberRef | null;
  /** null if no session was running */
  readonly openedIn: SessionId | null;
}
