import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

export const afterSession = (locale: Locale) => {
  const { number, time } = locale;

  return {
    heading: (session: number) => `Session ${number(session)} is over`,
    endedAt: (at: number) => `It ended at ${time(at)}.`,
    endedItself: (at: number) =>
      `Everybody had left, so it ended by itself. The end is recorded as ${time(at)}, the last time anybody did something.`,
    thanks: ({ name, isMe }: Named) =>
      isMe ? "Thank you for facilitating." : `Thank you, ${name}, for facilitating.`,
    mine: "Your actions",
    learned: "What we learned",
    actions: "Actions",
    questions: "Questions",
    stillOpen: "Still open from earlier sessions",
    stillAsked: "Open questions from earlier sessions",
    items: "Agenda",
    noTakeaways: "No takeaways this time.",
    noItems: "The agenda was empty.",
    parked: "parked",
    reopen: "Reopen the session",
    reopenHint: (at: number) => `Ended too early? You can reopen it until ${time(at)}.`,
    beginNext: (session: number) => `Begin session ${number(session)}`,
  };
};
