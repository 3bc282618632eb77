import type { PastItem } from "../../../domain/rows.ts";
import type { Locale } from "../../locale.ts";
import { agendaWords } from "../common/agenda-words.ts";
import { choiceWords } from "../common/choice.ts";
import { helpedWords } from "../common/helped-words.ts";
import { words } from "../common/words.ts";

const became: Record<PastItem["became"], string> = {
  done: "done",
  parked: "parked",
  notReached: "not reached",
};

/** What people take away from a community as a file. */
export const exportWords = (locale: Locale) => {
  const { count, minutes } = words(locale);
  const { dateWithYear, number, time } = locale;
  const { usedBy } = helpedWords(locale);
  return {
    ...agendaWords(),
    choice: choiceWords(locale).choice,
    became,
    hidden: "A hidden topic",
    formerMember: "a former member",
    contract: "Social contract",
    against: (entry: string) => `instead of: ${entry}`,
    meeting: "How we meet",
    decided: (at: number, reviewAt: number) =>
      `decided on ${dateWithYear(at)}, review on ${dateWithYear(reviewAt)}`,
    coming: "Coming sessions",
    at: (at: number | null) => (at === null ? "No date yet" : `${dateWithYear(at)}, ${time(at)}`),
    facilitates: (name: string) => `${name} facilitates.`,
    topics: "Topics",
    actions: "Open actions",
    questions: "Open questions",
    past: "Past sessions",
    session: (session: number, at: number) => `Session ${number(session)} · ${dateWithYear(at)}`,
    facts: (facilitator: string | null, ran: number, planned: number | null, people: number | null) =>
      [
        ...(facilitator === null ? [] : [`Facilitated by ${facilitator}`]),
        planned === null ? minutes(ran) : `${minutes(ran)} of ${number(planned)} planned`,
        ...(people === null ? [] : [count(people, "person", "people")]),
      ].join(" · "),
    takeaways: "Takeaways",
    outcomes: "Outcomes",
    action: (text: string, owner: string | null) =>
      owner === null ? `Action: ${text}` : `Action: ${text} (${owner})`,
    question: (text: string, answer: string | null) =>
      answer === null ? `Question: ${text}` : `Question: ${text} – ${answer}`,
    used: (text: string, howMany: number) => `${text} (${usedBy(howMany)})`,
    usedBy,
    story: (text: string, by: string) => `What came of it: ${text} (${by})`,
    /** the heads of the tables' columns */
    columns: {
      item: "Item",
      topic: "Topic",
      why: "Why",
      presenter: "Presenter",
      planned: "Planned min",
      took: "Actual min",
      became: "Outcome",
    },
    /** the heads of the columns of the one table that a spreadsheet reads, and what its rows are */
    sheet: {
      columns: ["Part", "Session", "Date", "Text", "Details", "Who", "Planned min", "Actual min"],
      principle: "Principle",
      decision: "How we meet",
      coming: "Coming session",
      comingItem: "Coming item",
      topic: "Topic",
      openAction: "Open action",
      openQuestion: "Open question",
      session: "Session",
      item: "Item",
      learned: "Takeaway",
      action: "Action",
      question: "Question",
      outcome: "Outcome",
      story: "What came of it",
    },
  };
};
