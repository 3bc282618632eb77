import type { EntryId, PollId, TakeawayId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** How often a community does what a principle stands against, as members say it: 1 is hardly ever. */
export const HOW_OFTEN = [1, 2, 3] as const;
export type HowOften = (typeof HOW_OFTEN)[number];

/** What members said about one principle: only that is kept of their answers. */
export interface LookFigure {
  readonly answers: number;
  /** of what they said, see `HOW_OFTEN` */
  readonly sum: number;
}

/** An honest look that is over. */
export interface Look {
  /** the vote that it was */
  readonly id: PollId;
  /** the version of the contract that was looked at */
  readonly version: number;
  readonly at: Instant;
  /** how many answered anything */
  readonly turnout: number;
  /** of the principles about which enough members answered (SPEC HONEST-4) */
  readonly figures: { readonly [principle: EntryId]: LookFigure };
  /** the first steps that were noted */
  readonly steps: { readonly [principle: EntryId]: TakeawayId };
}

export interface HonestLookState {
  /** the last ones, oldest first */
  readonly looks: readonly Look[];
}
