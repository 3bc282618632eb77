import { type StepName, stepOfActivity } from "@guildhall/shared/reading/steps";
import { useState } from "react";
import { type Activity, activityName, isThere } from "@guildhall/shared/reading/open";
import { useOpenActivities, useView } from "../../../activity/use-activities.ts";

export interface ShownActivity {
  readonly name: string;
  readonly activity: Activity;
  /** the step it belongs to; null if none */
  readonly step: StepName | null;
  /** dismisses it; null while it is open */
  readonly leave: (() => void) | null;
}

/** The open activities, also those in the chat, and results of those that closed while shown, until they are dismissed. */
export function useShownActivities(): readonly ShownActivity[] {
  const view = useView();
  const open = useOpenActivities().map(({ activity }) => activity);
  const [seen, setSeen] = useState<readonly Activity[]>(open);
  const known = new Set(seen.map(activityName));
  const fresh = open.filter((activity) => !known.has(activityName(activity)));
  if (fresh.length > 0) setSeen([...fresh, ...seen]);

  const openNames = new Set(open.map(activityName));
  return seen.flatMap((activity) => {
    const name = activityName(activity);
    const isOpen = openNames.has(name);
    const hasResult = activity.kind === "poll" || activity.kind === "collection" || activity.kind === "scale";
    if (!isOpen && !(hasResult && isThere(view, activity))) return [];
    const leave = () => setSeen((before) => before.filter((each) => activityName(each) !== name));
    return [{ name, activity, step: stepOfActivity(view, activity), leave: isOpen ? null : leave }];
  });
}
