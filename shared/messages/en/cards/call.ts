import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The card that says that enough people raised ELMO. */
export const call = (locale: Locale) => {
  const { number, plural } = locale;
  const { count } = words(locale);
  return {
    said: (n: number, present: number): string =>
      `${number(n)} of ${number(present)} ${plural(n, { one: "says", other: "say" })}: enough, let’s move on.`,
    item: "Now:",
    itemThen: "It was about:",
    answered: {
      done: "The facilitator moved on.",
      parked: "The facilitator parked it.",
      left: "The facilitator went back to an earlier item.",
    },
    continued: (minutes: number): string =>
      `The facilitator gave it ${count(minutes, "more minute", "more minutes")}.`,
    next: (minutes: number): string =>
      `What do you say? The facilitator decides in the panel: move on, park it, or ${count(minutes, "minute")}, then on.`,
    secret: "Nobody sees who says what, not even the facilitator.",
    named: "Everybody in the panel sees who says what while this item is on.",
    elmo: "ELMO",
    elmoMeans: "ELMO: enough, let’s move on",
    keepGoing: "Keep going",
    saidIt: {
      raiseElmo: "You said ELMO. You can still change your mind here or in the panel.",
      keepGoing: "You said keep going. You can still change your mind here or in the panel.",
    },
  };
};
