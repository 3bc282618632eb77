import type { MemberRef } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { changesBy, type Lags, withChanges } from "./fair.ts";

/** What is owed on the rota. Lags and `writtenOff` sum to 0. */
export interface Balances {
  readonly lags: Lags;
  /** the lags of those who have left the community */
  readonly writtenOff: number;
  /** the newcomers who have attended their first session */
  readonly introduced: readonly MemberRef[];
}

export const NO_BALANCES: Balances = { lags: {}, writtenOff: 0, introduced: [] };

/**
 * The newest record of the balances. They are sealed, and each record is under a key of its own that the next one ends:
 * of two records that follow each other one could tell who attended the session between them (SPEC ROTA-9).
 */
export interface BalancesSecret extends Secret {
  readonly kind: "balances";
  readonly now: Balances;
  /** those before the last session, in case it is reopened; null once that is over for good */
  readonly before: Balances | null;
}

const PREFIX = "balances-";

export const balancesScope = (record: number): SealScope => `${PREFIX}${record}`;

export const isBalancesScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** The minimum size of sealed balances in bytes, so that it does not reveal how many there are. */
export const MIN_BALANCES_BYTES = 8192;

interface Recorded extends WithSecrets {
  readonly records: number;
}

const recordOf = (state: Recorded): BalancesSecret | null =>
  secretIn<BalancesSecret>(state, balancesScope(state.records), "balances");

export const balancesOf = (state: Recorded): Balances => recordOf(state)?.now ?? NO_BALANCES;

export const balancesBefore = (state: Recorded): Balances | null => recordOf(state)?.before ?? null;

/** The balances after a session that these members attended. Without a leader from the rota nobody owes anything for it. */
export function afterSession(
  { lags, writtenOff, introduced }: Balances,
  leader: MemberRef | null,
  attended: readonly Attendee[],
): Balances {
  const known = new Set(introduced);
  const sharedBy = attended.filter(({ member, newcomer }) => !newcomer || known.has(member));
  const members = sharedBy.map(({ member }) => member);
  const newcomers = attended.filter(({ newcomer }) => newcomer).map(({ member }) => member);
  return {
    writtenOff,
    lags: leader === null ? lags : withChanges(lags, changesBy(leader, members)),
    introduced: [...new Set([...introduced, ...newcomers])].toSorted(),
  };
}

/** Somebody on the rota who attended a session. */
export interface Attendee {
  readonly member: MemberRef;
  /** whether they joined later than others */
  readonly newcomer: boolean;
}

/** The balances without somebody who has left the community: what they owed, or were owed, is written off. */
export function withoutMember({ lags, writtenOff, introduced }: Balances, gone: MemberRef): Balances {
  const { [gone]: lag = 0, ...others } = lags;
  return {
    lags: others,
    writtenOff: writtenOff + lag,
    introduced: introduced.filter((member) => member !== gone),
  };
}
