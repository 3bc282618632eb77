import { useState } from "react";
import { activityName, isThere, type Activity } from "../../../activity/open-activities.ts";
import { useOpenActivities, useView } from "../../../activity/use-activities.ts";
import { matterOf, type Matter } from "./matter.ts";

export interface ShownActivity {
  readonly name: string;
  readonly activity: Activity;
  /** what it belongs to; null for what people do together besides */
  readonly matter: Matter | null;
  /** puts it away; null while it is open */
  readonly leave: (() => void) | null;
}

/** What is open, in the chat too, and the results of what has closed before one's eyes until one puts them away. */
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
    const hasResult = activity.kind === "poll" || activity.kind === "collection";
    if (!isOpen && !(hasResult && isThere(view, activity))) return [];
    const leave = () => setSeen((before) => before.filter((each) => activityName(each) !== name));
    return [{ name, activity, matter: matterOf(view, activity), leave: isOpen ? null : leave }];
  });
}
