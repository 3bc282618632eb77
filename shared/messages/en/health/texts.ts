import type { Sign } from "../../../domain/community/health/part.ts";
import type { Figure } from "../../../reading/health/findings.ts";
import type { Locale } from "../../locale.ts";
import { helpedWords } from "../common/helped-words.ts";
import { words } from "../common/words.ts";
import { sponsors } from "./sponsors.ts";
import { findings } from "./findings.ts";

interface SignWords {
  readonly told: string;
  /** on the button that leads to what helps */
  readonly helps: string;
}

/** How the community is doing: a page of the tab. */
export const healthTexts = (locale: Locale) => {
  const { number } = locale;
  const { count } = words(locale);
  return {
    intro: "This is about the community, never about one person.",
    none: "No session is over yet. After the first one you will see here how the community is doing.",
    tooLittle:
      "There is too little to judge yet. Once five people have come to one of three sessions, a sentence above each chart says what it means.",
    figures: {
      attendance: "Who comes",
      giving: "Who leads and presents",
      topics: "Topics",
      time: "Time",
      calls: "ELMO",
      worth: "Worth of time",
      helped: "Did it help?",
      actions: "Actions",
    } satisfies Record<Figure, string>,
    finding: findings(locale),
    nothingPublished:
      "Nothing is published yet. Answers appear only together: from five people on, and again after five new ones.",
    /** of a chart about which nothing can be said */
    chart: (heading: string, bars: number) => `${heading}: a chart with ${count(bars, "column")}`,
    asTable: "Show as table",
    session: "Session",
    sessionOn: (session: number, at: number) => `${number(session)} · ${locale.dateWithYear(at)}`,
    publishedOn: "Published on",
    date: (at: number) => locale.dateWithYear(at),
    /** from the first date to the last, which can be the same */
    between: (from: number, to: number) =>
      from === to ? locale.dateWithYear(from) : `${locale.dateWithYear(from)} – ${locale.dateWithYear(to)}`,
    answers: "Answers",
    unknown: "not known",
    series: {
      people: "People who came",
      presented: "Presented",
      led: "Led",
      offered: "Offered",
      discussed: "Discussed",
      waiting: "Waiting afterwards",
      planned: "Planned minutes",
      took: "Minutes it took",
      movedOn: "Moved on or parked",
      continued: "Went on",
      elmos: "ELMOs",
      worth: "Average, from 0 to 4",
      ...helpedWords(locale).said,
      open: "Open afterwards",
    },
    notes: {
      helped: "Asked four weeks after a session about what was learned in it.",
      giving: "How many different people, each time in the six sessions up to that one.",
    },
    signs: {
      heading: "Signs",
      explained: "Signs, not predictions: something to talk about together.",
      of: {
        sameCore: {
          told: "Those who lead and present most have been the same people for six sessions.",
          helps: "Renew the community",
        },
        newcomersSilent: {
          told: "Several people have joined, and none of them has contributed yet.",
          helps: "Be a buddy",
        },
        organisersLead: {
          told: "Organisers led each of the last six sessions.",
          helps: "Swap a turn",
        },
        nothingWaits: {
          told: "No topic waits, and none is planned.",
          helps: "Ask for topics",
        },
        fewerCome: {
          told: "At most half as many people come as before.",
          helps: "Vote again on when you meet",
        },
      } satisfies Record<Sign, SignWords>,
      dismiss: "Dismiss",
      dismissOf: (told: string) => `Dismiss: ${told}`,
      dismissed: "Dismissed. The sign comes back if it goes away and appears again.",
      earlier: (howMany: number) => `Dismissed signs (${number(howMany)})`,
      showAgain: "Show again",
      showAgainOf: (told: string) => `Show again: ${told}`,
    },
    sponsors: sponsors(locale),
    source:
      "All this is counted from what members did in Guildhall. Nothing listens, nothing guesses, and no text is sent anywhere. Secret answers appear only together, from five people on, and again after five new ones.",
  };
};
