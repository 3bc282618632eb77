import type { Opened } from "./opened.ts";

/** What a command is about, as far as it decides who may give it. */
export interface About {
  /** how it was opened; null: it is about nothing that somebody opened */
  readonly opened: Opened | null;
  /** whether whoever opened it leaves this to every member */
  readonly forAll: boolean;
  /** whether it is this member's own; null: there is nothing that could be anybody's */
  readonly own: boolean | null;
  /** whether nobody fills the part that is asked for */
  readonly vacant: boolean;
}
