import type { Activity, OpenActivity } from "@guildhall/shared/reading/open";

/** The id of the first place, which gets the focus when an activity is brought there. */
export const FIRST_PLACE = "first-place";

export interface FirstPlace {
  /** the activity in the panel's first place; null if there is none */
  readonly activity: Activity | null;
  /** the other open activities */
  readonly others: readonly OpenActivity[];
  /** the votes that closed recently */
  readonly results: readonly Activity[];
  readonly bring: (activity: Activity) => void;
  /** gives up the first place; null while a live activity holds it */
  readonly leave: (() => void) | null;
}

/** What shows the first place, or what belongs to it. */
export interface PlaceProps {
  readonly place: FirstPlace;
  /** opens the planner */
  readonly onPlan: () => void;
}
