import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** The steps of founding. */
export const steps = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;

  return {
    heading: "Found your community in four steps",
    told: "Each takes about 15 minutes together, or a few days in the chat.",
    startAny: "Start with whichever you like.",
    stepsDone: "All four are done. What is left is to plan your first sessions.",
    allDone: "Your community is founded. From now on its home page is here.",
    toHome: "Go to the home page",
    done: (done: number, of: number) => `${number(done)} of ${number(of)} done`,
    place: (place: number) => number(place),
    lines: shared.matters,
  };
};
