import type { LearnedKind } from "../../../domain/search/learned.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { words } from "../common/words.ts";

const kinds: Record<LearnedKind, string> = {
  learned: "Learned",
  action: "Action",
  question: "Question",
  outcome: "Outcome",
  decision: "Decision",
};

/** The page on which people look up what was learned. */
export const learned = (locale: Locale) => {
  const { number, dateWithYear } = locale;
  const { count } = words(locale);
  const who = ({ name, isMe }: Named): string => (isMe ? "you" : name);
  return {
    search: "Search",
    searchHint: "Beginnings of words are enough.",
    narrow: "Narrow it down",
    kind: "Kind",
    anyKind: "Any kind",
    kinds,
    person: "Who presented, facilitated or owns it",
    from: "From",
    to: "To",
    wrongDates: "“To” is before “From”.",
    clear: "Clear search",
    results: "What was found",
    total: (howMany: number) => (howMany === 0 ? "Nothing found" : `${count(howMany, "result")}`),
    everything: (howMany: number) => `${count(howMany, "entry", "entries")}, newest first`,
    searching: "Searching…",
    empty:
      "Nothing here yet. Takeaways, actions, questions, outcomes and decisions will appear once a session has ended.",
    noMatch: "Try fewer or shorter words, or remove what narrows it down.",
    failed: "The search didn’t work.",
    offline: "You can search again once Guildhall is connected.",
    notCurrent: "The latest changes may still be missing here.",
    more: "Show more results",
    added: (howMany: number) => `${number(howMany)} more shown`,
    line: (kind: LearnedKind, at: number) => `${kinds[kind]} · ${dateWithYear(at)}`,
    presented: (by: Named) => `Presented by ${who(by)}`,
    facilitated: (by: Named) => `Facilitated by ${who(by)}`,
    owned: (by: Named) => (by.isMe ? "Yours to do" : `Owner: ${by.name}`),
    answered: "Answer:",
    unanswered: "Not answered yet",
    toSession: (session: number) => `Session ${number(session)}`,
    toAgreements: "How we work",
    oneSession: (session: number) => `Session ${number(session)}`,
    allSessions: "All sessions",
    noSession: "There is no such past session.",
    fromHome: "Search everything that was learned",
  };
};
