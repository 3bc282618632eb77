import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The recap of a session. */
export const recap = (locale: Locale) => {
  const { number, date, time } = locale;
  const { count } = words(locale);
  return {
    title: "Recap of the session",
    session: (n: number): string => `session ${number(n)}`,
    summary: (name: string, n: number): string => `Recap of ${isolated(name)}, session ${number(n)}`,
    lasted: (minutes: string): string => minutes,
    itemsTitle: "What we did",
    noItems: "The agenda was empty.",
    planned: (minutes: string): string => `${minutes} planned`,
    took: (minutes: string): string => `${minutes} taken`,
    parked: "parked",
    notReached: "not reached",
    minutes: (n: number): string => `${number(n)} min`,
    underAMinute: "under 1 min",
    learnedTitle: "What we learned",
    actionsTitle: "Who does what",
    questionsTitle: "Questions",
    answer: "Answer: ",
    owner: (name: string): string => `${name}: `,
    noOwner: "No owner yet: ",
    outcome: "Outcome: ",
    stillOpen: "Still open from earlier sessions",
    more: (n: number): string => `and ${number(n)} more, in the Guildhall tab`,
    thanks: (name: string): string => `Thank you for facilitating, ${name}.`,
    endedItself: "Nobody finished the session, so its end is the last time anybody did something.",
    waiting: (n: number): string =>
      `${count(n, "parked topic is", "parked topics are")} waiting for the next agenda.`,
    draftTitle: "Draft for the next agenda",
    useDraft:
      "Next: use the draft, or change it, in the Guildhall tab. Whoever facilitates next and organisers can.",
    next: "Next: write the next agenda in the Guildhall tab.",
    unseen: "At the session without Guildhall’s panel?",
    here: "I was here",
    checkedIn:
      "Thank you. You were at this session. Nobody else sees that by name, and you can take it back in the Guildhall tab.",
    nextIs: (at: number): string => `The next session is on ${date(at)}, ${time(at)}.`,
    nextBy: (name: string): string => `Next time it’s ${name}’s turn to facilitate.`,
  };
};
