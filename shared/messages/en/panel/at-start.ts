import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** What stands at the start of a session. */
export const atStart = (locale: Locale) => {
  const { count } = words(locale);
  return {
    /** `more`: how many others are not named */
    welcome: (names: readonly string[], more: number) =>
      `New since the last session: ${locale.list([...names, ...(more > 0 ? [count(more, "other", "others")] : [])])}. Welcome!`,
    welcomeYou: "Welcome! This is your first session here.",
    contract: (first: string, more: number) =>
      more === 0
        ? `Social contract: ${isolated(first)}`
        : `Social contract: ${isolated(first)} (and ${count(more, "more", "more")})`,
  };
};
