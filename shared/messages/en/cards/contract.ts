import { dayOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";

/** The card of the social contract. */
export const contract = (locale: Locale) => {
  const { number, plural } = locale;
  return {
    title: "Our social contract",
    summary: "The social contract waits for your signature",
    adopted: (version: number, at: number): string =>
      `Version ${number(version)}, adopted on ${dayOnCard(at)}.`,
    ask: "Read it through. If you want to live by it, sign.",
    sign: "Sign",
    signed: (n: number, people: number | null): string =>
      people === null || n > people
        ? `${number(n)} ${plural(n, { one: "has", other: "have" })} signed`
        : `${number(n)} of ${number(people)} ${plural(n, { one: "has", other: "have" })} signed`,
    by: "Signed by: ",
    byMore: (n: number): string => ` and ${number(n)} more`,
    yours: "You have signed it.",
    replaced: "A newer version holds now.",
  };
};
