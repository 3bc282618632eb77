import { isolated } from "../../../domain/isolated.ts";
import type { Millis } from "../../../domain/kernel/time.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const parked = (locale: Locale) => {
  const { number } = locale;
  const { spent } = words(locale);

  return {
    heading: "Parked topics",
    empty: "Nothing is parked. Topics set aside in a session wait here.",
    history: (sessionNumber: number, taken: Millis) =>
      `Session ${number(sessionNumber)}, ${taken === 0 ? "not reached" : `${spent(taken)} spent`}`,
    plan: "Put on the agenda",
    planLabel: (title: string) => `Put on the agenda: ${isolated(title)}`,
    withdraw: "Withdraw",
    withdrawLabel: (title: string) => `Withdraw ${isolated(title)}`,
    withdrawAsk: (title: string) => `Withdraw “${isolated(title)}” for good?`,
    withdrawNow: "Withdraw it",
    keep: "Keep it",
  };
};
