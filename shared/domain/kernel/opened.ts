import type { MemberRef, SessionId } from "./ids.ts";

/** Who opened something, and in which running session: it decides who else may run it. */
export interface Opened {
  /** null where Guildhall opened it by itself */
  readonly openedBy: MemberRef | null;
  /** null where no session ran */
  readonly openedIn: SessionId | null;
}
