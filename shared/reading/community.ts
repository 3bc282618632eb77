import type { TitledItem } from "../domain/agenda.ts";
import type { CommunityHeader } from "../domain/community/view.ts";
import type { CommunityReader } from "./reader.ts";
import { parkedItems, readUpcoming, type UpcomingReading } from "./upcoming.ts";

/** What a community is, and the sessions ahead of it. */
export interface CommunityReading {
  readonly header: CommunityHeader;
  /** the upcoming sessions in order, the next one first */
  readonly upcoming: readonly UpcomingReading[];
  readonly next: UpcomingReading;
  /** the parked topics as the items that they become, oldest first */
  readonly parked: readonly TitledItem[];
}

/** The community; null before it is founded. There is always a next session. */
export function readCommunity(reader: Pick<CommunityReader, "slices">): CommunityReading | null {
  const { community: header } = reader.slices;
  const upcoming = readUpcoming(reader);
  const [next] = upcoming;
  if (header === undefined || next === undefined) return null;
  return { header, upcoming, next, parked: parkedItems(reader) };
}
