import type { MemberRef, SessionId } from "./ids.ts";

/** Who opened something, and in which running session: it decides who else may run it. */
export interface Opened {
  /** null where Guildhall opened it by itself */
  readonly openedBy: MemberRef | null;
  /** null where no session ran */
  readonly openedIn: SessionId | null;
}

/** What a command is about, as far as it decides who may give it. */
export interface Subject {
  /** null where it is nothing that somebody opened */
  readonly opened: Opened | null;
  /** whose it is; null where it is nobody's */
  readonly owner: MemberRef | null;
}
