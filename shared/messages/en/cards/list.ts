import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

/** The card of a list: a collection, or the topics. */
export const list = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number } = locale;
  const { count, minutes } = words(locale);
  return {
    prompt: shared.prompts,
    tell: {
      bad: "Write down what people would do. Everything helps.",
      good: "Pick a bad entry and say what we would do instead, or add another good idea.",
      topics: shared.oneIsEnough,
    },
    summary: (prompt: string): string => `A question for everyone: ${isolated(prompt)}`,
    summaryClosed: (prompt: string): string => `Closed: ${isolated(prompt)}`,
    summaryCancelled: (prompt: string): string => `Cancelled: ${isolated(prompt)}`,
    cancelled: shared.listCancelled,
    anonymous:
      "Nobody in the community ever sees who wrote what. The server’s operator could until the list closes; after that, nobody can.",
    named: shared.named,
    limited: (most: number): string => `Up to ${shared.entries(most)} each.`,
    label: "Your entry",
    empty: shared.empty,
    noTopics: shared.noTopics,
    noTopicsNow: shared.noTopicsNow,
    soFar: shared.entriesSoFar,
    closed: shared.listClosed,
    asked: "The call for topics is over. You can still offer topics in the Guildhall tab.",
    topicsSoFar: shared.topicsSoFar,
    /** once the call is over: those that wait, and those that have a session */
    topicsThen: (waiting: number, planned: number): string => {
      if (waiting === 0 && planned === 0) return "No topics are waiting.";
      if (planned === 0) return `${count(waiting, "topic")}.`;
      if (waiting === 0) return `${count(planned, "topic")}, planned.`;
      return `${count(waiting + planned, "topic")}, ${number(planned)} planned.`;
    },
    turnedAround: shared.turnedAround,
    by: (names: string): string => ` · ${names}`,
    ofTheirOwn: shared.otherGood,
    close: shared.closeList,
    stopAsking: shared.stopAsking,
    topic: {
      title: "Title",
      why: "Why does it matter? (one line)",
      kind: "What would you like to do with it?",
      kinds: { present: "Present it", discuss: "Discuss it", solve: "Have it solved" },
      kindsShown: { present: "present", discuss: "discuss", solve: "solve" },
      minutes: "Minutes",
      shown: (kind: string, howLong: number): string => ` · ${kind} · ${minutes(howLong)}`,
    },
  };
};
