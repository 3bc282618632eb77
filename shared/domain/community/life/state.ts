import type { MemberRef } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** A time in which Guildhall says nothing by itself (SPEC LIFE-1). */
export interface Pause {
  /** pauses are numbered as they come up */
  readonly number: number;
  readonly since: Instant;
  /** null: until somebody says so */
  readonly until: Instant | null;
  /** empty if nobody gave one */
  readonly reason: string;
  readonly over: boolean;
}

/** What a community has done from its beginning to its end. */
export interface Summary {
  /** when its first session began; null: none was held */
  readonly from: Instant | null;
  readonly sessions: number;
  readonly minutes: number;
  /** topics that were presented, discussed or solved */
  readonly topics: number;
  /** things that were learned, and how often members said that they used one */
  readonly learned: number;
  readonly used: number;
  readonly actionsDone: number;
  /** how many different people presented and facilitated, and those of them who are thanked by name */
  readonly presented: number;
  readonly presenters: readonly MemberRef[];
  readonly led: number;
  readonly facilitators: readonly MemberRef[];
}

/** From the vote to close a community until it is erased, or kept open after all (SPEC LIFE-9). */
export interface Closing {
  readonly number: number;
  readonly since: Instant;
  readonly eraseOn: Instant;
  /** null until it has been summed up */
  readonly summary: Summary | null;
  /** it is kept open after all */
  readonly over: boolean;
}

/** A guided session in which the community looks at what it agreed on, and agrees anew (SPEC LIFE-13). */
export interface Renewal {
  readonly number: number;
  readonly since: Instant;
  /** what came of the vote on what it is for, or of new words for that; null: nothing yet */
  readonly purpose: "kept" | "toBeWorded" | "worded" | null;
  readonly over: boolean;
}

export interface Life {
  /** the last one */
  readonly renewal: Renewal | null;
  /** the last one */
  readonly pause: Pause | null;
  /** the last one */
  readonly closing: Closing | null;
}

export interface LifeState {
  readonly life: Life;
}

export const NEW_LIFE: Life = { renewal: null, pause: null, closing: null };

/** Why a community says nothing by itself. */
export type Quiet = "paused" | "closing";

/** Why it says nothing by itself now; null: it does. Panel, tab and cards ask the same of what they are shown. */
export const quietIn = ({ life: { pause, closing } }: LifeState): Quiet | null =>
  closing?.over === false ? "closing" : pause?.over === false ? "paused" : null;
