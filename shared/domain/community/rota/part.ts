import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed, WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { LifePart } from "../life/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { PastSessionsPart } from "../past-sessions/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnNumber, TurnsEvent, TurnsPart } from "../turns/part.ts";
import type { Balances } from "./balances.ts";
import type { Line } from "./fair.ts";

export { type Candidate, type Line, nextInLine, WHOLE } from "./fair.ts";
export {
  afterSession,
  type Balances,
  balancesOf,
  isBalancesScope,
  NO_BALANCES,
  withoutMember,
} from "./balances.ts";

/** A stretch of time, both ends included. */
export interface Away {
  readonly from: Instant;
  readonly to: Instant;
}

/** Somebody's place on the rota. */
export interface Place {
  readonly member: MemberRef;
  /** false: they have left the rota, and come back to the same place */
  readonly on: boolean;
  readonly away: Away | null;
  /** whether they joined when sessions had been counted already */
  readonly newcomer: boolean;
  /** how many sessions they led while on the rota */
  readonly led: number;
  /** if they joined or left the rota since the last session was counted: whether they were on it then */
  readonly before: { readonly session: SessionId; readonly on: boolean } | null;
}

export interface RotaState extends WithSecrets {
  /** in the order that decides between equal lags: whoever joined last is first */
  readonly places: readonly Place[];
  /** who led the last counted session */
  readonly lastLeader: Line["last"];
  /** the last session that was counted, and who led it if they are on the rota */
  readonly counted: { readonly session: SessionId; readonly leader: MemberRef | null } | null;
  /** the last session that ended, who led it, and whether its attendance is known */
  readonly over: {
    readonly session: SessionId;
    readonly led: MemberRef | null;
    readonly attendance: boolean;
  } | null;
  /** how many records of the balances were made */
  readonly records: number;
  /** the holders of the announced turns, in order */
  readonly holders: readonly (MemberRef | null)[];
  /** who gets the next turns by an order by hand */
  readonly queue: readonly MemberRef[];
  /** the last session that a guest facilitated */
  readonly guestIn: SessionId | null;
  /** who leads the session that runs or is not counted yet, if it has not been counted before */
  readonly leading: MemberRef | null;
}

export type RotaCommand =
  | { readonly type: "joinRota" }
  | { readonly type: "leaveRota" }
  | { readonly type: "setAway"; readonly from: Instant; readonly to: Instant }
  | { readonly type: "endAway" }
  | { readonly type: "declineTurn"; readonly turn: TurnNumber }
  /** to take a turn that nobody has, or for which one is asked */
  | { readonly type: "takeTurn"; readonly turn: TurnNumber };

/** Whoever is asked for a turn until then has not answered. */
export interface AskNextWhenDue {
  readonly type: "askNextWhenDue";
  readonly turn: TurnNumber;
  readonly until: Instant;
}

export type RotaEvent =
  | { readonly type: "RotaJoined"; readonly member: MemberRef; readonly newcomer: boolean }
  | { readonly type: "RotaLeft"; readonly member: MemberRef }
  /** somebody who had left the rota is on it again */
  | { readonly type: "RotaRejoined"; readonly member: MemberRef }
  /** somebody has left the community */
  | { readonly type: "RotaPlaceGivenUp"; readonly member: MemberRef }
  /** `order`: who is on the rota, newest in the organisation first. Whoever was not on it joins it. */
  | { readonly type: "TenureOrderMade"; readonly order: readonly MemberRef[] }
  | { readonly type: "RotaAwaySet"; readonly member: MemberRef; readonly away: Away | null }
  /** `leader`: who led it; null if nobody on the rota did. Replaces what was counted of a session that was reopened. */
  | { readonly type: "SessionCounted"; readonly session: SessionId; readonly leader: MemberRef | null }
  /** All balances, which ends the seal of the record before. */
  | {
      readonly type: "BalancesRecorded";
      readonly record: number;
      readonly sealed?: Sealed<{ readonly now: Balances; readonly before: Balances | null }>;
    };

export type RotaUses = {
  readonly membership: MembershipPart;
  readonly life: LifePart;
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly pastSessions: PastSessionsPart;
};

/** Somebody on the rota, as everybody sees it. */
export interface RotaMember {
  readonly member: MemberRef;
  readonly led: number;
}

export interface RotaOffers {
  /** Who is next in line of those who can. */
  nextOf(can: (member: MemberRef) => boolean): MemberRef | null;
  /** everybody on the rota */
  readonly members: readonly MemberRef[];
  /** Orders the rota by tenure, newest first, and gives the turns that are due. */
  orderByTenure(order: readonly MemberRef[], at: Instant): readonly (RotaEvent | TurnsEvent)[];
}

export interface RotaPart {
  readonly state: RotaState;
  readonly command: RotaCommand;
  readonly systemCommand: AskNextWhenDue;
  readonly event: RotaEvent;
  readonly effect: FeatureEffect<AskNextWhenDue>;
  readonly offers: RotaOffers;
  readonly slices: {
    /** who is on the rota, in the order of their refs, which reveals nothing */
    readonly rota: readonly RotaMember[];
    /** whose turns are likely after the announced ones, the next one first; somebody may come twice */
    readonly likely: readonly MemberRef[];
  };
  readonly mine: {
    /** null: they are not on the rota */
    readonly rota: MyRota | null;
  };
}

/** What only a member sees of their place. */
export interface MyRota {
  readonly away: Away | null;
  /** in about how many sessions they lead, counted from the next one; null if that cannot be told */
  readonly inSessions: number | null;
}
