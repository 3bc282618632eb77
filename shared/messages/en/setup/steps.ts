import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

/** The steps of founding. */
export const steps = (locale: Locale) => {
  const { number, list } = locale;

  return {
    heading: "Found your community in three steps",
    told: "Each takes a quarter of an hour together, or a few days in the chat. Start with whichever you like.",
    allDone: "Your community is founded. Here is its home.",
    done: (done: number, of: number) => `${number(done)} of ${number(of)} done`,
    lines: {
      contract: "How do we want to work together?",
      logistics: "How often, how long, who?",
      topics: "What do we want to talk about?",
    },
    membersWait: (organisers: readonly Named[]) =>
      organisers.length === 0
        ? "An organiser starts it, and nobody looks after this community just now. Step in below."
        : `${list(organisers.map(({ name }) => name))} can start it.`,
  };
};
