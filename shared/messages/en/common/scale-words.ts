import type { Said, TenureMark } from "../../../domain/community/tenure/part.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "./words.ts";

/** What panels, the tab and cards say about the tenure scale. */
export const scaleWords = (locale: Locale) => {
  const { date, number } = locale;
  const { count } = words(locale);
  const years = (of: number): string => count(of, "year");
  const marks: Readonly<Record<TenureMark, string>> = {
    thisMonth: "this month",
    sixMonths: "6 months",
    oneYear: years(1),
    twoYears: years(2),
    fiveYears: years(5),
    tenYears: years(10),
    twentyYears: `${number(20)} years or more`,
  };
  return {
    title: "Who facilitates when?",
    question: "How long have you been in this organisation?",
    /** what is secret, from whom, and what the order reveals: before anybody says anything */
    told: "Members see your place while the scale is open; then it is deleted for good. The order stays, and it still shows who is newer. It is used for nothing but the turns.",
    first: "The newest facilitates first. Equal places are ordered by lot.",
    unsaidTold: "If you join without saying, you get a place by lot.",
    marks,
    mine: (said: Said | null): string => {
      if (said === null) return "You’re not on the scale yet.";
      return said === "unsaid" ? "You join without saying." : `You: ${marks[said]}`;
    },
    without: "Join without saying",
    takeBack: "Take it back",
    /** how many have answered */
    said: (said: number, of: number | null): string =>
      of === null ? `${number(said)} have answered` : `${number(said)} of ${number(of)} have answered`,
    make: "Make the order",
    made: "The order is made, and turns are given.",
    cancelled: "The scale was cancelled. No order was made.",
    firstTurns: "First turns",
    turn: ({ name, isMe }: Named, at: number | null): string => {
      const who = isMe ? "You" : name;
      return at === null ? who : `${date(at)}: ${who}`;
    },
    nobody: "Nobody yet",
    noTurns: "Turns are named as soon as two people are on the rota.",
    asked: "You’re not on the rota yet. Would you share facilitating?",
    join: "Join the rota",
  };
};
