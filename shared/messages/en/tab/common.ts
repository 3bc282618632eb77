import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** What stands on every page. */
export const common = (locale: Locale) => {
  const { number } = locale;
  const { minutes } = words(locale);

  return {
    back: "Back",
    cancel: "Cancel",
    save: "Save",
    close: "Dismiss",
    undo: "Undo",
    tryAgain: "Try again",
    reload: "Reload",
    /** where the reason cannot be told */
    notDone: "That could not be done. Nothing was changed; try again in a moment.",
    showAll: (howMany: number) => `Show all ${number(howMany)}`,
    minutes,
  };
};
