import type { Frequency, Weekday } from "../../../domain/kernel/calendar/frequency.ts";
import type { Choice, Invited, LogisticsElement } from "../../../domain/community/logistics/part.ts";
import type { Locale } from "../../locale.ts";
import { words } from "./words.ts";

type Nth = Extract<Frequency, { readonly kind: "monthly" }>["nth"];

const questions: Record<LogisticsElement, string> = {
  frequency: "How often do we meet?",
  duration: "How long is a session?",
  participants: "Who is invited?",
};

const invited: Record<Invited, string> = {
  chat: "Everybody in this chat",
  chatAndGuests: "Everybody in this chat and whom they bring along",
  organisation: "Anybody in the organisation",
};

const nths: Record<Nth, string> = { 1: "First", 2: "Second", 3: "Third", 4: "Fourth", 5: "Last" };

const weekdays: Record<Weekday, string> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};

/** How often, how long and with whom a community meets. */
export const logistics = (locale: Locale) => {
  const { count } = words(locale);

  function frequency(given: Frequency): string {
    switch (given.kind) {
      case "weeks":
        return given.every === 1 ? "Every week" : `Every ${count(given.every, "week")}`;
      case "monthly":
        return `${nths[given.nth]} ${weekdays[given.weekday]} of the month`;
      case "own":
        return given.text;
    }
  }

  /** A choice of a short list; what people typed is returned as it is. */
  function choice(given: Choice): string {
    switch (given.element) {
      case "frequency":
        return frequency(given.frequency);
      case "duration":
        return count(given.minutes, "minute");
      case "participants":
        return "who" in given ? invited[given.who] : given.text;
    }
  }

  return { questions, invited, nths, weekdays, choice };
};
