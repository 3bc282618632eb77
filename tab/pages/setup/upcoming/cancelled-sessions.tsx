import { readCancelled } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** The cancelled sessions, until their dates have passed. */
export function CancelledSessions() {
  const text = useTextStyles();
  const heading = useTexts("setup").upcoming.cancelledHeading;
  const words = useTexts("tab").changedDates;
  const view = useView();
  const cancelled = useServerClock((now) => readCancelled(view, now));
  if (cancelled.length === 0) return null;
  return (
    <ul className={text.list} aria-label={heading}>
      {cancelled.map(({ id, at }) => (
        <li key={id} className={text.quiet}>
          {words.cancelled(at)}
        </li>
      ))}
    </ul>
  );
}
