import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** The buttons that lead from one step of a workshop to the next. */
export const step = (locale: Locale) => ({ ...activityWords(locale).next, vote: "Close the vote" });
