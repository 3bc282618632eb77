import { dayOnCard } from "../../on-card.ts";
import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** The card of the social contract. */
export const contract = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  return {
    title: "Our social contract",
    summary: "The social contract is waiting for your signature",
    adopted: (version: number, at: number): string =>
      `Version ${number(version)}, adopted on ${dayOnCard(at)}.`,
    ask: shared.askToSign,
    sign: "Sign",
    signed: shared.signedBy,
    notCounted: shared.notCounted,
    by: "Signed by: ",
    byMore: (n: number): string => ` and ${number(n)} more`,
    yours: shared.signed,
    replaced: "A newer version is now in force.",
  };
};
