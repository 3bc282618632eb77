import type { Locale } from "../../locale.ts";
import { scaleWords } from "../common/scale-words.ts";
import { words } from "../common/words.ts";

/** The tenure scale, in the panel and in the tab. */
export const scale = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  return {
    ...scaleWords(locale),
    /** the marks below the slider, in years */
    ticks: ["0", "½", number(1), number(2), number(5), number(10), `${number(20)}+`],
    unit: "years",
    off: "not on the scale",
    drag: "Drag the slider, or use the arrow keys. All the way back takes you off.",
    at: (mark: string, people: readonly string[]) => `${mark}: ${people.join(", ")}`,
    who: (people: number) => `Who is where (${number(people)})`,
    unsaid: (people: number) =>
      people === 1 ? "1 person joins without saying." : `${number(people)} join without saying.`,
    makeAsk: (missing: number) =>
      `${missing === 0 ? "" : `${count(missing, "person hasn’t", "people haven’t")} answered yet. `}Make the order now? Everybody’s place is deleted for good.`,
    keepOpen: "Keep it open",
    over: "The order",
    notNow: "Not now",
    cancel: {
      cancel: "Cancel the scale",
      ask: "Cancel the scale? No order is made, and everybody’s place is deleted.",
      yes: "Cancel it",
      no: "Keep it open",
    },
  };
};
