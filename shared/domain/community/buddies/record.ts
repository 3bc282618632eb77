import type { AskedSoFar } from "../../asking.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";

/** A new member, and whoever looks after them or is asked to. */
export interface Pair extends AskedSoFar {
  readonly number: number;
  readonly newcomer: MemberRef;
  /** who would look after them; null while nobody has said so */
  readonly buddy: MemberRef | null;
  /** whether the new member wants that, too */
  readonly agreed: boolean;
}

/** All that is known of buddies. Who has declined is not: only who was asked, until the two have agreed. */
export interface Buddies {
  /** who is happy to be one, and how often each was asked */
  readonly happy: readonly { readonly member: MemberRef; readonly timesAsked: number }[];
  /** the last that were made */
  readonly pairs: readonly Pair[];
  /** how many pairs there were */
  readonly made: number;
  /** the last new members for whom nobody is sought any more */
  readonly settled: readonly MemberRef[];
}

const NO_BUDDIES: Buddies = { happy: [], pairs: [], made: 0, settled: [] };

export interface BuddiesState extends WithSecrets {
  /** how many records were made: all that is known is in the last one, and sealed */
  readonly buddyRecords: number;
}

interface BuddiesSecret extends Secret {
  readonly kind: "buddies";
  readonly all: Buddies;
}

const PREFIX = "buddies-";

/** Each record has a key of its own, which the next one ends: of two records one could tell who declined (SPEC BUDDY-5). */
export const buddiesScope = (record: number): SealScope => `${PREFIX}${record}`;

export const isBuddiesScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** The minimum size of a sealed record in bytes, so that it does not reveal whether somebody was asked or agreed. */
export const MIN_BUDDIES_BYTES = 8192;

export const buddiesIn = (state: BuddiesState): Buddies =>
  secretIn<BuddiesSecret>(state, buddiesScope(state.buddyRecords), "buddies")?.all ?? NO_BUDDIES;

export const withBuddies = (state: BuddiesState, record: number, all: Buddies | null): BuddiesState => {
  const { [buddiesScope(record - 1)]: _, ...secrets } = state.secrets;
  const secret: BuddiesSecret | null = all === null ? null : { kind: "buddies", all };
  return {
    buddyRecords: record,
    secrets: secret === null ? secrets : { ...secrets, [buddiesScope(record)]: secret },
  };
};
