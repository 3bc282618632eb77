import { isolated } from "../../../domain/isolated.ts";
import type { Locale } from "../../locale.ts";
import type { Named } from "../../named.ts";
import { brief } from "../common/brief.ts";
import { words } from "../common/words.ts";

/** Votes, whatever they are about. */
export const vote = (locale: Locale) => {
  const { number, list } = locale;
  const { count } = words(locale);

  return {
    secret:
      "Nobody here ever sees how you voted. Until the vote closes, the server’s operator could; then nobody can.",
    secretMore:
      "Each vote is stored locked. Whoever operates Guildhall’s server holds the key while the vote is open; when it closes, the key is destroyed. You can change your vote until then.",
    count: {
      hidden:
        "The count is shown when it closes. Until then it says how many have voted, counted three people at a time.",
      open: "The count is shown as it grows, three people at a time.",
    },
    single: "Choose one.",
    thumbs: "Give a thumb to every one that you are for.",
    several: (budget: number, cap: number) =>
      cap >= budget
        ? `You have ${count(budget, "vote")}.`
        : `You have ${count(budget, "vote")}, at most ${number(cap)} on one.`,
    each: (cap: number) => `Give each as many as ${number(cap)}.`,
    left: (left: number, budget: number) => `${number(left)} of ${count(budget, "vote")} left`,
    turnout: (voted: number, of: number | null) =>
      of === null
        ? `${number(voted)} have voted, as of the last count`
        : `${number(voted)} of ${number(of)} have voted, as of the last count`,
    options: (question: string) => `Options: ${isolated(question)}`,
    thumb: (text: string) => `Thumb for “${isolated(text)}”`,
    plus: (text: string) => `One more for “${isolated(text)}”`,
    minus: (text: string) => `One less for “${isolated(text)}”`,
    given: (votes: number) => number(votes),
    tally: (votes: number) => count(votes, "vote"),
    takeBack: "Take my vote back",
    takeBackShort: "Take it back",
    withdrawn: "Withdrawn",
    hiddenOption: "Hidden by who runs this",
    current: "as it is now",
    addedBy: ({ name, isMe }: Named) => (isMe ? "Added by you" : `Added by ${name}`),
    addOption: "Add an option",
    addOptionHint: "Your name stands beside it.",
    close: "Close the vote",
    closeAsk: (voted: number, of: number | null) =>
      of === null || voted >= of
        ? "Close the vote now?"
        : `Close the vote now? At the last count ${number(of - voted)} of ${number(of)} had not voted.`,
    closeAskSeveral: "Close the vote now? Not everybody has voted on everything.",
    closeAskEverybody: "Everybody here has voted. Close the vote?",
    closeNow: "Close it",
    keepOpen: "Keep it open",
    everybody: "Everybody here has voted.",
    closed: (turnout: number) =>
      turnout === 0 ? "The vote is closed. Nobody voted." : `The vote is closed. ${number(turnout)} voted.`,
    result: "Result",
    tie: (texts: readonly string[], votes: number, brokenBy: "current" | "earlier") =>
      `${list(texts.map((text) => `“${isolated(brief(text))}”`))} have ${count(votes, "vote")} each. “${isolated(brief(texts[0] ?? ""))}” comes first: ${
        brokenBy === "current" ? "it is how it is now" : "it was offered first"
      }.`,
    manyTied: (howMany: number, votes: number) =>
      `${number(howMany)} options have ${count(votes, "vote")} each. They stand in the order in which they were offered.`,
  };
};
