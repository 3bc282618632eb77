import { outOf } from "../domain/people-counts.ts";
import type { CommunityReader } from "./reader.ts";

/** How many have done something, and of how many who take part (SPEC READ-1). */
export interface Share {
  readonly count: number;
  /** null: not known */
  readonly of: number | null;
}

export const shareOf = ({ people }: Pick<CommunityReader, "people">, count: number): Share => ({
  count,
  of: outOf(people, count),
});
