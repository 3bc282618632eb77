import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** Whether everybody can live with the principles as they are worded. */
export const objections = (locale: Locale) => ({
  ...activityWords(locale).objections,
  say: "Say why",
  edit: "Edit",
  yours: "Your reason",
  withName: "with your name",
  withoutName: "without your name",
  /** on the card of the wording */
  asking:
    "Everybody is being asked whether they can live with this wording. It stays as it is until the vote closes.",
  seeVote: "Show the vote",
  before: "When we last asked:",
  /** to whoever asked */
  asked: "Everybody is asked whether they can live with it. The card for that appears in this chat.",
  answered: "Your answer is counted. You can change it until the vote closes.",
});
