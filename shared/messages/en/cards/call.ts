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
    next: (minutes: number): string =>
      `Say ELMO or keep going in the panel. The facilitator decides there: move on, park it, or ${count(minutes, "minute")}, then on.`,
  };
};
