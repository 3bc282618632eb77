import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { activityWords } from "../common/activity-words.ts";

/** The steps of founding. */
export const steps = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, list } = locale;

  return {
    heading: "Found your community in three steps",
    told: "Each takes about 15 minutes together, or a few days in the chat. Start with whichever you like.",
    allDone: "Your community is founded. Here is its home.",
    done: (done: number, of: number) => `${number(done)} of ${number(of)} done`,
    place: (place: number) => number(place),
    lines: shared.matters,
    membersWait: (organisers: readonly Named[]) =>
      organisers.length === 0
        ? "An organiser starts it, but this community has none. You can become organiser below."
        : `${list(organisers.map(({ name }) => name))} can start it.`,
  };
};
