import { useEffect, useRef, useState } from "react";
import { type Activity, activityName, isLeft, isThere, recentlyClosed } from "@guildhall/shared/reading/open";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useOpenActivities, useView } from "../../../activity/use-activities.ts";
import { useSync } from "../../../live/sync-context.ts";
import { FIRST_PLACE, type FirstPlace } from "../../../activity/first-place.ts";
import { openerId } from "../../../components/use-layer.ts";

/**
 * Which activity has the panel's first place: the live one that was started last. One that closed while it was shown
 * stays with its result until it is left, another one is started or an item begins or ends. Activities in the chat need a tap.
 */
export function useFirstPlace(current: SessionReading["current"]): FirstPlace {
  const item = current?.item.id ?? null;
  const sync = useSync();
  const view = useView();
  const open = useOpenActivities();
  const live =
    open.find(({ inChat, activity }) => !inChat && !isLeft(view, activity, item))?.activity ?? null;
  const [chosen, setChosen] = useState<Activity | null>(null);
  const [latest, setLatest] = useState<Activity | null>(live);
  const name = live === null ? null : activityName(live);
  if (live !== null && name !== (latest && activityName(latest))) {
    setLatest(live);
    setChosen(null);
  }
  // A contract that is adopted while the page is open can be signed at once, in the workshop's place.
  const version = view.slices.contract?.current ?? null;
  const [known, setKnown] = useState(version);
  if (version !== known) {
    setKnown(version);
    if (version !== null) setLatest({ kind: "contract", version });
  }
  useLeft(current?.run ?? null, name === null ? () => setLatest(null) : null);

  const brought = chosen !== null && isThere(view, chosen) ? chosen : null;
  const stays = latest !== null && isThere(view, latest) && !isLeft(view, latest, item) ? latest : null;
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
    results: recentlyClosed(view, sync.now()).filter((each) => activityName(each) !== shown),
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
            if (brought === null) setLatest(null);
          },
  };
}

/** Calls `leave` when `occasion` has changed. */
function useLeft(occasion: string | null, leave: (() => void) | null): void {
  const before = useRef(occasion);
  useEffect(() => {
    if (before.current !== occasion) leave?.();
    before.current = occasion;
  });
}
