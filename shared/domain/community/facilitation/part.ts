import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import type { Sealed, SealScope, WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { SessionInstruction } from "../../session/commands.ts";
import type { RotaPart } from "../rota/part.ts";
import type { SessionsPart } from "../sessions/part.ts";
import type { TurnsPart } from "../turns/part.ts";

/** A session that somebody facilitates provisionally, because whoever has its turn was not there when it began. */
export interface Search {
  readonly session: SessionId;
  /** who began it, and facilitates it until somebody else says that they do */
  readonly by: MemberRef;
  /** who has its turn, if anybody */
  readonly holder: MemberRef | null;
  readonly begunAt: Instant;
}

export interface FacilitationState extends WithSecrets {
  readonly search: Search | null;
}

const PREFIX = "facilitation-";

/** The scope under which is sealed who is asked to facilitate a session, and who declines. */
export const facilitationScope = (session: SessionId): SealScope => `${PREFIX}${session}`;

export type FacilitationCommand =
  /** by whoever is asked, or whose turn it is */
  | { readonly type: "takeOnFacilitation"; readonly session: SessionId }
  /** by whoever is asked; that somebody does not take their own turn is stored nowhere */
  | { readonly type: "declineFacilitation"; readonly session: SessionId };

/** Whoever is asked until then has not answered. */
export interface AskNextPresentWhenDue {
  readonly type: "askNextPresentWhenDue";
  readonly session: SessionId;
  readonly until: Instant;
}

export type FacilitationEvent =
  | {
      readonly type: "FacilitatorSought";
      readonly session: SessionId;
      readonly by: MemberRef;
      readonly holder: MemberRef | null;
      readonly at: Instant;
    }
  | {
      readonly type: "FacilitatorAsked";
      readonly session: SessionId;
      readonly until: Instant;
      readonly sealed?: Sealed<{ readonly member: MemberRef }>;
    }
  /** whoever was asked has not answered, and nobody else is */
  | { readonly type: "FacilitatorAskedInVain"; readonly session: SessionId }
  | {
      readonly type: "FacilitationDeclined";
      readonly session: SessionId;
      readonly sealed?: Sealed<{ readonly by: MemberRef }>;
    }
  /** Ends the seal. `found`: who takes it on; null if it is settled without */
  | {
      readonly type: "FacilitatorSearchOver";
      readonly session: SessionId;
      readonly found: MemberRef | null;
    };

export type FacilitationUses = {
  readonly turns: TurnsPart;
  readonly sessions: SessionsPart;
  readonly rota: RotaPart;
};

/** What is asked of a member, and of them alone. */
export interface MyFacilitation {
  readonly session: SessionId;
  /** whether it is their turn; otherwise they are present and next in line */
  readonly theirTurn: boolean;
  readonly until: Instant;
}

export interface FacilitationPart {
  readonly state: FacilitationState;
  readonly command: FacilitationCommand;
  readonly systemCommand: AskNextPresentWhenDue;
  readonly event: FacilitationEvent;
  readonly effect: FeatureEffect<AskNextPresentWhenDue, SessionInstruction, never>;
  readonly offers: object;
  readonly slices: Record<never, never>;
  readonly mine: {
    /** null: nothing is asked of them */
    readonly facilitation: MyFacilitation | null;
  };
}
