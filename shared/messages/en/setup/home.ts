import { isolated } from "../../../domain/isolated.ts";
import type { PageName } from "../../../reading/pages.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

/** The pages of the tab, and the home page. */
export const home = (locale: Locale) => {
  const { number, date, time } = locale;
  const { count } = words(locale);
  return {
    running: (session: number) => `Session ${number(session)} is running.`,
    runningBy: ({ name, isMe }: Named) => (isMe ? "You facilitate." : `${name} facilitates.`),
    runningMeeting: "Join the meeting and open Guildhall in its side panel.",
    runningChat: "Open the session",
    home: "The community’s home",
    pages: {
      label: "Pages",
      names: {
        home: "Home",
        sessions: "Sessions",
        topics: "Topics",
        learned: "What we learned",
        agreements: "How we work",
        people: "People",
        health: "How we are doing",
        settings: "Settings",
        sponsors: "Sponsor page",
      } satisfies Record<PageName, string>,
      title: (page: string, community: string) => `${page} · ${community}`,
    },
    next: {
      at: (at: number) => `${date(at)}, ${time(at)}`,
      wasDue: (at: number) => `It was due on ${date(at)}, ${time(at)}.`,
      undated: "It has no date yet.",
      more: (howMany: number) => `and ${count(howMany, "more item")}`,
      toSessions: "All sessions and their agendas",
      inPanel: "It begins in Guildhall’s side panel, in the meeting.",
    },
    forYou: {
      heading: "For you",
      nothing: "Nothing is waiting for you.",
      sign: "Sign the social contract",
      turn: (at: number | null) =>
        at === null
          ? "Say whether you can facilitate on your turn"
          : `Say whether you can facilitate on ${date(at)}`,
      vote: (what: string) => `Vote: ${what}`,
      takePart: (what: string) => `Take part: ${what}`,
      actions: "Your open actions",
    },
    last: {
      heading: "What came of the last session",
      decided: "Decided",
      contract: (version: number, principles: number) =>
        `Social contract: version ${number(version)}, ${count(principles, "principle")}`,
      choice: (element: string, choice: string) => `${element}: ${isolated(choice)}`,
      parked: "Parked for another session",
      takeaways: "Takeaways",
      none: "No session yet. What comes of the first one will appear here.",
      toSessions: "All past sessions",
    },
    waiting: {
      heading: "Waiting for organisers",
      toTopics: (howMany: number) => `${count(howMany, "parked topic")} to put on an agenda`,
      toPlan: "A proposed plan to accept",
    },
  };
};
