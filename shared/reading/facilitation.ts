import type { MyFacilitation } from "../domain/community/facilitation/part.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { CommunityReader, Lasting } from "./reader.ts";

/** What is asked of whoever reads, while it is. Whoever is next in line is asked until the next one is. */
export function readAsked({ mine }: CommunityReader, now: Instant): Lasting<MyFacilitation | null> {
  const asked = mine.facilitation;
  if (asked === null || !asked.theirTurn) return { value: asked, until: null };
  const value = now <= asked.until ? asked : null;
  return { value, until: value === null ? null : asked.until + 1 };
}
