import type { FeatureEffect } from "../../kernel/effect.ts";
import type { MemberRef, ScaleId } from "../../kernel/ids.ts";
import type { Sealed } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { RotaPart } from "../rota/part.ts";
import type { TurnsPart } from "../turns/part.ts";
import type { OpenedScale, Said, Scale, TenureMark, TenureState } from "./state.ts";

export { scaleScope } from "./marks.ts";
export {
  type OpenedScale,
  type Said,
  type Scale,
  TENURE_MARKS,
  type TenureMark,
  type TenureState,
} from "./state.ts";

export type TenureCommand =
  | { readonly type: "openScale"; readonly closesAt: Instant | null; readonly inChat: boolean }
  | { readonly type: "placeOnScale"; readonly scale: ScaleId; readonly said: Said }
  /** to take back what one has said */
  | { readonly type: "leaveScale"; readonly scale: ScaleId }
  /** to make the order */
  | { readonly type: "closeScale"; readonly scale: ScaleId }
  | { readonly type: "moveScaleClosing"; readonly scale: ScaleId; readonly closesAt: Instant | null }
  | { readonly type: "cancelScale"; readonly scale: ScaleId };

/** The time at which a scale closes by itself has come. */
export interface CloseScaleWhenDue {
  readonly type: "closeScaleWhenDue";
  readonly scale: ScaleId;
  readonly closesAt: Instant;
}

export type TenureEvent =
  | { readonly type: "ScaleOpened"; readonly scale: OpenedScale }
  /** Somebody has said something on it, or taken it back. Who and what is sealed. */
  | {
      readonly type: "SaidOnScale";
      readonly scale: ScaleId;
      readonly sealed?: Sealed<{ readonly by: MemberRef; readonly said: Said | null }>;
    }
  | { readonly type: "ScaleClosingMoved"; readonly scale: ScaleId; readonly closesAt: Instant | null }
  /** Ends its seal; no order is made. */
  | { readonly type: "ScaleCancelled"; readonly scale: ScaleId; readonly at: Instant };

export type TenureUses = {
  readonly membership: MembershipPart;
  readonly turns: TurnsPart;
  readonly rota: RotaPart;
};

/** A scale as everybody sees it. */
export interface ScaleSlice extends Scale {
  /** who is where; nobody once it has ended */
  readonly marks: readonly { readonly member: MemberRef; readonly mark: TenureMark }[];
  /** how many join without saying */
  readonly unsaid: number;
}

export interface TenurePart {
  readonly state: TenureState;
  readonly command: TenureCommand;
  readonly systemCommand: CloseScaleWhenDue;
  readonly event: TenureEvent;
  readonly effect: FeatureEffect<CloseScaleWhenDue, never, never>;
  readonly offers: Pick<TenureState, "scale"> & {
    /** Cancels the open scale, if there is one. */
    cancel(at: Instant): readonly TenureEvent[];
  };
  readonly slices: {
    /** the last scale; left out before there was any */
    readonly scale?: ScaleSlice;
  };
  readonly mine: MyTenure;
}

/** What only a member sees of their part in it. */
export interface MyTenure {
  /** what they have said on the open scale */
  readonly saidOnScale: Said | null;
  /** whether they have left the rota since the order was made, and so are not asked to join it */
  readonly leftRota: boolean;
}
