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
      `Say ELMO or keep going in the panel. The facilitator decides there: move on, park it, or ${count(minutes, "minute")}, then on.`,
  };
};
