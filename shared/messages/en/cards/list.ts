import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";

/** The card of a list: a collection, or the topics. */
export const list = (locale: Locale) => {
  const { count, minutes } = words(locale);
  const entries = (n: number): string => count(n, "entry", "entries");
  return {
    prompt: {
      bad: "What would make our community a waste of time?",
      good: "Turn each one round: what would make it good?",
      topics: "What would you present, discuss or want solved?",
      ideas: (topic: string): string => `How could we solve “${isolated(topic)}”?`,
    },
    tell: {
      bad: "Write down what people would do. All of it helps.",
      good: "Pick a bad entry and say what we do instead, or write a good one of its own.",
      topics: "One topic is enough; more are welcome.",
    },
    summary: (prompt: string): string => `Everybody is asked: ${isolated(prompt)}`,
    summaryClosed: (prompt: string): string => `Closed: ${isolated(prompt)}`,
    summaryCancelled: (prompt: string): string => `Cancelled: ${isolated(prompt)}`,
    cancelled: "This list was cancelled. Nothing is made of it.",
    anonymous:
      "Nobody in the community ever sees who wrote what. Until the list closes an operator who holds the keys could; afterwards nobody can.",
    named: "Your name stands beside what you write.",
    limited: (most: number): string => `Up to ${entries(most)} from each.`,
    label: "Your entry",
    empty: "Nothing yet. Yours can be the first.",
    soFar: (n: number): string => `${entries(n)} so far`,
    closed: (n: number): string => `This list is closed. ${entries(n)}.`,
    asked: "Nobody is asked any more, and topics are still welcome: offer them in the Guildhall tab.",
    topicsSoFar: (n: number): string => `${count(n, "topic waits", "topics wait")}`,
    by: (names: string): string => ` · ${names}`,
    ofTheirOwn: "Of their own",
    close: "Close the list",
    topic: {
      title: "Title",
      why: "Why does it matter? One line is enough",
      kind: "What would you like to do with it?",
      kinds: { present: "Present it", discuss: "Discuss it", solve: "Have it solved" },
      kindsShown: { present: "present", discuss: "discuss", solve: "solve" },
      minutes: "Minutes",
      shown: (kind: string, howLong: number): string => ` · ${kind} · ${minutes(howLong)}`,
    },
  };
};
