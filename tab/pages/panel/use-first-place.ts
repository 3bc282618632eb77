import { useEffect, useRef, useState } from "react";
import {
  activityName,
  closedOfLate,
  isThere,
  type Activity,
  type OpenActivity,
} from "../../activity/open-activities.ts";
import { useOpenActivities, useView } from "../../activity/use-activities.ts";
import { useSync } from "../../live/sync-context.ts";
import { openerId } from "../../components/use-layer.ts";

/** The id of what stands in the first place: whoever brings it up goes on there. */
export const FIRST_PLACE = "first-place";

export interface FirstPlace {
  /** what has the panel's first place; null when no activity has */
  readonly activity: Activity | null;
  /** what is open besides */
  readonly others: readonly OpenActivity[];
  /** the votes that closed of late */
  readonly results: readonly Activity[];
  readonly bring: (activity: Activity) => void;
  /** gives the place back; null while something that is on live holds it */
  readonly leave: (() => void) | null;
}

/**
 * Which activity has the panel's first place: the last that was started live. What has closed before one's eyes stays
 * with its result until one leaves it, another is started or `occasion` changes; what goes on in the chat comes by a tap.
 */
export function useFirstPlace(occasion: string | null): FirstPlace {
  const sync = useSync();
  const view = useView();
  const open = useOpenActivities();
  const live = open.find(({ inChat }) => !inChat)?.activity ?? null;
  const [chosen, setChosen] = useState<Activity | null>(null);
  const [lately, setLately] = useState<Activity | null>(live);
  const name = live === null ? null : activityName(live);
  if (live !== null && name !== (lately && activityName(lately))) {
    setLately(live);
    setChosen(null);
  }
  // A contract that is adopted before one's eyes is there to be signed, at once and in the workshop's own place.
  const version = view.slices.contract?.current ?? null;
  const [known, setKnown] = useState(version);
  if (version !== known) {
    setKnown(version);
    if (version !== null) setLately({ kind: "contract", version });
  }
  useLeft(occasion, name === null ? () => setLately(null) : null);

  const brought = chosen !== null && isThere(view, chosen) ? chosen : null;
  const stays = lately !== null && isThere(view, lately) ? lately : null;
  const activity = brought ?? live ?? stays;
  const shown = activity === null ? null : activityName(activity);
  const broughtNow = useRef(false);
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (broughtNow.current) document.getElementById(FIRST_PLACE)?.querySelector("h2")?.focus();
    broughtNow.current = false;
    if (left.current === null) return;
    document.getElementById(openerId(left.current))?.focus();
    left.current = null;
  });
  return {
    activity,
    others: open.filter((each) => activityName(each.activity) !== shown),
    results: closedOfLate(view, sync.now()).filter((each) => activityName(each) !== shown),
    bring: (wanted) => {
      broughtNow.current = true;
      setChosen(wanted);
    },
    leave:
      activity === null || (brought === null && live !== null)
        ? null
        : () => {
            left.current = shown;
            setChosen(null);
            if (brought === null) setLately(null);
          },
  };
}

/** Calls once when the value has changed and something is to be done then. */
function useLeft(occasion: string | null, leave: (() => void) | null): void {
  const before = useRef(occasion);
  useEffect(() => {
    if (before.current !== occasion) leave?.();
    before.current = occasion;
  });
}
