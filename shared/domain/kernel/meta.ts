import type { MemberRef } from "./ids.ts";
import type { Instant } from "./time.ts";

/** Who gives a command: a person, or Guildhall itself (a due reminder, a word from another stream). */
export type Actor =
  | {
      readonly kind: "member";
      readonly ref: MemberRef;
      /** Teams says that this person organises the meeting: counts as an organiser of the community. */
      readonly meetingOrganiser: boolean;
    }
  | { readonly kind: "system" };

/** What a decision may know besides the command and the state. Nothing else reaches the domain from outside. */
export interface Meta {
  /** The id of the stream that decides. */
  readonly self: string;
  /** Now. Never earlier than that of an earlier command of the same stream. */
  readonly at: Instant;
  readonly actor: Actor;
  /** Members with a panel open or in the meeting, within the last 30 s, each once. */
  readonly present: readonly MemberRef[];
  /** Members who are not absent: present at some moment of the last 60 s. Contains `present`. */
  readonly around: readonly MemberRef[];
  /** A fresh random id, for what the command creates; several things of one command append to it. */
  readonly freshId: string;
}
