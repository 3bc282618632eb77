import type { EntryId, MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

export interface Principle {
  /** that of the good entry that it comes from, if any */
  readonly id: EntryId;
  readonly text: string;
  /** the text of the bad entry that it turns round */
  readonly from: { readonly entry: EntryId; readonly text: string } | null;
  /** its votes; null if it was added by hand */
  readonly votes: number | null;
}

export interface Signature {
  readonly member: MemberRef;
  readonly at: Instant;
}

/** One version of the social contract. Earlier ones stay readable. */
export interface Contract {
  readonly version: number;
  readonly adoptedAt: Instant;
  readonly principles: readonly Principle[];
  readonly signatures: readonly Signature[];
}
