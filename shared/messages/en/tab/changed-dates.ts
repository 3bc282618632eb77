import type { Locale } from "../../locale.ts";
import { outlookWords } from "../common/outlook-words.ts";

/** Sessions that were moved, cancelled or added. */
export const changedDates = ({ date, time }: Locale) => ({
  moved: (from: number): string => `Moved from ${date(from)}, ${time(from)}.`,
  cancelled: (at: number): string => `The session of ${date(at)}, ${time(at)} is cancelled.`,
  inOutlook: outlookWords(),
});
