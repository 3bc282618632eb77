import type { MemberRef } from "./ids.ts";
import type { Instant } from "./time.ts";

/** Who gives a command: a person, or Guildhall itself (something that came due, or a command from another stream). */
export type Actor =
  | {
      readonly kind: "member";
      readonly ref: MemberRef;
      /** Teams says that this person organises the meeting; they count as an organiser of the community. */
      readonly meetingOrganiser: boolean;
    }
  | { readonly kind: "system" };

/** What a decision may know besides the command and the state. The domain gets nothing else from outside. */
export interface Meta {
  /** The id of the stream that decides. */
  readonly self: string;
  /** Now. Never goes backwards within a stream. */
  readonly at: Instant;
  readonly actor: Actor;
  /** Members who had a panel open or were in the meeting within the last 30 s, each once. */
  readonly present: readonly MemberRef[];
  /** Members who are not absent: present at some time in the last 60 s. Includes `present`. */
  readonly around: readonly MemberRef[];
  /**
   * How many members take part (SPEC READ-1). null: that is not known, or the command is none for which it is asked.
   */
  readonly takingPart: number | null;
  /** A fresh random id for what the command creates; if it creates several things, they append a suffix to it. */
  readonly freshId: string;
}
