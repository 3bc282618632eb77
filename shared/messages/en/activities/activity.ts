import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { activityWords } from "../common/activity-words.ts";

/** What lists, votes and all other activities have in common. */
export const activity = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, moment } = locale;
  const who = ({ name, isMe }: Named) => (isMe ? "you" : name);

  return {
    now: "On now",
    closesAt: (at: number, now: number) => `Closes ${moment(at, now)}`,
    /** null if nobody runs it */
    runBy: (people: readonly Named[], organisers: boolean) => shared.runBy(people.map(who), organisers),
    goesOnInChat: "continues in the chat",
    secretWord: "Secret",
    /** for whoever has read the whole before */
    brief: { anonymous: "Nobody learns who wrote what.", vote: "Nobody learns how you vote." },
    more: "More",
    /** of the people here, that make a call */
    shares: {
      quarter: "A quarter of the people here",
      third: "A third of the people here",
      half: "Half of the people here",
      twoThirds: "Two thirds of the people here",
      all: "Everybody here",
      other: (percent: string) => `${percent} of the people here`,
    },
    wholeNumber: (least: number, most: number) =>
      `Enter a whole number from ${number(least)} to ${number(most)}.`,
  };
};
