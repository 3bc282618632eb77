import { cancelledBeforeNext, movedFrom, type UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useView } from "../activity/use-activities.ts";
import { useServerClock } from "../live/server-clock.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

/** Whether the next session was moved, and which sessions before it were cancelled. */
export function ChangedDates({ next }: { readonly next: UpcomingReading }) {
  const text = useTextStyles();
  const words = useTexts("tab").changedDates;
  const view = useView();
  const from = movedFrom(next);
  const cancelled = useServerClock((now) => cancelledBeforeNext(view, now));
  return (
    <>
      {from !== null && <p className={text.quiet}>{words.moved(from)}</p>}
      {cancelled.map(({ id, at }) => (
        <p key={id} className={text.quiet}>
          {words.cancelled(at)}
        </p>
      ))}
    </>
  );
}
