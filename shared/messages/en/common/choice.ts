import type { Choice, Invited } from "../../../domain/community/logistics/part.ts";
import type { Frequency, Weekday } from "../../../domain/kernel/calendar/frequency.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

const weekdays: Record<Weekday, string> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
const nths = { 1: "First", 2: "Second", 3: "Third", 4: "Fourth", 5: "Last" } as const;

const invited: Record<Invited, string> = {
  chat: "Everybody in this chat",
  chatAndGuests: "This chat plus guests",
  organisation: "Anybody in the organisation",
};

/** The votes on logistics and their choices in words. */
export const choiceWords = (locale: Locale) => {
  const { count } = words(locale);

  function frequencyText(frequency: Frequency): string {
    switch (frequency.kind) {
      case "weeks":
        return frequency.every === 1 ? "Every week" : `Every ${locale.number(frequency.every)} weeks`;
      case "monthly":
        return `${nths[frequency.nth]} ${weekdays[frequency.weekday]} of the month`;
      case "own":
        return frequency.text;
    }
  }

  return {
    invited,
    weekday: (weekday: Weekday): string => weekdays[weekday],
    nth: (nth: keyof typeof nths): string => nths[nth],
    choice: (choice: Choice): string => {
      switch (choice.element) {
        case "frequency":
          return frequencyText(choice.frequency);
        case "duration":
          return count(choice.minutes, "minute");
        case "participants":
          return "who" in choice ? invited[choice.who] : choice.text;
      }
    },
  };
};
