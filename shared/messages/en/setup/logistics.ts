import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

export const logistics = (locale: Locale) => {
  const { number, time, date } = locale;
  const { count } = words(locale);
  const dayAndTime = (at: number): string => `${date(at)}, ${time(at)}`;

  return {
    history: "All decisions",
    earlier: (version: number, choice: string, at: number, votes: string) =>
      `Version ${number(version)}: ${isolated(choice)}, decided on ${date(at)} by ${votes}`,
    lists: "What can be chosen",
    listsTold: "These are the choices of the next vote.",
    listsOpen: "A vote on this is open, so its choices stay as they are.",
    remove: (choice: string) => `Remove “${isolated(choice)}”`,
    twoStay: "At least two choices stay.",
    add: "Add",
    addLabel: (question: string) => `Add a choice: ${question}`,
    kind: "How often?",
    kinds: { weeks: "Every so many weeks", monthly: "On a weekday of the month", own: "In other words" },
    weeks: "Weeks from one to the next",
    nth: "Which one of the month?",
    weekday: "Weekday",
    own: "In your words",
    ownHint: "Its dates are then named by hand.",
    minutes: "Minutes of a session",
    participants: "Who is invited?",
    reviewDays: "Days until a decision is looked at again",
    reviewTold: (days: number) => `Each decision is looked at again after ${count(days, "day")}.`,
    saved: "Saved.",
    invited: {
      summary: (howMany: number) =>
        `Invited, and not here yet: ${howMany === 0 ? "nobody" : count(howMany, "person", "people")}`,
      label: "Invited, and not here yet",
      nobody: "Everybody in this chat has been here.",
      told: "They are in this chat and have not opened Guildhall or used one of its cards yet.",
      more: (howMany: number) => `and ${count(howMany, "other")}`,
      inviteOthers: "Ask them in",
      inviteOthersHint:
        "Posts one message to the chat: what this community is, and how to come in. It names nobody.",
      asked: "The chat is told.",
      again: (at: number) => `Asked in. You can ask again from ${dayAndTime(at)}.`,
      looking: "Looking who else is invited…",
      unknown: "Teams cannot tell just now who else is invited.",
    },
  };
};
