import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** The steps of founding. */
export const steps = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;

  return {
    heading: "Found your community in four steps",
    told: "Each takes about 15 minutes together, or a few days in the chat. Start with whichever you like.",
    allDone: "Your community is founded. Here is its home.",
    done: (done: number, of: number) => `${number(done)} of ${number(of)} done`,
    place: (place: number) => number(place),
    lines: shared.matters,
  };
};
