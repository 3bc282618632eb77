import type { MemberRef, ScaleId } from "../../kernel/ids.ts";
import type { Opened } from "../../kernel/opened.ts";
import type { WithSecrets } from "../../kernel/sealed.ts";
import type { Instant } from "../../kernel/time.ts";

/** For how long somebody has been in the organisation: the fixed marks of the scale, newest first. */
export const TENURE_MARKS = [
  "thisMonth",
  "sixMonths",
  "oneYear",
  "twoYears",
  "fiveYears",
  "tenYears",
  "twentyYears",
] as const;

export type TenureMark = (typeof TENURE_MARKS)[number];

/** What somebody has said on the scale. unsaid: they join the rota without saying, and get a place by lot. */
export type Said = TenureMark | "unsaid";

export type ScaleProgress =
  | { readonly phase: "open"; readonly closesAt: Instant | null }
  /** `people`: how many are in the order */
  | { readonly phase: "ordered"; readonly at: Instant; readonly people: number }
  | { readonly phase: "cancelled"; readonly at: Instant };

/** The icebreaker in which people place themselves by how long they have been in the organisation. */
export interface Scale<Progress = ScaleProgress> extends Opened {
  readonly id: ScaleId;
  readonly openedAt: Instant;
  /** whether it has a card in the chat */
  readonly inChat: boolean;
  readonly progress: Progress;
}

/** A scale when it opens. */
export interface OpenedScale extends Omit<Scale, "progress"> {
  readonly closesAt: Instant | null;
}

export interface TenureState extends WithSecrets {
  /** the last one; null before there was any */
  readonly scale: Scale | null;
  /** those who have left the rota since the last order was made, and so are not asked to join it */
  readonly left: readonly MemberRef[];
}
