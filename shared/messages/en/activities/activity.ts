import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";

/** What lists, votes and all other activities have in common. */
export const activity = (locale: Locale) => {
  const { number, moment, list } = locale;
  const who = ({ name, isMe }: Named) => (isMe ? "you" : name);

  return {
    now: "On now",
    closesAt: (at: number, now: number) => `Closes ${moment(at, now)}`,
    /** null if nobody runs it */
    runBy: (people: readonly Named[], organisers: boolean) => {
      const all = [...people.map(who), ...(organisers ? ["the organisers"] : [])];
      return all.length === 0 ? null : `Run by ${list(all)}.`;
    },
    goesOnInChat: "goes on in the chat",
    secretWord: "Secret",
    more: "More",
    less: "Less",
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
      `Give a whole number from ${number(least)} to ${number(most)}.`,
  };
};
