import type { SponsorFigures } from "../../../reading/sponsors.ts";
import type { Locale } from "../../locale.ts";
import { helpedWords } from "./helped-words.ts";
import { words } from "./words.ts";

/** A figure of the sponsor page: what is counted, what is told of it, and the number by itself. */
export interface FigureLine {
  readonly label: string;
  readonly told: string;
  readonly number: number;
}

const HOUR = 60;
const tenths = (value: number): number => Math.round(value * 10) / 10;
const hours = (minutes: number): number => tenths(minutes / HOUR);

/** The sponsor page, in the tab and as it is exported. */
export const sponsorWords = (locale: Locale) => {
  const { number, dateWithYear } = locale;
  const { count } = words(locale);
  const people = (howMany: number): string => count(howMany, "person", "people");
  const different = (howMany: number): string => count(howMany, "person", "different people");
  const { said } = helpedWords(locale);

  const lines = ({ people: came, giving, worth, helped, ...of }: SponsorFigures): readonly FigureLine[] => {
    const lastSessions = `in the last ${count(giving.sessions, "session")}`;
    return [
      {
        label: "Sessions",
        told: `${number(of.sessions)}, from ${dateWithYear(of.from)} to ${dateWithYear(of.to)}`,
        number: of.sessions,
      },
      { label: "Hours of sessions", told: number(hours(of.minutes)), number: hours(of.minutes) },
      {
        label: "Hours of people’s time",
        told: `${number(hours(came.minutes))}, of everybody together`,
        number: hours(came.minutes),
      },
      {
        label: "People in a session",
        told: `${number(came.mean)} on average, ${number(came.most)} at most`,
        number: came.mean,
      },
      {
        label: "Who presented",
        told: `${different(giving.presented)} ${lastSessions}`,
        number: giving.presented,
      },
      {
        label: "Who led a session",
        told: `${different(giving.led)} ${lastSessions}`,
        number: giving.led,
      },
      { label: "Topics discussed", told: number(of.discussed), number: of.discussed },
      {
        label: "Actions done",
        told: `${number(of.actionsDone)} of those noted in these sessions`,
        number: of.actionsDone,
      },
      {
        label: "What was learned was used",
        told: `${count(of.used, "time")}, as people said four weeks after a session`,
        number: of.used,
      },
      ...(worth === null
        ? []
        : [
            {
              label: "Worth of time",
              told: `${number(tenths(worth.mean))} of ${number(4)} on average, from ${count(worth.answers, "secret answer")}`,
              number: tenths(worth.mean),
            },
          ]),
      ...(helped === null
        ? []
        : [
            {
              label: "Did what was learned help?",
              told: `“${said.used}” in ${number(helped.said.used)} of ${count(helped.answers, "secret answer")}`,
              number: helped.said.used,
            },
          ]),
    ];
  };

  return {
    lines,
    title: "Sponsor page",
    asOf: (at: number) => `As of ${dateWithYear(at)}`,
    figures: "In figures",
    tooLittle:
      "There is too little to tell in figures yet: it takes three sessions, and five people at one of the last six.",
    turnout: "Who came",
    session: "Session",
    date: "Date",
    cameColumn: "People who came",
    minutesColumn: "Minutes",
    unknown: "not known",
    came: (mean: number) => `${people(mean)} came to a session on average.`,
    stories: "What came of it, in members’ words",
    storiesNote: "Told by members, who released it for this page. It stands here without their names.",
    noStories: "Nobody has released anything for this page yet.",
    counted: "How this is counted",
    sheet: {
      columns: ["Part", "Session", "Date", "Text", "Details", "Number", "Minutes"],
      figure: "Figure",
    },
    source:
      "Counted from what members did in Guildhall: about the community, never about one person. Secret answers appear only together, from five people on.",
  };
};
