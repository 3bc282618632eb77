import { helpedWords } from "../common/helped-words.ts";
import type { Locale } from "../../locale.ts";

/** The card that asks whether what was learned helped. */
export const helped = (locale: Locale) => {
  const { said, ask, mine, secret } = helpedWords(locale);
  return {
    ...{ said, mine, secret },
    summary: "Did it help?",
    title: "Did it help?",
    ask,
    /** the name of a button, where it is read out alone */
    about: (answer: string, lesson: string) => `${answer}: ${lesson}`,
    answered: "Thank you. You can change your answers while the question is open.",
    notThere: "Only those who were at this session are asked.",
    story: {
      open: "Say what came of it",
      label: "What came of it, in one line",
      onlyYou: "Only you can read it until you release it, under Sessions in the Guildhall tab.",
      released:
        "You have released this. To change it, take it back under Sessions in the Guildhall tab first.",
      save: "Save",
      saved: "Saved. Only you can read it until you release it, under Sessions in the Guildhall tab.",
    },
    over: "This question is over. Thank you.",
  };
};
