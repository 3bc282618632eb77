import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { brief } from "../common/brief.ts";
import { words } from "../common/words.ts";
import { activityWords } from "../common/activity-words.ts";

/** Votes, whatever they are about. */
export const vote = (locale: Locale) => {
  const shared = activityWords(locale);
  const { number, list, moment } = locale;
  const { count } = words(locale);

  return {
    secret:
      "Nobody here ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can.",
    secretMore:
      "Each vote is stored encrypted. Guildhall’s operator holds the key while the vote is open; when it closes, the key is destroyed. You can change your vote until then.",
    count: {
      hidden:
        "The count appears when the vote closes. Until then you see how many have voted, updated three people at a time.",
      open: "The count is updated three people at a time.",
    },
    single: "Choose one.",
    thumbs: "Give a thumbs-up to each one you support.",
    several: (budget: number, cap: number) =>
      cap >= budget
        ? `You have ${count(budget, "vote")}.`
        : `You have ${count(budget, "vote")}, at most ${number(cap)} on one.`,
    each: (cap: number) => `Give each one up to ${number(cap)}.`,
    left: (left: number, budget: number) => `${number(left)} of ${count(budget, "vote")} left`,
    turnout: shared.turnout,
    quorum: shared.quorum,
    prolonged: shared.prolonged,
    tooFew: shared.tooFew,
    anyway: shared.anyway,
    tooFewAsk: "Too few have voted for a decision. Extend the vote, or decide anyway?",
    decideAnyway: shared.decideAnyway,
    extend: "Extend the vote",
    extended: (at: number, now: number) => `Extended, it closes ${moment(at, now)}.`,
    extendedBy: (minutes: number) => `Extended, it gets ${count(minutes, "more minute")}.`,
    options: (question: string) => `Options: ${isolated(question)}`,
    thumb: (text: string) => `Thumbs up for “${isolated(text)}”`,
    plus: (text: string) => `One more for “${isolated(text)}”`,
    minus: (text: string) => `One fewer for “${isolated(text)}”`,
    given: (votes: number) => number(votes),
    tally: (votes: number) => count(votes, "vote"),
    takeBack: "Take it back: my vote",
    takeBackShort: "Take it back",
    withdrawn: "Withdrawn",
    hiddenOption: shared.hidden,
    current: shared.current,
    addedBy: ({ name, isMe }: Named) => (isMe ? "Added by you" : `Added by ${name}`),
    addOption: "Add an option",
    addOptionHint: "Your name is shown with it.",
    close: "Close the vote",
    closeAsk: (voted: number, of: number | null) =>
      of === null || voted >= of
        ? "Close the vote now?"
        : `Close the vote now? At the last count ${number(of - voted)} of ${number(of)} had not voted.`,
    closeAskSeveral: "Close the vote now? Not everybody has voted on every question.",
    closeAskEverybody: "Everybody here has voted. Close the vote?",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    everybody: "Everybody here has voted.",
    closed: shared.voteClosed,
    result: "Result",
    tie: (texts: readonly string[], votes: number, brokenBy: "current" | "earlier") =>
      `${list(texts.map((text) => `“${isolated(brief(text))}”`))} have ${count(votes, "vote")} each. “${isolated(brief(texts[0] ?? ""))}” comes first: ${
        brokenBy === "current" ? "it is the current choice" : "it was offered first"
      }.`,
    manyTied: (howMany: number, votes: number) =>
      `${number(howMany)} options have ${count(votes, "vote")} each. They are listed in the order they were offered.`,
  };
};
