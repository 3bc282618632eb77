import type { Opened } from "./opened.ts";

/** What a command is about: the facts that decide who may give it. */
export interface About {
  /** who opened it, and where; null if it is nothing that is opened */
  readonly opened: Opened | null;
  /** whether its opener allows this to every member */
  readonly forAll: boolean;
  /** whether it is this member's own; null if it cannot belong to anybody */
  readonly own: boolean | null;
  /** whether nobody has the role that is asked for */
  readonly vacant: boolean;
}
