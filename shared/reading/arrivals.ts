import type { MemberRef } from "../domain/kernel/ids.ts";
import type { CommunityReader } from "./reader.ts";

/** Who is new in a session: they joined since the last one. */
export interface ArrivalsReading {
  readonly others: readonly MemberRef[];
  /** whether this person is new themselves */
  readonly mine: boolean;
}

export function readArrivals(
  { slices, me }: Pick<CommunityReader, "slices" | "me">,
  session: number,
): ArrivalsReading {
  const fresh = (slices.arrivals ?? [])
    .filter(({ after }) => after === session - 1)
    .map(({ member }) => member);
  return {
    others: fresh.filter((member) => member !== me?.ref),
    mine: me !== null && fresh.includes(me.ref),
  };
}
