import type { Locale } from "../../locale.ts";

/** Sessions that were moved or cancelled. */
export const changedDates = ({ date, time }: Locale) => ({
  moved: (from: number): string => `Moved from ${date(from)}, ${time(from)}.`,
  cancelled: (at: number): string => `The session of ${date(at)}, ${time(at)} is cancelled.`,
});
