import { readCancelled } from "@guildhall/shared/reading/upcoming";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OutlookToDo } from "./outlook-to-do.tsx";

/** The cancelled sessions, until their dates have passed. `onDone`: one of them was cancelled in Outlook, too. */
export function CancelledSessions({ onDone }: { readonly onDone: () => void }) {
  const text = useTextStyles();
  const heading = useTexts("setup").upcoming.cancelledHeading;
  const words = useTexts("tab").changedDates;
  const view = useView();
  const cancelled = useServerClock((now) => readCancelled(view, now));
  if (cancelled.length === 0) return null;
  return (
    <ul className={text.list} aria-label={heading}>
      {cancelled.map(({ id, at }) => (
        <li key={id}>
          <p className={text.quiet}>{words.cancelled(at)}</p>
          <OutlookToDo session={id} at={at} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}
