import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";

/** For each member the sessions whose turns they missed, one after the other. */
export type Missed = { readonly [member: MemberRef]: readonly SessionId[] };

/** Who missed turns. Sealed, and each record is under a key of its own that the next one ends (SPEC MISSED-3). */
export interface MissedTurns {
  readonly now: Missed;
  /** before the last session, in case that is counted anew; null once it is not any more */
  readonly before: Missed | null;
}

interface MissedSecret extends MissedTurns, Secret {
  readonly kind: "missed";
}

interface Recorded extends WithSecrets {
  readonly missing: { readonly records: number };
}

const PREFIX = "missed-";

export const missedScope = (record: number): SealScope => `${PREFIX}${record}`;

export const isMissedScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

/** The minimum size of what is sealed in bytes, so that it does not reveal how many missed a turn. */
export const MIN_MISSED_BYTES = 4096;

/** What is known of missed turns. Nothing once the seal is destroyed. */
export const missedIn = (state: Recorded): MissedTurns =>
  secretIn<MissedSecret>(state, missedScope(state.missing.records), "missed") ?? { now: {}, before: null };

export function withMissed<State extends Recorded>(state: State, { now, before }: MissedTurns): State {
  const secret: MissedSecret = { kind: "missed", now, before };
  return { ...state, secrets: { ...state.secrets, [missedScope(state.missing.records)]: secret } };
}

export function withoutMember(missed: Missed, member: MemberRef): Missed {
  const { [member]: _, ...others } = missed;
  return others;
}

/** Without the sessions of which nobody knows any more who attended them: that somebody did not must not outlive that. */
export const onlyKnown = (missed: Missed, isKnown: (session: SessionId) => boolean): Missed =>
  Object.fromEntries(
    (Object.entries(missed) as [MemberRef, readonly SessionId[]][])
      .map(([member, sessions]) => [member, sessions.filter(isKnown)] as const)
      .filter(([, sessions]) => sessions.length > 0),
  );
