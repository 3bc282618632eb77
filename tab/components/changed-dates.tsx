import { cancelledBeforeNext, movedFrom, type UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { Fragment } from "react";
import { useView } from "../activity/use-activities.ts";
import { useServerClock } from "../live/server-clock.ts";
import { useTexts } from "../texts/texts-context.ts";
import { OutlookLeft } from "./outlook-left.tsx";
import { useTextStyles } from "./text-styles.ts";

/** Whether the next session was moved, which sessions before it were cancelled, and what Outlook does not show yet. */
export function ChangedDates({ next }: { readonly next: UpcomingReading }) {
  const text = useTextStyles();
  const words = useTexts("tab").changedDates;
  const view = useView();
  const from = movedFrom(next);
  const cancelled = useServerClock((now) => cancelledBeforeNext(view, now));
  return (
    <>
      {from !== null && <p className={text.quiet}>{words.moved(from)}</p>}
      <OutlookLeft session={next.id} />
      {cancelled.map(({ id, at }) => (
        <Fragment key={id}>
          <p className={text.quiet}>{words.cancelled(at)}</p>
          <OutlookLeft session={id} />
        </Fragment>
      ))}
    </>
  );
}
