import { unreachable } from "@guildhall/shared/domain/never";
import { card, type AdaptiveCard } from "../elements.ts";
import { collectionDrawing } from "./collection-card.ts";
import { contractDrawing } from "./contract-card.ts";
import { pollDrawing } from "./poll-card.ts";
import { seeAction } from "./press.ts";
import type { Drawing, Sight } from "./sight.ts";

/** Teams refuses messages above 28 KB; some of that is the envelope's. */
const LARGEST_BYTES = 24 * 1024;
/** Teams asks for their own card on behalf of so many people at most. */
const MOST_REFRESHED = 60;

export interface DrawnCard {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** The card of an activity, as large as it may be; null when the activity is gone. */
export function activityCard(sight: Sight): DrawnCard | null {
  const drawing = drawingOf(sight);
  if (drawing === null) return null;
  const { summary } = drawing;
  const refreshFor = sight.refreshFor.slice(0, MOST_REFRESHED);
  const more =
    refreshFor.length === 0 ? {} : { refresh: { action: seeAction(sight.activity), userIds: refreshFor } };
  for (let { rows } = drawing; ; rows = Math.floor(rows * 0.85)) {
    const drawn = card(drawing.body(rows), more);
    if (rows === 0 || Buffer.byteLength(JSON.stringify(drawn)) <= LARGEST_BYTES)
      return { card: drawn, summary };
  }
}

function drawingOf(sight: Sight): Drawing | null {
  const { activity } = sight;
  switch (activity.kind) {
    case "poll":
      return pollDrawing(activity.poll, sight);
    case "collection":
      return collectionDrawing(activity.collection, sight);
    case "contract":
      return contractDrawing(activity.version, sight);
    case "setup":
    case "wording":
    case "plan":
      return null;
    default:
      return unreachable(activity);
  }
}
