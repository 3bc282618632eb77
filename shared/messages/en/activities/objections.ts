import type { Locale } from "../../locale.ts";
import { activityWords } from "../common/activity-words.ts";

/** Whether everybody can live with the principles as they are worded. */
export const objections = (locale: Locale) => {
  const { objections: shared, questions } = activityWords(locale);
  const { number } = locale;
  return {
    ...shared,
    question: questions.objections,
    optional: "Optional: everybody says in secret whether they can live with this wording.",
    /** while somebody is wording a principle */
    askUnsaved:
      "Ask now? A principle is still being worded: everybody is asked about what is saved, and the rest stays in its field.",
    askNow: "Ask now",
    keepWording: "Not yet",
    notSent: "Your answer counts once you have sent your reason.",
    earlierCounts: "Until you send your reason, your earlier answer counts.",
    yours: "Your reason",
    edit: "Edit your reason",
    reasons: "What would have to change",
    before: "When we last asked",
    /** before it is adopted, when somebody could not live with it */
    adoptAsk: (notYet: number) =>
      `Adopt it all the same? When we last asked, ${number(notYet)} could not live with it yet. Everybody is asked to sign it.`,
  };
};
