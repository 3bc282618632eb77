import type { Locale } from "../../locale.ts";

/** The card that says that enough people raised ELMO. */
export const call = (locale: Locale) => {
  const { number, plural } = locale;
  return {
    said: (n: number, present: number): string =>
      `${number(n)} of ${number(present)} ${plural(n, { one: "says", other: "say" })}: enough, let’s move on.`,
    item: "Now:",
    next: "The facilitator decides in the panel: move on, park it, or a little longer.",
  };
};
