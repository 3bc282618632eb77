import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

export const afterSession = (locale: Locale) => {
  const { number, time } = locale;

  return {
    heading: (session: number) => `Session ${number(session)} is over`,
    endedAt: (at: number) => `It ended at ${time(at)}.`,
    endedItself: (at: number) =>
      `Nobody was here any more, so it ended by itself. Its end is ${time(at)}, when somebody last did something.`,
    thanks: ({ name, isMe }: Named) =>
      isMe ? "Thank you for facilitating." : `Thank you, ${name}, for facilitating.`,
    mine: "What you own",
    learned: "What we learned",
    actions: "Actions",
    items: "What was on",
    noTakeaways: "No takeaways were written down this time.",
    noItems: "Nothing was on the agenda.",
    parked: "parked",
    reopen: "Reopen the session",
    reopenHint: (at: number) => `Ended too early? It can be reopened until ${time(at)}.`,
    beginNext: (session: number) => `Begin session ${number(session)}`,
  };
};
