import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed, WithSecrets } from "../../kernel/sealed.ts";
import type { FeatureEffect } from "../../kernel/effect.ts";
import type { PastSessionsPart } from "../past-sessions/part.ts";
import type { RotaPart } from "../rota/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { MissedTurns } from "./missed.ts";

export { missedScope } from "./missed.ts";

export interface MissedTurnsState extends WithSecrets {
  readonly missing: {
    /** who had the turn of the last session when it began, and had not given it up */
    readonly held: { readonly session: SessionId; readonly holder: MemberRef } | null;
    /** who led the last session that ended */
    readonly led: { readonly session: SessionId; readonly by: MemberRef | null } | null;
    /** how many records of missed turns were made */
    readonly records: number;
    /** the session that the last of them counts; null once it is forgotten who attended that */
    readonly counted: SessionId | null;
  };
}

/** All that is known of missed turns, which ends the seal of the record before. */
export interface MissedTurnsRecorded {
  readonly type: "MissedTurnsRecorded";
  readonly record: number;
  readonly session: SessionId | null;
  readonly sealed?: Sealed<MissedTurns>;
}

export type MissedTurnsUses = {
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly pastSessions: PastSessionsPart;
  readonly rota: RotaPart;
};

export interface MissedTurnsPart {
  readonly state: MissedTurnsState;
  readonly command: never;
  readonly systemCommand: never;
  readonly event: MissedTurnsRecorded;
  readonly effect: FeatureEffect<never, never, never>;
  readonly offers: Record<never, never>;
  readonly slices: Record<never, never>;
  readonly mine: {
    /** the sessions whose turns they missed since they last led one, or were at one whose turn they had */
    readonly missedTurns: readonly SessionId[];
  };
}
