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
    lists: "Edit the options",
    listsTold: "These are the options in the next vote.",
    listsOpen: "A vote on this is open, so its options can’t change.",
    remove: (choice: string) => `Remove “${isolated(choice)}”`,
    twoStay: "Keep at least two options.",
    add: "Add",
    addLabel: (question: string) => `Add an option: ${question}`,
    kind: "How often?",
    kinds: { weeks: "Every few weeks", monthly: "On a weekday of the month", own: "Something else" },
    weeks: "Weeks between sessions",
    nth: "Which one in the month?",
    weekday: "Weekday",
    own: "In your own words",
    ownHint: "You then set the dates yourself.",
    minutes: "Minutes per session",
    participants: "Who is invited?",
    reviewDays: "Days until a decision is reviewed",
    reviewTold: (days: number) => `Each decision is reviewed after ${count(days, "day")}.`,
    saved: "Saved.",
    invited: {
      summary: (howMany: number) =>
        `Invited, not here yet: ${howMany === 0 ? "nobody" : count(howMany, "person", "people")}`,
      label: "Invited, not here yet",
      nobody: "Everybody in this chat has been here.",
      told: "They are in this chat but have not opened Guildhall or used one of its cards yet.",
      more: (howMany: number) => `and ${count(howMany, "other")}`,
      inviteOthers: "Invite them",
      inviteOthersHint:
        "Posts one message to the chat: what this community is and how to join. It names nobody.",
      asked: "Invitation posted to the chat.",
      again: (at: number) => `Invited. You can invite them again from ${dayAndTime(at)}.`,
      looking: "Checking who else is invited…",
      unknown: "Teams can’t tell us right now who else is invited.",
    },
  };
};
